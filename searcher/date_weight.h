// SPDX-License-Identifier: GPL-2.0-or-later
// What an article's date adds to its score: the more, the nearer it is to a moment.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>

namespace warta::searcher {

/// How a date weighs.
struct DateDecay {
  double most = 0;             ///< Added at the moment itself, 0 or more.
  double half_life_days = 30;  ///< So far from it half of that is added.
  double floor = 0;            ///< This share of `most` is added at least, 0..1.
  std::int64_t moment = 0;     ///< Seconds since 1970-01-01 UTC.
};

/// Matches every article and adds by its date; an article without one gets the floor. For a
/// database in this process.
Xapian::Query date_query(const DateDecay& decay);

}  // namespace warta::searcher
