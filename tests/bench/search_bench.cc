// SPDX-License-Identifier: GPL-2.0-or-later
#include <benchmark/benchmark.h>

#include "tests/bench/samples.h"
#include "warta/searcher.h"

namespace warta::bench {
namespace {

void opening_an_index(benchmark::State& state) {
  const std::string path = index_folder().string();
  for (auto _ : state) {
    Searcher searcher(path);
    benchmark::DoNotOptimize(&searcher);
  }
}
BENCHMARK(opening_an_index)->Unit(benchmark::kMillisecond);

// Titles as queries: every kind of word, three to twelve of them; the best ten with snippets.
void searching_for_titles(benchmark::State& state) {
  Searcher searcher(index_folder().string());
  std::size_t at = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(searcher.search({.query = articles()[at].title}));
    at = (at + 1) % articles().size();
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(searching_for_titles)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace warta::bench
