// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/request_query.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "indexer/schema/fields.h"
#include "searcher/date_weight.h"
#include "searcher/matching.h"
#include "searcher/telling_terms.h"
#include "searcher/vocabulary.h"
#include "warta/error.h"

namespace warta::searcher {
namespace {

CompiledQuery related_to(const Request& request, CompiledQuery filter, IndexReader& reader) {
  // Without a query there is nothing to filter by, and nothing wrong with that.
  if (filter.all.empty()) filter.diagnostics.clear();
  constexpr double kSameTime = 4, kHalfLifeDays = 14;
  const Xapian::Database& database = reader.database();
  const auto found = reader.document_of(request.like);
  if (!found) {
    throw Error(Error::Code::RequestInvalid, "there is no article '" + request.like + "'",
                "give the id of a hit; --format json tells it");
  }
  const Xapian::Document document = database.get_document(*found);
  const std::string date = document.get_value(schema::slot::kPublished);
  const DateDecay decay{
      .most = date.empty() ? 0 : kSameTime,
      .half_life_days = kHalfLifeDays,
      .moment = date.empty() ? 0 : static_cast<std::int64_t>(Xapian::sortable_unserialise(date))};
  const std::string story = document.get_value(schema::slot::kCopyGroup);
  return related_query(database, *found, reader.stories().copies_of(story), decay, filter);
}

void add_recency(const Request& request, const RankingProfile& profile, CompiledQuery& compiled) {
  if (profile.recency <= 0) return;
  const Xapian::Query date = date_query({.most = profile.recency,
                                         .half_life_days = profile.recency_days,
                                         .floor = std::min(profile.recency_floor, 1.0),
                                         .moment = now_of(request)});
  compiled.all = Xapian::Query(Xapian::Query::OP_AND, compiled.all, date);
  for (Xapian::Query* step : {&compiled.relaxed, &compiled.related}) {
    if (!step->empty()) *step = Xapian::Query(Xapian::Query::OP_AND, *step, date);
  }
  compiled.parts.push_back({"recency", "how new it is", date, Scope::Every});
}

void add_feedback(const Request& request, const RankingProfile& profile, CompiledQuery& compiled,
                  IndexReader& reader) {
  constexpr double kShare = 0.3;
  const Matches best = find_matches(
      reader.database(), bm25(profile), compiled,
      {.fold_copies = request.copies == Copies::Folded, .is_in_order = reader.is_in_order()},
      reader.stories());
  std::vector<Xapian::docid> documents;
  for (const Match& match : best.page) documents.push_back(match.document);
  if (documents.empty()) return;
  searcher::add_feedback(reader.database(), documents, kShare, compiled);
}

}  // namespace

Xapian::BM25Weight bm25(const RankingProfile& profile) {
  // Lengths are weighed in the index: see schema::kWdfScale.
  constexpr double kQueryLength = 0, kQueryMentions = 1, kLength = 0, kShortest = 0.5;
  return {profile.bm25_k1 * schema::kWdfScale, kQueryLength, kQueryMentions, kLength, kShortest};
}

std::int64_t now_of(const Request& request) {
  const auto clock = std::chrono::system_clock::now().time_since_epoch();
  return request.now.value_or(std::chrono::duration_cast<std::chrono::seconds>(clock).count());
}

CompiledQuery query_of(const Request& request, const QueryTree& tree, const RankingProfile& profile,
                       analysis::Analyzer& analyzer, IndexReader& reader) {
  CompiledQuery compiled = compile_query(tree, analyzer, reader.acronyms(), profile,
                                         Vocabulary(reader.database()), request.limits);
  if (!request.like.empty()) return related_to(request, std::move(compiled), reader);
  if (compiled.only_filters || compiled.all.empty()) return compiled;
  add_recency(request, profile, compiled);
  if (request.feedback) add_feedback(request, profile, compiled, reader);
  return compiled;
}

}  // namespace warta::searcher
