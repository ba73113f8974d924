// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/diagnostic_list.h"

#include <algorithm>
#include <utility>

namespace warta::searcher {

void DiagnosticList::add(std::string message, std::string hint) {
  const bool is_told =
      std::ranges::any_of(told_, [&](const Diagnostic& item) { return item.message == message; });
  if (is_told) return;
  if (told_.size() < kMostDiagnostics) {
    told_.push_back({std::move(message), std::move(hint)});
  } else {
    ++more_;
  }
}

std::vector<Diagnostic> DiagnosticList::all() const {
  std::vector<Diagnostic> all = told_;
  if (more_ > 0) {
    all.push_back({"and " + std::to_string(more_) + " more", "a shorter query is understood best"});
  }
  return all;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  std::size_t end = std::min(text.size(), kLongest);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return '\'' + std::string(text.substr(0, end)) + (end < text.size() ? "…'" : "'");
}

}  // namespace warta::searcher
