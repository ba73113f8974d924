// SPDX-License-Identifier: GPL-2.0-or-later
// Reading and cleaning articles, and what is made of their texts besides.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "corpus/copy_finder.h"
#include "corpus/language.h"
#include "corpus/open_source.h"

namespace {

using namespace warta::corpus;

// The file named by WARTA_BENCH_CORPUS, else the samples.
std::string input() {
  const char* const file = std::getenv("WARTA_BENCH_CORPUS");
  return file != nullptr ? file : std::string(WARTA_SOURCE_DIR) + "/corpus/samples";
}

std::size_t bytes_of(const std::filesystem::path& path) {
  if (!std::filesystem::is_directory(path)) return std::filesystem::file_size(path);
  std::size_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

void read_and_clean(benchmark::State& state) {
  std::size_t articles = 0;
  for ([[maybe_unused]] auto _ : state) {
    const auto source = open_source({input()});
    for (Record record = source->next(); !std::holds_alternative<End>(record);
         record = source->next()) {
      articles += std::holds_alternative<Article>(record) ? 1 : 0;
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes_of(input()) * state.iterations()));
  state.SetItemsProcessed(static_cast<std::int64_t>(articles));
}
BENCHMARK(read_and_clean)->Unit(benchmark::kMillisecond);

const std::vector<std::string>& bodies() {
  static const auto kBodies = [] {
    constexpr std::size_t kMost = 2'000;
    std::vector<std::string> read;
    const auto source = open_source({input()});
    for (Record record = source->next();
         !std::holds_alternative<End>(record) && read.size() < kMost; record = source->next()) {
      if (auto* article = std::get_if<Article>(&record)) read.push_back(std::move(article->body));
    }
    return read;
  }();
  return kBodies;
}

template <typename Work>
void each_body(benchmark::State& state, const Work& work) {
  std::size_t bytes = 0;
  for ([[maybe_unused]] auto _ : state) {
    for (const std::string& body : bodies()) {
      work(body);
      bytes += body.size();
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(bodies().size() * state.iterations()));
}

void language(benchmark::State& state) {
  each_body(state, [](const std::string& body) { benchmark::DoNotOptimize(language_of(body)); });
}
BENCHMARK(language)->Unit(benchmark::kMillisecond);

void sketch(benchmark::State& state) {
  each_body(state, [](const std::string& body) { benchmark::DoNotOptimize(sketch_of(body)); });
}
BENCHMARK(sketch)->Unit(benchmark::kMillisecond);

void find_copies(benchmark::State& state) {
  CopyFinder finder(20'000);
  each_body(state, [&](const std::string& body) {
    benchmark::DoNotOptimize(finder.add(sketch_of(body)));
  });
}
BENCHMARK(find_copies)->Unit(benchmark::kMillisecond);

}  // namespace
