// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "warta/error.h"
#include "warta/request.h"

namespace warta {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

// What the error says of a request that is refused, with its hint; empty if it is not.
std::string refusal(const std::string& json) {
  try {
    request_from_json(json);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Error::Code::RequestInvalid) << json;
    return std::string(error.what()) + " | " + error.hint();
  }
  return "";
}

TEST(RequestJson, TellsTheMembersOfARequestByTheirNames) {
  const Request request = request_from_json(R"({
      "query": "rudal", "limit": 5, "offset": 20, "sort": "newest", "profile": "umum",
      "explain": true, "after": "2-ab-cd", "copies": "all", "settings": {"proximity": 0.5, "recency": 1},
      "feedback": true, "like": "id-7", "facets": ["source", "bulan"], "facet_values": 3,
      "timeline": true, "snippets": false, "debug": true, "now": 1750000000,
      "limits": {"query_bytes": 100, "terms": 32, "depth": 4, "prefix_words": 7, "cost": 9}})");

  EXPECT_EQ(request.query, "rudal");
  EXPECT_EQ(request.limit, 5U);
  EXPECT_EQ(request.offset, 20U);
  EXPECT_EQ(request.sort, Sort::Newest);
  EXPECT_EQ(request.profile, "umum");
  EXPECT_TRUE(request.explain);
  EXPECT_EQ(request.after, "2-ab-cd");
  EXPECT_EQ(request.copies, Copies::All);
  EXPECT_THAT(request.settings, ElementsAre(Pair("proximity", 0.5), Pair("recency", 1.0)));
  EXPECT_TRUE(request.feedback);
  EXPECT_EQ(request.like, "id-7");
  EXPECT_THAT(request.facets, ElementsAre("source", "bulan"));
  EXPECT_EQ(request.facet_values, 3U);
  EXPECT_TRUE(request.timeline);
  EXPECT_FALSE(request.snippets);
  EXPECT_TRUE(request.debug);
  EXPECT_EQ(request.now, 1'750'000'000);
  EXPECT_EQ(request.limits.query_bytes, 100U);
  EXPECT_EQ(request.limits.terms, 32U);
  EXPECT_EQ(request.limits.depth, 4U);
  EXPECT_EQ(request.limits.prefix_words, 7U);
  EXPECT_EQ(request.limits.cost, 9U);
}

TEST(RequestJson, LeavesWhatItDoesNotTellAsItIs) {
  const Request request = request_from_json("{}");

  EXPECT_EQ(request.limit, Request().limit);
  EXPECT_EQ(request.profile, Request().profile);
  EXPECT_EQ(request.copies, Copies::Folded);
  EXPECT_TRUE(request.snippets);
  EXPECT_FALSE(request.now);
  EXPECT_EQ(request_from_json(R"({"limits": {"terms": 1}})").limits.depth, Limits().depth);
}

TEST(RequestJson, KnowsEverySortAndEveryWayWithCopies) {
  EXPECT_EQ(request_from_json(R"({"sort": "relevance"})").sort, Sort::Relevance);
  EXPECT_EQ(request_from_json(R"({"sort": "oldest"})").sort, Sort::Oldest);
  EXPECT_EQ(request_from_json(R"({"copies": "folded"})").copies, Copies::Folded);
  EXPECT_THAT(refusal(R"({"sort": "best"})"), HasSubstr("relevance, newest or oldest"));
  EXPECT_THAT(refusal(R"({"copies": "some"})"), HasSubstr("folded or all"));
}

TEST(RequestJson, RefusesANameThatIsNoneAndTellsWhichThereAre) {
  EXPECT_THAT(refusal(R"({"querry": "rudal"})"), HasSubstr(R"(there is no "querry")"));
  EXPECT_THAT(refusal(R"({"querry": "rudal"})"), HasSubstr("query"));
  EXPECT_THAT(refusal(R"({"limits": {"words": 3}})"), HasSubstr(R"("words" in "limits")"));
}

TEST(RequestJson, RefusesAValueOfAnotherType) {
  for (const char* json : {R"({"query": 1})",         R"({"query": null})",
                           R"({"limit": "5"})",       R"({"limit": 5.5})",
                           R"({"limit": -1})",        R"({"limit": true})",
                           R"({"offset": []})",       R"({"sort": 1})",
                           R"({"profile": {}})",      R"({"explain": 1})",
                           R"({"after": 3})",         R"({"copies": false})",
                           R"({"settings": [1]})",    R"({"settings": {"proximity": "0.5"}})",
                           R"({"feedback": "yes"})",  R"({"like": 7})",
                           R"({"facets": "source"})", R"({"facets": [1]})",
                           R"({"facet_values": -3})", R"({"timeline": 0})",
                           R"({"snippets": null})",   R"({"debug": "true"})",
                           R"({"now": "today"})",     R"({"now": 1.5})",
                           R"({"limits": 3})",        R"({"limits": {"terms": "many"}})"}) {
    EXPECT_NE(refusal(json), "") << json;
  }
}

TEST(RequestJson, RefusesNumbersThatFitNowhere) {
  EXPECT_NE(refusal(R"({"limit": 1e400})"), "");
  EXPECT_NE(refusal(R"({"limit": 99999999999999999999999})"), "");
  EXPECT_NE(refusal(R"({"now": 99999999999999999999999})"), "");
  EXPECT_NE(refusal(R"({"now": 18446744073709551615})"), "");
  EXPECT_EQ(request_from_json(R"({"limit": 18446744073709551615})").limit, SIZE_MAX);
  EXPECT_EQ(request_from_json(R"({"now": -9223372036854775808})").now, INT64_MIN);
}

TEST(RequestJson, RefusesWhatIsNoJsonObject) {
  for (const char* json : {"", " ", "rudal", "{", "{\"query\": \"rudal\"", "[]", "3", "null",
                           "\"rudal\"", "{} {}", "{\"query\": \"\xFF\"}", "{'query': 'rudal'}"}) {
    EXPECT_NE(refusal(json), "") << json;
  }
}

TEST(RequestJson, RefusesWhatIsNestedDeeplyInNoTime) {
  const std::string deep = R"({"facets": )" + std::string(1'000'000, '[') + "}";
  EXPECT_NE(refusal(deep), "");
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += R"({"limits": )";
  EXPECT_NE(refusal(objects), "");
  EXPECT_THAT(refusal(R"({"facets": [[[[["source"]]]]]})"), HasSubstr("nested too deeply"));
}

}  // namespace
}  // namespace warta
