// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/searcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>

#include "indexer/schema/generation.h"
#include "tests/pipeline/temp_index.h"

namespace warta {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using tests::article;
using tests::ids_of;
using tests::sorted_ids;
using tests::TempIndex;

constexpr std::int64_t kJune11 = 1'749'574'800;  // 2025-06-11T00:00+07:00
constexpr std::int64_t kDay = 86'400;

corpus::Article dated(corpus::Article item, std::int64_t published) {
  item.published = published;
  return item;
}

// A few short articles that differ in what the tests ask for.
class SearcherTest : public testing::Test {
 protected:
  void SetUp() override {
    corpus::Article ferry = article("feri", "Feri baru di Merak", "Kapal feri melayani penumpang.");
    ferry.source = "KabarBahari.com";
    ferry.category = "Ekonomi";
    ferry.place = "Merak";
    ferry.author = "Sinta Dewi";
    index_.build({
        dated(article("rudal", "Uji coba rudal",
                      "TNI AL menguji rudal antikapal. Alutsista itu buatan dalam negeri."),
              kJune11),
        dated(article("peluru", "Peluru kendali baru",
                      "Angkatan laut membeli alat utama sistem persenjataan dari luar negeri."),
              kJune11 + 2 * kDay),
        article("tahanan", "Tahanan pindah", "Tahanan dipindahkan dari rumah tahanan."),
        article("pertahanan", "Menteri Pertahanan", "Menteri membahas pertahanan negara."),
        article("teri", "Harga ikan teri", "Nelayan menjual ikan teri di pasar."),
        article("padi", "Panen padi", "Petani memanen padi."),
        article("selam", "Kursus PADI", "Penyelam mengambil sertifikat PADI di Bunaken."),
        dated(ferry, kJune11 - 400 * kDay),
    });
  }

  Result search(const std::string& query, const std::string& profile = "pertahanan") {
    return Searcher(index_.path().string()).search({.query = query, .profile = profile});
  }
  // Only what matches in full: an article found by some words or a related one is left out.
  std::vector<std::string> found(const std::string& query) {
    const Result result =
        Searcher(index_.path().string()).search({.query = query, .sort = Sort::Newest});
    return result.relaxed ? std::vector<std::string>{} : sorted_ids(result);
  }

  TempIndex index_;
};

TEST_F(SearcherTest, FindsAConceptByAnyOfItsSpellings) {
  for (const char* query : {"alutsista", "alat utama sistem senjata", "ALUTSISTA", "alusista",
                            "alat utama sistem persenjataan", "alat utama system senjata"}) {
    EXPECT_THAT(found(query), ElementsAre("peluru", "rudal")) << query;
  }
}

TEST_F(SearcherTest, FindsAnAcronymTypedInAnyCase) {
  EXPECT_THAT(found("tni al"), ElementsAre("rudal"));
  EXPECT_THAT(found("TNI AL"), ElementsAre("rudal"));
}

TEST_F(SearcherTest, MinisterNeverFindsAnchovies) {
  EXPECT_THAT(found("menteri"), ElementsAre("pertahanan"));
  EXPECT_THAT(ids_of(search("menteri")), testing::Not(Contains("teri")));
  EXPECT_THAT(ids_of(search("teri")), ElementsAre("teri"));
}

TEST_F(SearcherTest, DefenceRanksBeforeDetention) {
  EXPECT_EQ(ids_of(search("pertahanan")).front(), "pertahanan");
  EXPECT_EQ(ids_of(search("tahanan")).front(), "tahanan");
}

TEST_F(SearcherTest, CaseNeverChangesWhatIsFoundNorItsOrder) {
  const Result small = search("menteri pertahanan");
  for (const char* query : {"Menteri Pertahanan", "MENTERI PERTAHANAN", "menteri Pertahanan"}) {
    const Result other = search(query);
    EXPECT_EQ(ids_of(other), ids_of(small)) << query;
    EXPECT_DOUBLE_EQ(other.hits[0].score, small.hits[0].score) << query;
  }
}

TEST_F(SearcherTest, AnAcronymInItsOwnCaseRanksItselfFirst) {
  EXPECT_EQ(ids_of(search("PADI")).front(), "selam");
  EXPECT_THAT(found("padi"), ElementsAre("padi", "selam"));
}

TEST_F(SearcherTest, APhraseWantsTheWordsSideBySide) {
  EXPECT_THAT(found("\"ikan teri\""), ElementsAre("teri"));
  EXPECT_THAT(found("\"teri ikan\""), IsEmpty());
}

TEST_F(SearcherTest, APhraseSpansStopWords) {
  EXPECT_THAT(found("\"sertifikat PADI di Bunaken\""), ElementsAre("selam"));
}

TEST_F(SearcherTest, MinusLeavesOutAndPlusInsists) {
  EXPECT_THAT(found("alutsista -antikapal"), ElementsAre("peluru"));
  EXPECT_THAT(ids_of(search("+antikapal alutsista panen")), ElementsAre("rudal"));
}

TEST_F(SearcherTest, MinusBeforeAConceptLeavesOutAllItsSpellings) {
  EXPECT_THAT(found("negeri -alutsista"), IsEmpty());
}

TEST_F(SearcherTest, OrFindsEither) {
  EXPECT_THAT(found("teri OR panen"), ElementsAre("padi", "teri"));
}

TEST_F(SearcherTest, FieldsLimitWhereAWordIsLookedFor) {
  EXPECT_THAT(found("judul:tahanan"), ElementsAre("tahanan"));
  EXPECT_THAT(found("judul:bunaken"), IsEmpty());
  EXPECT_THAT(found("feri sumber:kabarbahari"), ElementsAre("feri"));
  EXPECT_THAT(found("sumber:KabarBahari.com"), ElementsAre("feri"));
  EXPECT_THAT(found("kategori:ekonomi"), ElementsAre("feri"));
  EXPECT_THAT(found("tempat:merak"), ElementsAre("feri"));
  EXPECT_THAT(found("penulis:sinta"), ElementsAre("feri"));
  EXPECT_THAT(found("feri sumber:kompas"), IsEmpty());
}

TEST_F(SearcherTest, DatesLimitWhen) {
  EXPECT_THAT(found("tanggal:2025-06-11"), ElementsAre("rudal"));
  EXPECT_THAT(found("alutsista date:2025-06-12..2025-06-13"), ElementsAre("peluru"));
  EXPECT_THAT(found("tanggal:2025"), ElementsAre("peluru", "rudal"));
  EXPECT_THAT(found("tanggal:..2024"), ElementsAre("feri"));
}

TEST_F(SearcherTest, ABadDateIsToldAndLeftOut) {
  const Result result = search("alutsista tanggal:kapan");

  EXPECT_THAT(sorted_ids(result), ElementsAre("peluru", "rudal"));
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_FALSE(result.diagnostics[0].hint.empty());
}

TEST_F(SearcherTest, NewestPutsTheLatestFirstAndTheUndatedLast) {
  const Result result = Searcher(index_.path().string())
                            .search({.query = "alutsista OR feri OR teri", .sort = Sort::Newest});

  EXPECT_THAT(ids_of(result), ElementsAre("peluru", "rudal", "feri", "teri"));
}

TEST_F(SearcherTest, AllWordsComeBeforeSomeAndItIsTold) {
  const Result result = search("panen padi bunaken rudal");

  EXPECT_TRUE(result.relaxed);
  EXPECT_EQ(result.with_all_words, 0U);
  EXPECT_THAT(ids_of(result), Contains("padi"));
  EXPECT_FALSE(search("panen padi").hits.empty());
  EXPECT_EQ(ids_of(search("panen padi")).front(), "padi");
}

TEST_F(SearcherTest, PagesFollowEachOther) {
  Searcher searcher(index_.path().string());
  const Result whole = searcher.search({.query = "panen padi rudal ikan", .limit = 8});
  std::vector<std::string> paged;
  for (std::size_t offset = 0; offset < 8; offset += 2) {
    const Result page =
        searcher.search({.query = "panen padi rudal ikan", .limit = 2, .offset = offset});
    for (const Hit& hit : page.hits) {
      EXPECT_EQ(hit.rank, paged.size() + 1);
      paged.push_back(hit.id);
    }
  }

  EXPECT_EQ(paged, ids_of(whole));
}

TEST_F(SearcherTest, AStopWordAloneIsLookedForAndBesideOthersIsNot) {
  EXPECT_THAT(found("di"), ElementsAre("feri", "selam", "teri"));
  EXPECT_THAT(found("panen di padi yang"), ElementsAre("padi"));
}

TEST_F(SearcherTest, NoProfileChangesWhatMatches) {
  for (const char* query : {"alutsista", "menteri pertahanan", "tahanan", "PADI", "kapal"}) {
    const auto expected = sorted_ids(search(query));
    EXPECT_EQ(sorted_ids(search(query, "umum")), expected) << query;
    EXPECT_EQ(sorted_ids(search(query, "polos")), expected) << query;
  }
}

TEST_F(SearcherTest, ContributionsAddUpToTheScore) {
  Searcher searcher(index_.path().string());
  for (const char* profile : {"pertahanan", "umum", "polos"}) {
    for (const char* query : {"alutsista", "menteri pertahanan", "panen padi rudal", "tahanan",
                              "PADI bunaken", "+antikapal alutsista", "panen di padi yang rudal",
                              "+dipindahkan pertahanan penahanan", "penahanan OR bertahan teri",
                              "\"ikan teri\" pasar", "uji coba rudal TNI AL", "judul:rudal"}) {
      const Result result = searcher.search({.query = query, .profile = profile, .explain = true});
      EXPECT_FALSE(result.hits.empty()) << query;
      for (const Hit& hit : result.hits) {
        double sum = 0;
        for (const Contribution& part : hit.contributions) sum += part.weight;
        EXPECT_NEAR(sum, hit.score, 1e-9) << query << ' ' << profile << ' ' << hit.id;
      }
    }
  }
}

TEST_F(SearcherTest, TheExplanationNamesStemConceptAndBoosts) {
  const Result result =
      Searcher(index_.path().string()).search({.query = "alutsista", .explain = true});
  std::vector<std::string> kinds;
  for (const Contribution& part : result.hits.at(0).contributions) kinds.push_back(part.kind);

  EXPECT_THAT(kinds, testing::IsSupersetOf({"concept", "boost", "prior"}));
}

TEST_F(SearcherTest, AConceptOfSeveralWordsIsFoundByItsWordsApart) {
  index_.build({article("apart", "TNI", "Pengadaan tahun ini meliputi alat utama sistem senjata."),
                article("near", "TNI", "Pengadaan alutsista dimulai."),
                article("half", "TNI", "Pengadaan seragam dimulai.")});

  EXPECT_THAT(found("pengadaan alutsista"), ElementsAre("apart", "near"));
  EXPECT_THAT(ids_of(search("pengadaan alutsista")), ElementsAre("near", "apart", "half"));
}

TEST_F(SearcherTest, WhatIsInsistedOnIsRelaxedAroundToo) {
  EXPECT_THAT(ids_of(search("+teri zzqx")), ElementsAre("teri"));
}

TEST_F(SearcherTest, AnAcronymOfAConceptRanksItsOwnCaseFirst) {
  index_.build({article("long", "Teknologi", "Perjanjian transfer of technology diteken."),
                article("short", "Teknologi", "Perjanjian ToT diteken kemarin."),
                article("third", "Lain", "Tidak ada apa-apa.")});

  EXPECT_EQ(ids_of(search("ToT", "umum")).front(), "short");
}

TEST_F(SearcherTest, WhatIsLeftOutIsNotMarked) {
  const Result result = search("rudal -judul:tahanan -\"luar angkasa\" -alutsista");
  for (const Hit& hit : search("menteri -judul:negara").hits) {
    EXPECT_EQ(hit.marks.size(), 1U) << hit.snippet;
  }
  EXPECT_THAT(result.hits, IsEmpty());
}

TEST_F(SearcherTest, LeavingOutACompoundLeavesOutNoArticleWithItsWordsApart) {
  index_.build({article("compound", "A", "Mereka bekerja sama di laut."),
                article("apart", "B", "Mereka bekerja keras, hasilnya sama di laut.")});

  EXPECT_THAT(found("laut -kerjasama"), ElementsAre("apart"));
}

TEST_F(SearcherTest, AQueryOfFieldsAloneShowsTheNewestFirst) {
  EXPECT_THAT(ids_of(search("tanggal:2024..2025")), ElementsAre("peluru", "rudal", "feri"));
}

TEST_F(SearcherTest, AQueryThatHoldsNothingFindsNothingAndSaysSo) {
  for (const char* query : {"", "   ", "OR", "+ -", "!!!", "\"\"", "\xFF\xFE"}) {
    const Result result = search(query);
    EXPECT_THAT(result.hits, IsEmpty()) << query;
    EXPECT_FALSE(result.diagnostics.empty()) << query;
  }
}

TEST_F(SearcherTest, HostileQueriesAreAnswered) {
  std::string operators, words, quotes;
  for (int i = 0; i < 3000; ++i) {
    operators += "+-OR ( ) \" ";
    words += "rudal ";
    quotes += "\"a b\" ";
  }
  for (const std::string& query :
       {operators, words, quotes, std::string(1'000'000, 'a'), std::string(10'000, '-'),
        std::string("a\0b\x1B[31m", 8), std::string("judul:sumber:tanggal:..")}) {
    EXPECT_NO_THROW(search(query));
  }
}

TEST_F(SearcherTest, FollowsTheIndexToItsNextGeneration) {
  Searcher searcher(index_.path().string());
  EXPECT_THAT(searcher.search({.query = "gempa"}).hits, IsEmpty());

  index_.build({article("gempa", "Gempa di Ambon", "Gempa mengguncang Ambon.")});

  EXPECT_THAT(ids_of(searcher.search({.query = "gempa"})), ElementsAre("gempa"));
  EXPECT_THAT(searcher.search({.query = "rudal"}).hits, IsEmpty());
}

Error::Code code_of(const std::string& path) {
  try {
    Searcher searcher(path);
  } catch (const Error& error) {
    EXPECT_FALSE(error.hint().empty());
    return error.code();
  }
  ADD_FAILURE() << "no error";
  return Error::Code::RequestInvalid;
}

TEST_F(SearcherTest, AMissingIndexIsToldAsMissing) {
  EXPECT_EQ(code_of(index_.path().string() + "-not"), Error::Code::IndexMissing);
  EXPECT_EQ(code_of(testing::TempDir()), Error::Code::IndexMissing);
}

TEST_F(SearcherTest, AnIndexOfOtherRulesIsRefused) {
  const auto folder = schema::generation_folder(index_.path(), 1);
  schema::Manifest manifest = *schema::read_manifest(folder);
  ++manifest.fingerprint.analysis;
  schema::write_manifest(folder, manifest);

  EXPECT_EQ(code_of(index_.path().string()), Error::Code::IndexIncompatible);
}

TEST_F(SearcherTest, ADamagedIndexIsToldAsDamaged) {
  const auto folder = schema::generation_folder(index_.path(), 1);
  std::filesystem::resize_file(folder / "articles" / "postlist.glass", 100);
  std::filesystem::resize_file(folder / "articles" / "iamglass", 10);

  EXPECT_EQ(code_of(index_.path().string()), Error::Code::IndexDamaged);
}

TEST_F(SearcherTest, AnUnknownProfileIsRefusedWithTheKnownOnes) {
  try {
    search("rudal", "cepat");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Error::Code::RequestInvalid);
    EXPECT_NE(error.hint().find("umum"), std::string::npos);
  }
}

// What a reader copies from an article must find it again.
TEST(SearcherAddresses, AreFoundWholeAndByTheirPieces) {
  TempIndex index;
  index.build({
      article("surel", "Layanan",
              "Surel ke humas@kemhan.go.id atau lihat www.kemhan.go.id/layanan."),
      article("situs", "Situs", "Dikutip dari finance.detik.com dan Kompas.com, Rabu."),
      article("tautan", "Tautan", "Formulir di https://www.tempo.co/read/12?x=y, kata dia."),
      article("tagar", "Tagar", "Kampanye #IndonesiaMaju dari akun @prajurit_tni ramai."),
      article("detik", "Waktu", "Rudal itu sampai dalam 30 detik."),
  });
  const auto found = [&](const std::string& query) {
    const Result result =
        Searcher(index.path().string()).search({.query = query, .sort = Sort::Newest});
    return result.relaxed ? std::vector<std::string>{} : sorted_ids(result);
  };

  for (const char* query : {"humas@kemhan.go.id", "HUMAS@KEMHAN.GO.ID", "kemhan.go.id", "humas"}) {
    EXPECT_THAT(found(query), ElementsAre("surel")) << query;
  }
  for (const char* query : {"finance.detik.com", "detik.com", "https://detik.com/", "kompas.com",
                            "KOMPAS.COM", "kompas", "\"dari finance.detik.com\""}) {
    EXPECT_THAT(found(query), ElementsAre("situs")) << query;
  }
  EXPECT_THAT(found("detik"), ElementsAre("detik", "situs"));
  for (const char* query : {"https://www.tempo.co/read/12?x=y", "tempo.co", "tempo"}) {
    EXPECT_THAT(found(query), ElementsAre("tautan")) << query;
  }
  for (const char* query : {"#IndonesiaMaju", "#indonesiamaju", "indonesiamaju",
                            "\"indonesia maju\"", "@prajurit_tni", "\"prajurit tni\""}) {
    EXPECT_THAT(found(query), ElementsAre("tagar")) << query;
  }
  for (const char* query : {"https", "www", "com", "go.id"}) {
    EXPECT_THAT(found(query), IsEmpty()) << query;
  }
}

}  // namespace
}  // namespace warta
