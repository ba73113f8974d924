// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_compiler.h"

#include <algorithm>
#include <string>

#include "indexer/schema/fields.h"
#include "searcher/date_range.h"
#include "searcher/expansion.h"
#include "searcher/literal_terms.h"

namespace warta::searcher {
namespace {

using Xapian::Query;

bool is_plain_words(const Group& group) {
  return group.occur == Occur::Asked && group.alternatives.size() == 1 &&
         group.alternatives[0].field == nullptr && !group.alternatives[0].is_phrase;
}

bool is_filter(const Clause& clause) {
  return clause.field != nullptr && clause.field->kind != schema::FieldKind::Text;
}

class Compiler {
 public:
  Compiler(analysis::Analyzer& analyzer, const RankingProfile& profile)
      : profile_(profile),
        expansion_(analyzer, profile, parts_, compiled_.wanted),
        literal_(analyzer, parts_, compiled_.wanted) {}

  CompiledQuery run(const QueryTree& tree) {
    compiled_.diagnostics = tree.diagnostics;
    for (std::size_t at = 0; at < tree.groups.size();) {
      if (is_plain_words(tree.groups[at])) {
        at = add_words(tree, at);
      } else if (tree.groups[at].occur == Occur::MustNot) {
        add_exclusion(tree.groups[at++]);
      } else {
        add_group(tree.groups[at++]);
      }
    }
    drop_stop_words();
    assemble();
    compiled_.wanted.things = asked_.size() + must_.size();
    compiled_.parts = parts_.take_after(0);
    return std::move(compiled_);
  }

 private:
  // Neighbouring words are analysed together: a concept may span several.
  std::size_t add_words(const QueryTree& tree, std::size_t at) {
    std::string text;
    for (; at < tree.groups.size() && is_plain_words(tree.groups[at]); ++at) {
      if (!text.empty()) text += ' ';
      text += tree.groups[at].alternatives[0].text;
    }
    for (Unit& unit : expansion_.words(text)) asked_.push_back(std::move(unit));
    return at;
  }

  void add_group(const Group& group) {
    std::vector<Query> alternatives;
    for (const Clause& clause : group.alternatives) {
      if (const Query query = compile(clause); !query.empty()) alternatives.push_back(query);
    }
    if (alternatives.empty()) return;
    const Query query = any_of(alternatives);
    if (std::ranges::all_of(group.alternatives, is_filter)) {
      filters_.push_back(query);
    } else if (group.occur == Occur::Must) {
      must_.push_back(query);
    } else {
      asked_.push_back({.query = query});
    }
  }

  // What is left out adds nothing to a score and is nothing to be marked.
  void add_exclusion(const Group& group) {
    const std::size_t known_parts = parts_.size();
    const Wanted wanted = compiled_.wanted;
    for (const Clause& clause : group.alternatives) {
      const bool is_words = clause.field == nullptr && !clause.is_phrase;
      const Query query = is_words ? literal_.excluded(clause.text) : compile(clause);
      if (!query.empty()) excluded_.push_back(query);
    }
    parts_.forget(known_parts);
    compiled_.wanted = wanted;
  }

  Query compile(const Clause& clause) {
    if (clause.field == nullptr) {
      if (clause.is_phrase) return literal_.phrase(clause.text, schema::prefix::kStem);
      return compile_words(clause.text);
    }
    switch (clause.field->kind) {
      case schema::FieldKind::Text:
        if (clause.is_phrase) return literal_.phrase(clause.text, clause.field->term_prefix);
        return literal_.field_words(clause.text, clause.field->term_prefix);
      case schema::FieldKind::Label:
        return literal_.labels(clause.text, clause.field->term_prefix);
      case schema::FieldKind::Date:
        return compile_date(clause.text);
    }
    return {};
  }

  Query compile_words(const std::string& text) {
    std::vector<Query> units;
    for (const Unit& unit : expansion_.words(text)) {
      units.push_back(unit.query);
      use(unit, false);
    }
    return units.empty() ? Query() : all_of(units);
  }

  // The unit is in the query, and what it adds counts.
  void use(const Unit& unit, bool with_related) {
    bonuses_.insert(bonuses_.end(), unit.bonuses.begin(), unit.bonuses.end());
    for (const ScorePart& part : unit.parts) {
      if (with_related || part.scope != Scope::Related) parts_.add(part);
    }
  }

  Query compile_date(const std::string& text) {
    const auto range = parse_date_range(text);
    if (!range) {
      compiled_.diagnostics.push_back(
          {"'" + text + "' is no date: it was left out",
           "write tanggal:2025, tanggal:2025-06 or tanggal:2025-06-11..2025-06-14"});
      return {};
    }
    return Query(Query::OP_VALUE_RANGE, schema::slot::kPublished,
                 Xapian::sortable_serialise(static_cast<double>(range->first)),
                 Xapian::sortable_serialise(static_cast<double>(range->last)));
  }

  void drop_stop_words() {
    const bool has_others =
        !must_.empty() || std::ranges::any_of(asked_, [](const Unit& u) { return !u.is_stop; });
    if (has_others) std::erase_if(asked_, [](const Unit& unit) { return unit.is_stop; });
  }

  void assemble() {
    std::vector<Query> asked, related;
    for (const Unit& unit : asked_) {
      asked.push_back(unit.query);
      // Around what is insisted on, only the words themselves are relaxed.
      const bool with_related = must_.empty() && !unit.related.empty();
      if (with_related) related.push_back(unit.related);
      use(unit, with_related);
    }
    compiled_.close = expansion_.proximity(asked_);
    std::vector<Query> everything = must_;
    everything.insert(everything.end(), asked.begin(), asked.end());
    compiled_.only_filters = everything.empty();
    if (everything.empty() && filters_.empty() && excluded_.empty()) {
      compiled_.diagnostics.push_back({"the query holds nothing to look for",
                                       "write one word or more, for example: alutsista"});
      return;
    }
    const Query prior = compiled_.only_filters ? Query() : expansion_.density();
    if (!prior.empty()) bonuses_.push_back(prior);
    const Query all = compiled_.only_filters ? Query(std::string()) : all_of(everything);
    compiled_.all = filtered(boosted(all));
    if (everything.size() > 1 || !related.empty()) relax(asked, related);
  }

  void relax(const std::vector<Query>& asked, const std::vector<Query>& related) {
    Query some = any_of(asked);
    if (!must_.empty()) {
      const Query must = all_of(must_);
      some = Query(Query::OP_FILTER, any_of({must, some}), must);
    }
    compiled_.some = some;
    Query others = boosted(some);
    if (!related.empty()) others = Query(Query::OP_OR, others, any_of(related));
    compiled_.relaxed = filtered(others);
    compiled_.relaxed_share = profile_.relaxed;
  }

  // One by one: an OR to the right of AND_MAYBE was seen to give articles without any of its terms
  // the weight of another's (Xapian 1.4.22).
  Query boosted(Query query) const {
    for (const Query& bonus : bonuses_) query = Query(Query::OP_AND_MAYBE, query, bonus);
    return query;
  }

  Query filtered(Query query) const {
    if (!filters_.empty()) query = Query(Query::OP_FILTER, query, all_of(filters_));
    if (!excluded_.empty()) query = Query(Query::OP_AND_NOT, query, any_of(excluded_));
    return query;
  }

  const RankingProfile& profile_;
  CompiledQuery compiled_;
  ScoreParts parts_;
  Expansion expansion_;
  LiteralTerms literal_;
  std::vector<Unit> asked_;
  std::vector<Query> must_, filters_, excluded_, bonuses_;
};

}  // namespace

CompiledQuery compile_query(const QueryTree& tree, analysis::Analyzer& analyzer,
                            const RankingProfile& profile) {
  return Compiler(analyzer, profile).run(tree);
}

}  // namespace warta::searcher
