// SPDX-License-Identifier: GPL-2.0-or-later
// Filters at the end of a query, read, added and taken away.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "searcher/server/page/filters.h"

namespace warta::server::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "source KBN" for each filter.
std::vector<std::string> told(std::string_view query) {
  std::vector<std::string> told;
  for (const Filter& filter : filters_of(query)) told.push_back(filter.kind + ' ' + filter.value);
  return told;
}

TEST(PageFilters, StandAtTheEndOfTheQuery) {
  EXPECT_THAT(told("kapal sumber:\"Kabar Bahari\" tempat:surabaya tanggal:2025-06"),
              ElementsAre("source Kabar Bahari", "place surabaya", "date 2025-06"));
  EXPECT_THAT(told("kapal +(alat utama)"), ElementsAre("concept alat utama"));
  EXPECT_THAT(told("source:“KBN” category:olahraga"),
              ElementsAre("source KBN", "category olahraga"));
  EXPECT_THAT(told("sumber:KBN kapal"), IsEmpty());
  EXPECT_THAT(told(""), IsEmpty());
}

TEST(PageFilters, AreNotSeenWhereTheyMeanSomethingElse) {
  for (const char* query :
       {"kapal OR sumber:KBN", "kapal NOT sumber:KBN", "kapal BUKAN tempat:biak", "-sumber:KBN",
        "\"kapal sumber:KBN", "(kapal OR sumber:KBN", "judul:rudal", "\"sumber:KBN\"",
        "(kapal sumber:KBN)", "sumber:(KBN OR ANTARA)", "+(kapal OR (rudal))", "sumber:\"a\"b",
        "sumber:", "sumber:\"\"", "x:sumber:KBN", "+(judul:kapal)", "kapal | sumber:KBN"}) {
    EXPECT_THAT(told(query), IsEmpty()) << query;
  }
}

TEST(PageFilters, BehindOneThatIsAskedForInsteadTheOthersAreSeen) {
  EXPECT_THAT(told("kapal OR sumber:KBN tempat:biak"), ElementsAre("place biak"));
}

TEST(PageFilters, AreAddedAtTheEnd) {
  EXPECT_EQ(with_filter("kapal", "source", "KBN"), "kapal sumber:\"KBN\"");
  EXPECT_EQ(with_filter("", "place", "Biak"), "tempat:\"Biak\"");
  EXPECT_EQ(with_filter("a OR b ", "concept", "kapal selam"), "a OR b +(kapal selam)");
  EXPECT_EQ(with_filter("kapal", "category", "\"x\" “y”"), "kapal kategori:\"x   y\"");
  EXPECT_EQ(with_filter("kapal", "concept", "x) OR (y"), "kapal +(x OR y)");
}

TEST(PageFilters, WhatIsOpenIsClosedBeforeOneIsAdded) {
  EXPECT_EQ(with_filter("\"kapal selam", "source", "KBN"), "\"kapal selam\" sumber:\"KBN\"");
  EXPECT_EQ(with_filter("(kapal (a", "source", "KBN"), "(kapal (a)) sumber:\"KBN\"");
  EXPECT_EQ(with_filter("(\"kapal", "source", "KBN"), "(\"kapal\") sumber:\"KBN\"");
}

TEST(PageFilters, AnOperatorThatWaitsForItsNeighbourIsLeftOut) {
  for (const char* query : {"kapal NOT", "kapal OR", "kapal NEAR/5", "kapal AND NOT", "kapal >=3",
                            "kapal KAPITAL:", "kapal judul:", "kapal |"}) {
    EXPECT_EQ(with_filter(query, "source", "KBN"), "kapal sumber:\"KBN\"") << query;
  }
}

TEST(PageFilters, ADateTakesThePlaceOfADate) {
  EXPECT_EQ(with_filter("kapal tanggal:2025 sumber:KBN", "date", "2025-06"),
            "kapal sumber:KBN tanggal:2025-06");
  EXPECT_EQ(with_filter("tanggal:2025 kapal", "date", "2025-06"),
            "tanggal:2025 kapal tanggal:2025-06");
}

TEST(PageFilters, AreTakenAwayOneByOneOrAllAtOnce) {
  const std::string query = "kapal OR rudal sumber:\"K B\" tempat:biak";
  const std::vector<Filter> filters = filters_of(query);
  ASSERT_EQ(filters.size(), 2U);
  EXPECT_EQ(without_filter(query, filters[0]), "kapal OR rudal tempat:biak");
  EXPECT_EQ(without_filter(query, filters[1]), "kapal OR rudal sumber:\"K B\"");
  EXPECT_EQ(without_filters(query), "kapal OR rudal");
  EXPECT_EQ(without_filters("kapal"), "kapal");
}

TEST(PageFilters, WhatWasAddedIsReadBack) {
  for (const char* value : {"KBN", "Kabar Bahari", "O'Brien & Co", "a:b", "x (y)", "F-16", "é—"}) {
    for (const char* kind : {"source", "category", "place", "agency", "author", "editor"}) {
      const std::vector<Filter> filters = filters_of(with_filter("kapal", kind, value));
      ASSERT_EQ(filters.size(), 1U) << kind << ' ' << value;
      EXPECT_EQ(filters[0].kind, kind);
      EXPECT_EQ(filters[0].value, value);
    }
  }
}

TEST(PageFilters, AnyTextIsAQuery) {
  for (const char* query : {"\"", "(((", ")))", "+(", "+()", "sumber:\"", "  ", "\xFF\xFE“", "≥",
                            ":", "sumber:“", "+( )"}) {
    EXPECT_FALSE(with_filter(query, "source", "\"").empty());
    EXPECT_EQ(without_filters(query).empty(), std::string_view(query) == "  ") << query;
  }
}

}  // namespace
}  // namespace warta::server::page
