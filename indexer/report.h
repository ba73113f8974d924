// SPDX-License-Identifier: GPL-2.0-or-later
// What a run did: the numbers that reports/NNNNNN.json, the page and the metrics are written from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "indexer/check_result.h"

namespace warta::indexer {

/// A short form and what it stands for, as the articles themselves tell it.
struct LearntAcronym {
  std::string short_form;
  std::string long_form;
  std::size_t articles = 0;                ///< That tell it.
  std::optional<std::int64_t> first_seen;  ///< The oldest of them: seconds, UTC.
};

/// A part of a run, and how long it took.
struct Step {
  std::string name;
  double seconds = 0;
};

/// A file of a generation.
struct FileSize {
  std::string name;  ///< Below the generation's folder.
  std::uint64_t bytes = 0;
};

/// A stem that other rules give to more or fewer articles.
struct StemChange {
  std::string stem;
  std::size_t lost = 0;    ///< Articles that would no longer have it.
  std::size_t gained = 0;  ///< Articles that would have it.
};

/// Counts by name.
using Counts = std::map<std::string, std::size_t>;

/// The outcome of one run. All times are seconds since 1970-01-01 UTC.
struct Report {
  std::string command = "build";  ///< Or "update", "update in place".
  std::uint64_t generation = 0;   ///< The generation it made.
  bool switched = false;          ///< Whether that is the live one now.
  std::int64_t started = 0;       ///< When.
  double seconds = 0;             ///< From start to switch.
  std::vector<Step> steps;        ///< In their order.

  std::size_t articles = 0;   ///< Articles in the generation.
  std::size_t added = 0;      ///< That the generation before did not have.
  std::size_t changed = 0;    ///< That it had otherwise.
  std::size_t unchanged = 0;  ///< That it had, to the letter.
  std::size_t gone = 0;       ///< No longer in the input, and kept.
  std::size_t deleted = 0;    ///< No longer in the input, or named, and taken out.
  std::size_t repeated = 0;   ///< Records that were there already in this run, to the letter.
  std::size_t replaced = 0;   ///< Articles that a later record with the same id replaced.
  std::vector<std::string> missing;  ///< Ids that UpdateOptions names and the index had not.
  Counts removals;            ///< What cleaning took, by rule.
  Counts sources;             ///< Articles by source.
  Counts languages;           ///< Articles by language.
  std::size_t stories_with_copies = 0;
  std::size_t copies = 0;  ///< Articles that tell a story that another one told before.
  std::optional<std::int64_t> oldest, newest;  ///< Published.
  std::vector<LearntAcronym> acronyms;
  /// In a dry run after the rules that shape terms have changed; see stem_changes.h.
  std::vector<StemChange> stem_changes;

  std::size_t faults = 0;            ///< Records that could not be read; see count_fault.
  Counts faults_by_reason;           ///< By kind of reason; see reason_kind.
  std::filesystem::path quarantine;  ///< The file that keeps them; empty if there is none.
  std::size_t skipped_files = 0;     ///< Files in folders that hold no articles.

  std::size_t bytes = 0;        ///< Of the generation on disk.
  std::vector<FileSize> files;  ///< Of the generation.
  std::vector<CheckResult> gate;
};

/// A report names so many kinds of reasons; the faults of all others count as "other".
inline constexpr std::size_t kMostReasons = 50;

/// A fault's reason without what changes from record to record, so that it can be counted: numbers
/// become N, what stands in quotes becomes "…", and it ends after 100 bytes at the latest.
std::string reason_kind(std::string_view reason);

/// Counts a fault, as a whole and by its kind of reason.
void count_fault(Report& report, const corpus::Fault& fault);

/// Writes the report as JSON, "format" 2. Throws IndexError{Unwritable}.
void write_report(const Report& report, const std::filesystem::path& path);

}  // namespace warta::indexer
