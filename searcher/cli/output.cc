// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/output.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <string_view>

namespace warta::searcher::cli {
namespace {

// The escapes of a style, or what stands for it without colour.
struct Style {
  std::string_view title, mark, faint, off, mark_off;
};
constexpr Style kColour{"\033[1m", "\033[1;33m", "\033[2m", "\033[0m", "\033[0m"};
constexpr Style kPlain{"", "*", "", "", "*"};

constexpr std::array<std::string_view, 12> kMonths{"Januari",   "Februari", "Maret",    "April",
                                                   "Mei",       "Juni",     "Juli",     "Agustus",
                                                   "September", "Oktober",  "November", "Desember"};

// The text without control characters: an index may come from anywhere.
std::string printable(std::string_view text) {
  std::string clean;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_c1 =
        byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (is_c1) ++i;
    clean.push_back(is_c1 || byte < 0x20 || byte == 0x7F ? ' ' : text[i]);
  }
  return clean;
}

// An id without spaces, which would end its field.
std::string one_word(std::string_view id) {
  std::string word;
  for (const char c : printable(id)) word += c == ' ' ? std::string("%20") : std::string(1, c);
  return word;
}

// 11 Juni 2025, by the clock of Jakarta (WIB, UTC+7).
std::string indonesian_date(std::int64_t seconds) {
  namespace chr = std::chrono;
  const chr::sys_seconds local{chr::seconds{seconds} + chr::hours{7}};
  const chr::year_month_day date{chr::floor<chr::days>(local)};
  return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
         std::string(kMonths[static_cast<unsigned>(date.month()) - 1]) + ' ' +
         std::to_string(static_cast<int>(date.year()));
}

std::string origin(const Hit& hit) {
  std::string text;
  const auto add = [&](const std::string& item) {
    if (!item.empty()) text += (text.empty() ? "" : " · ") + printable(item);
  };
  add(hit.source);
  if (hit.agency != hit.source) add(hit.agency);
  add(hit.place);
  if (hit.published) add(indonesian_date(*hit.published));
  add(hit.category);
  return text;
}

std::string marked_snippet(const Hit& hit, const Style& style) {
  std::string text;
  std::size_t at = 0;
  const std::string_view snippet = hit.snippet;
  for (const Span& mark : hit.marks) {
    text += printable(snippet.substr(at, mark.begin - at));
    text += style.mark;
    text += printable(snippet.substr(mark.begin, mark.end - mark.begin));
    text += style.mark_off;
    at = mark.end;
  }
  return text + printable(snippet.substr(at));
}

void print_contributions(const Hit& hit, const Style& style) {
  std::printf("   %sscore %.4f%.*s\n", std::string(style.faint).c_str(), hit.score,
              static_cast<int>(style.off.size()), style.off.data());
  for (const Contribution& part : hit.contributions) {
    const double share = hit.score > 0 ? 100 * part.weight / hit.score : 0;
    std::printf("   %8.4f %5.1f%%  %s: %s\n", part.weight, share, part.kind.c_str(),
                printable(part.detail).c_str());
  }
}

void print_hit(const Hit& hit, const Style& style) {
  const std::string title = printable(hit.title);
  std::cout << hit.rank << ". " << style.title << title << style.off << '\n';
  if (const std::string from = origin(hit); !from.empty()) {
    std::cout << "   " << style.faint << from << style.off << '\n';
  }
  if (!hit.snippet.empty()) std::cout << "   " << marked_snippet(hit, style) << '\n';
  std::cout << "   " << style.faint << printable(hit.url.empty() ? hit.id : hit.url) << style.off
            << '\n';
  std::cout << std::flush;
  if (!hit.contributions.empty()) print_contributions(hit, style);
}

std::string headline(const Result& result) {
  const auto articles = [](std::size_t count) {
    return std::to_string(count) + (count == 1 ? " article" : " articles");
  };
  if (result.relaxed) return articles(result.with_all_words) + " with all the words";
  return (result.total_is_exact ? "" : "about ") + articles(result.total);
}

}  // namespace

void print_text(const Result& result, bool colour) {
  const Style& style = colour ? kColour : kPlain;
  std::cout << headline(result) << '\n';
  for (const Hit& hit : result.hits) {
    std::cout << '\n';
    if (result.relaxed && hit.rank == result.with_all_words + 1) {
      std::cout << "With some of the words, or related ones:\n\n";
    }
    print_hit(hit, style);
  }
}

void print_trec(const Result& result, const std::string& query_id) {
  const std::string query = one_word(query_id);
  for (const Hit& hit : result.hits) {
    std::printf("%s Q0 %s %zu %.6f warta\n", query.c_str(), one_word(hit.id).c_str(), hit.rank,
                hit.score);
  }
}

void print_diagnostics(const Result& result) {
  for (const Diagnostic& diagnostic : result.diagnostics) {
    std::cerr << "warta-search: " << printable(diagnostic.message) << '\n';
    if (!diagnostic.hint.empty()) std::cerr << "hint: " << diagnostic.hint << '\n';
  }
}

}  // namespace warta::searcher::cli
