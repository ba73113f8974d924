// SPDX-License-Identifier: GPL-2.0-or-later
// The places that news is datelined from (data/places.tsv): what tells "Jakarta - " from
// "Prabowo Subianto - ".
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace warta::corpus {

/// Immutable after construction: any number of threads may share one.
class Places {
 public:
  /// Uses the list compiled into the library.
  Places();

  /// Whether this is a known place, or several separated by commas, each known: "Kupang, NTT".
  /// Capitals, spaces, hyphens, full stops and apostrophes do not matter, nor a leading "Kota",
  /// "Kab." or "Kabupaten"; a country alone is known in capitals only. False for an empty text.
  bool know(std::string_view names) const;

 private:
  bool knows_one(std::string_view name) const;

  std::unordered_set<std::string> names_, countries_;
};

}  // namespace warta::corpus
