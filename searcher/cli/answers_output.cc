// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/answers_output.h"

#include <iostream>

#include "searcher/cli/printable.h"
#include "searcher/cli/table_output.h"
#include "searcher/cli/terminal.h"
#include "searcher/cli/text_output.h"

namespace warta::searcher::cli {

AnswersOutput::AnswersOutput(const Options& options, bool is_batch)
    : format_(options.format), style_(text_style(options)), is_batch_(is_batch) {
  if (format_ == Format::Csv) std::cout << csv_header(is_batch);
}

std::string AnswersOutput::answer(const Result& result, const std::string& query_id) const {
  switch (format_) {
    case Format::Json:
      return to_json(result) + '\n';
    case Format::JsonLines: {
      std::string lines;
      for (const Hit& hit : result.hits) lines += to_json(hit) + '\n';
      return lines;
    }
    case Format::Csv:
      return csv_rows(result, is_batch_ ? query_id : "");
    case Format::Trec:
      return trec_lines(result, query_id);
    default:
      if (!is_batch_) return stages_text(result) + result_text(result, style_);
      return printable(query_id) + ": " + printable(result.query) + '\n' + stages_text(result) +
             result_text(result, style_) + '\n';
  }
}

void AnswersOutput::print(const Result& result, const std::string& query_id) {
  // With both on one terminal, what was read differently stands before the answer.
  std::cerr << diagnostics_text(result) << std::flush;
  std::cout << answer(result, query_id);
}

}  // namespace warta::searcher::cli
