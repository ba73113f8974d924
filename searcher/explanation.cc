// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explanation.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>

#include "searcher/chosen_documents.h"

namespace warta::searcher {
namespace {

// The weight of a query for one document; nothing if it does not match.
std::optional<double> weight_of(const Xapian::Query& query, const Xapian::Query& this_one,
                                Xapian::Enquire& enquire) {
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, this_one));
  const Xapian::MSet found = enquire.get_mset(0, 1);
  if (found.empty()) return std::nullopt;
  return found.begin().get_weight();
}

}  // namespace

std::vector<Contribution> explain(const Xapian::Database& database, const Xapian::Weight& weight,
                                  const CompiledQuery& compiled, const Match& match) {
  ChosenDocuments chosen({match.document});
  const Xapian::Query this_one(&chosen);
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weight);
  const bool has_all = match.step == Step::AllWords;
  const bool has_some = has_all || (match.step == Step::SomeWords &&
                                    weight_of(compiled.some, this_one, enquire).has_value());
  const double share = has_all ? 1 : compiled.relaxed_share;
  const auto counts = [&](Scope scope) {
    if (scope == Scope::Every) return true;
    if (scope == Scope::Found) return has_some;
    return scope == Scope::Whole ? has_all : match.step == Step::RelatedWords;
  };
  std::vector<Contribution> contributions;
  for (const ScorePart& part : compiled.parts) {
    if (!counts(part.scope)) continue;
    const double adds = weight_of(part.query, this_one, enquire).value_or(0) * share;
    if (adds > 0) contributions.push_back({part.kind, part.detail, adds});
  }
  if (match.closeness > 0) {
    contributions.push_back({"proximity", "words close together", match.closeness});
  }
  std::ranges::stable_sort(contributions, std::greater<>(), &Contribution::weight);
  return contributions;
}

}  // namespace warta::searcher
