// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/evaluation_output.h"

#include <array>
#include <cstdio>

#include "searcher/cli/printable.h"

namespace warta::searcher::cli {
namespace {

std::string columns(const char* pattern, const Measures& measures) {
  std::array<char, 160> text{};
  std::snprintf(text.data(), text.size(), pattern, measures.ndcg_10, measures.mrr_10,
                measures.recall_100, measures.unjudged_10);
  return text.data();
}

std::string text_row(const Measures& measures, const std::string& name) {
  return columns("%8.4f %8.4f %8.4f %8.2f  ", measures) + name + '\n';
}

std::string counted(const std::string& name, std::size_t queries) {
  return name + " (" + std::to_string(queries) + (queries == 1 ? " query)" : " queries)");
}

std::string loss_row(const Ablation& ablation) {
  std::array<char, 64> value{};
  std::snprintf(value.data(), value.size(), " = %g", ablation.value);
  return columns("%+8.4f %+8.4f %+8.4f %+8.2f  ", ablation.loss) + ablation.number + value.data() +
         '\n';
}

constexpr const char* kHead = " nDCG@10   MRR@10    R@100 unjudged\n";

std::string tsv_row(const Evaluation& evaluation, const std::string& kind, const std::string& name,
                    std::size_t queries, const Measures& measures) {
  return printable(evaluation.profile) + '\t' + kind + '\t' + printable(name) + '\t' +
         std::to_string(queries) + columns("\t%.4f\t%.4f\t%.4f\t%.2f\n", measures);
}

}  // namespace

std::string evaluation_text(const std::vector<Evaluation>& evaluations) {
  std::string text = kHead;
  for (const Evaluation& each : evaluations) {
    text += text_row(each.mean, counted(printable(each.profile), each.queries.size()));
    for (const TagMeasures& tag : each.by_tag) {
      text += text_row(tag.mean, "  " + counted(printable(tag.tag), tag.queries));
    }
  }
  for (const Evaluation& each : evaluations) {
    text += "\nprofile " + printable(each.profile) + ", by query\n";
    for (const QueryMeasures& query : each.queries) {
      text += text_row(query.measures, printable(query.id) + "  " + printable(query.text));
    }
  }
  for (const Evaluation& each : evaluations) {
    if (each.ablations.empty()) continue;
    text += "\nprofile " + printable(each.profile) + ", what is lost with 0 instead of\n";
    for (const Ablation& ablation : each.ablations) text += loss_row(ablation);
  }
  return text;
}

std::string evaluation_tsv(const std::vector<Evaluation>& evaluations) {
  std::string text = "profile\tkind\tname\tqueries\tndcg_10\tmrr_10\trecall_100\tunjudged_10\n";
  for (const Evaluation& each : evaluations) {
    text += tsv_row(each, "mean", "", each.queries.size(), each.mean);
    for (const TagMeasures& tag : each.by_tag) {
      text += tsv_row(each, "tag", tag.tag, tag.queries, tag.mean);
    }
    for (const QueryMeasures& query : each.queries) {
      text += tsv_row(each, "query", query.id, 1, query.measures);
    }
    for (const Ablation& ablation : each.ablations) {
      text += tsv_row(each, "ablation", ablation.number, each.queries.size(), ablation.loss);
    }
  }
  return text;
}

}  // namespace warta::searcher::cli
