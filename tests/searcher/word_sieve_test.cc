// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_sieve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "corpus/open_source.h"
#include "searcher/query_compiler.h"
#include "searcher/query_parser.h"
#include "searcher/snippet.h"
#include "tests/pipeline/temp_index.h"

namespace warta::searcher {
namespace {

using testing::ElementsAre;

Wanted wanted_by(const std::string& query) {
  analysis::Analyzer analyzer(tests::language());
  LearntAcronyms acronyms;
  return compile_query(parse_query(query), analyzer, acronyms, RankingProfile{}).wanted;
}

// What each of some sentences, one behind the other, is worth.
std::vector<std::uint32_t> worths(const Wanted& wanted, const std::vector<std::string>& sentences) {
  std::string text;
  std::vector<Span> spans;
  for (const std::string& sentence : sentences) {
    spans.push_back({text.size(), text.size() + sentence.size()});
    text += sentence + ' ';
  }
  return WordSieve(wanted, tests::language()).worths(text, spans);
}

TEST(WordSieve, ASentenceWithNoneOfTheCoresIsWorthNothing) {
  const Wanted wanted{.stems = {"tembak", "radar"}, .roots = {}, .concepts = {}};
  EXPECT_THAT(worths(wanted, {"Petani memanen padi.", "", "Polisi menembak.", "Radar itu."}),
              ElementsAre(0, 0, 1, 1));
}

TEST(WordSieve, EachThingCountsOnceInASentence) {
  const Wanted wanted{.stems = {"tembak", "radar"}, .roots = {"tembak"}, .concepts = {}};
  EXPECT_THAT(worths(wanted, {"Radar, radar dan radar.", "Menembak radar, tembak-menembak."}),
              ElementsAre(1, 2));
}

TEST(WordSieve, SeesPrefixesAndCapitals) {
  const Wanted wanted{.stems = {"tembak", "tot"}, .roots = {}, .concepts = {}};
  for (const char* sentence : {"menembak", "Penembakan", "TEMBAK", "PENEMBAKAN", "tembak"}) {
    EXPECT_THAT(worths(wanted, {sentence}), ElementsAre(1)) << sentence;
  }
  for (const char* sentence : {"tot", "TOT", "Tot"}) {
    EXPECT_THAT(worths(wanted, {sentence}), ElementsAre(1)) << sentence;
  }
}

TEST(WordSieve, AConceptIsWorthMoreThanAnyFewWords) {
  const Wanted wanted = wanted_by("alutsista");
  ASSERT_FALSE(wanted.concepts.empty());
  EXPECT_GE(worths(wanted, {"TNI membeli alutsista."})[0], WordSieve::kConceptWorth);
  EXPECT_GE(worths(wanted, {"Alat Utama Sistem Senjata tiba."})[0], WordSieve::kConceptWorth);
}

TEST(WordSieve, OfNothingWantedOrNothingGivenIsNothing) {
  EXPECT_THAT(worths({}, {"Radar itu."}), ElementsAre(0));
  EXPECT_TRUE(worths({.stems = {"radar"}, .roots = {}, .concepts = {}}, {}).empty());
}

// What full analysis finds in a sentence.
std::size_t analysed_worth(const std::string& sentence, const Wanted& wanted,
                           analysis::Analyzer& analyzer) {
  const analysis::AnalyzedText& text = analyzer.analyze(sentence);
  std::set<std::string> words;
  std::set<std::uint32_t> concepts;
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    bool is_concept = false;
    for (const analysis::PhraseMatch& match : text.concepts) {
      if (match.first != i || !wanted.concepts.contains(match.concept_id)) continue;
      is_concept = true;
    }
    if (is_concept) {
      std::uint32_t last = 0;
      for (const analysis::PhraseMatch& match : text.concepts) {
        if (match.first == i && wanted.concepts.contains(match.concept_id)) last = match.concept_id;
      }
      concepts.insert(last);
      continue;
    }
    if (text.words[i].stop) continue;
    const analysis::WordForm& form = *text.words[i].form;
    if (wanted.stems.contains(form.stem)) {
      words.insert(form.stem);
    } else if (!form.part.empty() && wanted.stems.contains(form.part)) {
      words.insert(form.part);
    } else if (const auto root = form.root.empty() ? form.stem : form.root;
               wanted.roots.contains(root)) {
      words.insert(root);
    }
  }
  return words.size() + concepts.size() * WordSieve::kConceptWorth;
}

// Lines that are sentences whatever cuts them: no mark within that ends one, none too long.
std::vector<std::string> plain_sentences(const std::string& body) {
  std::vector<std::string> sentences;
  std::string sentence;
  const auto take = [&] {
    const bool is_whole = sentence.find_first_of(".!?") == sentence.size() - 1;
    if (sentence.size() >= 30 && sentence.size() <= kSnippetBytes && is_whole) {
      sentences.push_back(sentence);
    }
    sentence.clear();
  };
  for (const char c : body) {
    if (c == '\n' || (c == ' ' && sentence.ends_with('.'))) {
      take();
    } else {
      sentence += c;
    }
  }
  take();
  return sentences;
}

struct Sample {
  std::string title, body;
  std::vector<std::string> sentences;
};

std::vector<Sample> samples() {
  std::vector<Sample> all;
  const auto source = corpus::open_source({WARTA_SOURCE_DIR "/corpus/samples"});
  while (true) {
    const corpus::Record record = source->next();
    if (std::holds_alternative<corpus::End>(record)) return all;
    const auto* article = std::get_if<corpus::Article>(&record);
    if (article == nullptr) continue;
    Sample sample{article->title, "", plain_sentences(article->body)};
    for (const std::string& sentence : sample.sentences) sample.body += sentence + '\n';
    all.push_back(std::move(sample));
  }
}

TEST(WordSieve, ChoosesTheSentenceThatAnExhaustiveSearchChooses) {
  analysis::Analyzer analyzer(tests::language());
  std::size_t asked = 0, bounded = 0, sentences = 0;
  const std::vector<Sample> all = samples();
  for (std::size_t at = 0; at < all.size(); ++at) {
    for (const std::string& query : {all[at].title, all[(at + 7) % all.size()].title,
                                     std::string("menteri pertahanan kapal indonesia warga")}) {
      const Wanted wanted = wanted_by(query);
      const Sample& sample = all[at];
      if (sample.sentences.empty()) continue;
      const std::vector<std::uint32_t> promised = worths(wanted, sample.sentences);
      std::size_t best = 0, most = 0;
      for (std::size_t i = 0; i < sample.sentences.size(); ++i) {
        const std::size_t worth = analysed_worth(sample.sentences[i], wanted, analyzer);
        ++sentences;
        bounded += promised[i] >= worth ? 1 : 0;
        if (worth > most) best = i, most = worth;
      }
      const std::string shown = SnippetMaker(wanted, analyzer).make(sample.body).text;
      EXPECT_TRUE(shown.starts_with(sample.sentences[best])) << query << '\n' << shown;
      ++asked;
    }
  }
  EXPECT_GE(asked, 200U);
  EXPECT_GE(bounded * 1'000, sentences * 999);  // mentri and kementrian are not seen
}

}  // namespace
}  // namespace warta::searcher
