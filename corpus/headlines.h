// SPDX-License-Identifier: GPL-2.0-or-later
// Where a headline ends that has run into the news behind it: "Baca juga: Harga Beras Naik Jelang
// Panen Kenaikan itu terjadi di tiga pasar" (data/headline_words.tsv).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace warta::corpus {

/// Immutable after construction: any number of threads may share one.
class Headlines {
 public:
  /// Uses the words compiled into the library.
  Headlines();

  /// How many bytes of `text` are the headline that it begins with; all of them if no news follows.
  /// Nothing if that cannot be told: a name may belong to the headline or to the sentence. What is
  /// given is rather too short than too long. `before`, the news above the headline, is asked
  /// whether a name has been introduced; empty if nothing is to be asked. Takes constant time but
  /// for `before`.
  std::optional<std::size_t> end_of(std::string_view text, std::string_view before) const;

 private:
  class Scan;
  enum class Kind { Lead, Opener, Small, Role };
  bool is(std::string_view word, Kind kind) const;

  std::unordered_map<std::string, unsigned> kinds_;  // a bit a kind
};

/// Whether a sentence ends within the text or at its end.
bool holds_sentence(std::string_view text);

}  // namespace warta::corpus
