// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cursor.h"

#include <array>
#include <charconv>
#include <cinttypes>
#include <cstdio>

#include "stemmer/fnv.h"

namespace warta::searcher {
namespace {

// What decides which hits there are, and their order.
std::uint64_t hash_of_request(const Request& request) {
  std::string text = request.query + '\n' + request.profile + '\n' + request.like + '\n';
  text += std::to_string(static_cast<int>(request.sort)) + (request.feedback ? "f" : "-");
  text += request.copies == Copies::Folded ? "f" : "a";
  for (const auto& [name, value] : request.settings) text += name + std::to_string(value);
  return hash_of(text);
}

template <typename Number>
bool take(std::string_view& text, Number& number, int base) {
  const auto [end, error] = std::from_chars(text.begin(), text.end(), number, base);
  if (error != std::errc() || end == text.begin()) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
  if (text.starts_with('-')) text.remove_prefix(1);
  return true;
}

}  // namespace

std::uint64_t hash_of(std::string_view id) { return stemmer::fnv1a(id); }

std::string to_text(const Cursor& cursor, const Request& request) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%zu-%" PRIx64 "-%08" PRIx64, cursor.rank, cursor.article,
                hash_of_request(request) & 0xFFFFFFFFU);
  return text.data();
}

std::optional<Cursor> read_cursor(const Request& request) {
  Cursor cursor;
  std::uint64_t of_request = 0;
  std::string_view text = request.after;
  const bool is_whole = take(text, cursor.rank, 10) && take(text, cursor.article, 16) &&
                        take(text, of_request, 16) && text.empty();
  if (!is_whole || cursor.rank == 0) return std::nullopt;
  const bool is_ours = of_request == (hash_of_request(request) & 0xFFFFFFFFU);
  return is_ours ? std::optional(cursor) : std::nullopt;
}

}  // namespace warta::searcher
