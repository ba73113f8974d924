// SPDX-License-Identifier: GPL-2.0-or-later
// The ranking that a request names.
#pragma once

#include <string>

#include "searcher/ranking_profile.h"
#include "warta/request.h"

namespace warta::searcher {

/// The profile with a name. Throws warta::Error{RequestInvalid}, with the names there are, if there
/// is none.
const RankingProfile& profile_named(const std::string& name, const RankingProfiles& profiles);

/// The profile that a request names, with the numbers that it sets otherwise. Throws
/// warta::Error{RequestInvalid} for an unknown profile, an unknown number or one out of range.
RankingProfile profile_of(const Request& request, const RankingProfiles& profiles);

}  // namespace warta::searcher
