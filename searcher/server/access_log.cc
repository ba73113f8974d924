// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/access_log.h"

#include <array>
#include <ctime>
#include <nlohmann/json.hpp>

namespace warta::server {
namespace {

using Json = nlohmann::ordered_json;

std::string utc(std::chrono::system_clock::time_point time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text.data();
}

}  // namespace

std::string log_line(const HttpRequest& request, const HttpResponse& response,
                     std::chrono::system_clock::time_point time, double seconds) {
  Json query = Json::object();
  for (const auto& [name, value] : request.parameters) query[name] = value;
  const Json json = {{"time", utc(time)},         {"id", request.id},
                     {"remote", request.remote},  {"method", request.method},
                     {"path", request.path},      {"query", query},
                     {"status", response.status}, {"bytes", response.body.size()},
                     {"seconds", seconds}};
  return json.dump(-1, ' ', true, Json::error_handler_t::replace) + '\n';
}

}  // namespace warta::server
