// SPDX-License-Identifier: GPL-2.0-or-later
// One stream of articles, shared out to many threads in batches.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

#include "corpus/article_source.h"

namespace warta::indexer {

/// What a run tells while it reads; all may be empty. Called one at a time, in any of its threads.
struct ReadingEvents {
  std::function<void(std::size_t articles)> on_progress;  ///< After every batch of articles.
  std::function<void(const corpus::Fault&)> on_fault;
  std::function<bool()> should_stop;  ///< Asked before every batch: whether to stop early.
};

/// Articles that were read one after another.
struct ArticleBatch {
  std::uint32_t first = 0;  ///< The sequence number of the first: so many were read before.
  std::vector<corpus::Article> articles;
};

/// Reads the source, which must outlive it, for whoever comes. Thread-safe.
class ArticleBatches {
 public:
  ArticleBatches(corpus::ArticleSource& source, const ReadingEvents& events)
      : source_(source), events_(events) {}

  /// Fills the next batch; false at the end, or if the reading was stopped.
  bool next(ArticleBatch& batch);

  std::size_t articles() const { return read_; }
  std::size_t faults() const { return faults_; }
  bool was_stopped() const { return was_stopped_; }

 private:
  corpus::ArticleSource& source_;
  const ReadingEvents& events_;
  std::mutex guard_;
  std::uint32_t read_ = 0;
  std::size_t faults_ = 0;
  bool has_ended_ = false;
  bool was_stopped_ = false;
};

}  // namespace warta::indexer
