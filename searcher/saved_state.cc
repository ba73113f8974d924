// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/saved_state.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "stemmer/fnv.h"

namespace warta::searcher {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;
constexpr std::size_t kDigits = 16;  // of a hash

std::string dump(const Json& json) {
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

// Runs `read` on the JSON of a text. Throws Error if either fails.
template <typename Read>
auto decoded(const std::string& text, const std::string& path, const Read& read) {
  std::string why = "of another format";
  try {
    const Json json = Json::parse(text);
    if (json.at("format") == kFormat) return read(json);
  } catch (const Json::exception& error) {
    why = error.what();
  }
  throw Error(Error::Code::DataFileInvalid, path + ": is not as it was written: " + why,
              "remove the file, or add the search again");
}

// All hashes in one text, since a list of numbers would take three times the room.
std::string hashes_text(const std::set<std::uint64_t>& hashes) {
  std::string text;
  std::array<char, kDigits + 1> digits{};
  for (const std::uint64_t hash : hashes) {
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash));
    text += digits.data();
  }
  return text;
}

std::set<std::uint64_t> hashes_in(const std::string& text) {
  std::set<std::uint64_t> hashes;
  for (std::size_t at = 0; at + kDigits <= text.size(); at += kDigits) {
    std::uint64_t hash = 0;
    std::from_chars(text.data() + at, text.data() + at + kDigits, hash, 16);
    hashes.insert(hashes.end(), hash);
  }
  return hashes;
}

Json story_json(const SavedStory& story) {
  const Hit& hit = story.hit;
  Json json = {{"search", story.search}, {"id", hit.id},          {"title", hit.title},
               {"source", hit.source},   {"agency", hit.agency},  {"place", hit.place},
               {"url", hit.url},         {"snippet", hit.snippet}};
  if (hit.published) json["published"] = *hit.published;
  return json;
}

SavedStory story_in(const Json& json) {
  const auto text = [&](const char* name) { return json.at(name).get<std::string>(); };
  SavedStory story{.search = text("search")};
  story.hit = {.id = text("id"),
               .title = text("title"),
               .source = text("source"),
               .agency = text("agency"),
               .place = text("place"),
               .url = text("url"),
               .snippet = text("snippet")};
  if (json.contains("published")) story.hit.published = json.at("published").get<std::int64_t>();
  return story;
}

}  // namespace

std::uint64_t id_hash(std::string_view id) { return stemmer::fnv1a(id); }

std::string encode(const SavedSearch& search) {
  const Request& request = search.request;
  Json json = {{"format", kFormat},
               {"name", search.name},
               {"query", request.query},
               {"profile", request.profile},
               {"settings", Json::object()},
               {"limits",
                {{"query_bytes", request.limits.query_bytes},
                 {"terms", request.limits.terms},
                 {"depth", request.limits.depth},
                 {"prefix_words", request.limits.prefix_words},
                 {"cost", request.limits.cost}}},
               {"added", search.added}};
  for (const auto& [name, value] : request.settings) json["settings"][name] = value;
  return dump(json);
}

SavedSearch decode_search(const std::string& text, const std::string& path) {
  return decoded(text, path, [](const Json& json) {
    SavedSearch search{.name = json.at("name"), .added = json.at("added")};
    search.request.query = json.at("query");
    search.request.profile = json.at("profile");
    for (const auto& [name, value] : json.at("settings").items()) {
      search.request.settings.emplace_back(name, value.get<double>());
    }
    Limits& limits = search.request.limits;
    const Json& kept = json.at("limits");
    limits = {.query_bytes = kept.at("query_bytes"),
              .terms = kept.at("terms"),
              .depth = kept.at("depth"),
              .prefix_words = kept.at("prefix_words"),
              .cost = kept.value("cost", Limits().cost)};
    return search;
  });
}

std::string encode(const SavedState& state) {
  Json json = {{"format", kFormat}, {"known", hashes_text(state.known)}, {"told", Json::array()}};
  for (const SavedStory& story : state.told) json["told"].push_back(story_json(story));
  return dump(json);
}

SavedState decode_state(const std::string& text, const std::string& path) {
  return decoded(text, path, [](const Json& json) {
    SavedState state{.known = hashes_in(json.at("known").get<std::string>())};
    for (const Json& story : json.at("told")) state.told.push_back(story_in(story));
    return state;
  });
}

std::string encode(const PendingRun& pending) {
  return dump({{"format", kFormat},
               {"output", pending.output_path},
               {"report", pending.report},
               {"states", pending.states}});
}

PendingRun decode_pending(const std::string& text, const std::string& path) {
  return decoded(text, path, [](const Json& json) {
    return PendingRun{.output_path = json.at("output"),
                      .report = json.at("report"),
                      .states = json.at("states").get<std::map<std::string, std::string>>()};
  });
}

}  // namespace warta::searcher
