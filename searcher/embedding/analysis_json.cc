// SPDX-License-Identifier: GPL-2.0-or-later
// What an analyzer tells, as JSON.
#include <cmath>
#include <nlohmann/json.hpp>

#include "warta/analysis.h"

namespace warta {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

// Scores are sums of floats: more digits would tell nothing.
double rounded(double score) {
  constexpr double kSteps = 100;
  return std::round(score * kSteps) / kSteps;
}

Json json_of(const Token& token) {
  return {{"begin", token.place.begin},
          {"end", token.place.end},
          {"position", token.position},
          {"kind", token.kind},
          {"text", token.text},
          {"stem", token.stem},
          {"root", token.root},
          {"is_stop_word", token.is_stop_word},
          {"is_acronym", token.is_acronym}};
}

Json json_of(const ConceptName& found) {
  return {{"begin", found.place.begin}, {"end", found.place.end}, {"name", found.name}};
}

template <typename Values>
Json list_of(const Values& values) {
  Json list = Json::array();
  for (const auto& value : values) list.push_back(json_of(value));
  return list;
}

}  // namespace

std::string word_json(const Analyzer& analyzer, std::string_view word) {
  Json json = {{"word", word},
               {"stem", analyzer.stem(word)},
               {"root", analyzer.root(word)},
               {"explanation", analyzer.explain(word)},
               {"analyses", Json::array()}};
  for (const WordAnalysis& one : analyzer.analyses(word)) {
    json["analyses"].push_back(
        {{"root", one.root}, {"affixes", one.affixes}, {"score", rounded(one.score)}});
  }
  return text_of(json);
}

std::string to_json(const Tokens& tokens) {
  return text_of({{"tokens", list_of(tokens.tokens)}, {"concepts", list_of(tokens.concepts)}});
}

}  // namespace warta
