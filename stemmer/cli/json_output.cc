// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/json_output.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

namespace warta::stemmer::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Scores are sums of floats: more digits would tell nothing.
double rounded_to(double number, double steps) { return std::round(number * steps) / steps; }

Json as_json(const WordReport& report) {
  const Reading& reading = report.reading;
  Json json{{"word", report.word},
            {"stem", reading.stem},
            {"root", reading.root},
            {"known", reading.known}};
  if (!reading.part.empty()) json["part"] = reading.part;
  if (!reading.compound.empty()) json["compound"] = reading.compound;
  json["analyses"] = Json::array();
  for (const Analysis& analysis : report.analyses) {
    json["analyses"].push_back({{"root", analysis.root},
                                {"affixes", analysis.affixes},
                                {"score", rounded_to(analysis.score, 100)}});
  }
  json["explanation"] = report.explanation;
  return json;
}

Json as_json(const analysis::Word& word) {
  const analysis::WordForm& form = *word.form;
  Json json{{"begin", word.begin},
            {"end", word.end},
            {"position", word.position},
            {"kind", analysis::name_of(word.kind)},
            {"surface", form.surface},
            {"stem", form.stem},
            {"root", form.root.empty() ? form.stem : form.root}};
  if (!form.part.empty()) json["part"] = form.part;
  json["acronym"] = word.acronym;
  json["stop"] = word.stop;
  json["known"] = form.known;
  json["segment"] = form.is_segment;
  return json;
}

Json as_json(const analysis::PhraseMatch& match, const analysis::AnalyzedText& analyzed,
             const analysis::Concepts& concepts) {
  const analysis::Concept item = concepts[match.concept_id];
  return {{"name", item.name},
          {"class", item.concept_class},
          {"begin", analyzed.words[match.first].begin},
          {"end", analyzed.words[match.last - 1].end},
          {"first", match.first},
          {"last", match.last - 1}};
}

Json as_json(const Side& side) {
  Json json{{"text", side.text}, {"words", Json::array()}, {"concepts", side.concepts}};
  for (const WordReport& word : side.words) json["words"].push_back(as_json(word));
  return json;
}

}  // namespace

std::string to_json(const WordReport& report) { return line(as_json(report)); }

void write_json(const std::string& text, const analysis::AnalyzedText& analyzed,
                const analysis::Concepts& concepts, std::ostream& out) {
  out << R"({"text":)" << line(text) << R"(,"words":[)";
  for (std::size_t i = 0; i < analyzed.words.size() && out; ++i) {
    out << (i > 0 ? "," : "") << line(as_json(analyzed.words[i]));
  }
  out << R"(],"concepts":[)";
  for (std::size_t i = 0; i < analyzed.concepts.size() && out; ++i) {
    out << (i > 0 ? "," : "") << line(as_json(analyzed.concepts[i], analyzed, concepts));
  }
  out << "]}";
}

std::string to_json(const WordClass& item, std::size_t most_members) {
  Json json{{"stem", item.stem},
            {"count", item.count},
            {"suspicion", rounded_to(item.suspicion, 10)},
            {"reasons", item.reasons},
            {"words", Json::array()}};
  for (const Member& member : item.members) {
    if (most_members > 0 && json["words"].size() == most_members) break;
    json["words"].push_back({{"word", member.word}, {"count", member.count}});
  }
  return line(json);
}

std::string to_json(const Side& one, const Side& other, const Verdict& verdict) {
  return line({{"meet", verdict.meet},
               {"reason", name_of(verdict.reason)},
               {"sentence", verdict.sentence},
               {"sides", {as_json(one), as_json(other)}}});
}

}  // namespace warta::stemmer::cli
