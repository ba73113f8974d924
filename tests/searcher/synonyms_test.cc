// SPDX-License-Identifier: GPL-2.0-or-later
// Other names of what was typed, from synonyms.tsv.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/schema/fields.h"
#include "stemmer/text/concept_list.h"
#include "tests/searcher/opened_index.h"

namespace warta::searcher {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tests::article;
using tests::ids_of;
using tests::sorted_ids;

class Synonyms : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_.emplace();
    index_->build({
        article("uav", "Patroli", "Pesawat tanpa awak memantau batas negara."),
        article("hacker", "Sandi", "Seorang hacker mencuri sandi nasabah."),
        article("peretas", "Sandi", "Para peretas mencuri sandi nasabah."),
        article("medsos", "Ramai", "Kabar itu ramai di medsos sejak pagi."),
        article("padi", "Padi", "Petani memanen padi."),
    });
  }
  static void TearDownTestSuite() { index_.reset(); }

  static Result search(const Request& request) {
    return Searcher(index_->path().string()).search(request);
  }

  static inline std::optional<tests::TempIndex> index_;
};

TEST_F(Synonyms, FindWhatHasTheOtherNameOnly) {
  EXPECT_THAT(ids_of(search({.query = "drone"})), ElementsAre("uav"));
  EXPECT_THAT(ids_of(search({.query = "media sosial"})), ElementsAre("medsos"));
  EXPECT_THAT(ids_of(search({.query = "social media"})), ElementsAre("medsos"));
}

TEST_F(Synonyms, CountForLessThanTheWordItself) {
  EXPECT_THAT(ids_of(search({.query = "peretas"})), ElementsAre("peretas", "hacker"));
  EXPECT_THAT(ids_of(search({.query = "hacker"})), ElementsAre("hacker", "peretas"));
}

TEST_F(Synonyms, AreNamedInTheExplanation) {
  const Result result = search({.query = "hacker", .explain = true});
  ASSERT_EQ(result.hits.size(), 2U);
  std::vector<std::string> kinds;
  for (const Contribution& part : result.hits[1].contributions) kinds.push_back(part.kind);
  EXPECT_THAT(kinds, testing::Contains("synonym"));
  EXPECT_NEAR(tests::explained(result.hits[1]), result.hits[1].score, 1e-9);
}

TEST_F(Synonyms, CanBeDoneWithout) {
  EXPECT_THAT(ids_of(search({.query = "hacker", .settings = {{"synonym", 0}}})),
              ElementsAre("hacker"));
}

TEST_F(Synonyms, AQueryOfSevenWordsHasNone) {
  const auto strict = [](const std::string& query) {
    const Result result = search({.query = query});
    return result.with_all_words;
  };
  EXPECT_EQ(strict("hacker mencuri sandi nasabah"), 2U);
  EXPECT_EQ(strict("hacker mencuri sandi nasabah mencuri sandi nasabah"), 1U);
}

TEST_F(Synonyms, PhrasesFormsAndFieldsHaveNone) {
  EXPECT_THAT(sorted_ids(search({.query = "\"hacker\" OR \"seorang hacker\""})),
              ElementsAre("hacker"));
  EXPECT_THAT(ids_of(search({.query = "=hacker"})), ElementsAre("hacker"));
  EXPECT_THAT(ids_of(search({.query = "judul:hacker"})), IsEmpty());
}

TEST_F(Synonyms, OfSeveralWordsStandTogether) {
  tests::TempIndex index;
  index.build({article("name", "Berita", "Bupati menetapkan kejadian luar biasa di kota."),
               article("loose", "Berita", "Kejadian itu disebut luar biasa, kata bupati."),
               article("apart", "Film",
                       "Kejadian di film itu dibuat di luar negeri. Penonton datang "
                       "dari jauh. Mereka yang biasa menonton di rumah kecewa."),
               article("padi", "Padi", "Petani memanen padi.")});
  EXPECT_THAT(sorted_ids(Searcher(index.path().string()).search({.query = "KLB"})),
              ElementsAre("loose", "name"));
}

TEST_F(Synonyms, LeaveNoTermInAnIndex) {
  const Xapian::Database database = tests::opened(*index_);
  std::set<std::string_view> indexed;
  for (const analysis::Concept item : tests::language().concepts()) {
    if (item.concept_class != analysis::kSynonyms) indexed.insert(item.name);
  }
  std::size_t names = 0;
  for (const analysis::Concept item : tests::language().concepts()) {
    if (item.concept_class != analysis::kSynonyms || indexed.contains(item.name)) continue;
    ++names;
    EXPECT_FALSE(database.term_exists(schema::term(schema::prefix::kConcept, item.name)))
        << item.name;
  }
  EXPECT_GE(names, 200U);
}

}  // namespace
}  // namespace warta::searcher
