// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/request_profile.h"

#include "warta/error.h"

namespace warta::searcher {

const RankingProfile& profile_named(const std::string& name, const RankingProfiles& profiles) {
  const auto found = profiles.find(name);
  if (found != profiles.end()) return found->second;
  std::string known;
  for (const auto& [other, profile] : profiles) known += (known.empty() ? "" : ", ") + other;
  throw Error(Error::Code::RequestInvalid, "there is no ranking profile '" + name + "'",
              "the profiles are " + known);
}

RankingProfile profile_of(const Request& request, const RankingProfiles& profiles) {
  RankingProfile profile = profile_named(request.profile, profiles);
  for (const auto& [name, value] : request.settings) {
    if (profile.set(name, value)) continue;
    std::string known;
    for (const auto& [other, number] : profile.numbers())
      known += (known.empty() ? "" : ", ") + other;
    throw Error(Error::Code::RequestInvalid,
                "'" + name + "' cannot be set to " + std::to_string(value),
                "a number from 0 to 10,000 for one of " + known);
  }
  return profile;
}

}  // namespace warta::searcher
