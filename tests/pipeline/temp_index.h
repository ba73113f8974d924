// SPDX-License-Identifier: GPL-2.0-or-later
// An index made for one test, of texts given in the test, gone with it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "corpus/article.h"
#include "corpus/article_source.h"
#include "indexer/bulk_build.h"
#include "stemmer/text/language.h"
#include "tests/temp_folder.h"
#include "warta/searcher.h"

namespace warta::tests {

/// Gives articles and faults that a test has made.
class ListSource final : public corpus::ArticleSource {
 public:
  explicit ListSource(std::vector<corpus::Record> records) : records_(std::move(records)) {}
  corpus::Record next() override {
    return at_ < records_.size() ? records_[at_++] : corpus::Record(corpus::End{});
  }

 private:
  std::vector<corpus::Record> records_;
  std::size_t at_ = 0;
};

/// The language is loaded once for all tests of a program.
inline const analysis::Language& language() {
  static const analysis::Language loaded;
  return loaded;
}

/// A folder for an index, removed at the end. The index itself is not there before the first build.
class TempIndex {
 public:
  indexer::Report build(std::vector<corpus::Record> records,
                        const indexer::RunOptions& options = {}) const {
    ListSource source(std::move(records));
    return indexer::build_index(path(), source, language(), 1'750'000'000, options);
  }

  std::filesystem::path path() const { return folder_.path() / "news.index"; }

 private:
  TempFolder folder_;
};

/// An article with an id, a title and a body.
inline corpus::Article article(const std::string& id, const std::string& title,
                               const std::string& body) {
  return {.id = id, .title = title, .body = body};
}

/// The ids found, best first.
inline std::vector<std::string> ids_of(const Result& result) {
  std::vector<std::string> ids;
  for (const Hit& hit : result.hits) ids.push_back(hit.id);
  return ids;
}

/// The same, in the order of the alphabet: what was found, whatever its rank.
inline std::vector<std::string> sorted_ids(const Result& result) {
  std::vector<std::string> ids = ids_of(result);
  std::ranges::sort(ids);
  return ids;
}

}  // namespace warta::tests
