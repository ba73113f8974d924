// SPDX-License-Identifier: GPL-2.0-or-later
// Results as JSON, by searcher/result.schema.json.
#include <nlohmann/json.hpp>
#include <utility>

#include "searcher/iso_date.h"
#include "warta/completion.h"
#include "warta/result.h"

namespace warta {
namespace {

using searcher::iso_date;
using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

void append_escaped(std::string_view text, std::string& html) {
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      default:
        html += c;
    }
  }
}

std::string marked_snippet(const Hit& hit) {
  std::string html;
  std::size_t at = 0;
  const std::string_view text = hit.snippet;
  for (const Span& mark : hit.marks) {
    append_escaped(text.substr(at, mark.begin - at), html);
    html += "<mark>";
    append_escaped(text.substr(mark.begin, mark.end - mark.begin), html);
    html += "</mark>";
    at = mark.end;
  }
  append_escaped(text.substr(at), html);
  return html;
}

Json date_json(const std::optional<std::int64_t>& seconds) {
  return seconds ? Json(iso_date(*seconds)) : Json();
}

Json copy_json(const Copy& copy) {
  return {{"id", copy.id},
          {"title", copy.title},
          {"source", copy.source},
          {"url", copy.url},
          {"date", date_json(copy.published)}};
}

Json facet_json(const Facet& facet) {
  Json json = {{"name", facet.name}, {"different", facet.different}, {"values", Json::array()}};
  for (const FacetValue& value : facet.values) {
    json["values"].push_back({{"value", value.value}, {"count", value.count}});
  }
  return json;
}

Json timeline_json(const Timeline& timeline) {
  Json json = {{"unit", timeline.unit}, {"undated", timeline.undated}, {"bars", Json::array()}};
  for (const TimelineBar& bar : timeline.bars) {
    json["bars"].push_back(
        {{"label", bar.label}, {"begin", iso_date(bar.begin)}, {"count", bar.count}});
  }
  return json;
}

// Members are put in one behind the other: a list in braces would make an array of each first, and
// look through all of them for each, which took 3 of 100 parts of a search's time.
void put(const char* name, Json value, Json::object_t& members) {
  members.emplace_back(name, std::move(value));
}

Json matched_json(const std::vector<Matched>& all) {
  Json json = Json::array();
  for (const Matched& matched : all) {
    json.push_back({{"word", matched.word}, {"morphology", matched.morphology}});
  }
  return json;
}

Json copies_json(const std::vector<Copy>& copies) {
  Json json = Json::array();
  for (const Copy& copy : copies) json.push_back(copy_json(copy));
  return json;
}

Json explanation_json(const std::vector<Contribution>& contributions) {
  Json json = Json::array();
  for (const Contribution& part : contributions) {
    json.push_back({{"kind", part.kind}, {"detail", part.detail}, {"weight", part.weight}});
  }
  return json;
}

Json hit_json(const Hit& hit) {
  constexpr std::size_t kMembers = 18;
  Json::object_t members;
  members.reserve(kMembers);
  put("rank", hit.rank, members);
  put("id", hit.id, members);
  put("score", hit.score, members);
  put("has_all_words", hit.has_all_words, members);
  put("is_related", hit.is_related, members);
  put("title", hit.title, members);
  put("title_is_derived", hit.title_is_derived, members);
  put("source", hit.source, members);
  put("agency", hit.agency, members);
  put("place", hit.place, members);
  put("category", hit.category, members);
  put("author", hit.author, members);
  put("date", date_json(hit.published), members);
  put("url", hit.url, members);
  put("snippet", marked_snippet(hit), members);
  put("matched", matched_json(hit.matched), members);
  put("copies", copies_json(hit.copies), members);
  if (!hit.contributions.empty()) {
    put("explanation", explanation_json(hit.contributions), members);
  }
  return members;
}

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string to_json(const Hit& hit) { return dump(hit_json(hit), -1); }

std::string to_json(const Result& result) {
  Json json = {{"format", kFormat},
               {"query", result.query},
               {"generation", result.generation},
               {"total", result.total},
               {"total_is_exact", result.total_is_exact},
               {"with_all_words", result.with_all_words},
               {"relaxed", result.relaxed},
               {"suggestion", result.suggestion},
               {"corrected", result.corrected},
               {"next", result.next},
               {"seconds", result.seconds},
               {"diagnostics", Json::array()},
               {"facets", Json::array()},
               {"timeline", Json()},
               {"hits", Json::array()}};
  for (const Diagnostic& diagnostic : result.diagnostics) {
    json["diagnostics"].push_back({{"message", diagnostic.message}, {"hint", diagnostic.hint}});
  }
  for (const Facet& facet : result.facets) json["facets"].push_back(facet_json(facet));
  if (!result.timeline.unit.empty()) json["timeline"] = timeline_json(result.timeline);
  if (result.stages) {
    json["stages"] = {{"tokens", result.stages->tokens},
                      {"tree", result.stages->tree},
                      {"xapian", result.stages->xapian}};
  }
  for (const Hit& hit : result.hits) json["hits"].push_back(hit_json(hit));
  return dump(json, 2);
}

std::string to_json(const std::vector<Completion>& completions) {
  Json json = Json::array();
  for (const Completion& one : completions) {
    json.push_back(
        {{"text", one.text}, {"articles", one.articles}, {"is_concept", one.is_concept}});
  }
  return dump(json, 2);
}

}  // namespace warta
