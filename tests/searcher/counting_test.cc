// SPDX-License-Identifier: GPL-2.0-or-later
// What a search counts, against a count of all its hits one by one.
#include "searcher/counting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "searcher/timeline.h"
#include "tests/searcher/opened_index.h"

namespace warta::searcher {
namespace {

using testing::ElementsAre;

constexpr int kArticles = 420;

// Articles of five sources and three categories; some without place, agency or date. Each has
// padi, every 200th gempa, all but a few kapal selam.
std::vector<corpus::Record> news() {
  std::vector<corpus::Record> records;
  for (int i = 0; i < kArticles; ++i) {
    const std::string number = std::to_string(1'000 + i);
    std::string body = "Padi nomor " + number + ".";
    if (i % 200 == 7) body += " Gempa terasa. Rudal ada.";
    if (i % 20 != 0) body += " Kapal selam berlayar.";
    corpus::Article item = tests::article("a" + number, "Berita " + number, body);
    item.source = "sumber" + std::to_string(i % 5);
    item.category = i % 3 == 0 ? "ekonomi" : i % 3 == 1 ? "olahraga" : "";
    if (i % 7 == 0) item.place = "Kupang";
    if (i % 2 == 0) item.agency = "ANTARA";
    if (i % 11 != 0) item.published = 1'704'067'200 + i * std::int64_t{86'400};
    records.emplace_back(std::move(item));
  }
  return records;
}

using Counts = std::map<std::string, std::size_t>;

Counts counts_of(const Facet& facet) {
  Counts counts;
  for (const FacetValue& value : facet.values) counts[value.value] = value.count;
  return counts;
}

Counts by_hand(const Result& result, const std::string& facet) {
  Counts counts;
  for (const Hit& hit : result.hits) {
    std::string value;
    if (facet == "source") value = hit.source;
    if (facet == "category") value = hit.category;
    if (facet == "place") value = hit.place;
    if (facet == "agency") value = hit.agency;
    if (facet == "month" && hit.published)
      value = month_label(day_of(static_cast<double>(*hit.published)));
    if (!value.empty()) ++counts[value];
  }
  return counts;
}

class Counting : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_.emplace();
    index_->build(news());
  }
  static void TearDownTestSuite() { index_.reset(); }

  static Request counting(const std::string& query) {
    return {.query = query,
            .limit = 1'000,
            .copies = Copies::All,
            .facets = {"source", "category", "place", "agency", "month", "concept"},
            .facet_values = 100,
            .timeline = true,
            .snippets = false};
  }

  static void expect_exact(Searcher& searcher, const std::string& query) {
    const Result result = searcher.search(counting(query));
    EXPECT_FALSE(result.hits.empty()) << query;
    EXPECT_EQ(result.total, result.hits.size()) << query;
    ASSERT_EQ(result.facets.size(), 6U);
    for (const Facet& facet : result.facets) {
      EXPECT_EQ(facet.different, facet.values.size()) << query << facet.name;
      if (facet.name == "concept") continue;
      EXPECT_EQ(counts_of(facet), by_hand(result, facet.name)) << query << facet.name;
    }
    std::size_t dated = 0;
    for (const TimelineBar& bar : result.timeline.bars) dated += bar.count;
    EXPECT_EQ(dated + result.timeline.undated, result.total) << query;
  }

  static inline std::optional<tests::TempIndex> index_;
};

// A searcher that counts little reads the index, one that counts much reads columns of it: both
// must say the same, and the one that has read them too.
TEST_F(Counting, IsExactForFewAndForManyMatchesInBothWays) {
  for (const char* query : {"gempa", "padi", "gempa kapal", "padi -kapal", "kategori:ekonomi",
                            "tanggal:2024-03", "gempa OR sumber:sumber1", "gempa laut padi"}) {
    Searcher fresh(index_->path().string());
    expect_exact(fresh, query);
  }
  Searcher searcher(index_->path().string());
  for (const char* query : {"gempa", "padi", "gempa", "tanggal:2024-03"}) {
    expect_exact(searcher, query);
  }
}

TEST_F(Counting, DoesNotDependOnPagesOrOrder) {
  Searcher searcher(index_->path().string());
  Request request = counting("padi");
  const Result whole = searcher.search(request);
  request.limit = 0;
  request.sort = Sort::Oldest;
  request.copies = Copies::Folded;
  const Result counted = searcher.search(request);

  EXPECT_EQ(counted.total, whole.total);
  for (std::size_t i = 0; i < whole.facets.size(); ++i) {
    EXPECT_EQ(counts_of(counted.facets[i]), counts_of(whole.facets[i])) << whole.facets[i].name;
  }
}

TEST_F(Counting, ConceptsOfFewAndOfManyArticlesAreThoseInThem) {
  Searcher searcher(index_->path().string());
  const Counts many = counts_of(searcher.search(counting("padi")).facets.back());
  EXPECT_EQ(many.at("kapal selam"), 399U);
  EXPECT_EQ(many.at("rudal"), 3U);
  const Counts few = counts_of(searcher.search(counting("gempa")).facets.back());
  EXPECT_EQ(few.at("rudal"), 3U);
  EXPECT_EQ(few.at("kapal selam"), 3U);
}

TEST_F(Counting, TheMostFrequentValuesComeFirstAndTheRestIsCounted) {
  Request request = counting("padi");
  request.facets = {"kategori"};
  request.facet_values = 1;
  const Facet facet = Searcher(index_->path().string()).search(request).facets.at(0);

  EXPECT_EQ(facet.name, "category");
  EXPECT_EQ(facet.different, 2U);
  ASSERT_EQ(facet.values.size(), 1U);
  EXPECT_EQ(facet.values[0].value, "ekonomi");
  EXPECT_EQ(facet.values[0].count, 140U);
}

TEST_F(Counting, MonthsStandInTheirOrder) {
  Request request = counting("padi");
  request.facets = {"bulan"};
  const Facet facet = Searcher(index_->path().string()).search(request).facets.at(0);
  std::vector<std::string> months;
  for (const FacetValue& value : facet.values) months.push_back(value.value);

  EXPECT_EQ(facet.name, "month");
  EXPECT_TRUE(std::ranges::is_sorted(months));
  EXPECT_EQ(months.size(), 14U);
  EXPECT_EQ(months.front(), "2024-01");
}

TEST_F(Counting, AnUnknownFacetIsRefusedWithTheKnownOnes) {
  try {
    Searcher(index_->path().string()).search({.query = "padi", .facets = {"warna"}});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Error::Code::RequestInvalid);
    EXPECT_THAT(error.what(), testing::HasSubstr("warna"));
    EXPECT_THAT(error.hint(), testing::HasSubstr("category"));
  }
}

TEST(FacetNames, AreKnownInBothLanguages) {
  EXPECT_EQ(facet_named("sumber"), "source");
  EXPECT_EQ(facet_named("konsep"), "concept");
  EXPECT_EQ(facet_named("month"), "month");
  EXPECT_EQ(facet_named(""), "");
}

}  // namespace
}  // namespace warta::searcher
