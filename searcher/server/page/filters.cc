// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/page/filters.h"

#include <algorithm>
#include <array>
#include <optional>

namespace warta::server::page {
namespace {

// The names of a kind of filter in a query; the first is written by the page.
struct Kind {
  std::string_view kind, written, other;
};
constexpr std::array<Kind, 7> kKinds{{{"source", "sumber", "source"},
                                      {"category", "kategori", "category"},
                                      {"place", "tempat", "place"},
                                      {"agency", "agensi", "agency"},
                                      {"author", "penulis", "author"},
                                      {"editor", "penyunting", "editor"},
                                      {"date", "tanggal", "date"}}};
constexpr std::array<std::string_view, 3> kQuotes{"\"", "“", "”"};
constexpr std::array<std::string_view, 13> kOperators{
    "AND", "DAN", "&&", "OR", "ATAU", "|", "||", "NOT", "BUKAN", "NEAR", "ADJ", "DEKAT", "KAPITAL"};

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::size_t quote_length(std::string_view text) {
  for (const std::string_view quote : kQuotes) {
    if (text.starts_with(quote)) return quote.size();
  }
  return 0;
}

// A query taken apart at blanks outside of quotation marks and parentheses.
struct Pieces {
  std::vector<std::pair<std::size_t, std::size_t>> pieces;
  bool quote_is_open = false;
  std::size_t open = 0;  // parentheses
};

Pieces pieces_of(std::string_view query) {
  Pieces result;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    if (end > begin) result.pieces.emplace_back(begin, end);
  };
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t quote = quote_length(query.substr(at));
    const char c = query[at];
    if (quote > 0) result.quote_is_open = !result.quote_is_open;
    if (!result.quote_is_open) {
      if (c == '(') ++result.open;
      if (c == ')' && result.open > 0) --result.open;
      if (result.open == 0 && is_space(c)) {
        take(at);
        begin = at + 1;
      }
    }
    at += std::max(quote, std::size_t{1});
  }
  take(query.size());
  return result;
}

bool waits_for_neighbour(std::string_view piece) {
  const std::string_view word = piece.substr(0, piece.find('/'));
  return std::ranges::find(kOperators, word) != kOperators.end() || word == "KALIMAT" ||
         word == "SENTENCE" || word == "KAPITAL:" || piece.starts_with(">=") ||
         piece.starts_with("≥") || piece.ends_with(':');
}

// Words and blanks alone, so that nothing in it can have a meaning of its own.
bool is_plain(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return std::string_view("\"()+=:|*~<>").find(c) == std::string_view::npos;
  });
}

// What stands between quotation marks, or a word without any; nothing if it is neither.
std::optional<std::string_view> unquoted(std::string_view text) {
  const std::size_t quote = quote_length(text);
  if (quote == 0) return is_plain(text) ? std::optional(text) : std::nullopt;
  text.remove_prefix(quote);
  std::size_t end = 0;
  while (end < text.size() && quote_length(text.substr(end)) == 0) ++end;
  const bool is_all = end > 0 && end + quote_length(text.substr(end)) == text.size();
  return is_all ? std::optional(text.substr(0, end)) : std::nullopt;
}

std::optional<Filter> filter_in(std::string_view piece) {
  if (piece.starts_with("+(") && piece.ends_with(')')) {
    const std::string_view words = piece.substr(2, piece.size() - 3);
    if (!is_plain(words) || is_space(words.front())) return std::nullopt;
    return Filter{"concept", std::string(words)};
  }
  const std::size_t colon = piece.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view name = piece.substr(0, colon);
  const auto kind = std::ranges::find_if(
      kKinds, [&](const Kind& row) { return row.written == name || row.other == name; });
  const auto value = unquoted(piece.substr(colon + 1));
  if (kind == kKinds.end() || !value) return std::nullopt;
  return Filter{std::string(kind->kind), std::string(*value)};
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// The query with what is open closed, and without operators at its end.
std::string closed(std::string_view query) {
  std::string result(trimmed(query));
  const Pieces open = pieces_of(result);
  if (open.quote_is_open) result += '"';
  result.append(open.open, ')');
  for (Pieces all = pieces_of(result); !all.pieces.empty(); all.pieces.pop_back()) {
    const auto [begin, end] = all.pieces.back();
    if (!waits_for_neighbour(std::string_view(result).substr(begin, end - begin))) break;
    result.resize(begin);
  }
  return std::string(trimmed(result));
}

// The value as it may stand between quotation marks.
std::string without_quotes(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t quote = quote_length(value.substr(at));
    text += quote > 0 ? ' ' : value[at];
    at += std::max(quote, std::size_t{1});
  }
  return std::string(trimmed(text));
}

std::string written(std::string_view kind, std::string_view value) {
  if (kind == "concept") {
    std::string words(value);
    std::erase_if(words, [](char c) { return !is_plain(std::string_view(&c, 1)); });
    return "+(" + words + ")";
  }
  const auto* const row = std::ranges::find(kKinds, kind, &Kind::kind);
  const std::string name(row == kKinds.end() ? kind : row->written);
  if (kind == "date") return name + ':' + std::string(value);
  return name + ":\"" + without_quotes(value) + '"';
}

}  // namespace

std::vector<Filter> filters_of(std::string_view query) {
  const Pieces all = pieces_of(query);
  std::vector<Filter> filters;
  if (all.quote_is_open || all.open > 0) return filters;
  auto piece = all.pieces.rbegin();
  for (; piece != all.pieces.rend(); ++piece) {
    auto filter = filter_in(query.substr(piece->first, piece->second - piece->first));
    if (!filter) break;
    filter->begin = piece->first;
    filter->end = piece->second;
    filters.push_back(std::move(*filter));
  }
  std::ranges::reverse(filters);
  if (!filters.empty() && piece != all.pieces.rend() &&
      waits_for_neighbour(query.substr(piece->first, piece->second - piece->first))) {
    filters.erase(filters.begin());
  }
  return filters;
}

std::string with_filter(std::string_view query, std::string_view kind, std::string_view value) {
  std::string result = closed(query);
  if (kind == "date") {
    // From the last to the first, so that those before keep their places.
    std::vector<Filter> filters = filters_of(result);
    std::ranges::reverse(filters);
    for (const Filter& filter : filters) {
      if (filter.kind == "date") result = without_filter(result, filter);
    }
  }
  if (!result.empty()) result += ' ';
  return result += written(kind, value);
}

std::string without_filter(std::string_view query, const Filter& filter) {
  const std::string_view before = trimmed(query.substr(0, filter.begin));
  const std::string_view behind = trimmed(query.substr(filter.end));
  std::string result(before);
  if (!before.empty() && !behind.empty()) result += ' ';
  return result += behind;
}

std::string without_filters(std::string_view query) {
  const std::vector<Filter> filters = filters_of(query);
  return std::string(trimmed(filters.empty() ? query : query.substr(0, filters.front().begin)));
}

}  // namespace warta::server::page
