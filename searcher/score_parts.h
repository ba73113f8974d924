// SPDX-License-Identifier: GPL-2.0-or-later
// What a score is made of. Whoever adds to a query's score adds it through here, so that an
// explanation can run each summand by itself.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace warta::searcher {

/// Which articles a part of the score counts for.
enum class Scope {
  Found,    ///< All that hold something of what was asked for.
  Related,  ///< Only those that hold none of it, and were found by related words.
  Every,    ///< All that match, whatever they hold.
  Whole,    ///< Only those that hold all of it.
};

/// One summand: its query, weights applied, can be run by itself for one article.
struct ScorePart {
  std::string kind;    ///< As Contribution::kind.
  std::string detail;  ///< As Contribution::detail.
  Xapian::Query query;
  Scope scope = Scope::Found;
  bool is_bonus = false;  ///< It stands beside what matches: whoever drops that does not drop it.
};

/// Collects the parts of one query. For one thread.
class ScoreParts {
 public:
  /// A way to match: what it weighs may be nothing, it matches all the same.
  Xapian::Query level(std::string_view kind, std::string detail, const Xapian::Query& query,
                      double weight, Scope scope = Scope::Found);

  /// What only lifts articles that match anyway; an empty query if it weighs nothing.
  Xapian::Query bonus(std::string_view kind, std::string detail, const Xapian::Query& query,
                      double weight, Scope scope = Scope::Found);

  /// How many parts there are, to forget() those that come later.
  std::size_t size() const { return parts_.size(); }
  /// Forgets all but the first `size` parts.
  void forget(std::size_t size) { parts_.resize(size); }

  /// Hands over all but the first `size` parts, for whoever decides whether they count.
  std::vector<ScorePart> take_after(std::size_t size);

  /// Takes a part over as it is.
  void add(ScorePart part) { parts_.push_back(std::move(part)); }

 private:
  std::vector<ScorePart> parts_;
};

/// All of the queries, or any of them. Empty ones are passed over.
Xapian::Query all_of(const std::vector<Xapian::Query>& queries);
Xapian::Query any_of(const std::vector<Xapian::Query>& queries);

}  // namespace warta::searcher
