// SPDX-License-Identifier: GPL-2.0-or-later
#include <benchmark/benchmark.h>

#include "stemmer/stemmer.h"
#include "stemmer/text/analyzer.h"
#include "stemmer/text/tokenizer.h"
#include "tests/bench/samples.h"

namespace warta::bench {
namespace {

std::string all_text() {
  std::string text;
  for (const corpus::Article& article : articles())
    text += article.title + '\n' + article.body + '\n';
  return text;
}

void loading_the_language(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(analysis::Language().digest());
}
BENCHMARK(loading_the_language)->Unit(benchmark::kMillisecond);

void tokenizing(benchmark::State& state) {
  const std::string text = all_text();
  std::vector<analysis::Token> tokens;
  for (auto _ : state) {
    analysis::tokenize(text, tokens);
    benchmark::DoNotOptimize(tokens.data());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(text.size()));
}
BENCHMARK(tokenizing)->Unit(benchmark::kMillisecond);

std::vector<std::string> texts() {
  std::vector<std::string> texts;
  for (const corpus::Article& article : articles())
    texts.push_back(article.title + '\n' + article.body);
  return texts;
}

std::int64_t analyse_all(const std::vector<std::string>& texts, analysis::Analyzer& analyzer) {
  std::int64_t bytes = 0;
  for (const std::string& text : texts) {
    benchmark::DoNotOptimize(analyzer.analyze(text).words.data());
    bytes += static_cast<std::int64_t>(text.size());
  }
  return bytes;
}

// Article by article, as the indexer does, with an analyzer that has seen them.
void analysing(benchmark::State& state) {
  const std::vector<std::string> all = texts();
  analysis::Analyzer analyzer(language());
  analyse_all(all, analyzer);
  std::int64_t bytes = 0;
  for (auto _ : state) bytes += analyse_all(all, analyzer);
  state.SetBytesProcessed(bytes);
}
BENCHMARK(analysing)->Unit(benchmark::kMillisecond);

// With a new analyzer for each run over them: every spelling is new once.
void analysing_anew(benchmark::State& state) {
  const std::vector<std::string> all = texts();
  std::int64_t bytes = 0;
  for (auto _ : state) {
    analysis::Analyzer analyzer(language());
    bytes += analyse_all(all, analyzer);
  }
  state.SetBytesProcessed(bytes);
}
BENCHMARK(analysing_anew)->Unit(benchmark::kMillisecond);

// All articles as one text of many megabytes.
void analysing_one_text(benchmark::State& state) {
  const std::string text = all_text();
  analysis::Analyzer analyzer(language());
  for (auto _ : state) benchmark::DoNotOptimize(analyzer.analyze(text).words.data());
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(text.size()));
}
BENCHMARK(analysing_one_text)->Unit(benchmark::kMillisecond);

// Without the analyzer's memory: what a word costs that was never seen before.
void stemming_anew(benchmark::State& state) {
  analysis::Analyzer analyzer(language());
  std::vector<std::string> words;
  for (const analysis::Word& word : analyzer.analyze(all_text()).words)
    words.push_back(word.form->surface);
  for (auto _ : state) {
    for (const std::string& word : words) benchmark::DoNotOptimize(language().stemmer().stem(word));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(words.size()));
}
BENCHMARK(stemming_anew)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace warta::bench
