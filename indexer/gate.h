// SPDX-License-Identifier: GPL-2.0-or-later
// Before a new generation goes live: whether it is fit to. What is asked of it is a file that an
// editor writes; cli/warta-index.1 describes it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/check_result.h"
#include "indexer/schema/fingerprint.h"

namespace warta::indexer {

/// A query, and an article that must be among its first hits.
struct GoldenQuery {
  std::string query;
  std::string article;  ///< Its id.
  std::size_t top = 0;  ///< So many hits are looked at; at least 1.
};

/// What is asked of a new generation. As it stands, without a file: one article at least.
struct Checks {
  std::size_t least_articles = 1;
  std::optional<double> largest_drop_percent;  ///< Of articles, against the live generation.
  std::optional<double> most_faults_percent;   ///< Of the records that were read.
  std::vector<GoldenQuery> queries;
};

/// What the gate is told.
struct GateInput {
  std::optional<std::size_t> old_articles;  ///< Of the live generation; nothing if there is none.
  std::size_t new_articles = 0;
  std::size_t faults = 0;
  std::size_t records = 0;             ///< Articles and faults that the run read.
  schema::Fingerprint program;         ///< The rules of this program, with the words of one's own.
  schema::Fingerprint new_generation;  ///< The rules that the new generation was written by.
  std::optional<schema::Fingerprint> old_generation;
};

/// The ids of the first `top` hits of a query in the new generation, best first. What it throws
/// fails the check.
using AnswerQuery =
    std::function<std::vector<std::string>(const std::string& query, std::size_t top)>;

/// Reads a file of checks, of which `path` names the place of a mistake. Throws
/// stemmer::DataFileError.
Checks parse_checks(std::string_view text, const std::string& path);

/// Runs every check, failed ones before or not, in this order: the rules, which are always checked,
/// the least articles, what else was asked for, the queries. Without queries `answer` is not called
/// and may be empty.
std::vector<CheckResult> check(const Checks& checks, const GateInput& input,
                               const AnswerQuery& answer);

/// Whether the generation may go live.
bool all_passed(const std::vector<CheckResult>& results);

/// For a person, one line: "failed: least_articles 1000: there are 12".
std::string text_of(const CheckResult& result);

}  // namespace warta::indexer
