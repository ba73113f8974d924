// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/option_values.h"

#include <algorithm>
#include <charconv>

namespace warta::searcher::cli {

Option flag(const std::string& name, bool& target, const std::string& help) {
  return {.name = name, .help = help, .take = [&target](const std::string&) { target = true; }};
}

Option text_option(const std::string& name, const std::string& value, std::string& target,
                   const std::string& help) {
  return {.name = name, .value = value, .help = help, .take = [&target](const std::string& text) {
            target = text;
          }};
}

Option count_option(const std::string& name, std::size_t& target, const std::string& help,
                    std::size_t least) {
  const auto take = [name, &target, least](const std::string& text) {
    std::size_t count = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, count);
    if (read.ec != std::errc() || read.ptr != end || text.empty() || count < least) {
      throw UsageError("--" + name.substr(0, name.find(',')) + " takes a number from " +
                       std::to_string(least) + ", not '" + text + "'");
    }
    target = count;
  };
  return {.name = name, .value = "N", .help = help, .take = take};
}

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
