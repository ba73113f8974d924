// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the query language: which of them are operators, in which language.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "searcher/query_lexer.h"

namespace warta::searcher {

/// An operator that is a word, and the number behind its slash, if it takes one.
struct Operator {
  LexemeKind kind = LexemeKind::And;
  std::uint32_t number = kNoDistance;
  bool is_plain = false;  ///< A word that people also write: DEKAT, KALIMAT, without a number.
  bool is_large = false;  ///< The number was beyond kLargestNumber, which stands for it.
};

/// Reads AND, OR, NOT, NEAR/3 and their like, in capitals, in both languages. Nothing for any other
/// word.
std::optional<Operator> operator_named(std::string_view word);

/// The digits at the beginning of a text; nothing if there are none. What is beyond kLargestNumber
/// is kLargestNumber.
struct Digits {
  std::uint32_t value = 0;
  std::size_t length = 0;
  bool is_large = false;
};
std::optional<Digits> leading_digits(std::string_view text);

}  // namespace warta::searcher
