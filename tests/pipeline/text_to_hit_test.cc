// SPDX-License-Identifier: GPL-2.0-or-later
// From files on disk to hits: what a reader of two wire stories expects to find. The texts are
// written for this test, in the manner of an agency and of a portal.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/open_source.h"
#include "tests/pipeline/temp_index.h"

namespace warta {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kAgencyStory =
    R"(Jakarta (ANTARA) - Pemerintah memakai pameran industri strategis pekan ini sebagai ajang membeli alat utama system senjata (alutsista) sekaligus bertemu mitra.
Sebanyak 1.180 perusahaan dari 55 negara ikut, termasuk dari negara-negara nonblok.
Salah satu hasilnya adalah perjanjian Transfer of Technology (ToT) yang disepakati antarpemimpin militer.
Baca juga: Galangan nasional memamerkan kapal baru
Kolaborasi antarnegara itu, kata panitia, membuka jalan kerja sama berikutnya.
Kepala Staf TNI AD (KSAD) menerima delegasi pada hari ke-2 pameran persenjataan itu.
Editor: Budi Rahayu
Copyright © ANTARA 2025
Dilarang keras mengambil konten dari laman ini tanpa izin tertulis.
)";

constexpr const char* kPortalStory =
    R"(Dua Negara Bahas Kerja Sama Pertahanan
Lintasnusa.co.id Dua negara sahabat membahas kerja sama pertahanan dalam pertemuan tingkat menteri.

Keduanya menimbang produksi bersama alutsista dan transfer teknologi, serta pemeliharaan alat utama sistem persenjataan.
Pertemuan itu akan ditindaklanjuti dengan penandatanganan nota kesepahaman.
)";

class TextToHit : public testing::Test {
 protected:
  void SetUp() override {
    folder_.write("berita/agency.txt", kAgencyStory);
    folder_.write("berita/portal.txt", kPortalStory);
    const auto source = corpus::open_source({(folder_.path() / "berita").string()});
    indexer::build_index(index_, *source, tests::language(), 0);
  }

  // What matches in full, in the order of the alphabet.
  std::vector<std::string> found(const std::string& query) {
    Searcher searcher(index_.string());
    const Result result = searcher.search({.query = query, .sort = Sort::Newest});
    return result.relaxed ? std::vector<std::string>{} : tests::sorted_ids(result);
  }

  tests::TempFolder folder_;
  std::filesystem::path index_ = folder_.path() / "news.index";
};

TEST_F(TextToHit, WeaponSystemsAreFoundByEveryName) {
  for (const char* query :
       {"alutsista", "alat utama sistem senjata", "alat utama sistem persenjataan"}) {
    EXPECT_THAT(found(query), ElementsAre("berita/agency", "berita/portal")) << query;
  }
}

TEST_F(TextToHit, TransferOfTechnologyIsFoundByEveryName) {
  for (const char* query : {"ToT", "tot", "transfer of technology", "alih teknologi",
                            "transfer teknologi", "Alih Teknologi"}) {
    EXPECT_THAT(found(query), ElementsAre("berita/agency", "berita/portal")) << query;
  }
}

TEST_F(TextToHit, CompoundsAreFoundJoinedAndApart) {
  for (const char* query : {"kerjasama", "kerja sama", "Kerja Sama", "bekerja sama", "KERJASAMA"}) {
    EXPECT_THAT(found(query), ElementsAre("berita/agency", "berita/portal")) << query;
  }
  EXPECT_THAT(found("kerjasama pertahanan"), ElementsAre("berita/portal"));
  EXPECT_THAT(found("tanda tangan"), ElementsAre("berita/portal"));
  EXPECT_THAT(found("menandatangani"), ElementsAre("berita/portal"));
}

TEST_F(TextToHit, AffixesReduplicationAndPrefixoidsMeetTheirWord) {
  EXPECT_THAT(found("senjata"), ElementsAre("berita/agency", "berita/portal"));
  EXPECT_THAT(found("persenjataan"), ElementsAre("berita/agency", "berita/portal"));
  EXPECT_THAT(found("pemimpin"), ElementsAre("berita/agency"));
  EXPECT_THAT(found("negara"), ElementsAre("berita/agency", "berita/portal"));
  EXPECT_THAT(found("antarnegara"), ElementsAre("berita/agency"));
  EXPECT_THAT(found("non-blok"), ElementsAre("berita/agency"));
  EXPECT_THAT(found("tindak lanjut"), ElementsAre("berita/portal"));
}

TEST_F(TextToHit, AcronymAndLongFormMeet) {
  EXPECT_THAT(found("KSAD"), ElementsAre("berita/agency"));
  EXPECT_THAT(found("kepala staf angkatan darat"), ElementsAre("berita/agency"));
}

TEST_F(TextToHit, NumbersMeetAcrossSpellings) {
  EXPECT_THAT(found("1180 perusahaan"), ElementsAre("berita/agency"));
}

TEST_F(TextToHit, BoilerplateIsNotFound) {
  for (const char* query :
       {"Baca juga", "dilarang keras mengambil konten", "copyright", "galangan"}) {
    EXPECT_THAT(found(query), IsEmpty()) << query;
  }
}

TEST_F(TextToHit, DatelineAndCreditsBecomeFields) {
  EXPECT_THAT(found("tempat:jakarta"), ElementsAre("berita/agency"));
  EXPECT_THAT(found("sumber:antara"), ElementsAre("berita/agency"));
  EXPECT_THAT(found("sumber:lintasnusa"), ElementsAre("berita/portal"));
  EXPECT_THAT(found("penulis:\"budi rahayu\""), ElementsAre("berita/agency"));
}

TEST_F(TextToHit, TheTitleIsTheFirstLineOrTheFirstSentence) {
  Searcher searcher(index_.string());
  const Result result = searcher.search({.query = "alutsista"});
  for (const Hit& hit : result.hits) {
    EXPECT_EQ(hit.title_is_derived, hit.id == "berita/agency");
    EXPECT_TRUE(hit.title.starts_with(hit.title_is_derived ? "Pemerintah memakai" : "Dua Negara"));
  }
}

}  // namespace
}  // namespace warta
