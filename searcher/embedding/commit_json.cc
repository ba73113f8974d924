// SPDX-License-Identifier: GPL-2.0-or-later
// What a commit did, as JSON.
#include <nlohmann/json.hpp>

#include "warta/indexer.h"

namespace warta {

std::string to_json(const Commit& commit) {
  using Json = nlohmann::ordered_json;
  Json refused = Json::array();
  for (const Refused& one : commit.refused) {
    refused.push_back({{"id", one.id}, {"reason", one.reason}});
  }
  const Json json = {{"generation", commit.generation}, {"articles", commit.articles},
                     {"added", commit.added},           {"changed", commit.changed},
                     {"unchanged", commit.unchanged},   {"removed", commit.removed},
                     {"missing", commit.missing},       {"refused", std::move(refused)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace warta
