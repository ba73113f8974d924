// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_operators.h"

#include <algorithm>
#include <array>

namespace warta::searcher {
namespace {

struct Spelling {
  std::string_view word;
  LexemeKind kind;
  std::uint32_t number = kNoDistance;  // without a slash; kNoDistance: it takes no number
  bool is_plain = false;
};

constexpr std::uint32_t kNearBy = 10, kNextTo = 1;

constexpr auto kOperators =
    std::to_array<Spelling>({{"AND", LexemeKind::And},
                             {"DAN", LexemeKind::And},
                             {"&&", LexemeKind::And},
                             {"OR", LexemeKind::Or},
                             {"ATAU", LexemeKind::Or},
                             {"|", LexemeKind::Or},
                             {"||", LexemeKind::Or},
                             {"NOT", LexemeKind::Minus},
                             {"BUKAN", LexemeKind::Minus},
                             {"NEAR", LexemeKind::Near, kNearBy, true},
                             {"DEKAT", LexemeKind::Near, kNearBy, true},
                             {"ADJ", LexemeKind::Adjacent, kNextTo, true},
                             {"KALIMAT", LexemeKind::Sentence, kNoDistance, true},
                             {"SENTENCE", LexemeKind::Sentence, kNoDistance, true},
                             {"KAPITAL", LexemeKind::Capitals}});

}  // namespace

std::optional<Digits> leading_digits(std::string_view text) {
  Digits digits;
  for (; digits.length < text.size(); ++digits.length) {
    const char c = text[digits.length];
    if (c < '0' || c > '9') break;
    digits.value = digits.value * 10 + static_cast<std::uint32_t>(c - '0');
    digits.is_large = digits.is_large || digits.value > kLargestNumber;
    digits.value = std::min(digits.value, kLargestNumber);
  }
  return digits.length == 0 ? std::nullopt : std::optional(digits);
}

std::optional<Operator> operator_named(std::string_view word) {
  const std::size_t slash = std::min(word.find('/'), word.size());
  const auto* const found = std::ranges::find(kOperators, word.substr(0, slash), &Spelling::word);
  if (found == kOperators.end()) return std::nullopt;
  if (slash == word.size()) {
    return Operator{found->kind, found->number, found->is_plain, false};
  }
  const auto digits = leading_digits(word.substr(slash + 1));
  if (found->number == kNoDistance || !digits || slash + 1 + digits->length < word.size()) {
    return std::nullopt;
  }
  return Operator{found->kind, std::max(digits->value, 1U), false, digits->is_large};
}

}  // namespace warta::searcher
