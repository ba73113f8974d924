// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/etag.h"

#include <array>
#include <cstdio>
#include <functional>

namespace warta::server {
namespace {

constexpr std::int64_t kDay = 86'400, kWib = 25'200;

// Led by its length, so that no two lists of texts give one.
void append(std::string_view text, std::string& name) {
  name += std::to_string(text.size());
  name += ':';
  name += text;
}

}  // namespace

std::string answer_name(const HttpRequest& request, std::string_view generation, std::int64_t now) {
  std::string name;
  append(generation, name);
  append(std::to_string((now + kWib) / kDay), name);
  append(request.path, name);
  for (const auto& [parameter, value] : request.parameters) {
    append(parameter, name);
    append(value, name);
  }
  return name;
}

std::string etag_of(const std::string& answer_name) {
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx",
                static_cast<unsigned long long>(std::hash<std::string>()(answer_name)));
  return "W/\"" WARTA_VERSION "-" + std::string(digits.data()) + '"';
}

bool has_answer(const HttpRequest& request, std::string_view etag) {
  const auto known = first_of(request.headers, "if-none-match");
  return known && (*known == "*" || known->find(etag) != std::string_view::npos);
}

}  // namespace warta::server
