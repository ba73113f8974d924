// SPDX-License-Identifier: GPL-2.0-or-later
// An article as JSON.
#include <nlohmann/json.hpp>

#include "searcher/iso_date.h"
#include "warta/article.h"

namespace warta {

std::string to_json(const Article& article) {
  using Json = nlohmann::ordered_json;
  const auto date = [](const std::optional<std::int64_t>& seconds) {
    return seconds ? Json(searcher::iso_date(*seconds)) : Json();
  };
  const Json json = {{"id", article.id},
                     {"title", article.title},
                     {"title_is_derived", article.title_is_derived},
                     {"lead", article.lead},
                     {"body", article.body},
                     {"source", article.source},
                     {"agency", article.agency},
                     {"place", article.place},
                     {"author", article.author},
                     {"editor", article.editor},
                     {"category", article.category},
                     {"tags", article.tags},
                     {"language", article.language},
                     {"date", date(article.published)},
                     {"updated", date(article.updated)},
                     {"url", article.url}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace warta
