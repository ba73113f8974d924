// SPDX-License-Identifier: GPL-2.0-or-later
// A token becomes words: folded, stemmed, and taken apart where one token holds several words
// (kerjasama, F-16, Prabowo-Gibran, #IndonesiaMaju).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer/stemmer.h"
#include "stemmer/text/language_table.h"
#include "stemmer/text/tokenizer.h"

namespace warta::analysis {

/// A word as spelt in one way, and what it is searched by. `stem` is never empty; `root`, `part`
/// and `surface` are empty where they would repeat the stem.
struct WordForm {
  std::string surface;  ///< The folded form.
  std::string stem;     ///< The search stem.
  std::string root;     ///< The bare root.
  std::string part;     ///< What follows a prefixoid: antarnegara → negara.
  std::uint32_t phrase_id = PhraseTable::kUnused;
  std::uint8_t step = 1;    ///< How far its position lies behind the form before it.
  bool known = false;       ///< Whether the lexicon knows it.
  bool stop = false;        ///< Whether it is a stop word.
  bool is_segment = false;  ///< A part of a token that stands whole before it. Those of a code
                            ///< (F-16) take a position each and together mean the whole; those of
                            ///< an address all lie at its position, and it is found by them.
};

/// By what a reader judges; both must outlive it.
struct WordLists {
  const stemmer::Stemmer& stemmer;
  const LanguageTable& table;
};

/// Reads tokens. Immutable: any number of threads may share one.
class TokenReader {
 public:
  explicit TokenReader(WordLists lists) : lists_(lists) {}

  /// The words of one token, in order; at least one. A token of more than 256 bytes is one word, as
  /// it stands. But for the words of a tag, whose capitals cut it, they are the same for all
  /// spellings that fold alike. Requires a token as tokenize() makes it.
  std::vector<WordForm> read(std::string_view token, TokenKind kind) const;
  /// The same, where the token is folded already.
  std::vector<WordForm> read(std::string_view token, std::string_view folded, TokenKind kind) const;

 private:
  WordForm plain(std::string stem) const;
  WordForm segment(std::string_view folded, std::uint8_t step) const;
  std::vector<WordForm> read_word(std::string_view folded) const;
  std::vector<WordForm> read_code(std::string_view folded) const;
  std::vector<WordForm> read_name(std::string whole,
                                  const std::vector<std::string_view>& parts) const;
  std::vector<WordForm> read_address(std::string_view address) const;
  std::vector<WordForm> with_segments(std::string whole,
                                      const std::vector<std::string_view>& segments) const;
  void add_reading(std::string_view folded, const stemmer::Reading& reading,
                   std::vector<WordForm>& forms) const;

  WordLists lists_;
};

}  // namespace warta::analysis
