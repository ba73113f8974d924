// SPDX-License-Identifier: GPL-2.0-or-later
// A generation whose database is written goes live: it is described, summed up, asked at the gate,
// and switched to.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "indexer/report.h"
#include "indexer/run_options.h"
#include "indexer/step_clock.h"
#include "stemmer/text/language.h"

namespace warta::indexer {

/// The folder of the one database of a generation.
inline constexpr std::string_view kDatabaseName = "articles";

/// What is to go live.
struct NewGeneration {
  const std::filesystem::path& index;
  std::uint64_t number = 0;
  const analysis::Language& language;
  std::int64_t now = 0;     ///< Seconds since 1970-01-01 UTC.
  std::size_t records = 0;  ///< Articles and faults that the run read.
  bool in_order = true;     ///< See schema::Manifest.
};

/// Completes the generation in unfinished_folder(): its words, its manifest with the sum of every
/// file, all synced to disk; asks the gate; then gives it its name and makes it the live one, and
/// writes the report. A generation that the gate refuses is removed, its report kept under the name
/// NNNNNN.refused. Throws IndexError{GateRefused}, std::filesystem::filesystem_error,
/// Xapian::Error.
void publish(const NewGeneration& made, const RunOptions& options, StepClock& clock,
             Report& report);

/// If a check of the report failed: writes the report under the name NNNNNN.refused, removes what is
/// unfinished, and throws IndexError{GateRefused}.
void require_passed(const std::filesystem::path& index, const RunOptions& options,
                    StepClock& clock, const Report& report);

/// Writes a new manifest for a generation that was changed in place and has readers see the change;
/// does nothing if the live one was not. Without a time it stays as old as it was. Throws std::filesystem::filesystem_error, Xapian::Error.
void finish_change_in_place(const std::filesystem::path& index,
                            std::optional<std::int64_t> now = std::nullopt);

/// Writes the report as JSON and as a page, under the generation's name and what is added to it, and
/// tells whoever asked for it.
void give_report(const std::filesystem::path& index, const std::string& added,
                 const RunOptions& options, const Report& report);

}  // namespace warta::indexer
