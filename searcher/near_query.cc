// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/near_query.h"

#include <algorithm>
#include <vector>

#include "indexer/schema/fields.h"
#include "searcher/literal_terms.h"

namespace warta::searcher {
namespace {

using Xapian::Query;
namespace prefix = schema::prefix;

constexpr std::size_t kMostWays = 32;
constexpr std::size_t kMostWords = 8;  // that one beginning stands for

using Phrase = std::vector<PlacedTerm>;
using Way = std::vector<Phrase>;  // one phrase for each operand

std::vector<Query> terms_of(const Phrase& phrase) {
  std::vector<Query> terms;
  for (const PlacedTerm& term : phrase) terms.emplace_back(term.term);
  return terms;
}

std::uint32_t extra_places(const Phrase& phrase) { return phrase.back().offset; }

class NearQuery {
 public:
  NearQuery(const Node& node, const CompileContext& context, WordForms& forms)
      : node_(node), context_(context), forms_(forms) {
    field_ = field_of(node.children.front());
  }

  Query run() {
    std::vector<Way> ways{{}};
    for (const Node& operand : node_.children) {
      const std::vector<Phrase> phrases = phrases_of(operand);
      if (phrases.empty()) {
        context_.diagnostics.add(
            quoted(to_string(operand)) + " has no place in an article: left out",
            "write NEAR between words that mean something");
      } else {
        ways = multiplied(ways, phrases);
      }
    }
    std::vector<Query> queries;
    for (const Way& way : ways) {
      if (!way.empty()) queries.push_back(query_of(way));
    }
    // The best way counts. OP_OR would read the places of an article anew for every one before it.
    const Query query =
        queries.size() < 2 ? any_of(queries) : Query(Query::OP_MAX, queries.begin(), queries.end());
    return query.empty() ? query : context_.parts.level("phrase", to_string(node_), query, 1);
  }

 private:
  static const schema::Field* field_of(const Node& node) {
    return node.children.empty() ? node.field : node.children.front().field;
  }

  std::vector<Phrase> phrases_of(const Node& operand) {
    std::vector<Phrase> phrases;
    if (operand.kind == NodeKind::Any) {
      for (const Node& child : operand.children) {
        for (Phrase& phrase : phrases_of(child)) phrases.push_back(std::move(phrase));
      }
    } else if (operand.kind == NodeKind::Prefix) {
      for (std::string& term : forms_.stems_beginning(operand.text, prefix::kStem, kMostWords)) {
        phrases.push_back({{std::move(term), 0}});
      }
      if (phrases.empty()) phrases.push_back({{operand.text + '*', 0}});  // which is in no index
    } else {
      const analysis::AnalyzedText& analyzed = context_.analyze(operand.text);
      for (const analysis::Word& word : analyzed.words) {
        if (!word.stop) context_.wanted.stems.insert(word.form->stem);
      }
      if (Phrase phrase = placed_terms(analyzed); !phrase.empty()) {
        phrases.push_back(std::move(phrase));
      }
    }
    return phrases;
  }

  std::vector<Way> multiplied(const std::vector<Way>& ways, const std::vector<Phrase>& phrases) {
    std::vector<Way> all;
    for (const Way& way : ways) {
      for (const Phrase& phrase : phrases) {
        if (all.size() == kMostWays) {
          context_.diagnostics.add("NEAR has too many alternatives: the last were left out",
                                   "write fewer words between OR");
          return all;
        }
        all.push_back(way);
        all.back().push_back(phrase);
      }
    }
    return all;
  }

  Query query_of(const Way& way) const {
    std::vector<Query> terms, conditions;
    std::vector<std::string> names;
    std::uint32_t places = 1;
    for (const Phrase& phrase : way) {
      for (const PlacedTerm& term : phrase) names.push_back(term.term);
      const std::vector<Query> own = terms_of(phrase);
      terms.insert(terms.end(), own.begin(), own.end());
      places += extra_places(phrase);
      if (own.size() > 1 && context_.thrift.reads_places()) {
        conditions.emplace_back(Query::OP_PHRASE, own.begin(), own.end(), extra_places(phrase) + 1);
      }
      if (field_ != nullptr && context_.thrift.reads_places())
        conditions.push_back(at_least(1, phrase, range_of(field_)));
    }
    Query query = terms.front();
    if (terms.size() > 1 && !context_.places.allows(names)) return all_of(terms);
    if (terms.size() > 1) {
      const auto gaps = static_cast<std::uint32_t>(way.size() - 1);
      places = node_.kind == NodeKind::Sentence ? std::max(schema::position::kSentenceGap, places)
                                                : places + gaps * node_.distance;
      const Query::op op = node_.kind == NodeKind::Adjacent ? Query::OP_PHRASE : Query::OP_NEAR;
      query = Query(op, terms.begin(), terms.end(), places);
    }
    return conditions.empty() ? query : Query(Query::OP_FILTER, query, all_of(conditions));
  }

  const Node& node_;
  const CompileContext& context_;
  WordForms& forms_;
  const schema::Field* field_ = nullptr;  // that all stand in
};

}  // namespace

Query near_query(const Node& node, const CompileContext& context, WordForms& forms) {
  return NearQuery(node, context, forms).run();
}

}  // namespace warta::searcher
