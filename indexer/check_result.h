// SPDX-License-Identifier: GPL-2.0-or-later
// What one check of the gate found.
#pragma once

#include <string>

namespace warta::indexer {

/// A check before the switch, for a person and for the report.
struct CheckResult {
  std::string check;  ///< As it is called in a file of checks: "least_articles", "query ...".
  bool passed = false;
  std::string detail;  ///< What was found, and what was asked for.
};

}  // namespace warta::indexer
