// SPDX-License-Identifier: GPL-2.0-or-later
// What a run that writes an index may be told, whether it builds or updates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "indexer/article_batches.h"
#include "indexer/check_result.h"
#include "indexer/database_writer.h"
#include "indexer/gate.h"
#include "indexer/report.h"

namespace warta::indexer {

/// Asks a generation, whose folder it is given, whether it is fit to go live.
using GateKeeper =
    std::function<std::vector<CheckResult>(const std::filesystem::path& generation, GateInput)>;

/// How much of the machine a run may take, whom it asks, and what it tells.
struct RunOptions {
  unsigned jobs = 0;  ///< Threads; 0: as many as the machine has cores, 16 at most.
  std::size_t memory = std::size_t{512} << 20U;  ///< Bytes, about, for what is not yet on disk.
  std::optional<TableFormat> format;             ///< Nothing: what suits this Xapian.
  GateKeeper gate;                               ///< Empty: the checks without a file (gate.h).
  ReadingEvents events;
  /// Told the name of each step as it begins.
  std::function<void(const char* step)> on_step;
  /// Told the outcome, refused or not, before the run returns or throws for it.
  std::function<void(const Report&)> on_report;
};

}  // namespace warta::indexer
