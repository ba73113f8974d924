// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/cli/progress_line.h"

#include <unistd.h>

#include <cstdio>

namespace warta::corpus::cli {

ProgressLine::ProgressLine(bool quiet) : shown_(!quiet && isatty(STDERR_FILENO) == 1) {}

void ProgressLine::update(std::size_t articles) {
  if (!shown_) return;
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  if (seconds < next_) return;
  next_ = seconds + 0.2;
  drawn_ = true;
  std::fprintf(stderr, "\r%zu articles, %.0f a second ", articles,
               static_cast<double>(articles) / seconds);
}

void ProgressLine::clear() {
  if (drawn_) std::fprintf(stderr, "\r\033[K");
  drawn_ = false;
}

}  // namespace warta::corpus::cli
