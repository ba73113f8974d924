// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/learnt_acronyms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/schema/fields.h"
#include "tests/searcher/opened_index.h"

namespace warta::searcher {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using tests::article;
using tests::ids_of;

// So many articles explain the pair.
void explain(Xapian::WritableDatabase& database, const std::string& short_form,
             const std::string& long_form, int articles) {
  for (int i = 0; i < articles; ++i) {
    Xapian::Document document;
    document.add_term(std::string(schema::prefix::kShortForm) + short_form +
                      std::string(schema::prefix::kExplains) + long_form);
    database.add_document(document);
  }
}

Xapian::WritableDatabase empty() {
  return Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
}

TEST(LearntAcronyms, AreLookedUpBothWays) {
  auto database = empty();
  explain(database, "BLRN", "badan layanan rempah nusantara", 2);
  LearntAcronyms acronyms(database);

  EXPECT_THAT(acronyms.long_forms("blrn"), ElementsAre("badan layanan rempah nusantara"));
  EXPECT_THAT(acronyms.short_forms("badan layanan rempah nusantara"), ElementsAre("BLRN"));
  EXPECT_THAT(acronyms.long_forms("xyz"), IsEmpty());
  EXPECT_THAT(acronyms.short_forms("badan layanan"), IsEmpty());
}

TEST(LearntAcronyms, PassOverWhatOneArticleExplains) {
  auto database = empty();
  explain(database, "DKT", "dewan kopi toraja", 1);
  LearntAcronyms acronyms(database);

  EXPECT_THAT(acronyms.long_forms("dkt"), IsEmpty());
  EXPECT_THAT(acronyms.short_forms("dewan kopi toraja"), IsEmpty());
}

TEST(LearntAcronyms, PassOverMeaningsThatAreRareBesideAnother) {
  auto database = empty();
  explain(database, "PBB", "perserikatan bangsa bangsa", 20);
  explain(database, "PBB", "pajak bumi dan bangunan", 8);
  explain(database, "PBB", "persatuan bulu babi", 2);
  LearntAcronyms acronyms(database);

  EXPECT_THAT(acronyms.long_forms("pbb"),
              ElementsAre("perserikatan bangsa bangsa", "pajak bumi dan bangunan"));
  EXPECT_THAT(acronyms.short_forms("persatuan bulu babi"), ElementsAre("PBB"));
}

TEST(LearntAcronyms, TakeTheThreeMostFrequentMeanings) {
  auto database = empty();
  for (const char* name : {"satu satu", "dua dua", "tiga tiga", "empat empat"}) {
    explain(database, "SSS", name, name[0] == 'd' ? 3 : 2);
  }
  LearntAcronyms acronyms(database);

  EXPECT_THAT(acronyms.long_forms("sss"), ElementsAre("dua dua", "empat empat", "satu satu"));
}

TEST(LearntAcronyms, OfNoIndexAreNone) {
  EXPECT_THAT(LearntAcronyms().long_forms("ksad"), IsEmpty());
}

// Two articles explain the acronym; of two others each has one of its names.
TEST(LearntAcronyms, FindArticlesThatHaveTheOtherNameOnly) {
  tests::TempIndex index;
  index.build({
      article("one", "Rempah", "Badan Layanan Rempah Nusantara (BLRN) membuka gudang di Ternate."),
      article("two", "Pala", "Harga pala diatur Badan Layanan Rempah Nusantara (BLRN) di Ambon."),
      article("short", "Cengkih", "Gudang cengkih milik BLRN penuh, kata petani."),
      article("long", "Lada", "Ketua Badan Layanan Rempah Nusantara menanam lada di Bangka."),
      article("once", "Kopi", "Dewan Kopi Toraja (DKT) menyangrai kopi."),
      article("coffee", "Kopi lagi", "Dewan Kopi Toraja menjual kopi ke Eropa."),
      article("padi", "Padi", "Petani memanen padi."),
  });
  Searcher searcher(index.path().string());
  const auto strict = [&](const std::string& query) {
    const Result result = searcher.search({.query = query, .explain = true});
    std::vector<std::string> ids;
    for (const Hit& hit : result.hits) {
      if (hit.has_all_words) ids.push_back(hit.id);
      EXPECT_NEAR(tests::explained(hit), hit.score, 1e-9) << query << ' ' << hit.id;
    }
    std::ranges::sort(ids);
    return ids;
  };

  for (const char* query : {"blrn", "BLRN", "badan layanan rempah nusantara"}) {
    EXPECT_THAT(strict(query), ElementsAre("long", "one", "short", "two")) << query;
  }
  EXPECT_THAT(strict("dkt"), ElementsAre("once"));
  EXPECT_THAT(strict("judul:blrn"), IsEmpty());
  EXPECT_THAT(ids_of(searcher.search({.query = "blrn", .settings = {{"learnt", 0}}})),
              Not(Contains("long")));
}

TEST(LearntAcronyms, AStaffChiefIsFoundByAcronymAndByName) {
  tests::TempIndex index;
  index.build({
      article("long", "Kunjungan", "Kepala Staf Angkatan Darat meninjau barak di Merauke."),
      article("short", "Barak", "KSAD meninjau barak di Sorong."),
      article("padi", "Padi", "Petani memanen padi."),
  });
  Searcher searcher(index.path().string());
  for (const char* query : {"ksad", "KSAD", "kepala staf angkatan darat"}) {
    EXPECT_THAT(tests::sorted_ids(searcher.search({.query = query})), ElementsAre("long", "short"))
        << query;
  }
}

}  // namespace
}  // namespace warta::searcher
