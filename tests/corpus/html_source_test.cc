// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/html_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "corpus/open_source.h"
#include "corpus/page_body.h"
#include "tests/corpus/given.h"
#include "tests/corpus/string_stream.h"

namespace warta::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string formats(const std::string& file) {
  return std::string(WARTA_SOURCE_DIR) + "/tests/corpus/formats/" + file;
}

// Every field of an article, so that none is forgotten in a comparison.
std::vector<std::string> fields_of(const Article& article) {
  std::string tags;
  for (const std::string& tag : article.tags) tags += tag + '|';
  const auto seconds = [](const std::optional<std::int64_t>& date) {
    return date ? std::to_string(*date) : "";
  };
  return {"id " + article.id,
          "title " + article.title,
          "lead " + article.lead,
          "source " + article.source,
          "agency " + article.agency,
          "place " + article.place,
          "author " + article.author,
          "editor " + article.editor,
          "category " + article.category,
          "tags " + tags,
          "url " + article.url,
          "language " + article.language,
          "published " + seconds(article.published) + " " + article.published_text,
          "updated " + seconds(article.updated),
          article.body};
}

std::vector<std::string> fields_in(const std::string& file) {
  const auto source = open_source({formats(file)});
  const auto given = tests::all_of(*source);
  EXPECT_THAT(given.faults, testing::IsEmpty());
  return given.articles.size() == 1 ? fields_of(given.articles[0]) : std::vector<std::string>();
}

TEST(HtmlSource, ReadsAPageAsDetikBuildsIt) {
  EXPECT_THAT(
      fields_in("detik.html"),
      ElementsAre("id https://news.portal.example/berita/d-700001/radar-baru-biak",
                  "title Radar Baru Biak Mulai Bertugas Pekan Ini",
                  "lead Radar jarak jauh di Biak mulai memantau wilayah udara timur.",
                  "source detikcom", "agency ", "place Biak", "author Rara Wening", "editor ",
                  "category berita", "tags radar|biak|tni au|",
                  "url https://news.portal.example/berita/d-700001/radar-baru-biak", "language id",
                  "published 1749612720 2025-06-11T10:32:00+07:00", "updated 1749618000",
                  "Radar jarak jauh di Biak mulai bertugas pekan ini. Alat itu memantau wilayah "
                  "udara timur sampai 400 kilometer.\n"
                  "\"Kami sudah menguji semua bagiannya,\" kata komandan satuan radar, Yohanes "
                  "Rumbiak.\n"
                  "Radar lama tetap dipakai sebagai cadangan."));
}

TEST(HtmlSource, ReadsAPageAsKompasBuildsIt) {
  const auto fields = fields_in("kompas.html");
  EXPECT_THAT(
      fields,
      ElementsAre("id https://regional.portal.example/read/2025/03/04/160500078/patimban",
                  "title Pelabuhan Patimban Kirim 4.000 Mobil ke Filipina",
                  "lead Pengiriman ini yang terbesar sejak pelabuhan dibuka.", "source KOMPAS.com",
                  "agency ", "place Subang", "author Bagas Prakoso", "editor Nadia Halim",
                  "category Regional", "tags Patimban|ekspor mobil|Subang|",
                  "url https://regional.portal.example/read/2025/03/04/160500078/patimban",
                  "language id", "published 1741079100 2025-03-04 16:05:00", "updated ",
                  "Pelabuhan Patimban mengirim 4.000 mobil ke Filipina, Selasa (4/3/2025).\n"
                  "Kapal pengangkut itu akan berlayar selama enam hari, kata kepala pelabuhan Dedi "
                  "Kusmana.\n"
                  "Pabrik di Karawang & Bekasi menyiapkan 2.500 mobil lagi untuk bulan April."));
}

TEST(HtmlSource, ReadsAPageAsAntaraBuildsIt) {
  EXPECT_THAT(
      fields_in("antara.html"),
      ElementsAre(
          "id https://www.kantorberita.example/berita/4512/petani-garam-madura-panen-lebih-awal",
          "title Petani garam Madura panen lebih awal", "lead ", "source Antara News",
          "agency ANTARA", "place Sumenep", "author Joko Tirto", "editor Dewi Lestariningsih",
          "category ", "tags garam|madura|",
          "url https://www.kantorberita.example/berita/4512/petani-garam-madura-panen-lebih-awal",
          "language id", "published 1755933600 Sat, 23 Aug 2025 14:20:00 +0700", "updated ",
          "Petani garam di Madura memanen lebih awal karena hujan berhenti pada bulan Mei.\n"
          "Harga di tingkat petani naik menjadi Rp1.800 per kilogram, kata ketua kelompok tani "
          "Siti "
          "Aminah.\n"
          "Gudang di Kalianget menampung 12 ribu ton."));
}

TEST(HtmlSource, ReadsAPageAsTempoBuildsIt) {
  EXPECT_THAT(
      fields_in("tempo.html"),
      ElementsAre(
          "id https://www.majalah.example/lingkungan/citarum-dikeruk-88",
          "title Sungai Citarum Dikeruk Sepanjang 9 Kilometer", "lead Baris pertama baris kedua",
          "source Tempo.co", "agency ", "place Bandung", "author Ayu Larasati, Hasan Basri",
          "editor Ratna Dewi", "category Lingkungan", "tags Citarum|banjir|",
          "url https://www.majalah.example/lingkungan/citarum-dikeruk-88", "language id",
          "published 1730794500 2024-11-05T08:15:00.000Z", "updated ",
          "Pemerintah mengeruk Sungai Citarum sepanjang 9 kilometer untuk mengurangi banjir "
          "di Dayeuhkolot.\n"
          "Pengerukan berlangsung sampai Februari. Lumpurnya dipakai untuk menimbun bekas "
          "tambang.\n"
          "Warga berharap air tidak lagi masuk ke rumah."));
}

TEST(HtmlSource, ReadsAPageAsCnnIndonesiaBuildsIt) {
  EXPECT_THAT(
      fields_in("cnn.html"),
      ElementsAre("id https://www.saluran.example/olahraga/20250119214000-1-900/panahan",
                  "title Tim Panahan Rebut Dua Emas di Bangkok", "lead ", "source olahraga",
                  "agency ", "place Jakarta", "author CNN Indonesia", "editor ", "category ",
                  "tags panahan|Bangkok|",
                  "url https://www.saluran.example/olahraga/20250119214000-1-900/panahan",
                  "language id", "published 1737297600 2025/01/19 21:40:00", "updated ",
                  "Tim panahan Indonesia merebut dua medali emas di Bangkok, Minggu (19/1).\n"
                  "Pelatih Made Sudarma mengatakan angin sore mengganggu semua peserta.\n"
                  "\"Anak-anak tenang sampai anak panah terakhir,\" katanya."));
}

TEST(HtmlSource, ReadsAPageAsRepublikaBuildsIt) {
  EXPECT_THAT(
      fields_in("republika.html"),
      ElementsAre("id https://khazanah.harian.example/berita/sx1/pesantren-di-kediri",
                  "title Pesantren di Kediri Kelola Listrik Tenaga Surya", "lead ",
                  "source Republika Online", "agency ", "place Kediri", "author Fajar Nugraha",
                  "editor Intan Permata", "category ", "tags pesantren|listrik surya|Kediri|",
                  "url https://khazanah.harian.example/berita/sx1/pesantren-di-kediri",
                  "language id", "published 1747699500 2025-05-20T07:05:00+07:00", "updated ",
                  "Sebuah pesantren di Kediri mengelola listrik tenaga surya sendiri sejak Mei. "
                  "Panel di atap asrama memasok 40 kilowatt.\n"
                  "Santri belajar merawat baterai dan mencatat pemakaian setiap malam.\n"
                  "Kelebihan dayanya dijual ke warga sekitar."));
}

TEST(HtmlSource, FindsTheTextOfAPageThatSaysNothing) {
  EXPECT_THAT(
      fields_in("polos.html"),
      ElementsAre("id polos", "title Jembatan gantung Lebak dibuka lagi", "lead ", "source ",
                  "agency ", "place Lebak", "author ", "editor ", "category ", "tags ", "url ",
                  "language id", "published 1740934800 ", "updated ",
                  "Jembatan gantung di atas Sungai Ciujung dibuka lagi setelah diperbaiki selama "
                  "dua bulan.\n"
                  "Anak sekolah tidak perlu lagi memutar sejauh lima kilometer, kata kepala desa "
                  "Sarman.\n"
                  "Kawat bajanya diganti dan papan lantainya memakai kayu ulin."));
}

TEST(HtmlSource, KeepsWhatItLeftOutOfThePage) {
  const auto source = open_source({formats("tempo.html")});
  std::vector<std::string> rules;
  const auto given = tests::all_of(*source);
  for (const Removal& removal : given.articles.at(0).removals) {
    rules.push_back(removal.rule + ": " + removal.text);
  }
  EXPECT_THAT(rules, testing::IsSupersetOf({"html-block: Baca juga: Warga Menanam Vetiver di Hulu",
                                            "html-hidden: Teks tersembunyi untuk mesin pencari."}));
}

TEST(HtmlSource, FaultsAPageWithoutAnArticleThatWasNamed) {
  const auto source = open_source({formats("depan.html")});
  const auto given = tests::all_of(*source);
  ASSERT_EQ(given.faults.size(), 1U);
  EXPECT_THAT(given.faults[0].path, HasSubstr("depan.html"));
  EXPECT_EQ(given.faults[0].reason, kNoArticle);
}

TEST(HtmlSource, PassesOverAPageWithoutAnArticleInAFolder) {
  const auto source = open_source({formats("")});
  const auto given = tests::all_of(*source);
  EXPECT_THAT(given.records, testing::Contains("https://kantorberita.example/x").Times(0));
  for (const Fault& fault : given.faults) EXPECT_THAT(fault.path, testing::Not(HasSubstr("depan")));
  EXPECT_GE(given.skipped, 1U);
}

Record read(const std::string& page, const std::string& damage = {}) {
  static const FieldMap kFields;
  static const Cleaning kCleaning;
  tests::StringStream in(page, 7, damage);
  return read_html(in, {.path = "a.html", .id = "a", .url = "https://kabar.example/a?page=2"},
                   kFields, kCleaning);
}

const std::string kLong(
    "<p>Air di Kali Ciliwung surut pada Selasa malam setelah hujan berhenti di hulu, dan warga "
    "mulai pulang dari tempat pengungsian di balai desa untuk membersihkan rumah mereka.</p>");

TEST(HtmlSource, TakesTheAddressItWasFetchedFromIfThePageSaysNone) {
  const Record record = read("<html><title>Air surut</title>" + kLong);
  EXPECT_EQ(std::get<Article>(record).id, "https://kabar.example/a");
}

TEST(HtmlSource, TakesTheBodyOfLinkedDataWhereThePageShowsAPart) {
  const Record record = read(
      R"(<html><script type="application/ld+json">{"@type":"NewsArticle","headline":"Air surut",)"
      R"("articleBody":"<p>Satu paragraf panjang yang hanya ada di sini.</p><p>Dua.</p>"}</script>)"
      "<div class=article-body>Berlangganan</div>");
  EXPECT_EQ(std::get<Article>(record).body, "Satu paragraf panjang yang hanya ada di sini.\nDua.");
}

TEST(HtmlSource, TakesTheCreditOffAName) {
  const auto author = [](const std::string& name) {
    return std::get<Article>(read("<html><title>Air surut</title><meta name=author content='" +
                                  name + "'>" + kLong))
        .author;
  };
  EXPECT_EQ(author("Rep: Fajar Nugraha"), "Fajar Nugraha");
  EXPECT_EQ(author("Oleh: "), "");
  EXPECT_EQ(author("Fajar Nugraha"), "Fajar Nugraha");
}

TEST(HtmlSource, FaultsWhatIsNoPage) {
  const auto reason = [](const Record& record) { return std::get<Fault>(record).reason; };
  EXPECT_EQ(reason(read("")), "empty");
  EXPECT_EQ(reason(read(" \n")), "empty");
  EXPECT_THAT(reason(read(std::string("<html>\0", 7))), HasSubstr("NUL"));
  EXPECT_EQ(reason(read("<html><title>Depan</title><p>pendek</p>")), kNoArticle);
  EXPECT_EQ(reason(read(R"({"title":"a","body":"b"})")), kNoArticle);
  EXPECT_EQ(reason(read("<html><title>Air surut</title>" + kLong, "broken off")), "broken off");
  EXPECT_EQ(reason(read(std::string(17UL << 20U, 'a'))), "larger than 16 MiB");
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<div>";
  EXPECT_EQ(reason(read(deep)), "nested too deep");
}

TEST(HtmlSource, FaultsAPageThatWasCutOff) {
  const std::string page = "<html><title>Air surut</title><body><div>" + kLong;
  for (const std::string end : {"<p>Warga pul", "<a href='/x", "</di", "<!-- iklan"}) {
    const Record record = read(page + end);
    ASSERT_TRUE(std::holds_alternative<Fault>(record)) << end;
    EXPECT_EQ(std::get<Fault>(record).reason, "breaks off before </html>");
  }
  EXPECT_TRUE(std::holds_alternative<Article>(read(page + "</div>"))) << "end tags may be left out";
  EXPECT_TRUE(std::holds_alternative<Article>(read(page + "</body></html><!-- 12 ms")));
}

TEST(HtmlSource, NeutralisesWhatATitleHides) {
  const Record record =
      read("<html><h1>Air <script>alert(1)</script>&lt;b&gt;surut&#27;[31m</h1>" + kLong);
  EXPECT_EQ(std::get<Article>(record).title, "Air <b>surut[31m");
}

TEST(HtmlSource, TellsHtmlByItsBeginning) {
  EXPECT_TRUE(is_html("<!DOCTYPE html><html>"));
  EXPECT_TRUE(is_html("\xEF\xBB\xBF \n<HTML lang=id>"));
  EXPECT_TRUE(is_html("<!-- disimpan dari portal --><html>"));
  EXPECT_FALSE(is_html("<?xml version='1.0'?><rss>"));
  EXPECT_FALSE(is_html("Air surut"));
  EXPECT_FALSE(is_html("<!--"));
  EXPECT_FALSE(is_html(""));
}

}  // namespace
}  // namespace warta::corpus
