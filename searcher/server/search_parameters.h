// SPDX-License-Identifier: GPL-2.0-or-later
// The parameters of a URL → Request.
#pragma once

#include <cstddef>
#include <string_view>

#include "searcher/server/http_messages.h"
#include "warta/request.h"

namespace warta::server {

/// What a client may ask for at most.
struct RequestLimits {
  std::size_t hits = 100;      ///< Of one answer.
  std::size_t depth = 10'000;  ///< Rank of the last hit; beyond, there is the cursor.
  Limits query;                ///< A client may lower these, not raise them.
};

/// The request that parameters tell: q, limit, offset, after, sort, profile, copies, explain,
/// snippets, facet (again and again, or with commas), facet_values, timeline, like, feedback, now.
/// Throws warta::Error{RequestInvalid} for another name, a value that is none, and what is beyond
/// the limits.
Request read_parameters(const NamedValues& parameters, const RequestLimits& limits);

/// The number that a parameter tells. Throws warta::Error{RequestInvalid} if it tells none, or one
/// beyond `most`.
std::size_t read_count(std::string_view name, std::string_view value, std::size_t most);

/// Refuses a request, however it came, that asks for more than the limits; lowers its own limits to
/// those. Throws warta::Error{RequestInvalid}.
void require_within(const RequestLimits& limits, Request& request);

}  // namespace warta::server
