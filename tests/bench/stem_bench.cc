// SPDX-License-Identifier: GPL-2.0-or-later
// The stemmer against Snowball's Indonesian one (Tala's rules, in Xapian, Lucene, PostgreSQL): the
// same words in the same order, in one process.
#include <benchmark/benchmark.h>
#include <libstemmer.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "stemmer/embedded_table.h"
#include "stemmer/text/analyzer.h"
#include "stemmer/word_reader.h"
#include "tests/bench/samples.h"

namespace warta::bench {
namespace {

constexpr std::size_t kMostWords = 2'000'000;

/// The running words of the articles, as a stemmer gets them.
const std::vector<std::string>& running_words() {
  static const std::vector<std::string> kWords = [] {
    std::vector<std::string> words;
    analysis::Analyzer analyzer(language());
    for (const corpus::Article& article : articles()) {
      for (const analysis::Word& word : analyzer.analyze(article.body).words) {
        if (stemmer::is_plain(word.form->surface)) words.push_back(word.form->surface);
      }
      if (words.size() >= kMostWords) break;
    }
    return words;
  }();
  return kWords;
}

/// Each affixed word among them once: what a stemmer without a memory meets.
const std::vector<std::string>& affixed_words() {
  static const std::vector<std::string> kWords = [] {
    std::vector<std::string> words;
    for (const std::string& word : running_words()) {
      const auto reading = language().stemmer().read(word);
      if (reading && reading->known && reading->root != word) words.push_back(word);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
  }();
  return kWords;
}

class Snowball {
 public:
  Snowball() : stemmer_(sb_stemmer_new("indonesian", "UTF_8"), sb_stemmer_delete) {}
  std::string stem(const std::string& word) {
    const sb_symbol* text =
        sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                        static_cast<int>(word.size()));
    return {reinterpret_cast<const char*>(text),
            static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
  }

 private:
  std::unique_ptr<sb_stemmer, void (*)(sb_stemmer*)> stemmer_;
};

template <typename Stem>
void run(benchmark::State& state, const std::vector<std::string>& words, Stem&& stem) {
  for (auto _ : state) {
    for (const std::string& word : words) benchmark::DoNotOptimize(stem(word));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words.size()));
}

void running_words_warta(benchmark::State& state) {
  const stemmer::Stemmer stemmer;
  run(state, running_words(), [&](const std::string& word) { return stemmer.stem(word); });
}
BENCHMARK(running_words_warta)->Unit(benchmark::kMillisecond);

void running_words_snowball(benchmark::State& state) {
  Snowball snowball;
  run(state, running_words(), [&](const std::string& word) { return snowball.stem(word); });
}
BENCHMARK(running_words_snowball)->Unit(benchmark::kMillisecond);

// What Stemmer does with a word that no list has: every analysis, ranked.
void unseen_affixed_words_warta(benchmark::State& state) {
  const stemmer::StemTable table(stemmer::embedded_table());
  run(state, affixed_words(),
      [&](const std::string& word) { return std::string(stemmer::view_word(table, word).stem); });
}
BENCHMARK(unseen_affixed_words_warta)->Unit(benchmark::kMillisecond);

void unseen_affixed_words_snowball(benchmark::State& state) {
  Snowball snowball;
  run(state, affixed_words(), [&](const std::string& word) { return snowball.stem(word); });
}
BENCHMARK(unseen_affixed_words_snowball)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace warta::bench
