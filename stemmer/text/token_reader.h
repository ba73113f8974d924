// SPDX-License-Identifier: GPL-2.0-or-later
// A token becomes words: folded, stemmed, and taken apart where one token holds several words
// (kerjasama, F-16, Prabowo-Gibran). What it learnt of a spelling it remembers: text is Zipfian.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "stemmer/stemmer.h"
#include "stemmer/text/phrase_matcher.h"
#include "stemmer/text/tokenizer.h"

namespace warta::analysis {

/// A word as spelt in one way, and what it is searched by. `stem` is never empty; `root`, `part`
/// and `surface` are empty where they would repeat the stem.
struct WordForm {
  std::string surface;  ///< The folded form.
  std::string stem;     ///< The search stem.
  std::string root;     ///< The bare root.
  std::string part;     ///< What follows a prefixoid: antarnegara → negara.
  std::uint32_t phrase_id = PhraseMatcher::kUnused;
  std::uint8_t step = 1;    ///< How far its position lies behind the form before it.
  bool known = false;       ///< Whether the lexicon knows it.
  bool stop = false;        ///< Whether it is a stop word.
  bool is_segment = false;  ///< A part of a code that stands whole before it.
};

/// Word lists by which a reader judges; all three must outlive it.
struct WordLists {
  const stemmer::Stemmer& stemmer;
  const std::unordered_set<std::string>& stop_words;
  const PhraseMatcher& phrases;
};

/// Reads tokens. For one thread: it remembers.
class TokenReader {
 public:
  explicit TokenReader(WordLists lists) : lists_(lists) {}

  /// The words of one token, in order; at least one. A token of more than 256 bytes is one word, as
  /// it stands. The reference holds until forget() or the
  /// reader's end. Requires a token as tokenize() makes it.
  const std::vector<WordForm>& read(std::string_view token, TokenKind kind);

  /// Forgets everything if it remembers more than some hundred thousand spellings, or very long
  /// ones.
  void forget_if_large();

 private:
  struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using Memory =
      std::unordered_map<std::string, std::vector<WordForm>, StringHash, std::equal_to<>>;

  std::vector<WordForm> read_new(std::string_view folded, TokenKind kind) const;
  std::vector<WordForm> read_word(std::string_view folded) const;
  std::vector<WordForm> read_code(std::string_view folded) const;
  void add_reading(std::string_view folded, const stemmer::Reading& reading,
                   std::vector<WordForm>& forms) const;
  WordForm plain(std::string stem) const;

  WordLists lists_;
  Memory memory_;
  std::size_t remembered_bytes_ = 0;
  std::string folded_;
};

}  // namespace warta::analysis
