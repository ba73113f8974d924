// SPDX-License-Identifier: GPL-2.0-or-later
// Evaluations as JSON.
#include <nlohmann/json.hpp>

#include "warta/evaluation.h"

namespace warta {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

Json measures_json(const Measures& measures) {
  return {{"ndcg_10", measures.ndcg_10},
          {"mrr_10", measures.mrr_10},
          {"recall_100", measures.recall_100},
          {"unjudged_10", measures.unjudged_10}};
}

Json evaluation_json(const Evaluation& evaluation) {
  Json json = {{"profile", evaluation.profile},
               {"mean", measures_json(evaluation.mean)},
               {"by_tag", Json::array()},
               {"queries", Json::array()}};
  for (const TagMeasures& tag : evaluation.by_tag) {
    json["by_tag"].push_back(
        {{"tag", tag.tag}, {"queries", tag.queries}, {"mean", measures_json(tag.mean)}});
  }
  for (const QueryMeasures& query : evaluation.queries) {
    json["queries"].push_back({{"id", query.id},
                               {"query", query.text},
                               {"tags", query.tags},
                               {"measures", measures_json(query.measures)}});
  }
  if (evaluation.ablations.empty()) return json;
  for (const Ablation& ablation : evaluation.ablations) {
    json["ablation"].push_back({{"number", ablation.number},
                                {"value", ablation.value},
                                {"loss", measures_json(ablation.loss)}});
  }
  return json;
}

}  // namespace

std::string to_json(const std::vector<Evaluation>& evaluations) {
  Json json = {{"format", kFormat}, {"evaluations", Json::array()}};
  for (const Evaluation& evaluation : evaluations) {
    json["evaluations"].push_back(evaluation_json(evaluation));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace warta
