// SPDX-License-Identifier: GPL-2.0-or-later
// The words that an index holds.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace warta::searcher {

/// Some terms of an index, whole, with their prefixes.
struct Terms {
  std::vector<std::string> terms;
  bool is_cut = false;  ///< There are more.
};

/// Reads the list of terms of an index. For one thread; throws what Xapian throws.
class Vocabulary {
 public:
  /// The words of no index at all.
  Vocabulary() = default;
  explicit Vocabulary(Xapian::Database database) : database_(std::move(database)) {}

  /// The terms of the families that begin with this text, at most so many: the commonest ones, the
  /// alphabet deciding between equals. It looks through 20,000 terms of a family at most, and,
  /// however often it is called, through 120,000 and the first 200 of each call in all.
  Terms beginning(const std::vector<std::string_view>& families, std::string_view text,
                  std::size_t most) const;

  /// Calls take(text, articles), where articles() gives how many hold it, for the terms of a family
  /// that begin so, in the alphabet's order; the text is what stands behind the family's prefix,
  /// and holds during the call.
  template <typename Take>
  void each(std::string_view family, std::string_view beginning, Take take) const {
    const std::string start = std::string(family).append(beginning);
    const auto end = database_.allterms_end(start);
    for (auto term = database_.allterms_begin(start); term != end; ++term) {
      const std::string whole = *term;
      take(std::string_view(whole).substr(family.size()), [&] { return term.get_termfreq(); });
    }
  }

  /// How many articles there are.
  Xapian::doccount articles() const { return database_.get_doccount(); }

  /// How many articles have the term.
  Xapian::doccount frequency(const std::string& term) const { return database_.get_termfreq(term); }

 private:
  struct Kept {
    Terms found;
    std::size_t most = 0;
  };
  Terms look_through(const std::vector<std::string_view>& families, std::string_view text,
                     std::size_t most) const;

  static constexpr std::size_t kMostSeenInAll = 120'000;

  Xapian::Database database_;
  mutable std::map<std::string, Kept> kept_;  // what was asked for before
  mutable std::size_t left_ = kMostSeenInAll;
};

}  // namespace warta::searcher
