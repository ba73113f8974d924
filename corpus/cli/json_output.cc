// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/cli/json_output.h"

#include <nlohmann/json.hpp>

#include "corpus/cli/printing.h"

namespace warta::corpus::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string on_one_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string as_json(const Article& article, bool with_removals) {
  Json json{{"id", article.id},
            {"title", article.title},
            {"title_is_derived", article.title_is_derived},
            {"published", nullptr},
            {"published_text", article.published_text},
            {"updated", nullptr},
            {"updated_text", article.updated_text},
            {"source", article.source},
            {"category", article.category},
            {"tags", article.tags},
            {"place", article.place},
            {"agency", article.agency},
            {"author", article.author},
            {"editor", article.editor},
            {"url", article.url},
            {"language", article.language},
            {"content_hash", article.content_hash},
            {"lead", article.lead},
            {"body", article.body}};
  if (article.published) json["published"] = utc_time(*article.published);
  if (article.updated) json["updated"] = utc_time(*article.updated);
  if (!with_removals) return on_one_line(json);
  json["removed"] = Json::array();
  for (const Removal& removal : article.removals) {
    json["removed"].push_back({{"rule", removal.rule}, {"text", removal.text}});
  }
  return on_one_line(json);
}

std::string as_json(const RecurringLine& line) {
  return on_one_line({{"source", line.source},
                      {"scope", line.scope},
                      {"text", line.text},
                      {"count", line.count},
                      {"articles", line.articles},
                      {"rule", proposed_rule(line)}});
}

}  // namespace warta::corpus::cli
