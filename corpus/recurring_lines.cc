// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/recurring_lines.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "corpus/content_hash.h"
#include "corpus/field_map.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kLongestLine = 200;
constexpr std::size_t kShortestText = 3;
constexpr std::size_t kKeptFrom = 3;
constexpr std::array<std::size_t, 3> kWordsAtEnd{4, 8, 16};
constexpr std::array<std::size_t, 4> kWordsAtStart{2, 3, 4, 5};
constexpr const char* kLine = "inline";
constexpr const char* kHead = "head";
constexpr const char* kTail = "tail";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view first_words(std::string_view text, std::size_t words) {
  std::size_t at = 0;
  for (; words > 0 && at != std::string_view::npos; --words) at = text.find(' ', at + 1);
  return at == std::string_view::npos ? std::string_view() : text.substr(0, at);
}

std::string_view last_words(std::string_view text, std::size_t words) {
  std::size_t at = text.size();
  for (; words > 0 && at != std::string_view::npos && at > 0; --words) at = text.rfind(' ', at - 1);
  return at == std::string_view::npos || at == 0 ? std::string_view() : text.substr(at);
}

// Without a mark behind them first words are news: "Presiden Joko Widodo".
bool ends_like_a_dateline(std::string_view text) {
  constexpr std::array<std::string_view, 7> kMarks{"-", "–", "—", ":", "|", "]", ">"};
  return std::ranges::any_of(kMarks, [&](std::string_view mark) { return text.ends_with(mark); });
}

// Numbers differ from page to page and year to year: each becomes one digit.
std::string without_numbers(std::string_view text) {
  std::string same;
  for (const char c : text) {
    if (!is_digit(c)) same.push_back(c);
    if (is_digit(c) && !same.ends_with('0')) same.push_back('0');
  }
  return same;
}

std::string escaped(std::string_view text) {
  constexpr std::string_view kMeaning = "\\.+*?()|[]{}^$";
  std::string pattern;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      if (i == 0 || !is_digit(text[i - 1])) pattern += "\\d+";
      continue;
    }
    if (kMeaning.find(text[i]) != std::string_view::npos) pattern.push_back('\\');
    pattern.push_back(text[i]);
  }
  return pattern;
}

// The first words in small letters, joined by hyphens.
std::string id_of(const RecurringLine& line) {
  std::string id = line.scope;
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : small_letters(line.text)) {
    const bool is_letter = c >= 'a' && c <= 'z';
    if (is_letter && !in_word && ++words > 4) break;
    if (is_letter && !in_word) id.push_back('-');
    if (is_letter) id.push_back(c);
    in_word = is_letter;
  }
  return id;
}

}  // namespace

void RecurringLines::add(const Article& article) {
  const auto [at, is_new] =
      numbers_.try_emplace(article.source, static_cast<std::uint32_t>(numbers_.size()));
  if (is_new && numbers_.size() > kMostSources) {
    numbers_.erase(at);
    return;
  }
  source_ = at->second;
  if (is_new) articles_.push_back(0);
  ++articles_[source_];
  seen_.clear();
  const auto lines = stemmer::split_list(article.body, '\n');
  for (const std::string_view line : lines) {
    if (line.size() <= kLongestLine) count(kLine, line);
  }
  for (const std::size_t words : kWordsAtStart) {
    const std::string_view start = first_words(lines.front(), words);
    if (ends_like_a_dateline(start)) count(kHead, start);
  }
  for (const std::size_t words : kWordsAtEnd) count(kTail, last_words(lines.back(), words));
  if (entries_.size() > kMostEntries) forget_the_rarest();
}

void RecurringLines::count(const char* scope, std::string_view text) {
  if (text.size() < kShortestText || text.size() > kLongestLine) return;
  const std::string key =
      std::string(scope) + '\t' + std::to_string(source_) + '\t' + without_numbers(text);
  const std::uint64_t hash = short_hash(key);
  if (!seen_.insert(hash).second) return;
  Entry& entry = entries_[hash];
  entry.source = source_;
  entry.scope = scope;
  if (++entry.count == kKeptFrom) entry.text = text;
}

void RecurringLines::forget_the_rarest() {
  for (std::size_t least = 2; entries_.size() > kMostEntries / 2; ++least) {
    std::erase_if(entries_, [&](const auto& entry) { return entry.second.count < least; });
  }
}

std::vector<RecurringLine> RecurringLines::most(std::size_t least, std::size_t limit) const {
  std::vector<const std::string*> names(numbers_.size());
  for (const auto& [name, number] : numbers_) names[number] = &name;
  std::vector<RecurringLine> lines;
  for (const auto& [hash, entry] : entries_) {
    if (entry.count < std::max(least, kKeptFrom)) continue;
    lines.push_back(
        {*names[entry.source], entry.scope, entry.text, entry.count, articles_[entry.source]});
  }
  // The longest first among equals, so that a part of it is met behind it.
  std::ranges::sort(lines, [](const RecurringLine& a, const RecurringLine& b) {
    if (a.count != b.count) return a.count > b.count;
    if (a.text.size() != b.text.size()) return a.text.size() > b.text.size();
    return std::pair(a.source, a.text) < std::pair(b.source, b.text);
  });
  std::vector<RecurringLine> kept;
  for (const RecurringLine& line : lines) {
    if (kept.size() >= limit) break;
    const bool is_part = std::ranges::any_of(lines, [&](const RecurringLine& other) {
      return &other != &line && other.source == line.source &&
             other.text.size() > line.text.size() && other.count * 10 >= line.count * 9 &&
             other.text.find(line.text) != std::string::npos;
    });
    const bool is_told = std::ranges::any_of(kept, [&](const RecurringLine& other) {
      return other.source == line.source && other.text == line.text;
    });
    if (!is_part && !is_told) kept.push_back(line);
  }
  return kept;
}

std::string proposed_rule(const RecurringLine& line) {
  const bool is_head = line.scope == kHead;
  std::string row = id_of(line) + '\t' + line.scope + '\t' + escaped(line.text);
  if (is_head) row += ' ';
  row += '\t' + line.text + (is_head ? " Warga pulang." : "") + '\t';
  row += is_head ? "Kata " + line.text + " itu." : line.text + " itu, kata bupati.";
  if (!line.source.empty()) row += '\t' + small_letters(line.source);
  return row;
}

}  // namespace warta::corpus
