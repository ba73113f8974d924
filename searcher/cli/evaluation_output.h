// SPDX-License-Identifier: GPL-2.0-or-later
// Measures as tables: for a person, and with tabs for programs.
#pragma once

#include <string>
#include <vector>

#include "warta/evaluation.h"

namespace warta::searcher::cli {

/// A table of the means by profile and tag, then one of each query, then what each number brings.
std::string evaluation_text(const std::vector<Evaluation>& evaluations);

/// The same as rows with tabs: profile, kind (mean, tag, query, ablation), name, how many queries,
/// nDCG@10, MRR@10, recall@100, unjudged of the first ten. An ablation's measures are losses.
std::string evaluation_tsv(const std::vector<Evaluation>& evaluations);

}  // namespace warta::searcher::cli
