// SPDX-License-Identifier: GPL-2.0-or-later
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "corpus/cli/progress_line.h"
#include "corpus/fault_text.h"
#include "corpus/open_source.h"
#include "indexer/bulk_build.h"
#include "indexer/cli/commands.h"
#include "indexer/schema/generation.h"
#include "stemmer/data_file.h"
#include "stemmer/text/language.h"

namespace warta::indexer::cli {
namespace {

// 1 record, 2 records.
std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

void print_fault(const corpus::Fault& fault) {
  std::cerr << corpus::place_of(fault) << ": " << corpus::printable(fault.reason) << '\n';
}

void print_summary(const Report& report, const std::filesystem::path& index) {
  std::printf("%s indexed in %.1f s (%.0f a second), %.1f MB: %s, generation %llu\n",
              counted(report.articles, "article").c_str(), report.seconds,
              static_cast<double>(report.articles) / report.seconds,
              static_cast<double>(report.bytes) / 1e6, index.c_str(),
              static_cast<unsigned long long>(report.generation));
  if (report.repeated > 0) {
    std::printf("%s repeated another\n", counted(report.repeated, "record").c_str());
  }
  if (report.replaced > 0)
    std::printf("%zu replaced an earlier one with the same id\n", report.replaced);
  if (report.skipped_files > 0) {
    std::printf("passed over without an article: %s\n",
                counted(report.skipped_files, "file").c_str());
  }
}

// A path that is missing is a mistake of the night, not a record: half an index must not go live.
void check_paths(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-" || std::filesystem::exists(path, error)) continue;
    throw UsageError(corpus::printable(path) + ": no such file or folder; the index is as it was");
  }
}

// The words of one's own; empty for none.
std::string words_of(const Options& options) {
  return options.words_path.empty() ? std::string() : stemmer::read_data_file(options.words_path);
}

// A nightly command line that forgets the words would find less than the day before.
void warn_of_lost_words(const Options& options) {
  const auto live = schema::current_generation(options.index);
  if (!options.words_path.empty() || !live) return;
  if (schema::read_own_words(schema::generation_folder(options.index, *live)).empty()) return;
  std::cerr << "warta-index: the live generation has words of one's own, this one will have none: "
               "give them with --words\n";
}

}  // namespace

int run_build(const Options& options) {
  const std::vector<std::string> paths = paths_of(options.reading);
  check_paths(paths);
  constexpr std::size_t kMostPrintedFaults = 20;
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  const analysis::Language language(words_of(options), options.words_path);
  warn_of_lost_words(options);
  const auto source = corpus::open_source(paths, options.reading.options);
  corpus::cli::ProgressLine progress(options.quiet);
  std::size_t faults = 0;
  const ReadingEvents events{
      .on_progress = [&](std::size_t articles) { progress.update(articles); },
      .on_fault =
          [&](const corpus::Fault& fault) {
            progress.clear();
            if (++faults <= kMostPrintedFaults) print_fault(fault);
          }};
  const Report report = build_index(options.index, *source, language, now, events);
  progress.clear();
  if (!options.quiet) print_summary(report, options.index);
  if (report.faults == 0) return 0;
  const std::filesystem::path kept = std::filesystem::path(options.index) / "quarantine" /
                                     (schema::generation_name(report.generation) + ".jsonl");
  std::cerr << "warta-index: " << counted(report.faults, "record") << " could not be read, kept in "
            << kept.string() << '\n';
  return 3;
}

}  // namespace warta::indexer::cli
