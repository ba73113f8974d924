// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/acronym_alignment.h"

#include <algorithm>

namespace warta::analysis {

// What each way to make letters of a word costs; found by trying on articles.
struct AlignmentCosts {
  int initial;                           // the first letter
  int beginning;                         // more letters of the beginning
  int inner_long, inner_two, inner_one;  // three letters and more of the inside, two, one
  int left_out;                          // a word that gives nothing
};

namespace {

constexpr std::size_t kMostShortBytes = 20;
constexpr std::size_t kLeastLetters = 2, kMostShortLetters = 12;

constexpr AlignmentCosts kInitials{0, 1, 3, 6, 9, 4};
constexpr AlignmentCosts kSyllables{2, 0, 2, 3, 6, 4};

// What some words give by custom, though it is not their beginning.
struct Custom {
  std::string_view word, piece;
};
constexpr auto kCustoms = std::to_array<Custom>({{"kepala", "ka"},
                                                 {"kepolisian", "pol"},
                                                 {"negeri", "gri"},
                                                 {"pemilihan", "pil"},
                                                 {"pemilihan", "pilu"}});

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// Initials, unless small letters are more than a slip between capitals.
ShortForm::Style style_of(std::size_t capitals, std::size_t letters) {
  return capitals >= 2 && capitals * 2 >= letters ? ShortForm::Style::Initials
                                                  : ShortForm::Style::Syllables;
}

int budget_of(const ShortForm& form) {
  const int letters = static_cast<int>(form.letters.size());
  if (form.style == ShortForm::Style::Initials) return std::min(letters - 2, 5);
  if (letters < 4) return -1;
  return form.has_capital ? std::min(letters - 1, 6) : letters < 5 ? -1 : 3;
}

}  // namespace

std::optional<ShortForm> read_short_form(std::string_view written) {
  if (written.size() < kLeastLetters || written.size() > kMostShortBytes) return std::nullopt;
  ShortForm form;
  std::size_t capitals = 0;
  for (const char c : written) {
    if (is_capital(c)) ++capitals;
    if (is_capital(c) || is_small(c)) {
      form.letters.push_back(is_small(c) ? c : static_cast<char>(c + 32));
    } else if (c >= '2' && c <= '4' && !form.letters.empty()) {
      form.letters.append(static_cast<std::size_t>(c - '1'), form.letters.back());
    } else if (c != '.' && c != '-') {
      return std::nullopt;
    }
  }
  const std::size_t letters = form.letters.size();
  if (letters < kLeastLetters || letters > kMostShortLetters) return std::nullopt;
  if (!is_capital(written.front()) && !is_small(written.front())) return std::nullopt;
  form.style = style_of(capitals, letters);
  const bool has_dot = written.find('.') != std::string_view::npos;
  if (has_dot && form.style == ShortForm::Style::Syllables) return std::nullopt;
  form.has_capital = capitals > 0;
  return form;
}

AcronymAlignment::AcronymAlignment(const ShortForm& form)
    : letters_(form.letters),
      costs_(form.style == ShortForm::Style::Initials ? &kInitials : &kSyllables),
      budget_(budget_of(form)) {
  costs_from_.fill(kNever);
  costs_from_[letters_.size()] = 0;
}

// A word that gives nothing, where the letters from `end` on stand in the words behind it.
int AcronymAlignment::cost_of_leaving_out(const LongWord& word, std::size_t end) const {
  // Nothing may be left out behind the last letter, but for Kemlu, Kementerian Luar Negeri.
  if (end == letters_.size()) return word.letters == "negeri" ? 1 : kNever;
  if (word.is_double) return 0;
  if (word.is_function) return letters_.size() == 2 ? 1 : 0;
  return word.is_acronym ? 1 : costs_->left_out;
}

// The letters as the beginning of the word and perhaps, behind it, a piece of its inside; kNever
// if it would cost more than `most`.
int AcronymAlignment::cost_at_start(const LongWord& word, std::string_view wanted, int most) const {
  const auto is_custom = [&](const Custom& custom) {
    return word.letters == custom.word && wanted == custom.piece;
  };
  if (std::ranges::any_of(kCustoms, is_custom)) return costs_->beginning;
  if (word.letters.empty() || word.letters.front() != wanted.front()) return kNever;
  const auto differs = std::ranges::mismatch(wanted, word.letters);
  auto same = static_cast<std::size_t>(differs.in1 - wanted.begin());
  const auto cost_of = [&](std::size_t size) {
    return size == 1 ? costs_->initial : costs_->beginning;
  };
  if (same == wanted.size()) return word.is_acronym && same > 1 ? 0 : cost_of(same);
  int best = kNever;
  for (; same > 0; --same) {
    const int inside = cost_inside(word.letters.substr(same), wanted.substr(same), most);
    best = std::min(best, cost_of(same) + inside);
  }
  return best;
}

// The letters as a piece of a word's inside; kNever if it would cost more than `most`.
int AcronymAlignment::cost_inside(std::string_view inside, std::string_view wanted,
                                  int most) const {
  const std::size_t size = wanted.size();
  const int cost = size == 1   ? costs_->inner_one
                   : size == 2 ? costs_->inner_two
                               : costs_->inner_long;
  if (cost > most || inside.find(wanted) == std::string_view::npos) return kNever;
  return cost;
}

// The word gives the letters [begin, end).
void AcronymAlignment::take(const LongWord& word, std::size_t begin, std::size_t end,
                            std::array<int, kMostLetters + 1>& costs) {
  const int before = costs_from_[end], most = budget_ - before;
  const std::string_view wanted = letters_.substr(begin, end - begin);
  const int start = cost_at_start(word, wanted, most);
  const int inside = begin == 0 || word.letters.empty()
                         ? kNever
                         : cost_inside(word.letters.substr(1), wanted, most);
  costs[begin] = std::min(costs[begin], before + std::min(start, inside));
  if (begin > 0 || end == letters_.size() || word.is_function || before + start >= best_) return;
  best_ = before + start;
  best_words_ = taken_;
}

bool AcronymAlignment::add(const LongWord& word) {
  ++taken_;
  std::array<int, kMostLetters + 1> costs{};
  costs.fill(kNever);
  for (std::size_t end = letters_.size() + 1; end-- > 0;) {
    if (costs_from_[end] > budget_) continue;
    costs[end] = std::min(costs[end], costs_from_[end] + cost_of_leaving_out(word, end));
    for (std::size_t begin = end; begin-- > 0;) take(word, begin, end, costs);
  }
  costs_from_ = costs;
  const int most = std::min(budget_, best_ - 1);
  return std::any_of(costs.begin() + 1, costs.end(), [&](int cost) { return cost <= most; });
}

std::optional<std::size_t> AcronymAlignment::words() const {
  return best_ <= budget_ ? std::optional(best_words_) : std::nullopt;
}

}  // namespace warta::analysis
