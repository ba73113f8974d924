// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explanation.h"

#include <algorithm>
#include <functional>
#include <string>

#include "indexer/schema/fields.h"

namespace warta::searcher {
namespace {

// The term that only this document has.
Xapian::Query only(const Xapian::Database& database, Xapian::docid document) {
  Xapian::TermIterator term = database.termlist_begin(document);
  term.skip_to(std::string(schema::prefix::kId));
  return term == database.termlist_end(document) ? Xapian::Query() : Xapian::Query(*term);
}

}  // namespace

std::vector<Contribution> explain(const Xapian::Database& database, const Xapian::Weight& weight,
                                  const std::vector<ScorePart>& parts, Xapian::docid document) {
  const Xapian::Query this_one = only(database, document);
  std::vector<Contribution> contributions;
  for (const ScorePart& part : parts) {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(weight);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, part.query, this_one));
    const Xapian::MSet found = enquire.get_mset(0, 1);
    if (found.empty() || found.begin().get_weight() <= 0) continue;
    contributions.push_back({part.kind, part.detail, found.begin().get_weight()});
  }
  std::ranges::stable_sort(contributions, std::greater<>(), &Contribution::weight);
  return contributions;
}

}  // namespace warta::searcher
