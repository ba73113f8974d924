// SPDX-License-Identifier: GPL-2.0-or-later
// build and update: what was typed becomes a run, what it tells becomes lines.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

#include "corpus/fault_text.h"
#include "corpus/open_source.h"
#include "indexer/bulk_build.h"
#include "indexer/cli/commands.h"
#include "indexer/cli/golden_queries.h"
#include "indexer/cli/run_progress.h"
#include "indexer/cli/stop_signal.h"
#include "indexer/gate.h"
#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/quarantine_source.h"
#include "indexer/report_metrics.h"
#include "indexer/schema/generation.h"
#include "indexer/update.h"
#include "stemmer/data_file.h"
#include "stemmer/text/language.h"

namespace warta::indexer::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostPrintedFaults = 20;

// 1 record, 2 records.
std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

void print_summary(const Report& report, const fs::path& index) {
  const bool is_build = report.command == "build";
  std::printf("%s%s in %.1f s", counted(report.articles, "article").c_str(),
              is_build ? " indexed" : "", report.seconds);
  if (is_build) {
    std::printf(" (%.0f a second)", static_cast<double>(report.articles) / report.seconds);
  }
  std::printf(", %.1f MB: %s, generation %llu\n", static_cast<double>(report.bytes) / 1e6,
              index.c_str(), static_cast<unsigned long long>(report.generation));
  if (report.repeated > 0) {
    std::printf("%s repeated another\n", counted(report.repeated, "record").c_str());
  }
  if (report.replaced > 0)
    std::printf("%zu replaced an earlier one with the same id\n", report.replaced);
  if (report.skipped_files > 0) {
    std::printf("passed over without an article: %s\n",
                counted(report.skipped_files, "file").c_str());
  }
  if (report.copies > 0) {
    std::printf("copies of other articles: %zu, of %zu stories\n", report.copies,
                report.stories_with_copies);
  }
}

void print_changes(const Report& report, bool is_dry) {
  std::printf("%s%zu new, %zu changed, %zu unchanged, %zu gone%s\n", is_dry ? "would be: " : "",
              report.added, report.changed, report.unchanged, report.gone + report.deleted,
              report.gone > 0      ? " (kept; --delete-missing takes them out)"
              : report.deleted > 0 ? " (taken out)"
                                   : "");
  if (report.stem_changes.empty()) return;
  std::printf("the rules that shape terms have changed: it would be built anew from what is stored\n"
              "%8s %8s  stem\n", "lost", "gained");
  for (const StemChange& change : report.stem_changes) {
    std::printf("%8zu %8zu  %s\n", change.lost, change.gained,
                corpus::printable(change.stem).c_str());
  }
}

// A path that is missing is a mistake of the night, not a record: half an index must not go live.
void check_paths(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-" || fs::exists(path, error)) continue;
    throw UsageError(corpus::printable(path) + ": no such file or folder; the index is as it was");
  }
}

// About how many articles there will be: as many as there are.
std::optional<std::size_t> live_articles(const std::string& index) {
  const auto live = schema::current_generation(index);
  if (!live) return std::nullopt;
  const auto manifest = schema::read_manifest(schema::generation_folder(index, *live));
  return manifest ? std::optional(manifest->documents) : std::nullopt;
}

// The words of one's own; empty for none. An update goes on with those of the index.
std::string words_of(const Options& options) {
  if (!options.words_path.empty()) return stemmer::read_data_file(options.words_path);
  return options.command == Command::Update ? schema::live_own_words(options.index) : std::string();
}

// A nightly command line that forgets the words would find less than the day before.
void warn_of_lost_words(const Options& options) {
  if (options.command != Command::Build || !options.words_path.empty()) return;
  if (schema::live_own_words(options.index).empty()) return;
  std::cerr << "warta-index: the live generation has words of one's own, this one will have none: "
               "give them with --words\n";
}

// One run: its input, its options, what it prints.
class Run {
 public:
  explicit Run(const Options& options)
      : options_(options),
        now_(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())),
        paths_(paths_of(options.reading)),
        language_(words_of(options), options.words_path),
        progress_(options.quiet, live_articles(options.index)) {
    check_paths(paths_);
    warn_of_lost_words(options);
    if (!options.checks_path.empty()) {
      checks_ = parse_checks(stemmer::read_data_file(options.checks_path), options.checks_path);
    }
    listen_for_stop_signals();
  }

  int build() {
    return outcome(build_index(options_.index, open(nullptr), language_, now_, run_options()));
  }

  int update() {
    // Where nothing is live an update is a build; but not where something was, and only its name is
    // lost: what the input does not have would be gone.
    require_name_of_live(options_.index);
    const UpdateOptions options{.run = run_options(),
                                .delete_missing = options_.delete_missing,
                                .in_place = options_.in_place,
                                .dry_run = options_.dry_run};
    const auto open_input =
        [this](corpus::KnownRecords::IsKnown is_known) -> corpus::ArticleSource& {
      return open(std::move(is_known));
    };
    const auto before = schema::live_generation(options_.index);
    const Report report = update_index(options_.index, open_input, language_, now_, options);
    progress_.clear();
    if (!options_.quiet && report.command != "build") print_changes(report, options_.dry_run);
    if (!options_.quiet && !options_.dry_run && schema::live_generation(options_.index) == before) {
      std::printf("nothing has changed: generation %llu stays\n",
                  static_cast<unsigned long long>(report.generation));
    }
    return outcome(report);
  }

 private:
  corpus::ArticleSource& open(corpus::KnownRecords::IsKnown is_known) {
    corpus::ReadOptions reading = options_.reading.options;
    reading.is_known = std::move(is_known);
    source_ = corpus::open_source(paths_, reading);
    if (!options_.retry_quarantine) return *source_;
    retry_.emplace(options_.index, reading, source_.get());
    return *retry_;
  }

  RunOptions run_options() {
    RunOptions run{.jobs = options_.jobs, .memory = options_.memory};
    run.gate = [this](const fs::path& generation, const GateInput& input) {
      Checks checks = checks_;
      if (generation.empty()) checks.queries.clear();  // it is changed in place: there is no other
      return check(checks, input, answers_of(options_.index, generation));
    };
    run.events.on_progress = [this](std::size_t articles) { progress_.update(articles); };
    run.events.on_fault = [this](const corpus::Fault& fault) {
      if (++faults_ > kMostPrintedFaults) return;
      progress_.clear();
      std::cerr << corpus::place_of(fault) << ": " << corpus::printable(fault.reason) << '\n';
    };
    run.events.should_stop = stop_is_asked_for;
    run.on_step = [this](const char* step) { progress_.begin_step(step); };
    run.on_report = [this](const Report& report) { write_metrics(report); };
    return run;
  }

  void write_metrics(const Report& report) const {
    if (options_.metrics_path.empty() || options_.dry_run) return;
    MetricsContext context{.index = options_.index};
    if (report.switched) {
      context.last_success = now_;
    } else if (const auto live = schema::current_generation(options_.index)) {
      const auto manifest = schema::read_manifest(schema::generation_folder(options_.index, *live));
      if (manifest) context.last_success = manifest->built;
    }
    write_report_metrics(report, context, options_.metrics_path);
  }

  int outcome(const Report& report) {
    progress_.clear();
    if (!options_.quiet && !options_.dry_run) print_summary(report, options_.index);
    if (retry_ && report.switched) remove_retired(retry_->retired_files());
    if (report.faults == 0) return 0;
    std::cerr << "warta-index: " << counted(report.faults, "record") << " could not be read";
    if (!report.quarantine.empty()) std::cerr << ", kept in " << report.quarantine.string();
    std::cerr << '\n';
    return 3;
  }

  const Options& options_;
  std::int64_t now_;
  std::vector<std::string> paths_;
  analysis::Language language_;
  Checks checks_;
  RunProgress progress_;
  std::unique_ptr<corpus::ArticleSource> source_;
  std::optional<QuarantineSource> retry_;
  std::size_t faults_ = 0;
};

}  // namespace

int run_build(const Options& options) { return Run(options).build(); }

int run_update(const Options& options) { return Run(options).update(); }

}  // namespace warta::indexer::cli
