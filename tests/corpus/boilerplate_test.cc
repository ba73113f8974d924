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

Article cleaned(const std::string& body, const Boilerplate& rules = Boilerplate()) {
  Article article;
  article.body = body;
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
                    rule.counter_example + '\n');
}

TEST(BoilerplateRules, TakeTheirExamples) {
  const Boilerplate all;
  for (const BoilerplateRule& rule : all.rules()) {
    const Article alone = cleaned(rule.example, only(rule));
    EXPECT_THAT(rules_of(alone), ElementsAre(rule.id)) << rule.example;

    const Article together = cleaned(rule.example, all);
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
    const Article article = cleaned(rule.counter_example, only(rule));
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
    EXPECT_EQ(article.body, "Berita.\n" + paragraph + "\nSelesai.") << rule.id;
  }
}

// Sentences that reporters do write, and that begin like what newsrooms add.
TEST(BoilerplateRules, LeaveNewsAlone) {
  for (const std::string news :
       {"Bergabung dengan kelompok itu lewat Telegram, tersangka merencanakan serangan.",
        "Ikuti perintah atasan, kata dia di grup WhatsApp yang disita penyidik.",
        "Dilarang keras mengambil pasir laut, kata bupati.",
        "Dilarang mengutip ayat itu, kata hakim.", "Copyright lagu itu dipegang negara.",
        "Komentar warga beragam.", "Halaman sekolah itu tergenang.", "Iklan rokok dilarang.",
        "Editor berkata kepada wartawan: tidak ada.", "Bagikan beras itu, kata bupati."}) {
    EXPECT_EQ(cleaned("Pembuka.\n" + news + "\nPenutup.").body, "Pembuka.\n" + news + "\nPenutup.");
  }
}

TEST(BoilerplateRules, TakeWhatNewsroomsAdd) {
  for (const std::string line :
       {"Ikuti saluran WhatsApp kami", "Ikuti WhatsApp Channel KabarBahari.com",
        "Dapatkan update berita pilihan setiap hari di Telegram",
        "Gabung di grup Telegram kami, klik di sini", "Ikuti berita lain di Google News",
        "Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis.",
        "Dilarang mengutip dan menyebarkan isi tanpa izin.",
        "Dilarang menyalin sebagian atau seluruh berita ini.", "Baca Juga: Panen padi",
        "Halaman 2 dari 3", "Tag: TNI, Polri", "(abc/def)"}) {
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

TEST(Boilerplate, TakesNoDatelineOfALaterParagraph) {
  const std::string body = "Radar tiba.\nBiak (ANTARA) - kata itu ada di sini.";
  EXPECT_EQ(cleaned(body).body, body);
}

TEST(Boilerplate, LeavesAHyphenatedFirstWordAlone) {
  for (const std::string body :
       {"Negara-negara itu bersidang.", "Kapal-kapal TNI AL berlayar.", "Prabowo-Gibran menang.",
        "Pada 2024 – 2025 panen naik.", "Jakarta dan Bandung dilanda banjir."}) {
    EXPECT_EQ(cleaned(body).body, body);
  }
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

TEST(Boilerplate, WorksWithoutAnyRule) {
  EXPECT_EQ(cleaned("Baca juga: Lain\n\nDua.", with_rules("")).body, "Baca juga: Lain\nDua.");
}

TEST(Boilerplate, RefusesABadRowNamingItsLine) {
  EXPECT_THAT(complaint_about("# catatan\nsatu\tkaki\tx\tx\ty\n"), HasSubstr("rules.tsv:3: scope"));
  EXPECT_THAT(complaint_about("a\thead\tx\tx\ty\nsatu\thead\t(x\tx\ty\n"),
              HasSubstr("rules.tsv:3: bad pattern"));
  EXPECT_THAT(complaint_about("satu\thead\tx\tx\n"), HasSubstr("rules.tsv:2: expected 5"));
  EXPECT_THAT(complaint_about("satu\thead\t(?=x)\tx\ty\n"), HasSubstr("rules.tsv:2: bad pattern"));
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
