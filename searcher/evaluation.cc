// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/evaluation.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace warta {
namespace {

constexpr std::size_t kFirst = 10, kRecalled = 100;

double gain(int grade) { return std::exp2(grade) - 1; }

// What a gain at a place counted from 0 is worth.
double discounted(double gain, std::size_t place) {
  return gain / std::log2(static_cast<double>(place) + 2);
}

// The grade of an article, whose id may have had its blanks written as %20 for TREC's tools.
const int* grade_of(const std::string& id, const JudgedQuery& query) {
  auto found = query.grades.find(id);
  if (found == query.grades.end() && id.find(' ') != std::string::npos) {
    std::string word;
    for (const char c : id) word += c == ' ' ? std::string("%20") : std::string(1, c);
    found = query.grades.find(word);
  }
  return found == query.grades.end() ? nullptr : &found->second;
}

double ideal_gain(const JudgedQuery& query) {
  std::vector<int> grades;
  for (const auto& [id, grade] : query.grades) grades.push_back(std::max(grade, 0));
  std::ranges::sort(grades, std::greater<>());
  double ideal = 0;
  for (std::size_t i = 0; i < grades.size() && i < kFirst; ++i) {
    ideal += discounted(gain(grades[i]), i);
  }
  return ideal;
}

void add(const Measures& more, double weight, Measures& sum) {
  sum.ndcg_10 += weight * more.ndcg_10;
  sum.mrr_10 += weight * more.mrr_10;
  sum.recall_100 += weight * more.recall_100;
  sum.unjudged_10 += weight * more.unjudged_10;
}

template <typename Filter>
TagMeasures mean_of(const std::vector<QueryMeasures>& queries, const std::string& tag,
                    const Filter& filter) {
  TagMeasures mean{.tag = tag};
  Measures sum;
  for (const QueryMeasures& query : queries) {
    if (!filter(query)) continue;
    add(query.measures, 1, sum);
    ++mean.queries;
  }
  if (mean.queries > 0) add(sum, 1 / static_cast<double>(mean.queries), mean.mean);
  return mean;
}

std::vector<TagMeasures> means_by_tag(const std::vector<QueryMeasures>& queries) {
  std::vector<std::string> tags;
  for (const QueryMeasures& query : queries) {
    tags.insert(tags.end(), query.tags.begin(), query.tags.end());
  }
  std::ranges::sort(tags);
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  std::vector<TagMeasures> means;
  means.reserve(tags.size());
  for (const std::string& tag : tags) {
    means.push_back(mean_of(queries, tag, [&tag](const QueryMeasures& query) {
      return std::ranges::find(query.tags, tag) != query.tags.end();
    }));
  }
  return means;
}

}  // namespace

Measures measure(const Result& result, const JudgedQuery& query) {
  Measures measures;
  double found = 0;
  std::size_t recalled = 0;
  for (std::size_t i = 0; i < result.hits.size() && i < kRecalled; ++i) {
    const int* grade = grade_of(result.hits[i].id, query);
    const bool is_relevant = grade != nullptr && *grade > 0;
    if (is_relevant) ++recalled;
    if (i >= kFirst) continue;
    if (grade == nullptr) ++measures.unjudged_10;
    if (!is_relevant) continue;
    found += discounted(gain(*grade), i);
    if (measures.mrr_10 == 0) measures.mrr_10 = 1 / static_cast<double>(i + 1);
  }
  const auto relevant =
      std::ranges::count_if(query.grades, [](const auto& graded) { return graded.second > 0; });
  if (relevant > 0) {
    measures.ndcg_10 = found / ideal_gain(query);
    measures.recall_100 = static_cast<double>(recalled) / static_cast<double>(relevant);
  }
  return measures;
}

Evaluation evaluate(Searcher& searcher, const std::vector<JudgedQuery>& queries,
                    const Request& request) {
  Request asked = request;
  asked.limit = kRecalled;
  asked.copies = Copies::All;
  asked.snippets = false;
  Evaluation evaluation{.profile = request.profile};
  for (const JudgedQuery& query : queries) {
    asked.query = query.text;
    evaluation.queries.push_back(
        {query.id, query.text, query.tags, measure(searcher.search(asked), query)});
  }
  evaluation.mean = mean_of(evaluation.queries, "", [](const QueryMeasures&) { return true; }).mean;
  evaluation.by_tag = means_by_tag(evaluation.queries);
  return evaluation;
}

std::vector<Ablation> ablate(Searcher& searcher, const std::vector<JudgedQuery>& queries,
                             const Request& request, const Evaluation& evaluation) {
  std::map<std::string, double> set(request.settings.begin(), request.settings.end());
  std::vector<Ablation> ablations;
  for (const auto& [name, value] : searcher.numbers(request.profile)) {
    const auto other = set.find(name);
    const double used = other == set.end() ? value : other->second;
    if (used == 0) continue;
    Request without = request;
    without.settings.emplace_back(name, 0);
    Ablation ablation{.number = name, .value = used, .loss = evaluation.mean};
    add(evaluate(searcher, queries, without).mean, -1, ablation.loss);
    ablations.push_back(ablation);
  }
  std::ranges::stable_sort(ablations, [](const Ablation& a, const Ablation& b) {
    return a.loss.ndcg_10 > b.loss.ndcg_10;
  });
  return ablations;
}

}  // namespace warta
