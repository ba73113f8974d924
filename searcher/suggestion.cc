// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggestion.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/schema/fields.h"

namespace warta::searcher {
namespace {

constexpr double kSlip = 0.5;
constexpr std::size_t kLongest = 40;

// Letters that are taken for each other: f, v and p; z, s and j; y and i; u and o …
constexpr std::array<std::string_view, 14> kLikeLetters{"fv", "fp", "vp", "zs", "zj", "yi", "uo",
                                                        "kq", "ck", "sc", "ei", "ae", "dt", "bp"};
// Letters that are easily left out or put in: sholat, khawatir, mentri, sutra.
constexpr bool is_light(char c) { return c == 'h' || c == 'e'; }

constexpr std::size_t kLetters = 26;

// For each letter a bit for each that it is taken for.
constexpr auto kLikes = [] {
  std::array<std::uint32_t, kLetters> likes{};
  for (const std::string_view pair : kLikeLetters) {
    likes[static_cast<std::size_t>(pair[0] - 'a')] |= 1U << static_cast<unsigned>(pair[1] - 'a');
    likes[static_cast<std::size_t>(pair[1] - 'a')] |= 1U << static_cast<unsigned>(pair[0] - 'a');
  }
  return likes;
}();

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_like(char a, char b) {
  if (!is_letter(a) || !is_letter(b)) return false;
  return ((kLikes[static_cast<std::size_t>(a - 'a')] >> static_cast<unsigned>(b - 'a')) & 1U) != 0;
}

// What it costs that text[at] is there and not in the other word.
double cost_of_one_more(std::string_view text, std::size_t at) {
  const bool is_doubled = at > 0 && text[at] == text[at - 1];
  return is_doubled || is_light(text[at]) ? kSlip : 1;
}

// The best word for one that was misspelt.
class BestWord {
 public:
  BestWord(std::string_view typed, Xapian::doccount frequency)
      : typed_(typed),
        letters_(letters_of(typed)),
        most_(typed.size() <= 4   ? 0.5
              : typed.size() <= 7 ? 1.0
                                  : 2.0),
        least_frequency_(std::max<Xapian::doccount>(kLeast, frequency * kTimes)) {}

  // How many articles hold it is read last, for it costs the most.
  template <typename Frequency>
  void consider(std::string_view word, Frequency frequency_of) {
    const std::size_t longer = std::max(word.size(), typed_.size());
    if (longer - std::min(word.size(), typed_.size()) > 2 || has_other_letters(word)) return;
    const double distance = slip_distance(typed_, word, most_);
    if (distance > most_ || distance == 0) return;
    const Xapian::doccount frequency = frequency_of();
    if (frequency < least_frequency_) return;
    // Each letter costs as much as being a hundred times rarer.
    const double worth = std::log10(static_cast<double>(frequency)) - 2 * distance;
    if (best_.empty() || worth > worth_) best_ = word, worth_ = worth;
  }

  const std::string& word() const { return best_; }

  bool is_better_than(const BestWord* other) const {
    return !best_.empty() && (other == nullptr || worth_ > other->worth_);
  }

 private:
  static constexpr Xapian::doccount kLeast = 3, kTimes = 20;

  // A bit for each letter that a word holds; some letters share one.
  static std::uint32_t letters_of(std::string_view word) {
    std::uint32_t letters = 0;
    for (const char c : word) letters |= 1U << (static_cast<unsigned char>(c) % 32U);
    return letters;
  }

  // Whether it holds so many letters that the other does not that it is too far away: each is a
  // slip at least.
  bool has_other_letters(std::string_view word) const {
    const std::uint32_t letters = letters_of(word);
    const int others =
        std::max(std::popcount(letters & ~letters_), std::popcount(letters_ & ~letters));
    return others * kSlip > most_;
  }

  std::string_view typed_;
  std::uint32_t letters_;
  double most_;
  Xapian::doccount least_frequency_;
  std::string best_;
  double worth_ = 0;
};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Replaces a word where it stands by itself; in any case, as queries are in ASCII mostly.
bool replace_word(std::string& text, std::string_view word, const std::string& by) {
  const auto equal = [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? a + 32 : a) == (b >= 'A' && b <= 'Z' ? b + 32 : b);
  };
  auto from = text.begin();
  while (true) {
    const auto found = std::search(from, text.end(), word.begin(), word.end(), equal);
    if (found == text.end()) return false;
    const auto end = found + static_cast<std::ptrdiff_t>(word.size());
    const bool begins = found == text.begin() || !is_word_byte(*(found - 1));
    if (begins && (end == text.end() || !is_word_byte(*end))) {
      text.replace(found, end, by);
      return true;
    }
    from = found + 1;
  }
}

class Suggester {
 public:
  Suggester(std::string_view query, analysis::Analyzer& analyzer, const Vocabulary& vocabulary)
      : text_(query), analyzer_(analyzer), vocabulary_(vocabulary) {}

  void visit(const Node& node) {
    for (const Node& child : node.children) visit(child);
    const bool is_text = node.kind == NodeKind::Word || node.kind == NodeKind::Phrase;
    if (!is_text || node.field != nullptr || node.form != Form::Any) return;
    for (const analysis::Word& word :
         analyzer_.analyze(node.text, analysis::TextKind::Query).words) {
      const bool is_one = word.kind == analysis::TokenKind::Word && !word.form->is_segment;
      if (!is_one || word.stop || word.acronym || word.form->known) continue;
      if (word.form->surface.size() < 4 || word.form->surface.size() > kLongest) continue;
      take(word.form->surface, word.form->stem);
    }
  }

  // The query put right; empty if there is nothing to put right.
  std::string result() {
    look_through_vocabulary();
    bool is_changed = false;
    for (const std::string& surface : typed_) {
      const std::string& word = best_for(surface);
      if (!word.empty()) is_changed |= replace_word(text_, surface, word);
    }
    return is_changed ? text_ : "";
  }

 private:
  // Where words of a beginning are looked for.
  using Place = std::pair<std::string, std::string_view>;  // the beginning, the family
  struct Candidate {
    Place place;
    BestWord best;
  };
  // The best word of each place, for each word that is unknown.
  using Candidates = std::vector<Candidate>;

  void take(const std::string& surface, const std::string& stem) {
    constexpr Xapian::doccount kNearlyNone = 2;
    constexpr std::size_t kMostWords = 12;
    if (unknown_.contains(surface)) {
      typed_.push_back(surface);
      return;
    }
    const Xapian::doccount frequency =
        vocabulary_.frequency(schema::term(schema::prefix::kStem, stem));
    if (frequency > kNearlyNone || unknown_.size() == kMostWords) return;
    typed_.push_back(surface);
    auto& [word, candidates] = *unknown_.try_emplace(surface).first;
    for (const std::string& beginning : beginnings(word)) {
      for (const std::string_view family : {schema::prefix::kStem, schema::prefix::kSurface}) {
        candidates.push_back({{beginning, family}, BestWord(word, frequency)});
      }
    }
  }

  // Each place once, for all words that may be found there.
  void look_through_vocabulary() {
    std::map<Place, std::vector<BestWord*>> places;
    for (auto& [word, candidates] : unknown_) {
      for (Candidate& candidate : candidates) places[candidate.place].push_back(&candidate.best);
    }
    for (const auto& [place, all] : places) {
      vocabulary_.each(place.second, place.first,
                       [&words = all](std::string_view word, const auto& frequency_of) {
                         for (BestWord* best : words) best->consider(word, frequency_of);
                       });
    }
  }

  const std::string& best_for(const std::string& surface) const {
    static const std::string kNone;
    const BestWord* best = nullptr;
    for (const Candidate& candidate : unknown_.at(surface)) {
      if (candidate.best.is_better_than(best)) best = &candidate.best;
    }
    return best == nullptr ? kNone : best->word();
  }

  // The first letter is seldom wrong, and if it is, then for one like it.
  static std::vector<std::string> beginnings(const std::string& word) {
    std::vector<std::string> all{word.substr(0, 1)};
    for (const std::string_view pair : kLikeLetters) {
      if (pair[0] == word[0]) all.emplace_back(1, pair[1]);
      if (pair[1] == word[0]) all.emplace_back(1, pair[0]);
    }
    return all;
  }

  std::string text_;
  std::map<std::string, Candidates> unknown_;
  std::vector<std::string> typed_;  // the unknown words in their order
  analysis::Analyzer& analyzer_;
  const Vocabulary& vocabulary_;
};

}  // namespace

double slip_distance(std::string_view typed, std::string_view meant, double most) {
  if (std::max(typed.size(), meant.size()) > kLongest) return most + 1;
  using Row = std::array<double, kLongest + 1>;
  Row before{}, last{}, row{}, costs{};
  for (std::size_t j = 1; j <= meant.size(); ++j) {
    costs[j] = cost_of_one_more(meant, j - 1);
    last[j] = last[j - 1] + costs[j];
  }
  for (std::size_t i = 1; i <= typed.size(); ++i) {
    const double cost = cost_of_one_more(typed, i - 1);
    row[0] = last[0] + cost;
    double least = row[0];
    for (std::size_t j = 1; j <= meant.size(); ++j) {
      const char a = typed[i - 1], b = meant[j - 1];
      const double change = a == b ? 0 : is_like(a, b) ? kSlip : 1;
      row[j] = std::min({last[j - 1] + change, last[j] + cost, row[j - 1] + costs[j]});
      const bool is_exchange = i > 1 && j > 1 && a == meant[j - 2] && b == typed[i - 2];
      if (is_exchange) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[meant.size()];
}

std::string suggest(const QueryTree& tree, std::string_view query, analysis::Analyzer& analyzer,
                    const Vocabulary& vocabulary) {
  Suggester suggester(query, analyzer, vocabulary);
  for (const Node& node : tree.nodes) suggester.visit(node);
  return suggester.result();
}

}  // namespace warta::searcher
