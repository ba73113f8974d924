// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/service.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/pipeline/temp_index.h"

namespace warta::server {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using tests::article;

HttpRequest to(const std::string& path, NamedValues parameters = {}, NamedValues headers = {}) {
  headers.emplace_back("host", "localhost:8017");
  return {.method = "GET",
          .path = path,
          .parameters = std::move(parameters),
          .headers = std::move(headers),
          .body = "",
          .remote = "127.0.0.1",
          .id = "r1"};
}

HttpRequest posted(const std::string& body) {
  HttpRequest request = to("/api/v1/search");
  request.method = "POST";
  request.body = body;
  return request;
}

std::string header(const HttpResponse& response, std::string_view name) {
  return std::string(first_of(response.headers, name).value_or(""));
}

class ServiceTest : public testing::Test {
 protected:
  ServiceTest() {
    build("Uji coba rudal di Natuna");
    searcher_ = std::make_unique<Searcher>(index_.path().string());
    serve({});
  }

  void build(const std::string& title) {
    corpus::Article first = article("https://a.example/1?x=2", title,
                                    "Rudal buatan sendiri <script>alert(1)</script> diuji.");
    first.source = "KBN";
    first.published = 1'749'612'720;
    index_.build({first, article("two", "Panen padi di Karawang", "Petani memanen padi."),
                  article("three", "Rudal kedua", "Rudal kedua diuji di Natuna.")});
  }

  void serve(ServiceOptions options) {
    options.log = [this](const std::string& line) {
      const std::lock_guard lock(mutex_);
      lines_.push_back(line);
    };
    service_ = std::make_unique<Service>(*searcher_, options);
  }

  HttpResponse answer(const HttpRequest& request) { return service_->answer(request); }
  json answer_json(const HttpRequest& request) { return json::parse(answer(request).body); }

  tests::TempIndex index_;
  std::unique_ptr<Searcher> searcher_;
  std::unique_ptr<Service> service_;
  std::mutex mutex_;
  std::vector<std::string> lines_;
};

TEST_F(ServiceTest, SearchesAsTheLibraryDoes) {
  json served = answer_json(to("/api/v1/search", {{"q", "rudal"}, {"limit", "1"}}));
  json own = json::parse(to_json(searcher_->search({.query = "rudal", .limit = 1})));
  served.erase("seconds");
  own.erase("seconds");

  EXPECT_EQ(served, own);
  EXPECT_EQ(served["hits"].size(), 1U);
}

TEST_F(ServiceTest, TakesARequestAsJson) {
  const json served =
      json::parse(answer(posted(R"({"query": "rudal", "limit": 1, "sort": "newest"})")).body);

  EXPECT_EQ(served["hits"][0]["id"], "https://a.example/1?x=2");
}

TEST_F(ServiceTest, JsonThatIsNoneIsToldAndNothingElseHappens) {
  for (const char* body :
       {"", "{", "[]", "null", R"({"query": 1})", R"({"nothing": 1})", "\xFF\xFE",
        R"({"query": "\ud800"})", R"({"limit": 1e99})", R"({"limit": -1})"}) {
    const HttpResponse response = answer(posted(body));
    EXPECT_EQ(response.status, 400U) << body;
    EXPECT_EQ(json::parse(response.body)["error"]["code"], "request-invalid") << body;
  }
  EXPECT_EQ(answer(posted(std::string(50'000, '['))).status, 400U);
}

TEST_F(ServiceTest, AnArticleIsFoundByItsIdWhateverStandsInIt) {
  const json served = answer_json(to("/api/v1/article/https://a.example/1?x=2"));

  EXPECT_EQ(served["title"], "Uji coba rudal di Natuna");
  EXPECT_EQ(served["date"], "2025-06-11T10:32:00+07:00");
  EXPECT_EQ(answer(to("/api/v1/article/nobody")).status, 404U);
}

TEST_F(ServiceTest, RelatedArticlesAreFoundByAnId) {
  const json served = answer_json(to("/api/v1/like/three"));

  EXPECT_EQ(served["hits"][0]["id"], "https://a.example/1?x=2");
  EXPECT_EQ(answer(to("/api/v1/like/nobody")).status, 404U);
}

TEST_F(ServiceTest, FacetsAreCountedWithoutHits) {
  const json served = answer_json(to("/api/v1/facets", {{"q", "rudal"}}));

  EXPECT_TRUE(served["hits"].empty());
  EXPECT_EQ(served["facets"].size(), 6U);
  EXPECT_EQ(served["timeline"]["bars"][0]["count"], 1);
}

TEST_F(ServiceTest, CompletesAWordAndStemsOne) {
  const json completed = answer_json(to("/api/v1/complete", {{"q", "pan"}}));
  const json stems =
      answer_json(to("/api/v1/stem", {{"word", "penembakan"}, {"text", "uji F-16"}}));

  EXPECT_EQ(completed["completions"][0]["text"], "panen");
  EXPECT_EQ(stems["words"][0]["stem"], "tembak");
  EXPECT_FALSE(stems["text"]["tokens"].empty());
}

TEST_F(ServiceTest, AnUnknownNameOrValueIsToldWithWhatThereIs) {
  for (const NamedValues& parameters :
       {NamedValues{{"query", "rudal"}}, NamedValues{{"limit", "x"}}, NamedValues{{"limit", "-1"}},
        NamedValues{{"limit", "101"}}, NamedValues{{"offset", "999999999"}},
        NamedValues{{"sort", "best"}}, NamedValues{{"profile", "nobody"}},
        NamedValues{{"after", "nonsense"}}, NamedValues{{"facet", "colour"}},
        NamedValues{{"limit", "99999999999999999999999"}}, NamedValues{{"explain", "maybe"}}}) {
    const HttpResponse response = answer(to("/api/v1/search", parameters));
    EXPECT_EQ(response.status, 400U) << parameters[0].first << '=' << parameters[0].second;
    EXPECT_NE(json::parse(response.body)["error"]["message"], "");
  }
}

TEST_F(ServiceTest, AClientCannotRaiseTheLimitsOfTheServer) {
  ServiceOptions options;
  options.limits.query.terms = 2;
  serve(options);
  const json served =
      json::parse(answer(posted(R"({"query": "a1 b2 c3 d4", "limits": {"terms": 1000}})")).body);

  EXPECT_FALSE(served["diagnostics"].empty());
}

TEST_F(ServiceTest, WhatIsNotThereIsNotFound) {
  for (const char* path :
       {"/api", "/api/v1/", "/api/v1/nothing", "/api/v2/search", "/aset/../../etc/passwd",
        "/aset//etc/passwd", "/../x", "/favicon.ico", "/api/v1/search/", "/metrics/x"}) {
    EXPECT_EQ(answer(to(path)).status, 404U) << path;
  }
}

TEST_F(ServiceTest, OtherMethodsAreNotAllowed) {
  for (const char* method : {"PUT", "DELETE", "TRACE", "CONNECT", "OPTIONS", "get", "POST"}) {
    HttpRequest request = to("/api/v1/complete", {{"q", "x"}});
    request.method = method;
    const HttpResponse response = answer(request);
    EXPECT_EQ(response.status, 405U) << method;
    EXPECT_EQ(header(response, "Allow"), "GET, HEAD");
  }
}

TEST_F(ServiceTest, MarkupInArticlesAndQueriesStaysText) {
  const NamedValues hostile{
      {"q", "rudal <script>alert(1)</script> \"><img src=x onerror=alert(1)>"}};
  const HttpResponse served = answer(to("/api/v1/search", hostile));
  EXPECT_EQ(served.type, "application/json");
  EXPECT_EQ(header(served, "X-Content-Type-Options"), "nosniff");
  const std::string snippet = json::parse(served.body)["hits"][0]["snippet"];
  EXPECT_THAT(snippet, HasSubstr("&lt;<mark>script</mark>&gt;"));
  EXPECT_THAT(snippet, Not(HasSubstr("<script")));

  const HttpResponse page = answer(to("/", hostile));
  EXPECT_EQ(page.status, 200U);
  EXPECT_THAT(page.body, HasSubstr("&lt;"));
  EXPECT_THAT(page.body, Not(HasSubstr("<img src=x")));
  EXPECT_THAT(page.body, Not(HasSubstr("<script>alert")));
}

TEST_F(ServiceTest, WhoHasTheAnswerIsToldSoUntilTheIndexIsAnother) {
  const HttpResponse first = answer(to("/api/v1/search", {{"q", "rudal"}}));
  const std::string etag = header(first, "ETag");
  const HttpRequest again = to("/api/v1/search", {{"q", "rudal"}}, {{"if-none-match", etag}});
  const HttpResponse same = answer(again);
  EXPECT_EQ(same.status, 304U);
  EXPECT_EQ(same.body, "");
  EXPECT_EQ(header(same, "ETag"), etag);
  EXPECT_EQ(answer(to("/api/v1/search", {{"q", "padi"}}, {{"if-none-match", etag}})).status, 200U);

  build("Uji coba rudal yang baru");
  const HttpResponse other = answer(again);
  EXPECT_EQ(other.status, 200U);
  EXPECT_THAT(other.body, HasSubstr("yang baru"));
}

TEST_F(ServiceTest, ANewGenerationIsAnsweredFromAtOnce) {
  EXPECT_THAT(answer(to("/api/v1/search", {{"q", "rudal"}})).body, Not(HasSubstr("yang baru")));
  build("Uji coba rudal yang baru");
  EXPECT_THAT(answer(to("/api/v1/search", {{"q", "rudal"}})).body, HasSubstr("yang baru"));
}

TEST_F(ServiceTest, OnlyNamesOfThisMachineAreAnsweredTo) {
  for (const auto& [host, status] :
       std::vector<std::pair<std::string, unsigned>>{{"localhost", 200},
                                                     {"LOCALHOST:80", 200},
                                                     {"127.0.0.1:8017", 200},
                                                     {"[::1]:8017", 200},
                                                     {"evil.example", 421},
                                                     {"localhost.evil.example", 421},
                                                     {"evil.example:8017", 421},
                                                     {"", 421}}) {
    HttpRequest request = to("/api/v1/search");
    request.headers = {{"host", host}};
    EXPECT_EQ(answer(request).status, status) << host;
  }
  HttpRequest request = to("/");
  request.headers = {};
  EXPECT_EQ(answer(request).status, 421U);
  request.headers = {{"host", "localhost"}, {"host", "evil.example"}};
  EXPECT_EQ(answer(request).status, 421U);
}

TEST_F(ServiceTest, ATokenIsAskedOfEverybodyButProbes) {
  serve({.admission = {.token = "a-long-enough-token"}});
  const auto status_with = [&](const std::string& authorization) {
    return answer(to("/api/v1/search", {}, {{"authorization", authorization}})).status;
  };

  EXPECT_EQ(status_with("Bearer a-long-enough-token"), 200U);
  EXPECT_EQ(status_with("bearer a-long-enough-token"), 200U);
  EXPECT_EQ(status_with("Bearer a-long-enough-tokem"), 401U);
  EXPECT_EQ(status_with("Bearer a-long-enough-toke"), 401U);
  EXPECT_EQ(status_with("Basic a-long-enough-token"), 401U);
  for (const char* path : {"/", "/metrics", "/api/v1/openapi.json", "/aset/warta.css"}) {
    EXPECT_EQ(answer(to(path)).status, 401U) << path;
  }
  EXPECT_EQ(answer(to("/healthz")).status, 200U);
  EXPECT_EQ(answer(to("/readyz")).status, 200U);
}

TEST_F(ServiceTest, NoOtherPageMayReadAnswersUnlessItIsNamed) {
  const HttpRequest foreign = to("/api/v1/search", {}, {{"origin", "https://tools.example"}});
  EXPECT_EQ(header(answer(foreign), "Access-Control-Allow-Origin"), "");

  serve({.admission = {.origins = {"https://tools.example"}}});
  EXPECT_EQ(header(answer(foreign), "Access-Control-Allow-Origin"), "https://tools.example");
  const HttpRequest other = to("/api/v1/search", {}, {{"origin", "https://evil.example"}});
  EXPECT_EQ(header(answer(other), "Access-Control-Allow-Origin"), "");
  HttpRequest before = foreign;
  before.method = "OPTIONS";
  EXPECT_EQ(answer(before).status, 204U);
}

TEST_F(ServiceTest, IsReadyAsLongAsTheIndexCanBeRead) {
  EXPECT_EQ(answer_json(to("/readyz"))["articles"], 3);
  std::filesystem::remove_all(index_.path());
  EXPECT_EQ(answer(to("/readyz")).status, 503U);
  EXPECT_EQ(answer(to("/healthz")).status, 200U);
  EXPECT_EQ(answer(to("/api/v1/search", {{"q", "rudal"}})).status, 503U);

  build("Uji coba rudal kembali");
  EXPECT_EQ(answer(to("/readyz")).status, 200U);
  EXPECT_EQ(answer(to("/api/v1/search", {{"q", "rudal"}})).status, 200U);
}

TEST_F(ServiceTest, CountsForPrometheus) {
  answer(to("/api/v1/search", {{"q", "rudal"}}));
  answer(to("/api/v1/search", {{"q", "rudal"}, {"limit", "x"}}));
  answer(to("/whatever/anybody/invents"));
  service_->refused(414, "127.0.0.1");
  const std::string text = answer(to("/metrics")).body;

  EXPECT_THAT(text, HasSubstr("warta_http_answers_total{what=\"search\",status=\"200\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("warta_http_answers_total{what=\"search\",status=\"400\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("warta_http_answers_total{what=\"none\",status=\"404\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("warta_http_answers_total{what=\"refused\",status=\"414\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("warta_http_answer_seconds_count{what=\"search\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("warta_index_articles 3\n"));
  EXPECT_THAT(text, Not(HasSubstr("invents")));
}

TEST_F(ServiceTest, LogsEachRequestAsOneLineOfJson) {
  answer(to("/api/v1/search", {{"q", "rudal\n\"x\" \x1b[31m"}}));

  ASSERT_EQ(lines_.size(), 1U);
  EXPECT_EQ(lines_[0].find('\n'), lines_[0].size() - 1);
  const json line = json::parse(lines_[0]);
  EXPECT_EQ(line["id"], "r1");
  EXPECT_EQ(line["status"], 200);
  EXPECT_EQ(line["query"]["q"], "rudal\n\"x\" \x1b[31m");
  EXPECT_THAT(lines_[0], Not(HasSubstr("\x1b")));
}

TEST_F(ServiceTest, WithoutThePageThereIsTheApiAlone) {
  serve({.page = false});
  EXPECT_EQ(answer(to("/")).status, 404U);
  EXPECT_EQ(answer(to("/aset/warta.css")).status, 404U);
  EXPECT_EQ(answer(to("/api/v1/search")).status, 200U);
}

TEST_F(ServiceTest, PagesForbidEverythingThatIsNotTheirs) {
  for (const char* path : {"/", "/artikel", "/nothing"}) {
    const std::string policy = header(answer(to(path)), "Content-Security-Policy");
    EXPECT_THAT(policy, HasSubstr("default-src 'none'")) << path;
    EXPECT_THAT(policy, Not(HasSubstr("unsafe"))) << path;
  }
}

}  // namespace
}  // namespace warta::server
