// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "warta/result.h"

namespace warta {
namespace {

using nlohmann::json;

// What is wrong with a document by searcher/result.schema.json; empty if nothing.
std::string complaint(const json& document) {
  std::ifstream in(WARTA_SOURCE_DIR "/searcher/result.schema.json");
  const json schema_text = json::parse(in);
  valijson::Schema schema;
  valijson::SchemaParser parser;
  const valijson::adapters::NlohmannJsonAdapter schema_adapter(schema_text);
  parser.populateSchema(schema_adapter, schema);
  valijson::Validator validator;
  valijson::ValidationResults results;
  const valijson::adapters::NlohmannJsonAdapter adapter(document);
  if (validator.validate(schema, adapter, &results)) return "";
  valijson::ValidationResults::Error error;
  std::string text = "invalid";
  while (results.popError(error)) text += "; " + error.description;
  return text;
}

Hit sample_hit() {
  return {.rank = 1,
          .id = "a1",
          .score = 2.5,
          .title = "Uji <b>rudal</b>",
          .source = "KBN",
          .published = 1'749'612'720,
          .snippet = "Rudal & <radar> diuji.",
          .marks = {{0, 5}, {9, 14}}};
}

TEST(ResultJson, AnEmptyResultFitsTheSchema) {
  EXPECT_EQ(complaint(json::parse(to_json(Result{.query = "x"}))), "");
}

TEST(ResultJson, AFullResultFitsTheSchema) {
  Result result{.query = "rudal", .total = 12, .total_is_exact = false, .relaxed = true};
  result.diagnostics.push_back({"read as a word", "the fields are judul"});
  result.hits.push_back(sample_hit());
  result.hits[0].contributions.push_back({"stem", "rudal", 2.5});
  result.hits[0].matched = {{"Rudal", ""}, {"penembakan", "penembakan = peN- + tembak + -an"}};
  result.hits[0].copies = {{.id = "a2", .source = "KBN", .published = 1'749'612'720}, {.id = "a3"}};
  result.suggestion = "rudal";
  result.corrected = true;
  result.next = "cursor";
  result.facets = {{.name = "source", .values = {{"KBN", 3}}, .different = 7}};
  result.timeline = {.unit = "month", .bars = {{1'748'710'800, "2025-06", 3}}, .undated = 1};
  result.stages = {.tokens = "rudal", .tree = "word", .xapian = "Query(rudal)"};
  result.seconds = 0.001;

  EXPECT_EQ(complaint(json::parse(to_json(result))), "");
}

TEST(ResultJson, TheSchemaRefusesWhatItDoesNotKnow) {
  json document = json::parse(to_json(Result{.query = "x"}));
  document["format"] = 2;
  EXPECT_NE(complaint(document), "");
  document["format"] = 1;
  document["hits"] = json::array({json{{"rank", 1}}});
  EXPECT_NE(complaint(document), "");
}

TEST(ResultJson, TheDateIsByTheClockOfJakarta) {
  const json hit = json::parse(to_json(sample_hit()));

  EXPECT_EQ(hit["date"], "2025-06-11T10:32:00+07:00");
}

TEST(ResultJson, AnUnknownDateIsNull) {
  Hit hit = sample_hit();
  hit.published.reset();

  EXPECT_TRUE(json::parse(to_json(hit))["date"].is_null());
}

TEST(ResultJson, TheSnippetIsSafeHtmlWithMarks) {
  const json hit = json::parse(to_json(sample_hit()));

  EXPECT_EQ(hit["snippet"], "<mark>Rudal</mark> &amp; &lt;<mark>radar</mark>&gt; diuji.");
}

TEST(ResultJson, AnAnswerHasNoTimelineUnlessItWasAskedFor) {
  EXPECT_TRUE(json::parse(to_json(Result{.query = "x"}))["timeline"].is_null());
}

TEST(ResultJson, ABarBeginsByTheClockOfJakarta) {
  Result result{.query = "x"};
  result.timeline = {.unit = "month", .bars = {{1'748'710'800, "2025-06", 3}}};

  EXPECT_EQ(json::parse(to_json(result))["timeline"]["bars"][0]["begin"],
            "2025-06-01T00:00:00+07:00");
}

TEST(ResultJson, AHitIsOneLine) { EXPECT_EQ(to_json(sample_hit()).find('\n'), std::string::npos); }

TEST(ResultJson, BytesThatAreNoTextDoNotBreakTheJson) {
  Hit hit = sample_hit();
  hit.title = "\xFF\xFE \x1B[31m";

  EXPECT_NO_THROW(json::parse(to_json(hit)));
}

}  // namespace
}  // namespace warta
