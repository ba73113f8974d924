// SPDX-License-Identifier: GPL-2.0-or-later
// How text for a person is dressed.
#pragma once

#include <cstdint>
#include <string_view>

namespace warta::searcher::cli {

struct TextStyle {
  bool colour = false;  ///< Escapes for colours; otherwise marked words stand between asterisks.
  bool hyperlinks = false;  ///< Titles are links (OSC 8) where an article has an address.
  bool explain = false;     ///< Why an article matched, and what its score is made of.
  std::int64_t now = 0;     ///< Seconds since 1970-01-01 UTC, for "3 hari lalu".

  std::string_view title() const { return colour ? "\033[1m" : ""; }
  std::string_view faint() const { return colour ? "\033[2m" : ""; }
  std::string_view off() const { return colour ? "\033[0m" : ""; }
  std::string_view mark() const { return colour ? "\033[1;33m" : "*"; }
  std::string_view mark_off() const { return colour ? "\033[0m" : "*"; }
};

}  // namespace warta::searcher::cli
