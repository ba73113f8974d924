// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/counts_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "searcher/cli/printable.h"

namespace warta::searcher::cli {
namespace {

constexpr std::array<std::string_view, 8> kBars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

std::string right_aligned(std::size_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), ' ') + digits;
}

std::size_t most_in(const Timeline& timeline) {
  std::size_t most = 0;
  for (const TimelineBar& bar : timeline.bars) most = std::max(most, bar.count);
  return most;
}

}  // namespace

std::string facet_text(const Facet& facet, const TextStyle& style) {
  std::string text(style.title());
  text += printable(facet.name);
  text += style.off();
  if (facet.different > facet.values.size()) {
    text +=
        " (" + std::to_string(facet.values.size()) + " of " + std::to_string(facet.different) + ')';
  }
  text += '\n';
  std::size_t most = 0;
  for (const FacetValue& value : facet.values) most = std::max(most, value.count);
  const std::size_t width = std::to_string(most).size();
  for (const FacetValue& value : facet.values) {
    text += "   " + right_aligned(value.count, width) + "  " + printable(value.value) + '\n';
  }
  return text;
}

std::string timeline_text(const Timeline& timeline, const TextStyle& style) {
  if (timeline.bars.empty()) return "";
  const std::size_t most = most_in(timeline);
  std::string text = printable(timeline.bars.front().label) + ' ';
  for (const TimelineBar& bar : timeline.bars) {
    text += bar.count == 0 ? " " : kBars[(bar.count * kBars.size() - 1) / most];
  }
  text += ' ' + printable(timeline.bars.back().label);
  text += style.faint();
  text += "  by " + printable(timeline.unit) + ", at most " + std::to_string(most);
  if (timeline.undated > 0) text += ", " + std::to_string(timeline.undated) + " without a date";
  text += style.off();
  return text + '\n';
}

}  // namespace warta::searcher::cli
