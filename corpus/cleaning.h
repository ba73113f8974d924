// SPDX-License-Identifier: GPL-2.0-or-later
// What every reader goes by: the rules, the clock, and what it need not read again.
#pragma once

#include <cstdint>
#include <optional>

#include "corpus/boilerplate.h"
#include "corpus/known_records.h"

namespace warta::corpus {

/// One for a whole reading; any number of threads may share it.
struct Cleaning {
  Boilerplate boilerplate;
  /// Seconds since 1970-01-01 UTC, what "17 menit yang lalu" is counted from; without it relative
  /// dates are not read, and dates to come not refused.
  std::optional<std::int64_t> now;
  KnownRecords known = {};
};

}  // namespace warta::corpus
