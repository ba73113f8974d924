// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/word_signs.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "stemmer/cli/printing.h"

namespace warta::stemmer::cli {
namespace {

// Two readings whose scores are no farther apart may as well be the other way round.
constexpr double kClose = 0.5;
constexpr double kCloseWeight = 2;
constexpr double kUnknownWeight = 1;
// Letters in a row that a word and its stem have in common, if it has so many.
constexpr std::size_t kLeastShared = 3;
constexpr double kSharedWeight = 3;
constexpr std::size_t kShortRoot = 3;
constexpr std::size_t kLongWord = 10;
constexpr double kShortRootWeight = 0.25;

/// The length of the longest run of letters that both have.
std::size_t shared_letters(std::string_view one, std::string_view other) {
  std::size_t longest = 0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    for (std::size_t j = 0; j < other.size(); ++j) {
      std::size_t length = 0;
      while (i + length < one.size() && j + length < other.size() &&
             one[i + length] == other[j + length]) {
        ++length;
      }
      longest = std::max(longest, length);
    }
  }
  return longest;
}

void add_close_call(const Stemmer& stemmer, const Member& member, std::vector<Sign>& signs) {
  const auto analyses = stemmer.analyses(member.word);
  if (!member.reading.known || analyses.size() < 2) return;
  const double distance = analyses[0].score - analyses[1].score;
  if (analyses[0].root == analyses[1].root || distance > kClose) return;
  // Where both lead to one stem (nampak, tampak) nothing depends on it.
  if (stemmer.stem(analyses[1].root) == member.reading.stem) return;
  signs.push_back({kCloseWeight, member.word + " is of " + analyses[0].root + " or of " +
                                     analyses[1].root + ", " + rounded(distance, 2) + " apart"});
}

// A word that is listed with its stem (yg, nggak) needs no letters of it, and of a root of three
// letters a prefix may hide one (penuaan, tua).
bool has_few_letters(const Stemmer& stemmer, const Member& member) {
  const auto& [stem, root] = std::tie(member.reading.stem, member.reading.root);
  if (stemmer.is_lexeme(member.word)) return false;
  const std::size_t shared =
      std::max(shared_letters(member.word, stem), shared_letters(member.word, root));
  return shared < std::min(kLeastShared, std::max<std::size_t>(stem.size(), 2) - 1);
}

}  // namespace

std::vector<Sign> signs_of(const Stemmer& stemmer, const Member& member) {
  std::vector<Sign> signs;
  const std::string& word = member.word;
  const std::string& stem = member.reading.stem;
  const std::string& root = member.reading.root;
  add_close_call(stemmer, member, signs);
  // A hyphen tells by itself where to cut: support-nya, emak-emak.
  const bool has_hyphen = word.find('-') != std::string::npos;
  if (!member.reading.known && stem != word && !has_hyphen) {
    signs.push_back({kUnknownWeight, word + " was cut without a known root"});
  }
  if (has_few_letters(stemmer, member)) {
    signs.push_back({kSharedWeight, word + " has few letters of " + stem});
  }
  if (root.size() <= kShortRoot && word.size() >= kLongWord && !has_hyphen) {
    signs.push_back({kShortRootWeight, word + " is long for the root " + root});
  }
  return signs;
}

}  // namespace warta::stemmer::cli
