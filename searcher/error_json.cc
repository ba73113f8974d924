// SPDX-License-Identifier: GPL-2.0-or-later
// An error as JSON.
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "warta/error.h"

namespace warta {
namespace {

constexpr std::array<std::pair<Error::Code, std::string_view>, 10> kNames{{
    {Error::Code::IndexMissing, "index-missing"},
    {Error::Code::IndexIncompatible, "index-incompatible"},
    {Error::Code::IndexDamaged, "index-damaged"},
    {Error::Code::DataFileInvalid, "data-file-invalid"},
    {Error::Code::RequestInvalid, "request-invalid"},
    {Error::Code::Locked, "locked"},
    {Error::Code::Unwritable, "unwritable"},
    {Error::Code::NotAnIndex, "not-an-index"},
    {Error::Code::NoArticles, "no-articles"},
    {Error::Code::GateRefused, "gate-refused"},
}};

std::string_view name_of(Error::Code code) {
  for (const auto& [known, name] : kNames) {
    if (known == code) return name;
  }
  return "failed";
}

}  // namespace

std::string to_json(const Error& error) {
  using Json = nlohmann::ordered_json;
  const Json json = {
      {"error",
       {{"code", name_of(error.code())}, {"message", error.what()}, {"hint", error.hint()}}}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace warta
