// SPDX-License-Identifier: GPL-2.0-or-later
// How good the answers are, measured with judged queries.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "warta/searcher.h"

namespace warta {

/// A query with what readers have said of articles: 0 is not relevant, 3 is just what is looked
/// for.
struct JudgedQuery {
  std::string id;
  std::string text;
  std::vector<std::string> tags;      ///< "defence", "acronym", …: means are told by tag, too.
  std::map<std::string, int> grades;  ///< Article → grade; one at least is above 0.
};

/// The judged queries, and what was left out.
struct JudgedQueries {
  std::vector<JudgedQuery> queries;      ///< In the order of their file.
  std::vector<std::string> unjudged;     ///< Queries for which nothing is relevant: no measure can
                                         ///< tell anything of them.
  std::vector<std::string> unexplained;  ///< Judged, but the file of queries does not have them.
};

/// Reads queries ("id TAB query", or "id TAB query TAB tags parted by blanks"), grades in TREC's
/// format ("id 0 article grade"), and, if there is a path, topics ("id TAB query TAB need TAB
/// tags") for their tags. Blank lines and lines that begin with # are passed over. Throws
/// Error{DataFileInvalid}, naming file and line.
WARTA_API JudgedQueries read_judged_queries(const std::string& queries_path,
                                            const std::string& qrels_path,
                                            const std::string& topics_path = "");

/// What is measured of an answer's first 100 articles, or the mean over several.
struct Measures {
  /// Normalised discounted cumulative gain of the first ten, gains being 2^grade - 1 (Järvelin and
  /// Kekäläinen 2002; Burges et al. 2005). An article without a grade counts as 0.
  double ndcg_10 = 0;
  double mrr_10 = 0;       ///< 1 / the rank of the first relevant one of the first ten, or 0.
  double recall_100 = 0;   ///< Which part of the relevant ones is among the first 100.
  double unjudged_10 = 0;  ///< How many of the first ten have no grade.
};

/// The measures of one answer. Thread-safe.
WARTA_API Measures measure(const Result& result, const JudgedQuery& query);

/// One query's measures.
struct QueryMeasures {
  std::string id;
  std::string text;
  std::vector<std::string> tags;
  Measures measures;
};

/// A mean over the queries with a tag.
struct TagMeasures {
  std::string tag;
  std::size_t queries = 0;
  Measures mean;
};

/// What one number of the profile brings.
struct Ablation {
  std::string number;  ///< Its name in the ranking table.
  double value = 0;
  Measures loss;  ///< How much each mean falls with 0 in its place; below 0: it rises.
};

/// One profile's measures.
struct Evaluation {
  std::string profile;
  std::vector<QueryMeasures> queries;
  Measures mean;
  std::vector<TagMeasures> by_tag;  ///< In the order of the alphabet.
  std::vector<Ablation> ablations;  ///< Empty unless asked for; the largest loss of nDCG first.
};

/// Asks every query as `request` says, but for its text, with limit 100, copies not folded and
/// without snippets. Throws as Searcher::search() does.
WARTA_API Evaluation evaluate(Searcher& searcher, const std::vector<JudgedQuery>& queries,
                              const Request& request);

/// Evaluates once more for each number of the request's profile that is not 0, with 0 in its place.
/// `evaluation` is evaluate()'s answer to the same request. Throws as above.
WARTA_API std::vector<Ablation> ablate(Searcher& searcher, const std::vector<JudgedQuery>& queries,
                                       const Request& request, const Evaluation& evaluation);

/// Evaluations as one JSON object, "format" 1. Thread-safe.
WARTA_API std::string to_json(const std::vector<Evaluation>& evaluations);

}  // namespace warta
