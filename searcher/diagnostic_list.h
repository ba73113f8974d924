// SPDX-License-Identifier: GPL-2.0-or-later
// What was read differently from how it was written, told once each, and not without end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "warta/result.h"

namespace warta::searcher {

/// So many are told; of the others only how many there are.
inline constexpr std::size_t kMostDiagnostics = 10;

/// Collects diagnostics in their order.
class DiagnosticList {
 public:
  /// Takes one up; one that is there already is passed over.
  void add(std::string message, std::string hint);

  bool empty() const { return told_.empty(); }

  /// All that is told: at last, if there were more, how many.
  std::vector<Diagnostic> all() const;

 private:
  std::vector<Diagnostic> told_;
  std::size_t more_ = 0;
};

/// A piece of a query as it may stand in a message: its first characters, 40 bytes at most.
std::string quoted(std::string_view text);

}  // namespace warta::searcher
