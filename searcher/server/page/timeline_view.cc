// SPDX-License-Identifier: GPL-2.0-or-later
// When the matches were published: bars for the eye and the mouse, and the same as a list of links.
#include <algorithm>
#include <utility>

#include "searcher/server/page/filters.h"
#include "searcher/server/page/links.h"
#include "searcher/server/page/views.h"

namespace warta::server::page {
namespace {

constexpr std::size_t kBarWidth = 10;  // of the drawing, which is 100 high
constexpr std::size_t kHeight = 100;
constexpr std::size_t kLeast = 4;  // so that one article can be seen beside a thousand

View bar_view(const PageRequest& page, const Words& words, const TimelineBar& bar,
              std::size_t number, std::size_t largest) {
  const std::size_t height = std::max(kLeast, bar.count * kHeight / largest);
  const std::string label = words.period(bar.label);
  const std::string count = words.number(bar.count);
  return View()
      .text("bar_href",
            search_link(with_query(page, with_filter(page.request.query, "date", bar.label))))
      .text("bar_title", words.filled("timeline_bar", {label, count}))
      .text("bar_label", label)
      .text("bar_count", bar.count > 0 ? count : "")
      .text("bar_x", std::to_string(number * kBarWidth))
      .text("bar_inner_x", std::to_string(number * kBarWidth + 1))
      .text("bar_y", std::to_string(kHeight - height))
      .text("bar_height", std::to_string(height));
}

// Few bars take less than the whole width.
std::string_view width_class(std::size_t bars) {
  if (bars <= 8) return "few";
  return bars <= 20 ? "some" : "many";
}

}  // namespace

void add_timeline(const PageRequest& page, const Words& words, const Timeline& timeline,
                  View& view) {
  std::size_t largest = 1;
  for (const TimelineBar& bar : timeline.bars) largest = std::max(largest, bar.count);
  std::vector<View> bars;
  if (timeline.bars.size() > 1) {
    for (const TimelineBar& bar : timeline.bars) {
      bars.push_back(bar_view(page, words, bar, bars.size(), largest));
    }
    view.text("first_label", words.period(timeline.bars.front().label))
        .text("last_label", words.period(timeline.bars.back().label));
  }
  const std::size_t undated = timeline.undated;
  view.text("timeline_class", width_class(bars.size()))
      .text("bars_width", std::to_string(bars.size() * kBarWidth))
      .text("timeline_caption", words("timeline_" + timeline.unit))
      .text("timeline_undated",
            undated > 0 ? words.filled("timeline_undated", {words.number(undated)}) : "")
      .list("bars", std::move(bars));
}

}  // namespace warta::server::page
