// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_compiler.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/schema/fields.h"
#include "searcher/expansion.h"
#include "searcher/literal_terms.h"
#include "searcher/long_queries.h"
#include "searcher/near_query.h"
#include "searcher/query_cost.h"
#include "searcher/relaxation.h"
#include "searcher/thrift.h"
#include "searcher/word_forms.h"
#include "stemmer/text/normalizer.h"

namespace warta::searcher {
namespace {

using Xapian::Query;

bool is_bare(const Node& node) {
  return node.field == nullptr && node.form == Form::Any && node.mentions == 0;
}

bool is_plain_word(const Node& node) {
  return node.kind == NodeKind::Word && node.occur == Occur::Asked && is_bare(node);
}

// Whether it lets through or not, and scores nothing.
bool is_filter(const Node& node) {
  if (!node.children.empty()) return std::ranges::all_of(node.children, is_filter);
  return node.field != nullptr && node.field->kind != schema::FieldKind::Text;
}

// Whether it says how words stand together.
bool is_of_several_words(const Node& node) {
  return node.kind == NodeKind::Phrase || node.kind == NodeKind::Near ||
         node.kind == NodeKind::Adjacent || node.kind == NodeKind::Sentence;
}

// Stop words are looked for only if there is nothing else.
void drop_stop_words(std::vector<Unit>& units, bool has_others) {
  const auto is_stop = [](const Unit& unit) { return unit.is_stop; };
  if (has_others || !std::ranges::all_of(units, is_stop)) std::erase_if(units, is_stop);
}

class Compiler {
 public:
  Compiler(analysis::Analyzer& analyzer, LearntAcronyms& acronyms, const RankingProfile& profile,
           const Vocabulary& vocabulary, const Limits& limits, const Thrift& thrift)
      : profile_(profile),
        places_(vocabulary, thrift, diagnostics_),
        context_{analyzer, vocabulary,       limits,       thrift,
                 parts_,   compiled_.wanted, diagnostics_, places_},
        expansion_(analyzer, acronyms, vocabulary, profile, parts_, compiled_.wanted,
                   thrift.reads_places()),
        literal_(context_),
        forms_(context_),
        words_left_(kWordsOfTerm * limits.terms),
        things_left_(thrift.things) {}

  CompiledQuery run(const QueryTree& tree) {
    diagnostics_ = tree.diagnostics;
    for (std::size_t at = 0; at < tree.nodes.size();) {
      if (is_plain_word(tree.nodes[at])) {
        for (Unit& unit : expansion_.words(take_words(tree.nodes, at))) {
          units_.push_back(std::move(unit));
        }
      } else {
        add(tree.nodes[at++]);
      }
    }
    drop_stop_words(units_, !pieces_.must.empty());
    if (drop_repetitions(units_)) {
      diagnostics_.add("what a long query repeats counts twice at most", "write each word once");
    }
    finish();
    compiled_.parts = parts_.take_after(0);
    return std::move(compiled_);
  }

  /// After run(): what it made would cost.
  StepCosts costs(CostEstimate& estimate, const CompiledQuery& compiled) const {
    return {.all = estimate.of(compiled.all),
            .relaxed = estimate.of(any_of({compiled.relaxed, compiled.related})),
            .things = things_used_,
            .prefix_words = forms_.most_prefix_words()};
  }
  DiagnosticList& diagnostics() { return diagnostics_; }

 private:
  // One thing asked for may be several words: kerjasama, a/b/c. Beyond this it is no news.
  static constexpr std::size_t kWordsOfTerm = 4;

  // Neighbouring words are analysed together: a concept may span several.
  std::string take_words(const std::vector<Node>& nodes, std::size_t& at) {
    std::string text;
    for (; at < nodes.size() && is_plain_word(nodes[at]); ++at) {
      if (!take_thing()) continue;
      if (!text.empty()) text += is_code(text, nodes[at].text) ? '-' : ' ';
      text += nodes[at].text;
    }
    return within_limit(text);
  }

  // F 16 is the code F-16: behind a letter or two that are no word, or where articles have the code
  // about as often as what stands before the number (covid 19).
  bool is_code(const std::string& before, const std::string& number) const {
    constexpr std::size_t kMostLetters = 6, kMostDigits = 4, kTimes = 4;
    const std::string letters = before.substr(before.rfind(' ') + 1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (letters.empty() || letters.size() > kMostLetters || number.size() > kMostDigits)
      return false;
    if (!std::ranges::all_of(letters, is_letter) || !std::ranges::all_of(number, is_digit))
      return false;
    const std::string word = analysis::fold(letters);
    const auto articles = [&](const std::string& stem) {
      return context_.vocabulary.frequency(schema::term(schema::prefix::kStem, stem));
    };
    const auto& words = context_.analyze(letters).words;
    const bool is_word = words.size() != 1 || words[0].stop || words[0].form->known;
    if (letters.size() <= 2 && !is_word) return true;
    const Xapian::doccount with_code = articles(word + number);
    return with_code > 0 && with_code * kTimes >= articles(word);
  }

  // Whether one thing more may be looked for.
  bool take_thing() {
    if (things_left_ == 0) return false;
    --things_left_;
    ++things_used_;
    return true;
  }

  // As much of a text as the query may still look for.
  std::string within_limit(const std::string& text) {
    const auto& words = context_.analyze(text).words;
    const std::size_t count = words.size();
    if (count <= words_left_) {
      words_left_ -= count;
      return text;
    }
    diagnostics_.add("the query has more than " +
                         std::to_string(kWordsOfTerm * context_.limits.terms) +
                         " words: the rest was left out",
                     "ask for less");
    return text.substr(0, words[std::exchange(words_left_, 0)].begin);
  }

  void add(const Node& node) {
    if (node.occur == Occur::MustNot) {
      if (const Query query = excluded(node); !query.empty()) pieces_.excluded.push_back(query);
      return;
    }
    const Query query = compile(node);
    if (query.empty()) return;
    if (is_filter(node)) {
      pieces_.filters.push_back(query);
    } else if (node.occur == Occur::Must) {
      pieces_.must.push_back(query);
    } else {
      units_.push_back({.query = query});
    }
  }

  // What is left out adds nothing to a score and is nothing to be marked.
  Query excluded(const Node& node) {
    const std::size_t known_parts = parts_.size();
    const std::size_t known_bonuses = pieces_.bonuses.size();
    const Wanted wanted = compiled_.wanted;
    const bool was_literal = std::exchange(is_literal_, true);
    Query query = compile(node);
    is_literal_ = was_literal;
    parts_.forget(known_parts);
    pieces_.bonuses.resize(known_bonuses);
    compiled_.wanted = wanted;
    return query;
  }

  Query compile(const Node& node) {
    if ((node.children.empty() || is_of_several_words(node)) && !take_thing()) return {};
    switch (node.kind) {
      case NodeKind::Word:
        return compile_word(node);
      case NodeKind::Phrase:
        return compile_phrase(node, within_limit(node.text));
      case NodeKind::Prefix:
        return forms_.beginning(node.text, node.field);
      case NodeKind::Date:
        return {Query::OP_VALUE_RANGE, schema::slot::kPublished,
                Xapian::sortable_serialise(static_cast<double>(node.dates.first)),
                Xapian::sortable_serialise(static_cast<double>(node.dates.last))};
      case NodeKind::All:
        return compile_all(node);
      case NodeKind::Any:
        return compile_any(node);
      case NodeKind::Near:
      case NodeKind::Adjacent:
      case NodeKind::Sentence:
        return near_query(node, context_, forms_);
    }
    return {};
  }

  Query compile_word(const Node& node) {
    const std::string text = within_limit(node.text);
    if (is_bare(node)) return is_literal_ ? literal_.excluded(text) : compile_words(node, text);
    if (is_filter(node)) return literal_.labels(text, *node.field);
    if (node.mentions > 0) return forms_.mentioned(node.mentions, text, node.field);
    if (node.form == Form::Exact) return forms_.exact(text, node.field);
    if (node.form == Form::Capitals) return forms_.in_capitals(text, node.field);
    return literal_.field_words(text, *node.field);
  }

  Query compile_phrase(const Node& node, const std::string& text) {
    if (is_filter(node)) return literal_.labels(text, *node.field);
    if (node.mentions > 0) return forms_.mentioned(node.mentions, text, node.field);
    const std::size_t known_parts = parts_.size();
    Query phrase = node.distance == kNoDistance
                       ? literal_.phrase(text, node.field)
                       : literal_.loose_phrase(text, node.distance, node.field);
    if (node.form != Form::Exact) return phrase;
    const Query exact = forms_.exact(text, node.field);
    if (phrase.empty() || exact.empty()) return any_of({phrase, exact});
    return as_one(node, all_of({phrase, exact}), known_parts);
  }

  Query compile_words(const Node& node, const std::string& text) {
    const std::size_t known_parts = parts_.size();
    std::vector<Query> queries;
    for (const Unit& unit : expansion_.words(text)) {
      queries.push_back(unit.query);
      use(unit, false);
    }
    if (queries.size() < 2) return queries.empty() ? Query() : queries[0];
    return as_one(node, all_of(queries), known_parts);
  }

  // What stands in parentheses: all of it is there, or it does not count.
  Query compile_all(const Node& node) {
    const std::size_t known_parts = parts_.size();
    std::vector<Query> wanted, unwanted;
    std::vector<Unit> units;
    for (std::size_t at = 0; at < node.children.size();) {
      const Node& child = node.children[at];
      if (is_plain_word(child) && !is_literal_) {
        for (Unit& unit : expansion_.words(take_words(node.children, at))) {
          units.push_back(std::move(unit));
        }
        continue;
      }
      const bool is_out = child.occur == Occur::MustNot;
      const Query query = is_out ? excluded(child) : compile(child);
      if (!query.empty()) (is_out ? unwanted : wanted).push_back(query);
      ++at;
    }
    drop_stop_words(units, !wanted.empty());
    for (const Unit& unit : units) {
      wanted.push_back(unit.query);
      use(unit, false);
    }
    if (wanted.empty() && unwanted.empty()) return {};
    Query query = wanted.empty() ? Query(std::string()) : all_of(wanted);
    if (!unwanted.empty()) query = Query(Query::OP_AND_NOT, query, any_of(unwanted));
    if (wanted.size() + unwanted.size() < 2) return query;
    return as_one(node, query, known_parts);
  }

  Query compile_any(const Node& node) {
    std::vector<Query> alternatives;
    for (const Node& child : node.children) {
      if (child.occur != Occur::MustNot) {
        alternatives.push_back(compile(child));
      } else if (const Query query = excluded(child); !query.empty()) {
        alternatives.emplace_back(Query::OP_AND_NOT, Query(std::string()), query);
      }
    }
    return any_of(alternatives);
  }

  // Its parts add to a score only where all of it is found: they are one part. What a concept adds
  // stands for itself.
  Query as_one(const Node& node, const Query& query, std::size_t known_parts) {
    for (ScorePart& part : parts_.take_after(known_parts)) {
      if (part.is_bonus) parts_.add(std::move(part));
    }
    if (is_filter(node)) return query;
    return parts_.level("words", to_string(node), query, 1);
  }

  // The unit is in the query, and what it adds counts.
  void use(const Unit& unit, bool with_related) {
    pieces_.bonuses.insert(pieces_.bonuses.end(), unit.bonuses.begin(), unit.bonuses.end());
    for (const ScorePart& part : unit.parts) {
      if (with_related || part.scope != Scope::Related) parts_.add(part);
    }
  }

  void finish() {
    const std::vector<bool> costly = costly_units(units_, context_.vocabulary, context_.thrift);
    for (std::size_t i = 0; i < units_.size(); ++i) {
      Unit& unit = units_[i];
      pieces_.asked.push_back(unit.query);
      if (!costly[i]) pieces_.some.push_back(unit.query);
      for (ScorePart& part : unit.parts) {
        if (costly[i] && part.scope == Scope::Found && !part.is_bonus) {
          part.scope = Scope::Whole;
        }
      }
      // Around what is insisted on, only the words themselves are relaxed.
      const bool with_related = pieces_.must.empty() && !unit.related.empty() && !costly[i];
      if (with_related) pieces_.related.push_back(unit.related);
      use(unit, with_related);
    }
    add_closeness();
    compiled_.relaxed_share = profile_.relaxed;
    compiled_.only_filters = pieces_.asked.empty() && pieces_.must.empty();
    if (!compiled_.only_filters) {
      pieces_.prior = expansion_.density();
    } else if (pieces_.filters.empty() && pieces_.excluded.empty()) {
      diagnostics_.add("the query holds nothing to look for",
                       "write one word or more, for example: alutsista");
    }
    WholeQueries whole = assemble(pieces_);
    compiled_.all = whole.all;
    compiled_.some = whole.some;
    compiled_.relaxed = whole.relaxed;
    compiled_.related = whole.related;
  }

  // Of a long query the first pairs must do.
  void add_closeness() {
    constexpr std::size_t kMostPairs = 24;
    compiled_.close = expansion_.proximity(units_);
    if (compiled_.close.size() > kMostPairs) compiled_.close.resize(kMostPairs);
  }

  const RankingProfile& profile_;
  CompiledQuery compiled_;
  ScoreParts parts_;
  DiagnosticList diagnostics_;
  PlaceBudget places_;
  CompileContext context_;
  Expansion expansion_;
  LiteralTerms literal_;
  WordForms forms_;
  std::size_t words_left_;
  std::size_t things_left_;
  std::size_t things_used_ = 0;
  bool is_literal_ = false;  // within what is left out
  std::vector<Unit> units_;
  QueryPieces pieces_;
};

}  // namespace

CompiledQuery compile_query(const QueryTree& tree, analysis::Analyzer& analyzer,
                            LearntAcronyms& acronyms, const RankingProfile& profile,
                            const Vocabulary& vocabulary, const Limits& limits) {
  CostEstimate estimate(vocabulary);
  Thrift thrift;
  while (true) {
    const Thrift now = thrift;
    Compiler compiler(analyzer, acronyms, profile, vocabulary, limits, now);
    CompiledQuery compiled = compiler.run(tree);
    const StepCosts costs = compiler.costs(estimate, compiled);
    if (costs.total() > limits.cost && save(thrift, costs)) continue;
    tell(now, limits.cost, compiler.diagnostics());
    compiled.diagnostics = compiler.diagnostics().all();
    compiled.cost = costs.total();
    return compiled;
  }
}

}  // namespace warta::searcher
