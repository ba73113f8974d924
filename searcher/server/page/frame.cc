// SPDX-License-Identifier: GPL-2.0-or-later
// What every page has.
#include <array>
#include <utility>

#include "searcher/server/page/assets.h"
#include "searcher/server/page/links.h"
#include "searcher/server/page/views.h"

namespace warta::server::page {
namespace {

struct Hint {
  std::string_view query;
  std::string_view meaning;  // a key of the words
};
constexpr std::array<Hint, 12> kHints{{{"kapal patroli", "hint_words"},
                                       {"\"kerja sama\"", "hint_phrase"},
                                       {"rafale OR sukhoi", "hint_or"},
                                       {"kapal -selam", "hint_not"},
                                       {"judul:rudal", "hint_title"},
                                       {"sumber:antara", "hint_source"},
                                       {"tempat:surabaya", "hint_place"},
                                       {"tanggal:2025-06", "hint_date"},
                                       {"tanggal:7hari", "hint_days"},
                                       {"rudal NEAR/5 kapal", "hint_near"},
                                       {"=penembakan", "hint_exact"},
                                       {"pertah*", "hint_prefix"}}};

// With blanks at which no line breaks.
std::string unbroken(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == ' ' ? std::string("\u00A0") : std::string(1, c);
  return result;
}

// What a new search keeps of this one: all but the query and the place in its answer.
std::vector<View> kept_parameters(const PageRequest& page) {
  const PageRequest usual = from_first(page);
  std::vector<View> kept;
  for (const auto& [name, value] : parameters_of(usual)) {
    if (name != "q") kept.push_back(View().text("name", name).text("value", value));
  }
  return kept;
}

}  // namespace

View frame(const PageRequest& page, const Words& words, std::string_view title,
           std::string_view other_language_link) {
  PageRequest home;
  home.language = page.language;
  const std::string name(words("name"));
  View view;
  view.part("w", words.all())
      .text("lang", words.language())
      .text("title", title.empty() ? name : std::string(title) + " – " + name)
      .text("icon_href", asset_link("icon.svg"))
      .text("css_href", asset_link("warta.css"))
      .text("theme_href", asset_link("theme.js"))
      .text("js_href", asset_link("warta.js"))
      .text("home_href", search_link(home))
      .text("other_language_href", other_language_link)
      .text("query", page.request.query)
      .list("kept", kept_parameters(page))
      // What is found is Indonesian, as far as one can tell.
      .flag("is_foreign", words.language() != "id")
      .flag("is_front", false)
      .flag("has_foot", false);
  add_hints(page, words, view);
  return view;
}

std::string state_text(const Words& words, std::string_view key, const IndexState& state) {
  return words.filled(key, {words.number(state.articles), words.moment(state.built)});
}

void add_hints(const PageRequest& page, const Words& words, View& view) {
  std::vector<View> hints;
  for (const Hint& hint : kHints) {
    PageRequest example;
    example.language = page.language;
    example.request.query = hint.query;
    hints.push_back(View()
                        .text("hint_query", unbroken(hint.query))
                        .text("hint_href", search_link(example))
                        .text("hint_meaning", words(hint.meaning)));
  }
  view.list("hints", std::move(hints));
}

}  // namespace warta::server::page
