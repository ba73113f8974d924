// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/boilerplate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <set>

#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Boilerplate& all_rules() {
  static const Boilerplate kRules;
  return kRules;
}

Article cleaned(const std::string& body, const Boilerplate& rules = all_rules(),
                const std::string& source = "") {
  Article article;
  article.body = body;
  article.source = source;
  rules.clean(article);
  return article;
}

std::vector<std::string> rules_of(const Article& article) {
  std::vector<std::string> rules;
  for (const Removal& removal : article.removals) rules.push_back(removal.rule);
  return rules;
}

Boilerplate with_rules(const std::string& rows) {
  return Boilerplate("# warta boilerplate 1\n" + rows, "rules.tsv");
}

std::string complaint_about(const std::string& rows) {
  try {
    with_rules(rows);
  } catch (const stemmer::DataFileError& error) {
    return error.what();
  }
  return "none";
}

// One rule alone, as its row says it.
Boilerplate only(const BoilerplateRule& rule) {
  return with_rules(rule.id + '\t' + rule.scope + '\t' + rule.pattern + '\t' + rule.example + '\t' +
                    rule.counter_example + (rule.source.empty() ? "" : '\t' + rule.source) + '\n');
}

TEST(BoilerplateRules, TakeTheirExamples) {
  const Boilerplate all;
  for (const BoilerplateRule& rule : all.rules()) {
    if (rule.scope == "title") continue;
    const std::string example = rule.example + (rule.scope == "rest" ? "\nbanjir\nDemak" : "");
    const Article alone = cleaned(example, only(rule), rule.source);
    EXPECT_THAT(rules_of(alone), ElementsAre(rule.id)) << rule.example;

    const Article together = cleaned(example, all, rule.source);
    ASSERT_FALSE(together.removals.empty()) << rule.id << ": " << rule.example;
    EXPECT_EQ(together.removals[0].rule, rule.id) << "another rule took it: " << rule.example;
    if (rule.scope == "inline") {
      EXPECT_EQ(together.body, "") << rule.id;
    }
  }
}

TEST(BoilerplateRules, LeaveTheirCounterExamplesAlone) {
  const Boilerplate all;
  for (const BoilerplateRule& rule : all.rules()) {
    const Article article = cleaned(rule.counter_example, only(rule), rule.source);
    EXPECT_THAT(rules_of(article), IsEmpty()) << rule.id << ": " << rule.counter_example;
    EXPECT_EQ(article.body, rule.counter_example) << rule.id;
  }
}

TEST(BoilerplateRules, HaveExamplesAndNamesOfTheirOwn) {
  const Boilerplate all;
  std::set<std::string> ids;
  for (const BoilerplateRule& rule : all.rules()) {
    EXPECT_TRUE(ids.insert(rule.id).second) << rule.id << " stands twice";
    EXPECT_NE(rule.example, "") << rule.id;
    EXPECT_NE(rule.counter_example, "") << rule.id;
  }
  EXPECT_GT(ids.size(), 15U);
}

TEST(BoilerplateRules, TakeNothingOfAParagraphThatMerelyBeginsLikeALine) {
  const Boilerplate all;
  for (const BoilerplateRule& rule : all.rules()) {
    if (rule.scope != "inline") continue;
    std::string paragraph = rule.example;
    while (paragraph.size() <= 400) paragraph += " dan warga kembali ke rumah setelah banjir surut";
    const Article article = cleaned("Berita.\n" + paragraph + "\nSelesai.", all);
    EXPECT_THAT(rules_of(article), testing::Not(testing::Contains(rule.id)));
    EXPECT_THAT(article.body, HasSubstr("dan warga kembali ke rumah")) << rule.id;
  }
}

struct Dateline {
  std::string text, place, source, agency;
};

TEST(Datelines, AreTakenInEveryFormOfThePress) {
  for (const Dateline& row : std::initializer_list<Dateline>{
           {"Jakarta (ANTARA) - ", "Jakarta", "", "ANTARA"},
           {"JAKARTA, (ANTARA) - ", "Jakarta", "", "ANTARA"},
           {"Jakarta, 11/6 (ANTARA) - ", "Jakarta", "", "ANTARA"},
           {"London, Reuters – ", "London", "", "Reuters"},
           {"Jakarta (11/6) - ", "Jakarta", "", ""},
           {"Jakarta (11/6/2025) - ", "Jakarta", "", ""},
           {"Jakarta, 11 Juni 2025 - ", "Jakarta", "", ""},
           {"Jakarta, Rabu (11/6/2025) – ", "Jakarta", "", ""},
           {"detikcom - ", "", "detikcom", ""},
           {"Jakarta, detikcom - ", "Jakarta", "detikcom", ""},
           {"Liputan6.com, Jakarta - ", "Jakarta", "Liputan6.com", ""},
           {"Liputan6.com, Jakarta ", "Jakarta", "Liputan6.com", ""},
           {"Merdeka.com - ", "", "Merdeka.com", ""},
           {"VIVA – ", "", "VIVA", ""},
           {"tvOnenews - ", "", "tvOnenews", ""},
           {"Jakarta, Beritasatu.com-", "Jakarta", "Beritasatu.com", ""},
           {"TRIBUNNEWS.COM, JAKARTA - ", "Jakarta", "TRIBUNNEWS.COM", ""},
           {"TRIBUNNEWS.COM, JAKARTA- ", "Jakarta", "TRIBUNNEWS.COM", ""},
           {"REPUBLIKA.CO.ID, JAKARTA -- ", "Jakarta", "REPUBLIKA.CO.ID", ""},
           {"REPUBLIKA.CO.ID - ", "", "REPUBLIKA.CO.ID", ""},
           {"KONTAN.CO.ID - JAKARTA. ", "Jakarta", "KONTAN.CO.ID", ""},
           {"TEMPO.CO,Jakarta-", "Jakarta", "TEMPO.CO", ""},
           {"Suara.com - ", "", "Suara.com", ""},
           {"JawaPos.com - ", "", "JawaPos.com", ""},
           {"TRIBUN-MEDAN.com–", "", "TRIBUN-MEDAN.com", ""},
           {"Bisnis.com, JAKARTA – ", "Jakarta", "Bisnis.com", ""},
           {"Jakarta, CNBC Indonesia - ", "Jakarta", "CNBC Indonesia", ""},
           {"Jakarta, IDN Times - ", "Jakarta", "IDN Times", ""},
           {"Jakarta, IDN Times-", "Jakarta", "IDN Times", ""},
           {"KOTA BATU (Harian Kita) – ", "Kota Batu", "Harian Kita", ""},
           {"LIWA (Lampost.co)--", "Liwa", "Lampost.co", ""},
           {"Bandar Lampung , Lampung – ", "Bandar Lampung , Lampung", "", ""},
           {"Kupang, NTT - ", "Kupang, NTT", "", ""},
           {"PALANGKARAYA — ", "Palangkaraya", "", ""},
           {"Rio de Janeiro - ", "Rio de Janeiro", "", ""},
           {"SPANYOL - ", "Spanyol", "", ""},
           {"Lampung\n-\n", "Lampung", "", ""},
       }) {
    const Article article = cleaned(row.text + "Menteri itu datang.");

    EXPECT_EQ(article.body, "Menteri itu datang.") << row.text;
    EXPECT_EQ(article.place, row.place) << row.text;
    EXPECT_EQ(article.source, row.source) << row.text;
    EXPECT_EQ(article.agency, row.agency) << row.text;
  }
}

TEST(Datelines, AreNotWhatMerelyStandsBeforeADash) {
  for (const std::string body :
       {"Menteri Pertahanan – Prabowo Subianto – datang.", "Prabowo Subianto - Menteri itu datang.",
        "Ahok – Basuki Tjahaja Purnama – datang.", "Ada - Apa?", "ANALISIS – Pilkada usai.",
        "Indonesia – Malaysia sepakat.", "Jakarta-Bandung ditempuh tiga jam.",
        "Jakarta–Bandung ditempuh satu jam.", "Jakarta - kota itu - banjir.",
        "Prabowo Subianto (Menteri Pertahanan) – Ia datang.", "Mercedes - Benz datang.",
        "Prabowo (11/6/2025) - Ia datang."}) {
    const Article article = cleaned(body);

    EXPECT_EQ(article.body, body);
    EXPECT_EQ(article.place, "") << body;
  }
}

TEST(Datelines, GiveTheDateIfThereIsNone) {
  constexpr std::int64_t kEleventhOfJune = 1749574800;
  for (const std::string body :
       {"Jakarta (11/6/2025) - Panen.", "Jakarta, 11 Juni 2025 - Panen.",
        "Jakarta, Rabu (11/6/2025) - Panen.", "Jakarta, 11/6/2025 (ANTARA) - Panen."}) {
    const Article article = cleaned(body);

    EXPECT_EQ(article.published, kEleventhOfJune) << body;
    EXPECT_EQ(article.body, "Panen.") << body;
  }
  EXPECT_EQ(cleaned("Jakarta (11/6) - Panen.").published, std::nullopt);

  Article dated;
  dated.body = "Jakarta (11/6/2025) - Panen.";
  dated.published = 7;
  Boilerplate().clean(dated);
  EXPECT_EQ(dated.published, 7);
}

TEST(Datelines, GiveNoHeadlineAsThePlace) {
  const Article article =
      cleaned("Dua Negara Sepakat Kerja Sama Cegah Perdagangan Orang JAKARTA, KOMPAS.com - Panen.");

  EXPECT_EQ(article.place, "");
  EXPECT_EQ(article.source, "KOMPAS.com");
}

TEST(Datelines, GiveTheReporterOfALeadingCredit) {
  const Article article =
      cleaned("Laporan Wartawan Tribunnews.com, Sinta Ambarwati TRIBUNNEWS.COM, BIAK - Panen.");

  EXPECT_EQ(article.author, "Sinta Ambarwati");
  EXPECT_EQ(article.source, "TRIBUNNEWS.COM");
  EXPECT_EQ(article.place, "Biak");
  EXPECT_EQ(article.body, "Panen.");
}

// A program reads the rules at every start.
TEST(BoilerplateRules, AreCompiledInNoTime) {
  const auto begin = std::chrono::steady_clock::now();
  const Boilerplate rules;
  const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;

  RecordProperty("milliseconds", std::to_string(time.count()));
  EXPECT_LT(time.count(), 1000);
}

// Sentences that reporters do write, and that begin like what newsrooms add.
TEST(BoilerplateRules, LeaveNewsAlone) {
  for (const std::string news :
       {"Bergabung dengan kelompok itu lewat Telegram, tersangka merencanakan serangan.",
        "Ikuti perintah atasan, kata dia di grup WhatsApp yang disita penyidik.",
        "Dilarang keras mengambil pasir laut, kata bupati.",
        "Dilarang mengutip ayat itu, kata hakim.",
        "Copyright lagu itu dipegang negara.",
        "Komentar warga beragam.",
        "Halaman sekolah itu tergenang.",
        "Iklan rokok dilarang.",
        "Editor berkata kepada wartawan: tidak ada.",
        "Bagikan beras itu, kata bupati.",
        "Laporan: banjir merendam 300 rumah di Demak.",
        "Laporan: Banjir merendam 300 rumah.",
        "Komentar: harga beras akan naik lagi tahun depan.",
        "Topik: harga beras yang naik di semua pasar.",
        "Topik: harga beras.",
        "Label: halal, menurut majelis ulama setempat, wajib dipasang.",
        "Wartawan: Apa tanggapan Bapak?",
        "Penulis: buku itu tidak pernah saya baca",
        "Share: bank itu menguasai separuh pasar.",
        "Hak cipta dilindungi negara, kata hakim.",
        "Dilarang keras mengambil foto di ruang sidang, kata hakim.",
        "Simak video itu, \"tidak ada yang luka\", kata polisi."}) {
    EXPECT_EQ(cleaned("Pembuka.\n" + news + "\nPenutup.").body, "Pembuka.\n" + news + "\nPenutup.");
  }
}

TEST(BoilerplateRules, TakeWhatNewsroomsAdd) {
  for (const std::string line :
       {"Ikuti saluran WhatsApp kami",
        "Ikuti WhatsApp Channel KabarBahari.com",
        "Dapatkan update berita pilihan setiap hari di Telegram",
        "Gabung di grup Telegram kami, klik di sini",
        "Ikuti berita lain di Google News",
        "Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis.",
        "Dilarang mengutip dan menyebarkan isi tanpa izin.",
        "Dilarang menyalin sebagian atau seluruh berita ini.",
        "Baca Juga: Panen padi",
        "Halaman 2 dari 3",
        "Tag: TNI, Polri",
        "(abc/def)",
        "Topik: Banjir Jakarta",
        "Tags: #TNI",
        "Label: ekonomi, harga beras, pasar induk",
        "Komentar:",
        "Komentar (12)",
        "Share: Facebook Twitter WhatsApp",
        "Bagikan:",
        "Laporan: Sinta Ambarwati",
        "Laporan Wartawan KabarBahari.com, Sinta Ambarwati",
        "Reporter: abc/def",
        "Penulis: Shabnam van Hein / Dwi Putra",
        "Editor: Rini (foto)",
        "Hak cipta dilindungi undang-undang.",
        "Copyright (c) 2025 KabarBahari.com"}) {
    EXPECT_EQ(cleaned("Pembuka.\n" + line + "\nPenutup.").body, "Pembuka.\nPenutup.") << line;
  }
}

TEST(BoilerplateRules, TakeOnlyTheDatelineOfALongParagraph) {
  const std::string news(5000, 'x');
  EXPECT_EQ(cleaned("Jakarta (ANTARA) - " + news).body, news);
}

TEST(Boilerplate, TakesPlaceAndAgencyOfADateline) {
  const Article article = cleaned("Bandar Lampung (ANTARA) - Panen padi naik.");

  EXPECT_EQ(article.place, "Bandar Lampung");
  EXPECT_EQ(article.agency, "ANTARA");
  EXPECT_EQ(article.body, "Panen padi naik.");
}

TEST(Boilerplate, TakesPlaceAndSourceOfAPortalsDateline) {
  const Article article = cleaned("JAKARTA, KOMPAS.com - Menteri itu datang.");

  EXPECT_EQ(article.place, "Jakarta");
  EXPECT_EQ(article.source, "KOMPAS.com");
  EXPECT_EQ(article.body, "Menteri itu datang.");
}

TEST(Boilerplate, WritesPlacesInCapitalsLikeNames) {
  EXPECT_EQ(cleaned("BANDAR LAMPUNG (ANTARA) - Panen.").place, "Bandar Lampung");
  EXPECT_EQ(cleaned("KUPANG – Panen.").place, "Kupang");
}

TEST(Boilerplate, AcceptsHyphensAndBothDashes) {
  for (const std::string dash : {"-", "--", "–", "—"}) {
    EXPECT_EQ(cleaned("Biak (ANTARA) " + dash + " Radar tiba.").body, "Radar tiba.") << dash;
  }
}

TEST(Boilerplate, TakesStackedDatelines) {
  const Article article = cleaned("Genews.co.id - JAKARTA, CNN Indonesia -- Menteri itu datang.");

  EXPECT_EQ(article.body, "Menteri itu datang.");
  EXPECT_EQ(article.source, "Genews.co.id");
  EXPECT_EQ(article.place, "Jakarta");
  EXPECT_EQ(article.removals.size(), 2U);
}

TEST(Boilerplate, TakesNotMoreThanThreeDatelines) {
  const Article article = cleaned("Padang - Biak - Kupang - Ambon - Panen.");

  EXPECT_EQ(article.removals.size(), 3U);
  EXPECT_EQ(article.body, "Ambon - Panen.");
}

TEST(Boilerplate, TakesTheDatelineOfALaterPageIfItNamesAnAgencyOrAPortal) {
  EXPECT_EQ(cleaned("Radar tiba.\nBiak (ANTARA) - Warga lega.").body, "Radar tiba.\nWarga lega.");
  EXPECT_EQ(cleaned("Radar tiba.\nBIAK, KOMPAS.com - Warga lega.").body,
            "Radar tiba.\nWarga lega.");
  const std::string body = "Radar tiba.\nBiak - kota itu - lega.";
  EXPECT_EQ(cleaned(body).body, body);
}

TEST(Boilerplate, LeavesAHyphenatedFirstWordAlone) {
  for (const std::string body :
       {"Negara-negara itu bersidang.", "Kapal-kapal TNI AL berlayar.", "Prabowo-Gibran menang.",
        "Pada 2024 – 2025 panen naik.", "Jakarta dan Bandung dilanda banjir."}) {
    EXPECT_EQ(cleaned(body).body, body);
  }
}

TEST(Boilerplate, TakesTheHeadlineBelowALineThatAnnouncesIt) {
  EXPECT_EQ(cleaned("Panen.\nBaca juga:\nHarga beras naik di Demak\nPetani lega.").body,
            "Panen.\nPetani lega.");
  EXPECT_EQ(cleaned("Panen.\nBaca juga:\nPetani lega. Harga naik.").body,
            "Panen.\nPetani lega. Harga naik.");
}

TEST(Boilerplate, KeepsTheNewsBehindARunInHeadline) {
  const Article article = cleaned(
      "Warga pulang. Baca juga: Harga Beras Naik di Tiga Pasar Demak Kenaikan itu terjadi Senin. "
      "ADVERTISEMENT Bupati lega.");

  EXPECT_EQ(article.body, "Warga pulang.\nKenaikan itu terjadi Senin.\nBupati lega.");
  EXPECT_EQ(article.removals.size(), 2U);
}

TEST(Boilerplate, KeepsASentenceTogetherFromWhichASpanGoes) {
  EXPECT_EQ(cleaned("Warga Demak (Baca juga: Harga beras naik), pulang.").body,
            "Warga Demak, pulang.");
}

TEST(Boilerplate, TakesAllThatStandsBelowANews) {
  const Article article = cleaned(
      "Warga pulang. Baca juga: Harga beras naik di Demak Pewarta: Sinta Ambarwati Editor: Sapto "
      "Heru Copyright © ANTARA 2025 Dilarang keras mengambil konten, melakukan crawling tanpa "
      "izin.");

  EXPECT_EQ(article.body, "Warga pulang.");
  EXPECT_EQ(article.author, "Sinta Ambarwati");
  EXPECT_EQ(article.editor, "Sapto Heru");
}

TEST(Boilerplate, TakesListsOfKeyWordsAtTheEnd) {
  EXPECT_EQ(cleaned("Warga pulang.\nTags:\nbanjir\nDemak").body, "Warga pulang.");
  const std::string news = "Topik:\nbanjir\nWarga Demak pulang.";
  EXPECT_EQ(cleaned(news).body, news);
}

TEST(Boilerplate, TakesWhatIsListedBelowTheInitials) {
  EXPECT_EQ(cleaned("Warga pulang.\n(abc/def)\nVideo: Banjir di Demak\nbanjir").body,
            "Warga pulang.");
}

TEST(BoilerplateRules, OfTitlesTakeTheirExamples) {
  for (const BoilerplateRule& rule : all_rules().rules()) {
    if (rule.scope != "title") continue;
    Article article{.title = rule.example, .source = rule.source};
    all_rules().clean_title(article);
    EXPECT_THAT(rules_of(article), ElementsAre(rule.id)) << rule.example;
    Article other{.title = rule.counter_example, .source = rule.source};
    all_rules().clean_title(other);
    EXPECT_EQ(other.title, rule.counter_example) << rule.id;
  }
}

TEST(Boilerplate, AppliesARuleToItsSourceAlone) {
  const Boilerplate rules = with_rules("satu\tinline\tIklan .*\tIklan a\tx\tKabar\n");
  EXPECT_EQ(cleaned("Panen.\nIklan beras", rules, "www.kabar.com").body, "Panen.");
  EXPECT_EQ(cleaned("Panen.\nIklan beras", rules, "Berita").body, "Panen.\nIklan beras");
}

TEST(Boilerplate, CleansALargeBodyOfRunInHeadlinesInLinearTime) {
  std::string body;
  while (body.size() < 4'000'000)
    body += "Baca juga: Sinta Ambarwati Datang di Demak Budi pulang. ";
  const auto begin = std::chrono::steady_clock::now();

  cleaned(body);

  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(Boilerplate, TakesLinesAboveTheDateline) {
  const Article article = cleaned("[Gambas:Video 20detik]\nBiak (ANTARA) - Radar tiba.");

  EXPECT_EQ(article.body, "Radar tiba.");
  EXPECT_THAT(rules_of(article), ElementsAre("media-token", "dateline-place-agency"));
}

TEST(Boilerplate, TakesCreditsAsFields) {
  const Article article = cleaned("Panen.\nPewarta: Sinta Ambarwati\nEditor : Sapto Heru");

  EXPECT_EQ(article.body, "Panen.");
  EXPECT_EQ(article.author, "Sinta Ambarwati");
  EXPECT_EQ(article.editor, "Sapto Heru");
}

TEST(Boilerplate, LeavesFieldsThatTheSourceGave) {
  Article article;
  article.body = "Biak (ANTARA) - Panen.\nEditor: Heru";
  article.place = "Jayapura";
  article.editor = "Rini";

  Boilerplate().clean(article);

  EXPECT_EQ(article.place, "Jayapura");
  EXPECT_EQ(article.editor, "Rini");
  EXPECT_EQ(article.body, "Panen.");
}

TEST(Boilerplate, LeavesTheTitleAlone) {
  Article article;
  article.title = "Baca juga: Jakarta (ANTARA) - Panen (abc/def)";

  Boilerplate().clean(article);

  EXPECT_EQ(article.title, "Baca juga: Jakarta (ANTARA) - Panen (abc/def)");
  EXPECT_THAT(article.removals, IsEmpty());
}

TEST(Boilerplate, KeepsWhatItTakes) {
  const Article article = cleaned("Biak (ANTARA) - Panen. (abc/def)\nBaca juga: Lain");

  ASSERT_EQ(article.removals.size(), 3U);
  EXPECT_EQ(article.removals[0].text, "Biak (ANTARA) - ");
  EXPECT_EQ(article.removals[1].text, "Baca juga: Lain");
  EXPECT_EQ(article.removals[2].text, " (abc/def)");
  EXPECT_EQ(article.body, "Panen.");
}

TEST(Boilerplate, KeepsRemovalsOfBefore) {
  Article article;
  article.removals = {{"date-line", "11 Juni 2025"}};
  article.body = "Panen.\nBaca juga: Lain";

  Boilerplate().clean(article);

  EXPECT_THAT(rules_of(article), ElementsAre("date-line", "see-also"));
}

TEST(Boilerplate, TakesInitialsOffTheLastParagraphOnly) {
  EXPECT_EQ(cleaned("Satu (abc/def)\nDua (abc/def)").body, "Satu (abc/def)\nDua");
}

TEST(Boilerplate, TakesInitialsBehindALongLastParagraph) {
  std::string news;
  while (news.size() < 3000) news += "東京 ";
  EXPECT_EQ(cleaned(news + "selesai. (abc/def)").body, news + "selesai.");
}

TEST(Boilerplate, LeavesAnEmptyBodyEmpty) {
  EXPECT_EQ(cleaned("").body, "");
  EXPECT_EQ(cleaned("\n \n\t\n").body, "");
  EXPECT_EQ(cleaned("Baca juga: Lain\nBagikan").body, "");
}

TEST(Boilerplate, DropsBlankLinesAndOuterSpaces) {
  EXPECT_EQ(cleaned("  Satu.  \n\n\t\nDua.\n").body, "Satu.\nDua.");
}

TEST(Boilerplate, AcceptsBytesThatAreNotUtf8) {
  EXPECT_EQ(cleaned("\xFF\xFE Panen \xC3").body, "\xFF\xFE Panen \xC3");
}

TEST(Boilerplate, CleansALargeBodyInLinearTime) {
  std::string body;
  for (int i = 0; i < 50'000; ++i) body += "Warga kembali ke rumah. - (abc/ Baca juga\n";
  const auto begin = std::chrono::steady_clock::now();

  cleaned(body + std::string(2'000'000, 'A') + '\n' + std::string(2'000'000, '('));

  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(Boilerplate, TakesTheFirstRuleThatMatches) {
  const Boilerplate rules =
      with_rules("satu\tinline\tIklan.*\tIklan a\tx\ndua\tinline\tIklan beras\tIklan beras\tx\n");
  EXPECT_THAT(rules_of(cleaned("Iklan beras", rules)), ElementsAre("satu"));
}

TEST(Boilerplate, KeepsWhatStandsFromTheGroupKeep) {
  const Boilerplate rules = with_rules("kepala\thead\tKabar (?P<keep>[A-Z])\tKabar A\tx\n");
  const Article article = cleaned("Kabar Biak", rules);

  EXPECT_EQ(article.body, "Biak");
  EXPECT_EQ(article.removals[0].text, "Kabar ");
}

TEST(Boilerplate, PutsPartsIntoThePatternsBelowThem) {
  const Boilerplate rules = with_rules(
      "KATA\tpart\t\\p{Lu}[a-z]{2,5}\nDUA\tpart\t{KATA} {KATA}|x\n"
      "satu\tinline\tIklan {DUA}!\tIklan Beras Murah!\ty\n");

  EXPECT_THAT(rules_of(cleaned("Iklan Beras Murah!", rules)), ElementsAre("satu"));
  EXPECT_THAT(rules_of(cleaned("Iklan Beras!", rules)), IsEmpty());
  ASSERT_EQ(rules.rules().size(), 1U);
}

TEST(Boilerplate, AsksTheNextRuleIfAKnownPlaceIsUnknown) {
  const Boilerplate rules = with_rules(
      "tempat\thead\t(?P<known_place>[A-Z][a-z]+): \tBiak: A\tx\n"
      "lain\thead\t[A-Z][a-z]+: \tAda: A\tx\n");

  EXPECT_THAT(rules_of(cleaned("Biak: Panen", rules)), ElementsAre("tempat"));
  EXPECT_THAT(rules_of(cleaned("Ada: Panen", rules)), ElementsAre("lain"));
  EXPECT_EQ(cleaned("Biak: Panen", rules).place, "Biak");
}

TEST(Boilerplate, WorksWithoutAnyRule) {
  EXPECT_EQ(cleaned("Baca juga: Lain\n\nDua.", with_rules("")).body, "Baca juga: Lain\nDua.");
}

TEST(Boilerplate, RefusesABadRowNamingItsLine) {
  EXPECT_THAT(complaint_about("# catatan\nsatu\tkaki\tx\tx\ty\n"), HasSubstr("rules.tsv:3: scope"));
  EXPECT_THAT(complaint_about("a\thead\tx\tx\ty\nsatu\thead\t(x\tx\ty\n"),
              HasSubstr("rules.tsv:3: bad pattern"));
  EXPECT_THAT(complaint_about("satu\thead\tx\tx\n"), HasSubstr("rules.tsv:2: expected 5"));
  EXPECT_THAT(complaint_about("a\thead\tx\tx\ty\n\na\tinline\tx\tx\ty\n"),
              HasSubstr("rules.tsv:4: a second row of the id a"));
  EXPECT_THAT(complaint_about("satu\thead\t{NAMA}\tx\ty\nNAMA\tpart\tx\n"),
              HasSubstr("rules.tsv:2: no part above is called NAMA"));
  EXPECT_THAT(complaint_about("NAMA\tpart\tx\tx\ty\n"), HasSubstr("rules.tsv:2: expected 5"));
  EXPECT_THAT(complaint_about("satu\thead\t(?=x)\tx\ty\n"), HasSubstr("rules.tsv:2: bad pattern"));
}

TEST(Boilerplate, JoinsADatelineWhosePortalStandsOnALineOfItsOwn) {
  const Article article =
      cleaned("Lampung (\nLampost.co\n)\n— Warga pulang ke rumah setelah air surut.");
  EXPECT_EQ(article.body, "Warga pulang ke rumah setelah air surut.");
  EXPECT_EQ(article.place, "Lampung");
  EXPECT_EQ(cleaned("Ia tertawa (\nkeras\n) lalu pulang.").body,
            "Ia tertawa (\nkeras\n) lalu pulang.");
}

TEST(Boilerplate, TakesALineThatStandsBetweenTwoSpans) {
  const Boilerplate rules = with_rules(
      "iklan\twithin\t\\[IKLAN\\]\tWarga pulang. [IKLAN] Air surut.\tWarga [pulang].\n"
      "hak\tinline\tHak cipta[.]\tHak cipta.\tHak cipta itu.\n");
  const Article article = cleaned("Warga pulang. [IKLAN] Hak cipta. [IKLAN] Air surut.", rules);
  EXPECT_EQ(article.body, "Warga pulang.\nAir surut.");
  EXPECT_THAT(rules_of(article), testing::UnorderedElementsAre("iklan", "iklan", "hak"));
}

TEST(Boilerplate, RefusesAFileOfAnotherKind) {
  try {
    const Boilerplate rules("# warta stopwords 1\n", "rules.tsv");
    FAIL() << "accepted";
  } catch (const stemmer::DataFileError& error) {
    EXPECT_THAT(error.what(), HasSubstr("rules.tsv:1:"));
  }
}

}  // namespace
}  // namespace warta::corpus
