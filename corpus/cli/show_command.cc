// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>
#include <nlohmann/json.hpp>

#include "corpus/cli/commands.h"
#include "corpus/cli/printing.h"
#include "corpus/open_source.h"

namespace warta::corpus::cli {
namespace {

using Json = nlohmann::ordered_json;

// The names are those that data/field_aliases.tsv reads, so that what is shown can be read again.
Json as_json(const Article& article, bool with_removals) {
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
  if (!with_removals) return json;
  json["removed"] = Json::array();
  for (const Removal& removal : article.removals) {
    json["removed"].push_back({{"rule", removal.rule}, {"text", removal.text}});
  }
  return json;
}

}  // namespace

int run_show(const Options& options) {
  const auto source = open_source(paths_of(options.reading), options.reading.options);
  bool found = false, faulty = false;
  for (Record record = source->next(); !std::holds_alternative<End>(record) && std::cout;
       record = source->next()) {
    if (const auto* article = std::get_if<Article>(&record)) {
      found = true;
      std::cout
          << as_json(*article, options.removed).dump(-1, ' ', false, Json::error_handler_t::replace)
          << '\n';
    } else {
      faulty = true;
      const auto& fault = std::get<Fault>(record);
      std::cerr << place_of(fault) << ": " << printable(fault.reason) << '\n';
    }
  }
  if (faulty) return 3;
  return found ? 0 : 1;
}

}  // namespace warta::corpus::cli
