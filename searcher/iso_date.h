// SPDX-License-Identifier: GPL-2.0-or-later
// Moments as JSON tells them.
#pragma once

#include <cstdint>
#include <string>

namespace warta::searcher {

/// 2025-06-11T10:32:00+07:00: news is dated by the clock of Jakarta (WIB, UTC+7). `seconds` since
/// 1970-01-01 UTC. Thread-safe.
std::string iso_date(std::int64_t seconds);

}  // namespace warta::searcher
