// SPDX-License-Identifier: GPL-2.0-or-later
// What was learnt of a spelling is remembered: text is Zipfian, and most of its tokens are the same
// few thousand spellings. Found by the token's bytes as they stand, before any folding.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stemmer/text/spelling_key.h"
#include "stemmer/text/token_reader.h"

namespace warta::analysis {

/// What a token's spelling tells, wherever it stands. The forms hold until their memory forgets.
struct Spelling {
  const WordForm* forms = nullptr;
  std::uint32_t phrase_id = PhraseTable::kUnused;  ///< Of the first form.
  std::uint16_t form_count = 0;                    ///< At least 1.
  bool is_acronym : 1 = false;  ///< Written as an acronym, as far as a token alone can tell.
  bool is_spelt : 1 = false;    ///< More than one byte, with an ASCII letter.
  bool has_small : 1 = false;   ///< With a small ASCII letter.
  bool is_stop : 1 = false;     ///< Whether the first form is a stop word.
};

/// Remembers spellings. For one thread.
class SpellingMemory {
 public:
  explicit SpellingMemory(WordLists lists);

  /// What is known of a token of `text`, read now if it is new. The reference holds until the next
  /// call. Requires a token as tokenize() makes it.
  const Spelling& find(std::string_view text, const Token& token);

  /// Begins to fetch what find() will want, some tokens ahead: the memory is larger than any cache.
  void prepare(std::string_view text, const Token& token) const {
    if (token.end - token.begin > SpellingKey::kLongest) return;
    __builtin_prefetch(&slots_[SpellingKey(text, token).hash() & (slots_.size() - 1)]);
  }

  /// Forgets everything if it remembers more than some hundred thousand spellings, or very long
  /// ones.
  void forget_if_large();

 private:
  struct Slot {
    SpellingKey key;  // all zeros: free
    Spelling spelling;
  };
  struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  template <typename Value>
  using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

  Slot& slot_of(const SpellingKey& key);
  const Spelling& find_long(std::string_view spelt, TokenKind kind);
  Spelling learn(std::string_view spelt, TokenKind kind);
  void grow();

  TokenReader reader_;
  std::vector<Slot> slots_;             // open addressing, at most half full
  std::size_t short_count_ = 0;         // of spellings in the slots
  StringMap<Spelling> long_spellings_;  // of more bytes than a key holds
  std::array<StringMap<std::vector<WordForm>>, kTokenKinds> forms_;  // by kind and folded form
  std::string folded_;
  std::size_t remembered_bytes_ = 0;
};

}  // namespace warta::analysis
