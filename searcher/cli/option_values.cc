// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/option_values.h"

namespace warta::searcher::cli {

std::vector<std::string> comma_separated(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

}  // namespace warta::searcher::cli
