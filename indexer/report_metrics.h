// SPDX-License-Identifier: GPL-2.0-or-later
// A report for whoever wakes somebody: Prometheus, by way of the textfile collector of its node
// exporter (https://prometheus.io/docs/instrumenting/exposition_formats/).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "indexer/report.h"

namespace warta::indexer {

/// What the metrics of a run need beside its report.
struct MetricsContext {
  std::string index;  ///< The value of the label `index`, so that several may be told apart.
  /// When a run last went live: now, or when the live generation was made; seconds, UTC.
  std::optional<std::int64_t> last_success;
};

/// The numbers of the report in the text format. All names begin with warta_index_. At most a
/// hundred sources are named, those with the most articles; the others count together as "other".
std::string report_metrics(const Report& report, const MetricsContext& context);

/// Writes them, so that who collects them sees the old or the new, never half; see
/// write_whole_file. Throws IndexError{Unwritable}.
void write_report_metrics(const Report& report, const MetricsContext& context,
                          const std::filesystem::path& path);

}  // namespace warta::indexer
