// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/hit_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <vector>

#include "searcher/cli/dates.h"
#include "searcher/cli/printable.h"

namespace warta::searcher::cli {
namespace {

constexpr std::string_view kIndent = "   ";

// A line of its own below the title, in a faint colour.
std::string faint_line(const std::string& text, const TextStyle& style) {
  std::string line(kIndent);
  return line.append(style.faint()).append(text).append(style.off()) + '\n';
}

std::string title_line(const Hit& hit, const TextStyle& style) {
  const std::string link = style.hyperlinks ? link_of(hit.url) : "";
  std::string line = std::to_string(hit.rank) + ". ";
  line += style.title();
  if (!link.empty()) line += "\033]8;;" + link + "\033\\";
  line += printable(hit.title);
  if (!link.empty()) line += "\033]8;;\033\\";
  line += style.off();
  return line + '\n';
}

std::string dated(std::int64_t published, std::int64_t now) {
  const std::string relative = relative_date(published, now);
  return indonesian_date(published) + (relative.empty() ? "" : ", " + relative);
}

std::string origin(const Hit& hit, std::int64_t now) {
  std::string text;
  const auto add = [&](const std::string& item) {
    if (!item.empty()) text += (text.empty() ? "" : " · ") + printable(item);
  };
  add(hit.source);
  if (hit.agency != hit.source) add(hit.agency);
  add(hit.place);
  if (hit.published) add(dated(*hit.published, now));
  add(hit.category);
  return text;
}

std::string marked_snippet(const Hit& hit, const TextStyle& style) {
  std::string text;
  std::size_t at = 0;
  const std::string_view snippet = hit.snippet;
  for (const Span& mark : hit.marks) {
    text += printable(snippet.substr(at, mark.begin - at));
    text += style.mark();
    text += printable(snippet.substr(mark.begin, mark.end - mark.begin));
    text += style.mark_off();
    at = mark.end;
  }
  return text + printable(snippet.substr(at));
}

// "3 salinan: detik.com, antaranews.com": each source once, at most five of them.
std::string copies_line(const Hit& hit) {
  constexpr std::size_t kNamed = 5;
  std::vector<std::string> sources;
  for (const Copy& copy : hit.copies) {
    const std::string& name = copy.source.empty() ? copy.id : copy.source;
    if (std::ranges::find(sources, name) == sources.end()) sources.push_back(name);
  }
  std::string text = std::to_string(hit.copies.size()) + " salinan: ";
  for (std::size_t i = 0; i < sources.size() && i < kNamed; ++i) {
    text += (i > 0 ? ", " : "") + printable(sources[i]);
  }
  return text + (sources.size() > kNamed ? ", …" : "");
}

std::string why(const Hit& hit) {
  std::string text;
  for (const Matched& matched : hit.matched) {
    text += (text.empty() ? "why: " : "; ") +
            printable(matched.morphology.empty() ? matched.word : matched.morphology);
  }
  return text;
}

std::string contribution_lines(const Hit& hit, const TextStyle& style) {
  std::array<char, 64> number{};
  std::snprintf(number.data(), number.size(), "score %.4f", hit.score);
  std::string text = faint_line(number.data(), style);
  for (const Contribution& part : hit.contributions) {
    const double share = hit.score > 0 ? 100 * part.weight / hit.score : 0;
    std::snprintf(number.data(), number.size(), "   %8.4f %5.1f%%  ", part.weight, share);
    text += number.data() + part.kind + ": " + printable(part.detail) + '\n';
  }
  return text;
}

}  // namespace

std::string hit_text(const Hit& hit, const TextStyle& style) {
  std::string text = title_line(hit, style);
  if (const std::string from = origin(hit, style.now); !from.empty()) {
    text += faint_line(from, style);
  }
  if (!hit.snippet.empty()) text.append(kIndent) += marked_snippet(hit, style) + '\n';
  if (!hit.copies.empty()) text += faint_line(copies_line(hit), style);
  text += faint_line(printable(hit.url.empty() ? hit.id : hit.url), style);
  if (!style.explain) return text;
  if (!hit.matched.empty()) text += faint_line(why(hit), style);
  if (!hit.contributions.empty()) text += contribution_lines(hit, style);
  return text;
}

}  // namespace warta::searcher::cli
