// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/publication.h"

#include <xapian.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/article_analysis.h"
#include "indexer/generation_facts.h"
#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/report_page.h"
#include "indexer/schema/generation.h"
#include "indexer/table_assembly.h"
#include "indexer/verify.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

GateInput gate_input(const NewGeneration& made, const Report& report) {
  GateInput input{.new_articles = report.articles,
                  .faults = report.faults,
                  .records = made.records,
                  .program = {.analysis = made.language.digest()},
                  .new_generation = {.analysis = made.language.digest()}};
  const auto live = schema::current_generation(made.index);
  if (!live) return input;
  const auto manifest = schema::read_manifest(schema::generation_folder(made.index, *live));
  if (!manifest) return input;
  input.old_articles = manifest->documents;
  input.old_generation = manifest->fingerprint;
  return input;
}

// A manifest for what lies in a generation's folder now.
void seal(const fs::path& folder, const schema::Fingerprint& fingerprint, std::int64_t now,
          std::uint64_t revision, bool in_order, std::vector<schema::FileSum> files) {
  const Xapian::Database database((folder / kDatabaseName).string());
  schema::write_manifest(folder, {.fingerprint = fingerprint,
                                  .documents = database.get_doccount(),
                                  .revision = revision,
                                  .in_order = in_order,
                                  .built = now,
                                  .shards = {std::string(kDatabaseName)},
                                  .files = std::move(files)});
}

void keep_report(const fs::path& index, const std::string& added, const Report& report) {
  const std::string name = schema::generation_name(report.generation) + added;
  write_report(report, index / "reports" / (name + ".json"));
  write_report_page(report, index.filename().string(), index / "reports" / (name + ".html"));
}

}  // namespace

void require_passed(const fs::path& index, const RunOptions& options, StepClock& clock,
                    const Report& report) {
  if (all_passed(report.gate)) return;
  clock.end();
  give_report(index, ".refused", options, report);
  remove_unfinished(index);
  std::string failed;
  for (const CheckResult& result : report.gate) {
    if (!result.passed) failed += "\n  " + text_of(result);
  }
  throw IndexError(IndexError::Code::GateRefused,
                   index.string() +
                       ": the new generation did not pass the gate, the live one is as it was" +
                       failed,
                   "look at the report in " + (index / "reports").string() +
                       "; if all is as it should be, change the file of checks");
}

void finish_change_in_place(const fs::path& index, std::optional<std::int64_t> now) {
  const auto live = schema::live_generation(index);
  if (!live) return;
  const fs::path folder = schema::generation_folder(index, live->number);
  if (!schema::is_changing(folder)) return;
  const auto manifest = schema::read_manifest(folder);
  if (!manifest) return;  // damaged otherwise: verify tells
  seal(folder, manifest->fingerprint, now.value_or(manifest->built), live->revision + 1, false,
       sums_of(folder));
  schema::switch_to(index, {live->number, live->revision + 1});
  schema::unmark_changing(folder);
}

void give_report(const fs::path& index, const std::string& added, const RunOptions& options,
                 const Report& report) {
  keep_report(index, added, report);
  if (options.on_report) options.on_report(report);
}

void publish(const NewGeneration& made, const RunOptions& options, StepClock& clock,
             Report& report) {
  const fs::path unfinished = unfinished_folder(made.index, made.number);
  clock.begin("sum up");
  schema::write_own_words(unfinished, made.language.own_words());
  sync_files(unfinished);
  const unsigned jobs = jobs_of(options);
  const schema::Fingerprint rules{.analysis = made.language.digest()};
  // The manifest is written when nobody looks at the folder any more.
  std::vector<schema::FileSum> sums;
  run_all({[&] { sums = sums_of(unfinished, jobs); },
           [&] { describe_generation(unfinished, report); }},
          jobs);
  seal(unfinished, rules, made.now, 0, made.in_order, std::move(sums));
  clock.begin("gate");
  const GateInput input = gate_input(made, report);
  report.gate = options.gate ? options.gate(unfinished, input) : check({}, input, {});
  require_passed(made.index, options, clock, report);
  clock.begin("switch");
  clock.end();
  // A disk without space for the report stops the run while the live generation is as it was.
  report.switched = true;
  keep_report(made.index, "", report);
  schema::go_live(made.index, unfinished, made.number);
  if (options.on_report) options.on_report(report);
}

}  // namespace warta::indexer
