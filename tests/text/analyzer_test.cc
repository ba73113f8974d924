// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/analyzer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "tests/text/random_text.h"

namespace warta::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Language& language() {
  static const Language kLanguage;
  return kLanguage;
}

// "stem@position" of each word.
std::vector<std::string> stems_in(std::string_view text) {
  Analyzer analyzer(language());
  std::vector<std::string> stems;
  for (const Word& word : analyzer.analyze(text).words) {
    stems.push_back(word.form->stem + '@' + std::to_string(word.position));
  }
  return stems;
}

// How the words are written that have a mark.
std::vector<std::string> marked_in(std::string_view text, bool Word::*mark) {
  Analyzer analyzer(language());
  std::vector<std::string> marked;
  for (const Word& word : analyzer.analyze(text).words) {
    if (word.*mark) marked.emplace_back(text.substr(word.begin, word.end - word.begin));
  }
  return marked;
}

std::vector<std::string> acronyms_in(std::string_view text) {
  return marked_in(text, &Word::acronym);
}
std::vector<std::string> stop_words_in(std::string_view text) {
  return marked_in(text, &Word::stop);
}

TEST(Analyzer, FindsNothingInAnEmptyText) {
  Analyzer analyzer(language());
  EXPECT_TRUE(analyzer.analyze("").words.empty());
  EXPECT_TRUE(analyzer.analyze("").concepts.empty());
  EXPECT_TRUE(analyzer.analyze(" .,-\n").words.empty());
}

TEST(Analyzer, CountsPositionsFromOne) {
  EXPECT_THAT(stems_in("Menteri membeli rudal"), ElementsAre("menteri@1", "beli@2", "rudal@3"));
}

TEST(Analyzer, GivesTheSameStemsInEveryCase) {
  for (const std::string text : {"menteri pertahanan", "kepala staf angkatan darat",
                                 "alih teknologi", "jum'at", "f-16 dan su-35", "t.o.t. kapal selam",
                                 "negara-negara asean", "pt pal", "bantuan langsung tunai"}) {
    std::string capital = text, title = text;
    bool starts = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool letter = text[i] >= 'a' && text[i] <= 'z';
      if (letter) capital[i] = static_cast<char>(text[i] - 32);
      if (letter && starts) title[i] = capital[i];
      starts = text[i] == ' ';
    }
    EXPECT_EQ(stems_in(capital), stems_in(text));
    EXPECT_EQ(stems_in(title), stems_in(text));
  }
}

TEST(Analyzer, PointsAtTheSurface) {
  const std::string text = "“Menteri” Erdoğan, F-16 (T.o.T.) 2,5%";
  Analyzer analyzer(language());
  std::vector<std::string> surfaces;
  for (const Word& word : analyzer.analyze(text).words) {
    surfaces.push_back(text.substr(word.begin, word.end - word.begin));
  }
  EXPECT_THAT(surfaces,
              ElementsAre("Menteri", "Erdoğan", "F-16", "F-16", "F-16", "T.o.T.", "2,5", "%"));
}

TEST(Analyzer, MarksAcronyms) {
  EXPECT_THAT(acronyms_in("kata KSAD soal ToT dan T.o.T. kapal TNI AL"),
              ElementsAre("KSAD", "ToT", "T.o.T.", "TNI", "AL"));
}

TEST(Analyzer, MarksNoOtherWordAsAnAcronym) {
  EXPECT_THAT(acronyms_in("Menteri Pertahanan naik F-16 ke G20 di Rp 5 bersama I Made"), IsEmpty());
}

TEST(Analyzer, MarksNoKnownWordInAHeadlineOfCapitals) {
  EXPECT_THAT(acronyms_in("MENTERI MEMBELI KAPAL BARU"), IsEmpty());
}

TEST(Analyzer, MarksUnknownAcronymsInAHeadlineOfCapitals) {
  EXPECT_THAT(acronyms_in("ZQRX MEMBELI KAPAL BARU"), ElementsAre("ZQRX"));
}

TEST(Analyzer, JudgesEveryLineByItself) {
  EXPECT_THAT(acronyms_in("MENTERI MEMBELI KAPAL\nkata menteri soal PAL itu"), ElementsAre("PAL"));
}

TEST(Analyzer, MarksAnAcronymThatStandsAlone) {
  EXPECT_THAT(acronyms_in("KSAD"), ElementsAre("KSAD"));
  EXPECT_THAT(acronyms_in("PAL"), ElementsAre("PAL"));
}

TEST(Analyzer, MarksStopWords) {
  EXPECT_THAT(stop_words_in("Kapal yang dibeli Di Surabaya itu"), ElementsAre("yang", "Di", "itu"));
}

TEST(Analyzer, MarksNoAcronymAsAStopWord) {
  EXPECT_THAT(stop_words_in("perusahaan PT DI membuat pesawat"), IsEmpty());
}

TEST(Analyzer, MarksStopWordsInAHeadlineOfCapitals) {
  EXPECT_THAT(stop_words_in("KAPAL YANG DIBELI DI SURABAYA"), ElementsAre("YANG", "DI"));
}

TEST(Analyzer, GivesStopWordsPositions) {
  EXPECT_THAT(stems_in("kapal yang baru"), ElementsAre("kapal@1", "yang@2", "baru@3"));
}

TEST(Analyzer, MeetsACodeAcrossItsSpellings) {
  EXPECT_EQ(stems_in("jet F-16 tiba"), stems_in("jet F16 tiba"));
  EXPECT_EQ(stems_in("jet F-16 tiba"), stems_in("jet f-16 tiba"));
  EXPECT_THAT(stems_in("jet F-16 tiba"), ElementsAre("jet@1", "f16@2", "f@2", "16@3", "tiba@4"));
  EXPECT_THAT(stems_in("jet F 16 tiba"), ElementsAre("jet@1", "f@2", "16@3", "tiba@4"));
}

TEST(Analyzer, MeetsWordsAcrossTheirSpellings) {
  struct Row {
    std::string_view one, other;
  };
  for (const auto& [one, other] : std::initializer_list<Row>{
           {"1.180 prajurit", "1180 prajurit"},
           {"2,5 persen", "2.5%"},
           {"2,5%", "2,5 %"},
           {"kerjasama militer", "kerja sama militer"},
           {"negara-negara itu", "negara itu"},
           {"negara‑negara itu", "negara itu"},
           {"Jum'at kemarin", "Jumat kemarin"},
           {"Jum’at kemarin", "jumat kemarin"},
           {"Erdoğan tiba", "Erdogan tiba"},
           {"perta\u00ADhanan udara", "pertahanan udara"},
           {"ToT radar", "T.o.T. radar"},
           {"ijin berlayar", "ijin berlayar"},
           {"mempertanggungjawabkan dana", "tanggung jawab dana"},
       }) {
    EXPECT_EQ(stems_in(one), stems_in(other)) << one << " / " << other;
  }
}

TEST(Analyzer, KeepsWordsApartThatOnlyLookAlike) {
  EXPECT_NE(stems_in("menteri"), stems_in("teri"));
  EXPECT_NE(stems_in("pertahanan"), stems_in("tahanan"));
  EXPECT_NE(stems_in("pemerintah"), stems_in("perintah"));
  EXPECT_NE(stems_in("2024-2025"), stems_in("20242025"));
}

// "concept: words" of each concept found.
std::vector<std::string> concepts_in(std::string_view text, TextKind kind = TextKind::Article) {
  Analyzer analyzer(language());
  const AnalyzedText& analyzed = analyzer.analyze(text, kind);
  std::vector<std::string> shown;
  for (const PhraseMatch& match : analyzed.concepts) {
    const auto begin = analyzed.words[match.first].begin, end = analyzed.words[match.last - 1].end;
    shown.push_back(std::string(language().concepts()[match.concept_id].name) + ": " +
                    std::string(text.substr(begin, end - begin)));
  }
  return shown;
}

TEST(Analyzer, SaysWhichWordsAConceptCovers) {
  EXPECT_THAT(concepts_in("Soal alih teknologi dan alat-alat utama sistem persenjataan baru"),
              ElementsAre("ToT: alih teknologi", "alutsista: alat-alat utama sistem persenjataan",
                          "sistem senjata: sistem persenjataan"));
}

TEST(Analyzer, SaysWhichWordsAConceptBehindACodeCovers) {
  EXPECT_THAT(concepts_in("Su-30MKI dan F-16 serta kapal selam"),
              ElementsAre("F-16: F-16", "kapal selam: kapal selam"));
}

TEST(Analyzer, FindsNestedConceptsShorterFirst) {
  EXPECT_THAT(concepts_in("rudal balistik antarbenua"),
              ElementsAre("rudal: rudal", "rudal balistik: rudal balistik",
                          "ICBM: rudal balistik antarbenua"));
}

TEST(Analyzer, FindsAPlainWordsConceptInAnArticleOnlyInCapitals) {
  EXPECT_THAT(concepts_in("galangan PAL di Surabaya"), ElementsAre("PT PAL: PAL"));
  EXPECT_THAT(concepts_in("tiap pal jalan"), IsEmpty());
  EXPECT_THAT(concepts_in("Pal itu roboh"), IsEmpty());
}

TEST(Analyzer, FindsAPlainWordsConceptInAQueryInAnyCase) {
  EXPECT_THAT(concepts_in("pal", TextKind::Query), ElementsAre("PT PAL: pal"));
}

TEST(Analyzer, FindsACompoundJoinedAndApart) {
  EXPECT_THAT(concepts_in("kerjasama"), ElementsAre("kerja sama: kerjasama"));
  EXPECT_THAT(concepts_in("bekerja sama"), ElementsAre("kerja sama: bekerja sama"));
}

TEST(Analyzer, ForgetsTheTextOfBefore) {
  Analyzer analyzer(language());
  analyzer.analyze("rudal balistik F-16");
  const AnalyzedText& text = analyzer.analyze("beras");
  EXPECT_EQ(text.words.size(), 1U);
  EXPECT_TRUE(text.concepts.empty());
}

TEST(AnalyzerProperty, ResultsAreSound) {
  Analyzer analyzer(language());
  RandomText texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next();
    const AnalyzedText& analyzed = analyzer.analyze(text);
    std::uint32_t begin = 0, position = 0;
    for (const Word& word : analyzed.words) {
      ASSERT_NE(word.form, nullptr);
      ASSERT_LE(begin, word.begin) << text;
      ASSERT_LT(word.begin, word.end) << text;
      ASSERT_LE(word.end, text.size()) << text;
      ASSERT_LE(position, word.position) << text;
      ASSERT_LE(word.position, position + 1) << text;
      ASSERT_FALSE(word.acronym && word.stop) << text;
      begin = word.begin;
      position = word.position;
    }
    for (const PhraseMatch& match : analyzed.concepts) {
      ASSERT_LT(match.first, match.last) << text;
      ASSERT_LE(match.last, analyzed.words.size()) << text;
    }
  }
}

TEST(AnalyzerProperty, HostileTextsTakeLinearTime) {
  Analyzer analyzer(language());
  std::string capitals, concepts, hyphens;
  for (int i = 0; i < 100'000; ++i) {
    capitals += "TNI ";
    concepts += "alat utama sistem ";
    hyphens += "a-";
  }
  const auto begin = std::chrono::steady_clock::now();

  for (const std::string& text : {std::string(1U << 20U, 'x'), capitals, concepts, hyphens}) {
    analyzer.analyze(text);
  }

  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

// The words behind which a sentence ends.
std::vector<std::string> sentence_ends_in(std::string_view text) {
  Analyzer analyzer(language());
  const std::vector<Word>& words = analyzer.analyze(text).words;
  std::vector<std::string> ends;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!sentence_ends_between(text, words[i - 1], words[i])) continue;
    ends.emplace_back(text.substr(words[i - 1].begin, words[i - 1].end - words[i - 1].begin));
  }
  return ends;
}

TEST(SentenceEndsBetween, WordsWithAFullStopAndALargeLetterBehind) {
  EXPECT_THAT(sentence_ends_in("Radar rusak. Sonar baik! Rudal? 20 unit"),
              ElementsAre("rusak", "baik", "Rudal"));
}

TEST(SentenceEndsBetween, LinesWithAnythingOrNothingAtTheirEnd) {
  EXPECT_THAT(sentence_ends_in("Radar rusak\nsonar baik,\n\nrudal"), ElementsAre("rusak", "baik"));
}

TEST(SentenceEndsBetween, WordsWithinQuotesAndParentheses) {
  EXPECT_THAT(sentence_ends_in("\"Radar rusak.\" Sonar baik (sekali). \"Rudal"),
              ElementsAre("rusak", "sekali"));
}

TEST(SentenceEndsBetween, NotBeforeASmallLetter) {
  EXPECT_THAT(sentence_ends_in("Kata Prof. budi, dll. dan radar! itu"), IsEmpty());
}

TEST(SentenceEndsBetween, NotBehindAnAbbreviationOfOneOrTwoLetters) {
  EXPECT_THAT(sentence_ends_in("PT. PAL dan Dr. H. Budi di Jl. Sudirman"), IsEmpty());
}

TEST(SentenceEndsBetween, NotWithCommasOnly) {
  EXPECT_THAT(sentence_ends_in("Radar, Sonar; Rudal: Kapal - Jet (TNI)"), IsEmpty());
}

TEST(SentenceEndsBetween, NotWithinOneToken) {
  EXPECT_THAT(sentence_ends_in("Lihat KOMPAS.COM, F-16, T.o.T. dan Rp1.180.000 itu"), IsEmpty());
}

}  // namespace
}  // namespace warta::analysis
