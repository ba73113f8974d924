// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/terminal.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <stdexcept>
#include <string_view>

namespace warta::searcher::cli {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

TextStyle text_style(const Options& options) {
  TextStyle style;
  style.colour = isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR").empty();
  const bool may_link = style.colour && variable("TERM") != "dumb";
  style.hyperlinks = options.hyperlinks == Hyperlinks::Always ||
                     (options.hyperlinks == Hyperlinks::Auto && may_link);
  style.explain = options.request.explain;
  style.now = now(options.request);
  return style;
}

std::int64_t now(const Request& request) {
  return request.now ? *request.now : static_cast<std::int64_t>(std::time(nullptr));
}

void finish_output() {
  std::cout.flush();
  if (!std::cout || std::fflush(stdout) != 0) {
    throw std::runtime_error("standard output cannot be written");
  }
}

}  // namespace warta::searcher::cli
