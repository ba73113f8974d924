// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/hyphenated.h"

#include <algorithm>
#include <array>

#include "stemmer/word_reader.h"

namespace warta::stemmer {
namespace {

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool is_clitic(std::string_view text) {
  constexpr std::array<std::string_view, 7> kClitics{"nya", "ku", "mu", "lah", "kah", "tah", "pun"};
  return is_among(kClitics, text);
}

bool is_suffix(std::string_view text) {
  constexpr std::array<std::string_view, 5> kSuffixes{"kan", "an", "i", "kannya", "annya"};
  return is_among(kSuffixes, text);
}

bool is_prefix(std::string_view text) {
  constexpr std::array<std::string_view, 17> kPrefixes{
      "di", "ke",  "se", "me",  "mem", "men",  "meng", "meny",  "ber",
      "be", "ter", "pe", "pem", "pen", "peng", "per",  "memper"};
  return is_among(kPrefixes, text);
}

/// What follows a hyphenated prefix: read as a word; an unknown one may still lose -kan
/// (di-tweetkan), since the hyphen shows the writer took it for a foreign verb.
std::optional<Reading> read_prefixed(const StemTable& table, std::string_view rest) {
  if (rest.find('-') != std::string_view::npos) return read_hyphenated(table, rest);
  Reading reading = read_word(table, rest);
  constexpr std::size_t kLeastForeign = 4;
  if (!reading.known && rest.ends_with("kan") && rest.size() >= kLeastForeign + 3) {
    return read_word(table, rest.substr(0, rest.size() - 3));
  }
  return reading;
}

/// non-blok is nonblok: the whole written as one, and its part.
std::optional<Reading> read_prefixoid(const StemTable& table, std::string_view prefixoid,
                                      std::string_view rest) {
  auto inner = read_prefixed(table, rest);
  if (!inner) return inner;
  std::string joined(prefixoid);
  std::copy_if(rest.begin(), rest.end(), std::back_inserter(joined),
               [](char letter) { return letter != '-'; });
  Reading reading = read_word(table, joined);
  if (reading.part.empty()) {
    if (!inner->known) reading.stem = std::string(prefixoid) + inner->stem;
    reading.part = inner->stem;
    reading.root = reading.stem;
    reading.known = inner->known;
  }
  return reading;
}

}  // namespace

HyphenSplit split_at_hyphen(std::string_view word) {
  using Kind = HyphenSplit::Kind;
  const std::size_t first_hyphen = word.find('-');
  const std::size_t last_hyphen = word.rfind('-');
  if (word.size() > 2 * kLongestWord || first_hyphen == std::string_view::npos ||
      first_hyphen == 0 || last_hyphen + 1 == word.size()) {
    return {};
  }
  const bool is_one = first_hyphen == last_hyphen;
  const std::string_view before_last = word.substr(0, last_hyphen);
  const std::string_view last = word.substr(last_hyphen + 1);
  if (is_clitic(last) || (is_suffix(last) && !is_one)) return {Kind::Suffix, before_last, last};
  const std::string_view first = word.substr(0, first_hyphen);
  const std::string_view after_first = word.substr(first_hyphen + 1);
  if (is_prefix(first)) return {Kind::Prefix, first, after_first};
  if (is_prefixoid(first)) return {Kind::Prefixoid, first, after_first};
  if (is_one) return {Kind::Halves, first, last};
  return {};
}

std::optional<Reading> read_hyphenated(const StemTable& table, std::string_view word) {
  const HyphenSplit split = split_at_hyphen(word);
  switch (split.kind) {
    case HyphenSplit::Kind::Suffix:
      if (split.before.find('-') != std::string_view::npos) {
        return read_hyphenated(table, split.before);
      }
      return read_word(table, split.before);
    case HyphenSplit::Kind::Prefix:
      return read_prefixed(table, split.behind);
    case HyphenSplit::Kind::Prefixoid:
      return read_prefixoid(table, split.before, split.behind);
    case HyphenSplit::Kind::Halves:
      return read_reduplicated(table, split.before, split.behind);
    case HyphenSplit::Kind::None:
      break;
  }
  return std::nullopt;
}

}  // namespace warta::stemmer
