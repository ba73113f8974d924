// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/chosen_documents.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace warta::searcher {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Ten documents, of which every second has "radar".
Xapian::WritableDatabase ten_documents() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 1; i <= 10; ++i) {
    Xapian::Document document;
    document.add_term("kapal");
    if (i % 2 == 0) document.add_term("radar");
    database.add_document(document);
  }
  return database;
}

std::vector<Xapian::docid> all_of_them(ChosenDocuments& chosen) {
  std::vector<Xapian::docid> documents;
  for (chosen.next(0); !chosen.at_end(); chosen.next(0)) documents.push_back(chosen.get_docid());
  return documents;
}

TEST(ChosenDocuments, ComeInTheOrderOfTheirNumbers) {
  ChosenDocuments chosen({7, 2, 9});
  chosen.init(ten_documents());

  EXPECT_THAT(all_of_them(chosen), ElementsAre(2, 7, 9));
  EXPECT_EQ(chosen.get_termfreq_min(), 3U);
  EXPECT_EQ(chosen.get_termfreq_max(), 3U);
}

TEST(ChosenDocuments, BeginAnewWithEachQuery) {
  ChosenDocuments chosen({7, 2});
  chosen.init(ten_documents());
  EXPECT_THAT(all_of_them(chosen), ElementsAre(2, 7));

  chosen.init(ten_documents());
  EXPECT_THAT(all_of_them(chosen), ElementsAre(2, 7));
}

TEST(ChosenDocuments, OfAnEmptyListAreAtTheirEndAtOnce) {
  ChosenDocuments chosen({});
  chosen.init(ten_documents());
  EXPECT_THAT(all_of_them(chosen), IsEmpty());

  chosen.init(ten_documents());
  chosen.skip_to(5, 0);
  EXPECT_TRUE(chosen.at_end());
}

TEST(ChosenDocuments, SkipToTheFirstThatIsNotBefore) {
  ChosenDocuments chosen({2, 5, 9});
  chosen.init(ten_documents());

  chosen.skip_to(2, 0);
  EXPECT_EQ(chosen.get_docid(), 2U);
  chosen.skip_to(3, 0);
  EXPECT_EQ(chosen.get_docid(), 5U);
  chosen.skip_to(5, 0);
  EXPECT_EQ(chosen.get_docid(), 5U);
  chosen.next(0);
  EXPECT_EQ(chosen.get_docid(), 9U);
  chosen.skip_to(10, 0);
  EXPECT_TRUE(chosen.at_end());
}

TEST(ChosenDocuments, LimitAQueryAndAddNothingToItsScores) {
  const Xapian::WritableDatabase database = ten_documents();
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query("radar"));
  const double score = enquire.get_mset(0, 1).begin().get_weight();
  ChosenDocuments chosen({1, 4, 8});
  enquire.set_query({Xapian::Query::OP_FILTER, Xapian::Query("radar"), Xapian::Query(&chosen)});
  const Xapian::MSet found = enquire.get_mset(0, 10);

  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(*found[0], 4U);
  EXPECT_EQ(*found[1], 8U);
  EXPECT_DOUBLE_EQ(found[0].get_weight(), score);
}

}  // namespace
}  // namespace warta::searcher
