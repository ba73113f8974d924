// SPDX-License-Identifier: GPL-2.0-or-later
#include <benchmark/benchmark.h>

#include "indexer/document_builder.h"
#include "tests/bench/samples.h"

namespace warta::bench {
namespace {

void building_documents(benchmark::State& state) {
  analysis::Analyzer analyzer(language());
  indexer::DocumentBuilder builder(analyzer);
  for (auto _ : state) {
    for (const corpus::Article& article : articles()) {
      benchmark::DoNotOptimize(builder.build(article).termlist_count());
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(articles().size()));
}
BENCHMARK(building_documents)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace warta::bench
