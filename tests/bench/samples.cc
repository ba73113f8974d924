// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/samples.h"

#include <cstdlib>
#include <variant>

#include "corpus/open_source.h"
#include "indexer/bulk_build.h"

namespace warta::bench {
namespace {

std::string corpus_path() {
  const char* named = std::getenv("WARTA_BENCH_CORPUS");
  return named == nullptr ? WARTA_SOURCE_DIR "/corpus/samples" : named;
}

}  // namespace

const analysis::Language& language() {
  static const analysis::Language kLanguage;
  return kLanguage;
}

const std::vector<corpus::Article>& articles() {
  static const std::vector<corpus::Article> kArticles = [] {
    std::vector<corpus::Article> read;
    const auto source = corpus::open_source({corpus_path()});
    for (corpus::Record record = source->next(); !std::holds_alternative<corpus::End>(record);
         record = source->next()) {
      if (auto* article = std::get_if<corpus::Article>(&record))
        read.push_back(std::move(*article));
    }
    return read;
  }();
  return kArticles;
}

const std::filesystem::path& index_folder() {
  static const std::filesystem::path kFolder = [] {
    auto folder = std::filesystem::temp_directory_path() / "warta-bench.index";
    std::filesystem::remove_all(folder);
    const auto source = corpus::open_source({corpus_path()});
    indexer::build_index(folder, *source, language(), 0);
    return folder;
  }();
  return kFolder;
}

}  // namespace warta::bench
