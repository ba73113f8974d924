// SPDX-License-Identifier: GPL-2.0-or-later
// What openapi.json says, held against what the service answers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#include <vector>

#include "searcher/server/service.h"
#include "searcher/server/url_text.h"
#include "tests/pipeline/temp_index.h"

namespace warta::server {
namespace {

using nlohmann::json;

class OpenApi : public testing::Test {
 protected:
  OpenApi() {
    corpus::Article dated = tests::article("a/1", "Uji rudal di Natuna", "Rudal diuji di Natuna.");
    dated.published = 1'749'612'720;
    index_.build({dated, tests::article("a/2", "Rudal kedua", "Rudal kedua diuji di Natuna.")});
    searcher_ = std::make_unique<Searcher>(index_.path().string());
    service_ = std::make_unique<Service>(*searcher_, ServiceOptions{});
    document_ = json::parse(answer("GET", "/api/v1/openapi.json").body);
  }

  HttpResponse answer(const std::string& method, const std::string& target,
                      const std::string& body = "") {
    const Target parts = *decode_target(target);
    return service_->answer({.method = method,
                             .path = parts.path,
                             .parameters = parts.parameters,
                             .headers = {{"host", "localhost"}},
                             .body = body,
                             .remote = "",
                             .id = "x"});
  }

  // What a "$ref" stands for; anything else is itself.
  json resolved(const json& part) {
    if (!part.contains("$ref")) return part;
    const std::string name = part["$ref"];
    if (name == "result.schema.json") return json::parse(answer("GET", "/api/v1/" + name).body);
    return document_.at(json::json_pointer(name.substr(1)));
  }

  // What is wrong with an answer by what stands for it; empty if nothing.
  std::string complaint(const std::string& path, const std::string& method,
                        const HttpResponse& response) {
    const json operation = document_["paths"][path][method];
    const std::string status = std::to_string(response.status);
    if (!operation["responses"].contains(status)) return "no such status: " + status;
    const json described = resolved(operation["responses"][status]);
    const json& content = described.value("content", json::object());
    if (content.empty()) return response.body.empty() ? "" : "a body, and none is described";
    const std::string type = response.type.substr(0, response.type.find(';'));
    if (!content.contains(type)) return "no such type: " + type;
    if (type != "application/json") return "";
    return invalid(resolved(content[type]["schema"]), json::parse(response.body));
  }

  static std::string invalid(const json& schema_text, const json& value) {
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_text),
                                            schema);
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(value), &results)) {
      return "";
    }
    valijson::ValidationResults::Error error;
    std::string text = "invalid";
    while (results.popError(error)) text += "; " + error.description;
    return text;
  }

  tests::TempIndex index_;
  std::unique_ptr<Searcher> searcher_;
  std::unique_ptr<Service> service_;
  json document_;
};

struct Row {
  std::string path;
  std::string method;
  std::string target;
  unsigned status;
  std::string body{};
};

TEST_F(OpenApi, DescribesEveryAnswer) {
  const std::vector<Row> rows{
      {"/api/v1/search", "get", "/api/v1/search?q=rudal", 200},
      {"/api/v1/search", "get",
       "/api/v1/search?q=rudal&explain=1&facet=source,month&timeline=1&limit=1&sort=newest", 200},
      {"/api/v1/search", "get", "/api/v1/search?q=rudla&copies=all&snippets=0&feedback=1", 200},
      {"/api/v1/search", "get",
       "/api/v1/search?like=a/1&facet_values=3&offset=0&profile=umum&now=1749612720", 200},
      {"/api/v1/search", "get", "/api/v1/search?limit=x", 400},
      {"/api/v1/search", "post", "/api/v1/search", 200, R"({"query": "rudal", "debug": true})"},
      {"/api/v1/search", "post", "/api/v1/search", 400, "{"},
      {"/api/v1/facets", "get", "/api/v1/facets?q=rudal", 200},
      {"/api/v1/facets", "get", "/api/v1/facets?facet=nothing", 400},
      {"/api/v1/like/{id}", "get", "/api/v1/like/a%2F1?limit=2", 200},
      {"/api/v1/like/{id}", "get", "/api/v1/like/none", 404},
      {"/api/v1/article/{id}", "get", "/api/v1/article/a/2", 200},
      {"/api/v1/article/{id}", "get", "/api/v1/article/none", 404},
      {"/api/v1/complete", "get", "/api/v1/complete?q=ru&limit=5", 200},
      {"/api/v1/complete", "get", "/api/v1/complete?limit=51", 400},
      {"/api/v1/stem", "get", "/api/v1/stem?word=penembakan&word=x&text=rudal+F-16", 200},
      {"/api/v1/stem", "get", "/api/v1/stem", 400},
      {"/healthz", "get", "/healthz", 200},
      {"/readyz", "get", "/readyz", 200},
      {"/metrics", "get", "/metrics", 200}};
  std::set<std::string> tried;
  for (const Row& row : rows) {
    const HttpResponse response =
        answer(row.method == "post" ? "POST" : "GET", row.target, row.body);
    EXPECT_EQ(response.status, row.status) << row.target << ' ' << response.body;
    EXPECT_EQ(complaint(row.path, row.method, response), "") << row.target;
    tried.insert(row.path + ' ' + row.method);
  }
  for (const auto& [path, operations] : document_["paths"].items()) {
    for (const auto& [method, operation] : operations.items()) {
      EXPECT_TRUE(tried.contains(std::string(path).append(" ").append(method)))
          << path << " has no row above";
    }
  }
}

TEST_F(OpenApi, DescribesEveryParameter) {
  const HttpResponse response = answer("GET", "/api/v1/search?nothing=1");
  const std::string hint = json::parse(response.body)["error"]["hint"];
  std::set<std::string> described;
  for (const json& parameter : document_["paths"]["/api/v1/search"]["get"]["parameters"]) {
    described.insert(resolved(parameter)["name"]);
  }
  for (const std::string& name : described) EXPECT_THAT(hint, testing::HasSubstr(name));
  EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(hint, ',')) + 1, described.size()) << hint;
}

TEST_F(OpenApi, HasNoNameThatLeadsNowhere) {
  const std::string text = document_.dump();
  for (std::size_t at = 0; (at = text.find("\"#/", at)) != std::string::npos; ++at) {
    const std::string name = text.substr(at + 2, text.find('"', at + 1) - at - 2);
    EXPECT_TRUE(document_.contains(json::json_pointer(name))) << name;
  }
}

}  // namespace
}  // namespace warta::server
