// SPDX-License-Identifier: GPL-2.0-or-later
// Answers on standard output, in the format that was asked for.
#pragma once

#include <string>

#include "searcher/cli/options.h"
#include "searcher/cli/text_style.h"
#include "warta/result.h"

namespace warta::searcher::cli {

/// Prints answers one after another, and what was read differently on standard error.
class AnswersOutput {
 public:
  /// With `is_batch` each answer tells its query.
  AnswersOutput(const Options& options, bool is_batch);

  void print(const Result& result, const std::string& query_id);

 private:
  std::string answer(const Result& result, const std::string& query_id) const;

  Format format_;
  TextStyle style_;
  bool is_batch_;
};

}  // namespace warta::searcher::cli
