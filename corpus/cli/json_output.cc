// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/cli/json_output.h"

#include <nlohmann/json.hpp>

namespace warta::corpus::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string on_one_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string as_json(const RecurringLine& line) {
  return on_one_line({{"source", line.source},
                      {"scope", line.scope},
                      {"text", line.text},
                      {"count", line.count},
                      {"articles", line.articles},
                      {"rule", proposed_rule(line)}});
}

}  // namespace warta::corpus::cli
