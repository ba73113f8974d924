// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/language.h"

#include <utility>

#include "stemmer/text/embedded_language.h"
#include "stemmer/text/own_words.h"

namespace warta::analysis {
namespace {

// Raised whenever tokenizer, normaliser or token reader give other terms than before.
constexpr std::uint64_t kRulesVersion = 5;

/// The bytes of a table of the compiled-in lists and these words; none if there are no words.
std::string compile_with(std::string_view own_words, const std::string& path,
                         const stemmer::Stemmer& stemmer) {
  if (own_words.empty()) return {};
  LanguageLists lists = embedded_lists();
  add_own_words(own_words, path, lists);
  return compile_language(lists, stemmer);
}

}  // namespace

Language::Language() : table_(embedded_language()) {}

Language::Language(stemmer::Stemmer stemmer, const LanguageLists& lists)
    : stemmer_(std::move(stemmer)),
      own_table_(compile_language(lists, stemmer_)),
      table_(own_table_) {}

Language::Language(std::string_view own_words, const std::string& path)
    : own_words_(own_words),
      stemmer_(own_words, path),
      own_table_(compile_with(own_words, path, stemmer_)),
      table_(own_table_.empty() ? embedded_language() : std::string_view(own_table_)) {}

std::uint64_t Language::digest() const {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;  // so that two sums seldom agree
  return (stemmer_.digest() + kRulesVersion) * kOdd + table_.digest();
}

}  // namespace warta::analysis
