// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_batches.h"

#include <utility>

namespace warta::indexer {
namespace {

// Enough that threads seldom wait for each other, little enough that they end together.
constexpr std::size_t kBatchArticles = 32;
constexpr std::size_t kBatchBytes = 1U << 18U;

}  // namespace

bool ArticleBatches::next(ArticleBatch& batch) {
  batch.articles.clear();
  const std::lock_guard lock(guard_);
  if (has_ended_) return false;
  if (events_.should_stop && events_.should_stop()) {
    has_ended_ = was_stopped_ = true;
    return false;
  }
  batch.first = read_;
  std::size_t bytes = 0;
  while (batch.articles.size() < kBatchArticles && bytes < kBatchBytes) {
    corpus::Record record = source_.next();
    if (std::holds_alternative<corpus::End>(record)) {
      has_ended_ = true;
      break;
    }
    if (const auto* fault = std::get_if<corpus::Fault>(&record)) {
      ++faults_;
      if (events_.on_fault) events_.on_fault(*fault);
      continue;
    }
    batch.articles.push_back(std::get<corpus::Article>(std::move(record)));
    bytes += batch.articles.back().body.size();
  }
  read_ += static_cast<std::uint32_t>(batch.articles.size());
  if (events_.on_progress) events_.on_progress(read_);
  return !batch.articles.empty();
}

}  // namespace warta::indexer
