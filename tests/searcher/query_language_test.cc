// SPDX-License-Identifier: GPL-2.0-or-later
// The query language by what it finds. searcher/README.md shows the same constructs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/pipeline/temp_index.h"
#include "tests/searcher/hostile_queries.h"
#include "warta/searcher.h"

namespace warta {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using tests::article;
using tests::ids_of;
using tests::sorted_ids;
using tests::TempIndex;

constexpr std::int64_t kJune11 = 1'749'574'800;  // 2025-06-11T00:00+07:00
constexpr std::int64_t kNow = kJune11 + 36'000;
constexpr std::int64_t kDay = 86'400;

std::vector<corpus::Record> articles() {
  const std::string filler =
      " Mereka meninjau gudang, bengkel, dermaga, kantin, asrama, lapangan, musala, perpustakaan, "
      "klinik, dapur, garasi, taman, sawah, kebun, kolam, jalan, jembatan, menara, pagar, gerbang, "
      "pos, barak, ruang rapat, ruang kelas, ruang tunggu, ruang makan, ruang arsip, ruang peta "
      "dan halaman belakang.";
  corpus::Article missile = article("rudal", "Uji rudal antikapal",
                                    "Prajurit menembakkan rudal ke kapal sasaran. Rudal itu tepat "
                                    "mengenai sasaran." +
                                        filler + " Rudal berikutnya disiapkan di Natuna.");
  missile.source = "KabarBahari.com";
  missile.published = kJune11 - kDay;
  missile.language = "id";
  corpus::Article submarine =
      article("selam", "Kapal selam tiba di Natuna",
              "Kapal selam baru tiba. Penembakan torpedo menyusul pekan depan." + filler);
  submarine.source = "Antara";
  submarine.published = kJune11 - 40 * kDay;
  corpus::Article english = article("english", "Navy tests missile", "The navy tests a missile.");
  english.language = "en";
  english.published = kJune11 + 3600;
  return {
      missile,
      submarine,
      english,
      article("tembak", "Lomba menembak", "Atlet tembak meraih emas. Tembak reaksi berikutnya."),
      article("menembak", "Aksi polisi", "Polisi menembak ban mobil penjahat."),
      article("padi", "Panen", "Petani memanen padi di sawah dengan kapal kecil."),
      article("asosiasi", "Kursus PADI", "Sertifikat PADI diakui.")};
}

class QueryLanguage : public testing::Test {
 protected:
  // Built once for all of these tests.
  static std::string index() {
    static TempIndex built;
    [[maybe_unused]] static const auto kReport = built.build(articles());
    return built.path().string();
  }

  static Result search(const std::string& query, const Limits& limits = {}) {
    return Searcher(index()).search(
        {.query = query, .explain = true, .debug = true, .now = kNow, .limits = limits});
  }
  // What has all that was asked for.
  static std::vector<std::string> found(const std::string& query, const Limits& limits = {}) {
    const Result result = Searcher(index()).search(
        {.query = query, .sort = Sort::Newest, .now = kNow, .limits = limits});
    return result.relaxed ? std::vector<std::string>{} : sorted_ids(result);
  }
  static std::vector<std::string> told(const std::string& query, const Limits& limits = {}) {
    std::vector<std::string> told;
    for (const Diagnostic& diagnostic : search(query, limits).diagnostics) {
      told.push_back(diagnostic.message);
    }
    return told;
  }
};

TEST_F(QueryLanguage, ParenthesesGroup) {
  EXPECT_THAT(found("(torpedo OR sasaran) natuna"), ElementsAre("rudal", "selam"));
  EXPECT_THAT(found("(kapal torpedo) OR (kapal petani)"), ElementsAre("padi", "selam"));
  EXPECT_THAT(found("kapal -(torpedo OR petani)"), ElementsAre("rudal"));
  EXPECT_THAT(found("kapal -(natuna torpedo)"), ElementsAre("padi", "rudal"));
  EXPECT_THAT(found("kapal (natuna -torpedo)"), ElementsAre("rudal"));
  EXPECT_THAT(found("petani OR (kapal -natuna) OR emas"), ElementsAre("padi", "tembak"));
}

TEST_F(QueryLanguage, AndBindsCloserThanOr) {
  EXPECT_THAT(found("kapal AND torpedo OR kapal AND petani"), ElementsAre("padi", "selam"));
}

TEST_F(QueryLanguage, WhatIsExcludedMayBeAnAlternative) {
  EXPECT_THAT(found("kapal (torpedo OR -natuna)"), ElementsAre("padi", "selam"));
}

TEST_F(QueryLanguage, ALoosePhraseTakesItsWordsInAnyOrderAndOthersAmongThem) {
  EXPECT_THAT(found("\"rudal prajurit\""), IsEmpty());
  EXPECT_THAT(found("\"rudal prajurit\"~1"), ElementsAre("rudal"));
  EXPECT_THAT(found("\"rudal prajurit\"~0"), IsEmpty());
}

TEST_F(QueryLanguage, NearCountsWordsInAnyOrderAndAdjacentInThisOne) {
  EXPECT_THAT(found("rudal NEAR/2 prajurit"), ElementsAre("rudal"));
  EXPECT_THAT(found("rudal NEAR/1 prajurit"), IsEmpty());
  EXPECT_THAT(found("prajurit DEKAT/2 rudal"), ElementsAre("rudal"));
  EXPECT_THAT(found("prajurit ADJ/2 rudal"), ElementsAre("rudal"));
  EXPECT_THAT(found("rudal ADJ/2 prajurit"), IsEmpty());
  EXPECT_THAT(found("kapal ADJ selam"), ElementsAre("selam"));
}

TEST_F(QueryLanguage, NearTakesPhrasesAlternativesAndBeginnings) {
  EXPECT_THAT(found("\"kapal selam\" NEAR/2 baru"), ElementsAre("selam"));
  EXPECT_THAT(found("\"selam kapal\" NEAR/2 baru"), IsEmpty());
  EXPECT_THAT(found("(prajurit OR petani) NEAR/3 (rudal OR padi)"), ElementsAre("padi", "rudal"));
  EXPECT_THAT(found("praju* NEAR/2 rudal"), ElementsAre("rudal"));
  EXPECT_THAT(found("rudal NEAR/3 rudal"), testing::Not(testing::Contains("padi")));
  EXPECT_THAT(found("judul:(kapal NEAR/3 natuna)"), IsEmpty());
  EXPECT_THAT(found("judul:(kapal NEAR/4 natuna)"), ElementsAre("selam"));
}

TEST_F(QueryLanguage, ASentenceHoldsItsWords) {
  EXPECT_THAT(found("prajurit KALIMAT sasaran"), ElementsAre("rudal"));
  EXPECT_THAT(found("prajurit KALIMAT natuna"), IsEmpty());
  EXPECT_THAT(found("prajurit natuna"), ElementsAre("rudal"));
}

TEST_F(QueryLanguage, AStarStandsForTheRestOfAWord) {
  EXPECT_THAT(found("tembak"), ElementsAre("menembak", "rudal", "selam", "tembak"));
  EXPECT_THAT(found("menem*"), ElementsAre("menembak", "rudal", "tembak"));
  EXPECT_THAT(found("torp*"), ElementsAre("selam"));
  EXPECT_THAT(found("kapal -nat*"), ElementsAre("padi"));
  EXPECT_THAT(found("judul:rud*"), ElementsAre("rudal"));
  EXPECT_THAT(found("sumber:kabar*"), ElementsAre("rudal"));
  EXPECT_THAT(found("zzq*"), IsEmpty());
  EXPECT_THAT(found("sumber:zzq*"), IsEmpty());
}

TEST_F(QueryLanguage, AStarMarksAllTheWordsItStandsFor) {
  const Result result = search("menem* -natuna");
  for (const Hit& hit : result.hits) EXPECT_FALSE(hit.marks.empty()) << hit.snippet;
}

TEST_F(QueryLanguage, AStarForTooManyWordsTakesTheCommonestAndSaysSo) {
  EXPECT_THAT(told("ruan*", {.prefix_words = 1}), IsEmpty());
  EXPECT_THAT(told("men*", {.prefix_words = 1}),
              ElementsAre("'men*' stands for the commonest 1 of the words that begin so"));
}

TEST_F(QueryLanguage, AnExactWordIsFoundInItsFormAlone) {
  EXPECT_THAT(found("=penembakan"), ElementsAre("selam"));
  EXPECT_THAT(found("=PENEMBAKAN"), ElementsAre("selam"));
  EXPECT_THAT(found("=menembak"), ElementsAre("menembak", "tembak"));
  EXPECT_THAT(found("=tembak"), ElementsAre("tembak"));
  EXPECT_THAT(found("=menembaki"), IsEmpty());
  EXPECT_THAT(found("tembak -=menembak"), ElementsAre("rudal", "selam"));
  EXPECT_THAT(found("=\"atlet tembak\""), ElementsAre("tembak"));
}

TEST_F(QueryLanguage, AnAcronymIsFoundInItsCapitals) {
  EXPECT_THAT(found("padi"), ElementsAre("asosiasi", "padi"));
  EXPECT_THAT(found("KAPITAL:PADI"), ElementsAre("asosiasi"));
  EXPECT_THAT(found("KAPITAL PADI sertifikat"), ElementsAre("asosiasi"));
  EXPECT_THAT(found("judul:KAPITAL:PADI"), ElementsAre("asosiasi"));
}

TEST_F(QueryLanguage, MentionsAreCounted) {
  EXPECT_THAT(found(">=4 rudal"), ElementsAre("rudal"));
  EXPECT_THAT(found(">=5 rudal"), IsEmpty());
  EXPECT_THAT(found(">=2rudal"), ElementsAre("rudal"));
  EXPECT_THAT(found(">=2 tembak"), ElementsAre("tembak"));
  EXPECT_THAT(found(">=2 \"kapal selam\""), ElementsAre("selam"));
  EXPECT_THAT(found(">=3 \"kapal selam\""), IsEmpty());
  EXPECT_THAT(found(">=1 judul:rudal"), ElementsAre("rudal"));
  EXPECT_THAT(found(">=2 judul:rudal"), IsEmpty());
  EXPECT_THAT(found("natuna >=2 rudal"), ElementsAre("rudal"));
  EXPECT_THAT(found("natuna ->=2 rudal"), ElementsAre("selam"));
}

TEST_F(QueryLanguage, ABodyIsAllButTheTitle) {
  EXPECT_THAT(found("uji"), ElementsAre("rudal"));
  EXPECT_THAT(found("isi:uji"), IsEmpty());
  EXPECT_THAT(found("isi:rudal"), ElementsAre("rudal"));
  EXPECT_THAT(found("body:\"kapal selam\""), ElementsAre("selam"));
  EXPECT_THAT(found("body:\"selam tiba\""), IsEmpty());
}

TEST_F(QueryLanguage, FieldsGroupTheirWords) {
  EXPECT_THAT(found("judul:(rudal OR selam)"), ElementsAre("rudal", "selam"));
  EXPECT_THAT(found("sumber:(antara OR kabarbahari)"), ElementsAre("rudal", "selam"));
}

TEST_F(QueryLanguage, ALanguageIsAField) {
  EXPECT_THAT(found("bahasa:en"), ElementsAre("english"));
  EXPECT_THAT(found("bahasa:inggris"), ElementsAre("english"));
  EXPECT_THAT(found("bahasa:id natuna"), ElementsAre("rudal", "selam"));
  EXPECT_THAT(found("-bahasa:id"), ElementsAre("english"));
}

TEST_F(QueryLanguage, DatesAreReadInWords) {
  EXPECT_THAT(found("tanggal:kemarin"), ElementsAre("rudal"));
  EXPECT_THAT(found("tanggal:10 Juni 2025"), ElementsAre("rudal"));
  EXPECT_THAT(found("tanggal:hari-ini"), ElementsAre("english"));
  EXPECT_THAT(found("tanggal:7hari"), ElementsAre("english", "rudal"));
  EXPECT_THAT(found("tanggal:(kemarin OR bulan-lalu)"), ElementsAre("rudal", "selam"));
}

TEST_F(QueryLanguage, ContributionsAddUpToTheScoreWhateverIsAsked) {
  for (const char* query :
       {"(torpedo OR sasaran) natuna", "(kapal torpedo) OR petani",
        "kapal (natuna -torpedo) petani", "\"rudal prajurit\"~3 natuna",
        "rudal NEAR/3 prajurit natuna", "praju* natuna torpedo", "=penembakan kapal",
        "=tembak emas", "KAPITAL:PADI petani", ">=2 rudal petani", "isi:rudal judul:kapal",
        "+(kapal selam) petani", "a/b OR kapal/natuna", "=\"atlet tembak\" kapal",
        "(alutsista rudal) OR natuna", "kapal KALIMAT natuna OR padi"}) {
    for (const Hit& hit : search(query).hits) {
      double sum = 0;
      for (const Contribution& part : hit.contributions) sum += part.weight;
      EXPECT_NEAR(sum, hit.score, 1e-9) << query << ' ' << hit.id;
    }
  }
}

TEST_F(QueryLanguage, EveryStageIsShownToWhoeverAsks) {
  const Result result = search("+judul:rudal OR torpedo");

  ASSERT_TRUE(result.stages);
  EXPECT_EQ(result.stages->tokens, "+ judul: rudal OR torpedo");
  EXPECT_EQ(result.stages->tree, "+(title:rudal | torpedo)");
  EXPECT_THAT(result.stages->xapian, HasSubstr("Srudal"));
}

// Whatever the case, the number, the clitic or the spelling: one question, one answer.
// Ids and scores, for whoever asks whether two answers are one.
std::vector<std::pair<std::string, double>> answer_of(const TempIndex& index,
                                                      const std::string& query) {
  std::vector<std::pair<std::string, double>> hits;
  for (const Hit& hit : Searcher(index.path().string()).search({.query = query}).hits) {
    hits.emplace_back(hit.id, hit.score);
  }
  return hits;
}

TEST(QueryIdentity, ACodeInTwoWordsADoubledWordAndACliticChangeNothing) {
  TempIndex index;
  index.build({article("f16", "Jet F-16 tiba", "Pesawat F-16 mendarat di pangkalan udara."),
               article("apart", "Jet F 16", "Jet F 16 itu buatan lama."),
               article("f15", "Jet F-15", "Pangkalan ini punya 16 hanggar F-15."),
               article("gempa", "Gempa bumi Palu", "Gempa bumi mengguncang Palu."),
               article("lindu", "Lindu di Palu", "Lindu itu terasa di Palu."),
               article("tembak", "Penembakan", "Penembakan itu diusut; polisi menembak.")});
  const std::vector<std::vector<std::string>> questions{
      {"F-16", "F16", "f 16", "F 16", "f-16"},
      {"gempa palu", "gempa-gempa palu", "gempanya Palu", "GEMPA PALU", "gempakah palunya"},
      {"penembakan", "penembakannya", "penembakan-penembakan", "Penembakan"},
  };
  for (const auto& question : questions) {
    const auto expected = answer_of(index, question.front());
    EXPECT_FALSE(expected.empty()) << question.front();
    for (const std::string& other : question) EXPECT_EQ(answer_of(index, other), expected) << other;
  }
}

TEST_F(QueryLanguage, TheSameQuestionHasTheSameAnswer) {
  const std::vector<std::vector<std::string>> same{
      {"kapal selam natuna", "KAPAL SELAM NATUNA", "Kapal Selam Natuna",
       "kapal-kapal selam natuna"},
      {"rudal natuna", "rudal-rudal natuna", "rudalnya natuna", "Rudal-nya Natuna"},
      {"(torpedo OR rudal) natuna", "(TORPEDO OR RUDAL) NATUNA", "(Torpedo ATAU Rudalnya) Natuna"},
      {"\"kapal selam\"", "\"KAPAL SELAM\"", "\"kapal-kapal selam\""},
      {"judul:rudal", "JUDUL:RUDAL", "title:Rudal"}};
  for (const auto& queries : same) {
    const Result first = search(queries[0]);
    EXPECT_FALSE(first.hits.empty()) << queries[0];
    for (const std::string& query : queries) {
      const Result other = search(query);
      EXPECT_EQ(ids_of(other), ids_of(first)) << query;
      EXPECT_EQ(other.total, first.total) << query;
    }
  }
}

TEST(QueryLanguageCodes, AreOneHoweverTheyAreSpelt) {
  TempIndex index;
  index.build(
      {article("joined", "Jet", "Jet F16 tiba."), article("hyphen", "Jet", "Jet F-16 tiba."),
       article("apart", "Jet", "Jet F 16 tiba."), article("other", "Jet", "Jet F-15 tiba.")});
  for (const char* query : {"F-16", "f16", "F16", "\"F 16\"", "\"f-16\"", "jet NEAR/2 F-16",
                            "jet NEAR/3 \"f 16\"", "(F16 OR sukhoi)"}) {
    const Result result = Searcher(index.path().string()).search({.query = query});
    EXPECT_THAT(sorted_ids(result), ElementsAre("apart", "hyphen", "joined")) << query;
  }
}

TEST_F(QueryLanguage, LimitsAreToldWhenTheyAreHit) {
  EXPECT_THAT(told("rudal kapal selam", {.query_bytes = 11}),
              ElementsAre(HasSubstr("longer than 11 bytes")));
  EXPECT_THAT(told("rudal kapal selam", {.terms = 2}),
              ElementsAre(HasSubstr("more than 2 things")));
  EXPECT_THAT(told("a/b/c/d/e/f/g/h/i", {.terms = 2}), ElementsAre(HasSubstr("more than 8 words")));
  EXPECT_THAT(told("(a (b (c)))", {.depth = 1}), ElementsAre(HasSubstr("nested too deeply")));
}

TEST_F(QueryLanguage, WhatIsRepeatedWithoutEndCountsTwice) {
  std::string query;
  for (int i = 0; i < 40; ++i) query += "rudal ";

  EXPECT_THAT(told(query), ElementsAre("what a long query repeats counts twice at most"));
  EXPECT_EQ(search(query).hits.at(0).score, search("rudal rudal").hits.at(0).score);
}

TEST_F(QueryLanguage, NoQueryIsAnError) {
  Searcher searcher(index());
  tests::HostileQueries hostile(3);
  for (int i = 0; i < 2000; ++i) {
    const std::string query = hostile.next();
    EXPECT_NO_THROW(
        searcher.search({.query = query, .explain = i % 5 == 0, .debug = i % 7 == 0, .now = kNow}))
        << query;
  }
}

TEST_F(QueryLanguage, HugeQueriesAreAnswered) {
  Searcher searcher(index());
  for (const std::string piece :
       {"(", ")", "((a OR ", "\"a b\" ", "kapal NEAR/3 ", "-", "rud* ", ">=2 kapal ", "=tembak ",
        "kapal OR ", "(kapal OR rudal) NEAR ", "a/b", "\xF0\x9F\x98\x80 ", "F-16", "men* NEAR "}) {
    std::string query;
    while (query.size() < 1'000'000) query += piece;
    EXPECT_NO_THROW(searcher.search({.query = query})) << piece;
    EXPECT_NO_THROW(searcher.search({.query = query.substr(0, 4000)})) << piece;
  }
  std::string operators;
  for (int i = 0; i < 10'000; ++i) operators += "OR AND NOT NEAR + - ( ) ";
  EXPECT_NO_THROW(searcher.search({.query = operators}));
}

}  // namespace
}  // namespace warta
