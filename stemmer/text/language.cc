// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/language.h"

#include "stemmer/text/embedded_language.h"

namespace warta::analysis {
namespace {

// Raised whenever tokenizer, normaliser or token reader give other terms than before.
constexpr std::uint64_t kRulesVersion = 5;

}  // namespace

Language::Language() : table_(embedded_language()) {}

Language::Language(const stemmer::Stemmer& stemmer, const LanguageLists& lists)
    : stemmer_(stemmer), own_table_(compile_language(lists, stemmer)), table_(own_table_) {}

std::uint64_t Language::digest() const {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;  // so that two sums seldom agree
  return (stemmer_.digest() + kRulesVersion) * kOdd + table_.digest();
}

}  // namespace warta::analysis
