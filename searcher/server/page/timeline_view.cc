// SPDX-License-Identifier: GPL-2.0-or-later
// When the matches were published: bars for the eye and the mouse, and the same as a list of links.
#include <algorithm>
#include <utility>

#include "searcher/server/page/filters.h"
#include "searcher/server/page/links.h"
#include "searcher/server/page/views.h"

namespace warta::server::page {
namespace {

// Places and sizes are shares of the drawing in hundredths of a per cent, so that it may have any
// size.
constexpr std::size_t kWhole = 10'000;
constexpr std::size_t kLeast = 400;  // so that one article can be seen beside a thousand

std::string percent(std::size_t share) {
  const std::string behind = std::to_string(share % 100);
  return std::to_string(share / 100) + '.' + (behind.size() < 2 ? "0" : "") + behind + '%';
}

View bar_view(const PageRequest& page, const Words& words, const Timeline& timeline,
              std::size_t number, std::size_t largest) {
  const TimelineBar& bar = timeline.bars[number];
  const std::size_t width = kWhole / timeline.bars.size();
  const std::size_t gap = width / 10;
  const std::size_t begin = number * kWhole / timeline.bars.size();
  const std::size_t height = std::max(kLeast, bar.count * kWhole / largest);
  const std::string label = words.period(bar.label);
  const std::string count = words.number(bar.count);
  return View()
      .text("bar_href",
            search_link(with_query(page, with_filter(page.request.query, "date", bar.label))))
      .text("bar_title", words.filled("timeline_bar", {label, count}))
      .text("bar_label", label)
      .text("bar_count", bar.count > 0 ? count : "")
      .text("bar_x", percent(begin))
      .text("bar_width", percent(width))
      .text("bar_inner_x", percent(begin + gap))
      .text("bar_inner_width", percent(width - 2 * gap))
      .text("bar_y", percent(kWhole - height))
      .text("bar_height", percent(height));
}

// What a tick says at a bar: years below months and years, months below days. Empty: no tick.
std::string tick_label(const Words& words, const Timeline& timeline, std::size_t number) {
  const std::string& label = timeline.bars[number].label;
  const bool begins = number == 0;
  if (timeline.unit == "year") return label;
  if (timeline.unit == "month") return begins || label.ends_with("-01") ? label.substr(0, 4) : "";
  return begins || label.ends_with("-01") ? words.period(label.substr(0, 7)) : "";
}

// Ticks that do not come too close to one another, nor to the right end: a label stands behind its
// tick.
std::vector<View> tick_views(const Words& words, const Timeline& timeline) {
  const std::size_t room = timeline.unit == "day" ? kWhole * 3 / 10 : kWhole * 13 / 100;
  std::vector<View> ticks;
  std::size_t free = 0;
  for (std::size_t i = timeline.bars.size(); i-- > 0;) {
    const std::size_t place = i * kWhole / timeline.bars.size();
    const std::string label = tick_label(words, timeline, i);
    const std::size_t end = ticks.empty() ? kWhole : free;
    if (label.empty() || place + room > end) continue;
    ticks.push_back(
        View().text("tick_x", percent(place)).text("tick_dx", "4").text("tick_label", label));
    free = place;
  }
  return ticks;
}

// Few bars take less than the whole width.
std::string_view width_class(std::size_t bars) {
  if (bars <= 8) return "few";
  return bars <= 20 ? "some" : "many";
}

std::string span_of(const Words& words, const Timeline& timeline) {
  if (timeline.unit == "year") return "";
  return words.period(timeline.bars.front().label) + " – " +
         words.period(timeline.bars.back().label);
}

}  // namespace

void add_timeline(const PageRequest& page, const Words& words, const Timeline& timeline,
                  View& view) {
  const std::size_t number = timeline.bars.size();
  if (number < 2) {
    view.list("bars", {});
    return;
  }
  std::size_t largest = 1;
  for (const TimelineBar& bar : timeline.bars) largest = std::max(largest, bar.count);
  std::vector<View> bars;
  for (std::size_t i = 0; i < number; ++i) {
    bars.push_back(bar_view(page, words, timeline, i, largest));
  }
  const std::size_t undated = timeline.undated;
  view.text("timeline_class", width_class(number))
      .text("timeline_caption", words("timeline_" + timeline.unit))
      .text("timeline_span", span_of(words, timeline))
      .text("timeline_undated",
            undated > 0 ? words.filled("timeline_undated", {words.number(undated)}) : "")
      .list("ticks", tick_views(words, timeline))
      .list("bars", std::move(bars));
}

}  // namespace warta::server::page
