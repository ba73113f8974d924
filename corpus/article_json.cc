// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/article_json.h"

#include <array>
#include <ctime>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

namespace warta::corpus {
namespace {

using Json = nlohmann::ordered_json;

Json as_json(const Article& article) {
  const auto time = [](const std::optional<std::int64_t>& seconds) {
    return seconds ? Json(utc_time(*seconds)) : Json();
  };
  // Where the source wrote no date, one was read in the text: then it is written as we write it.
  const bool has_text = !article.published || !article.published_text.empty();
  const Json published = time(article.published);
  return {{"id", article.id},
          {"title", article.title},
          {"title_is_derived", article.title_is_derived},
          {"published", published},
          {"published_text", has_text ? Json(article.published_text) : published},
          {"updated", time(article.updated)},
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
}

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string utc_time(std::int64_t seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm utc{};
  gmtime_r(&time, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

std::string shown_line(const Article& article, bool with_removals) {
  Json json = as_json(article);
  if (!with_removals) return line_of(json);
  json["removed"] = Json::array();
  for (const Removal& removal : article.removals) {
    json["removed"].push_back({{"rule", removal.rule}, {"text", removal.text}});
  }
  return line_of(json);
}

std::string clean_line(const Article& article) {
  Json json = as_json(article);
  if (article.title_is_derived) json.erase("title");
  json.erase("title_is_derived");
  for (auto field = json.begin(); field != json.end();) {
    const bool is_known = !field->is_null() && !field->empty() && *field != "";
    field = is_known ? std::next(field) : json.erase(field);
  }
  return line_of(json);
}

}  // namespace warta::corpus
