// SPDX-License-Identifier: GPL-2.0-or-later
// Updates of an index made for one test: an input as a list, which passes over what is known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "indexer/update.h"
#include "tests/pipeline/temp_index.h"

namespace warta::tests {

/// Gives records as a reader does that was told which it need not read again.
class KnowingSource final : public corpus::ArticleSource {
 public:
  KnowingSource(std::vector<corpus::Record> records, corpus::KnownRecords::IsKnown is_known)
      : records_(std::move(records)), is_known_(std::move(is_known)) {}

  corpus::Record next() override {
    if (at_ == records_.size()) return corpus::End{};
    corpus::Record record = records_[at_++];
    const auto* article = std::get_if<corpus::Article>(&record);
    if (article == nullptr || article->record == 0 || !is_known_ || !is_known_(article->record)) {
      return record;
    }
    ++known_;
    return corpus::Known{article->record};
  }

  /// How many records were known.
  std::size_t known() const { return known_; }

 private:
  std::vector<corpus::Record> records_;
  corpus::KnownRecords::IsKnown is_known_;
  std::size_t at_ = 0;
  std::size_t known_ = 0;
};

/// An index that is brought up to date.
class UpdatedIndex : public TempIndex {
 public:
  indexer::Report update(const std::vector<corpus::Record>& records,
                         const indexer::UpdateOptions& options = {},
                         const analysis::Language& by = language()) {
    const auto open = [&](corpus::KnownRecords::IsKnown is_known) -> corpus::ArticleSource& {
      return source_.emplace(records, std::move(is_known));
    };
    return indexer::update_index(path(), open, by, 1'750'086'400, options);
  }

  /// How many records of the last input were known.
  std::size_t known() const { return source_->known(); }

  Result search(const std::string& query) const {
    return Searcher(path().string()).search({.query = query, .limit = 100});
  }

 private:
  std::optional<KnowingSource> source_;
};

/// An article that was read from a record with this hash.
inline corpus::Article read_from(std::uint64_t record, corpus::Article article) {
  article.record = record;
  return article;
}

}  // namespace warta::tests
