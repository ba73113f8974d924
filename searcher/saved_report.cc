// SPDX-License-Identifier: GPL-2.0-or-later
// Stories of saved searches as JSON and as a feed.
#include <array>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

#include "warta/saved_searches.h"

namespace warta {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

// The text as UTF-8 without what XML 1.0 forbids beside control characters: bytes that are none,
// U+FFFE and U+FFFF become U+FFFD.
std::string whole_text(std::string_view text) {
  const std::string dumped = Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string whole = Json::parse(dumped).get<std::string>();
  for (const std::string_view none : {"\uFFFE", "\uFFFF"}) {
    for (std::size_t at = 0; (at = whole.find(none, at)) != std::string::npos;) {
      whole.replace(at, none.size(), "\uFFFD");
    }
  }
  return whole;
}

std::string xml(std::string_view text) {
  std::string escaped;
  for (const char c : whole_text(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '<') {
      escaped += "&lt;";
    } else if (c == '>') {
      escaped += "&gt;";
    } else {
      escaped += byte < 0x20 || byte == 0x7F ? ' ' : c;
    }
  }
  return escaped;
}

// The date as RFC 822 writes it, with four digits of the year: Wed, 11 Jun 2025 03:32:00 +0000.
std::string feed_date(std::int64_t seconds) {
  namespace chr = std::chrono;
  constexpr std::array<const char*, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const chr::sys_seconds moment{chr::seconds{seconds}};
  const auto day = chr::floor<chr::days>(moment);
  const chr::year_month_day date{day};
  const chr::hh_mm_ss time{moment - day};
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000",
                kDays[chr::weekday{day}.c_encoding()], static_cast<unsigned>(date.day()),
                kMonths[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return text.data();
}

std::string element(const char* name, std::string_view text) {
  return std::string("<") + name + '>' + xml(text) + "</" + name + ">\n";
}

// The snippet is HTML within XML: escaped for both.
std::string item(const SavedStory& story) {
  const Hit& hit = story.hit;
  std::string text = "<item>\n" + element("title", hit.title);
  if (hit.url.starts_with("https://") || hit.url.starts_with("http://")) {
    text += element("link", hit.url);
  }
  if (!hit.snippet.empty()) text += element("description", xml(hit.snippet));
  text += element("category", story.search);
  text += "<guid isPermaLink=\"false\">" + xml(hit.id) + "</guid>\n";
  if (hit.published) text += element("pubDate", feed_date(*hit.published));
  return text + "</item>\n";
}

}  // namespace

std::string to_json(const std::vector<SavedSearch>& searches) {
  Json json = {{"format", kFormat}, {"searches", Json::array()}};
  for (const SavedSearch& search : searches) {
    Json settings = Json::object();
    for (const auto& [name, value] : search.request.settings) settings[name] = value;
    json["searches"].push_back({{"name", search.name},
                                {"query", search.request.query},
                                {"profile", search.request.profile},
                                {"settings", std::move(settings)},
                                {"added", search.added}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string to_json(const std::vector<SavedStory>& stories) {
  Json json = {{"format", kFormat}, {"stories", Json::array()}};
  for (const SavedStory& story : stories) {
    Json told = {{"search", story.search}};
    told.update(Json::parse(to_json(story.hit)));
    told.erase("rank");
    told.erase("score");
    json["stories"].push_back(std::move(told));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string to_rss(const std::vector<SavedStory>& stories, std::int64_t built) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n<channel>\n" +
      element("title", "Warta") + element("link", "http://localhost/") +
      element("description", "News that saved searches have found") + element("language", "id") +
      element("lastBuildDate", feed_date(built));
  for (const SavedStory& story : stories) text += item(story);
  return text + "</channel>\n</rss>\n";
}

}  // namespace warta
