// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/telling_terms.h"

#include <algorithm>

#include "indexer/schema/fields.h"
#include "searcher/chosen_documents.h"

namespace warta::searcher {
namespace {

using Xapian::Query;

// Stems alone: other families begin with a capital, and numbers tell little. What too few articles
// have would find no others.
class Stems final : public Xapian::ExpandDecider {
 public:
  Stems(const Xapian::Database& database, std::size_t least_articles)
      : database_(database), least_articles_(least_articles) {}

  bool operator()(const std::string& term) const override {
    constexpr std::size_t kShortest = 3;
    if (term.size() < kShortest || (term[0] >= 'A' && term[0] <= 'Z')) return false;
    if (std::ranges::all_of(term, [](char c) { return c >= '0' && c <= '9'; })) return false;
    return database_.get_termfreq(term) >= least_articles_;
  }

 private:
  const Xapian::Database& database_;
  std::size_t least_articles_;
};

Query weighed(const TellingTerm& term, double share) {
  return {Query::OP_SCALE_WEIGHT, Query(schema::term(schema::prefix::kStem, term.stem)),
          term.weight * share};
}

}  // namespace

std::vector<TellingTerm> telling_terms(const Xapian::Database& database,
                                       const std::vector<Xapian::docid>& documents,
                                       std::size_t most, std::size_t least_articles) {
  Xapian::RSet known;
  for (const Xapian::docid document : documents) known.add_document(document);
  Xapian::Enquire enquire(database);
  const Stems stems(database, least_articles);
  const Xapian::ESet best =
      enquire.get_eset(static_cast<Xapian::termcount>(most), known, 0, &stems);
  std::vector<TellingTerm> terms;
  double greatest = 0;
  for (auto term = best.begin(); term != best.end(); ++term) {
    greatest = std::max(greatest, term.get_weight());
    terms.push_back({*term, term.get_weight() / greatest});
  }
  return terms;
}

CompiledQuery related_query(const Xapian::Database& database, Xapian::docid article,
                            const std::vector<Xapian::docid>& copies, const DateDecay& decay,
                            const CompiledQuery& filter) {
  constexpr std::size_t kTerms = 25;
  CompiledQuery related;
  related.wanted = filter.wanted;
  related.diagnostics = filter.diagnostics;
  std::vector<Query> words;
  const std::size_t others = std::max<std::size_t>(copies.size(), 1) + 1;
  for (const TellingTerm& term : telling_terms(database, {article}, kTerms, others)) {
    words.push_back(weighed(term, 1));
    related.wanted.stems.insert(term.stem);
    related.parts.push_back({"related", term.stem, words.back()});
  }
  if (words.empty()) return related;
  std::vector<Xapian::docid> same = copies;
  same.push_back(article);
  Xapian::PostingSource* source = new ChosenDocuments(std::move(same));
  Query query(Query::OP_AND_NOT, any_of(words), Query(source->release()));
  const Query date = date_query(decay);
  query = Query(Query::OP_AND, query, date);
  related.parts.push_back({"recency", "published about the same time", date});
  if (!filter.all.empty()) query = Query(Query::OP_FILTER, query, filter.all);
  related.all = query;
  return related;
}

void add_feedback(const Xapian::Database& database, const std::vector<Xapian::docid>& best,
                  double share, CompiledQuery& compiled) {
  constexpr std::size_t kTerms = 15;
  std::vector<Query> words;
  for (const TellingTerm& term : telling_terms(database, best, kTerms, 2)) {
    words.push_back(weighed(term, share));
    compiled.all = Query(Query::OP_AND_MAYBE, compiled.all, words.back());
    compiled.parts.push_back({"feedback", term.stem, words.back(), Scope::Every});
  }
  if (words.empty()) return;
  const Query first = compiled.relaxed.empty() ? compiled.all : compiled.relaxed;
  if (compiled.some.empty()) compiled.some = compiled.all;
  compiled.relaxed = Query(Query::OP_OR, first, any_of(words));
  compiled.related = Query();
}

}  // namespace warta::searcher
