// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/batch_progress.h"

#include <unistd.h>

#include <cstdio>

namespace warta::searcher::cli {

BatchProgress::BatchProgress(std::size_t queries)
    : queries_(queries), is_shown_(isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) != 1) {}

void BatchProgress::update(std::size_t done) {
  if (!is_shown_) return;
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  if (seconds < next_) return;
  next_ = seconds + 0.2;
  is_drawn_ = true;
  std::fprintf(stderr, "\r%zu of %zu queries ", done, queries_);
}

void BatchProgress::clear() {
  if (is_drawn_) std::fprintf(stderr, "\r\033[K");
  is_drawn_ = false;
}

}  // namespace warta::searcher::cli
