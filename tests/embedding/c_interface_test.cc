// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <thread>

#include "indexer/schema/generation.h"
#include "tests/pipeline/temp_index.h"
#include "warta/warta.h"

namespace warta {
namespace {

using nlohmann::json;
using testing::HasSubstr;

// An answer is freed when its value is made.
std::string taken(char* answer) {
  std::string text = answer == nullptr ? "" : answer;
  warta_free(answer);
  return text;
}

class CInterface : public testing::Test {
 protected:
  void SetUp() override {
    index_.build({tests::article("radar", "Radar Biak", "Radar diuji."),
                  tests::article("panen", "Panen raya", "Padi dipanen.")});
    ASSERT_EQ(warta_open(path().c_str(), nullptr, &searcher_, &answer_), WARTA_OK);
  }
  void TearDown() override { warta_close(searcher_); }

  std::string path() const { return index_.path().string(); }

  // The status of opening, with the error's code; what is opened is closed.
  std::pair<warta_status, std::string> open(const std::string& index,
                                            const char* options = nullptr) {
    warta_searcher* searcher = searcher_;
    char* answer = nullptr;
    const warta_status status = warta_open(index.c_str(), options, &searcher, &answer);
    EXPECT_EQ(searcher == nullptr, status != WARTA_OK);
    EXPECT_EQ(answer == nullptr, status == WARTA_OK);
    warta_close(searcher);
    const std::string text = taken(answer);
    return {status, text.empty() ? "" : json::parse(text)["error"]["code"].get<std::string>()};
  }
  json search(const char* request, warta_status expected) {
    EXPECT_EQ(warta_search(searcher_, request, &answer_), expected) << request;
    return json::parse(taken(answer_));
  }

  tests::TempIndex index_;
  warta_searcher* searcher_ = nullptr;
  char* answer_ = nullptr;
};

TEST_F(CInterface, AnswersARequest) {
  const json result = search(R"({"query": "radar", "limit": 5})", WARTA_OK);
  EXPECT_EQ(result["hits"][0]["id"], "radar");
  EXPECT_EQ(result["total"], 1);
  EXPECT_EQ(result["generation"], "1");
}

TEST_F(CInterface, TellsWhatIsWrongWithARequest) {
  const json error = search(R"({"querry": "radar"})", WARTA_REQUEST_INVALID)["error"];
  EXPECT_EQ(error["code"], "request-invalid");
  EXPECT_THAT(error["message"].get<std::string>(), HasSubstr("querry"));
  EXPECT_NE(error["hint"], "");
  search("radar", WARTA_REQUEST_INVALID);
  search("", WARTA_REQUEST_INVALID);
  search(R"({"profile": "none"})", WARTA_REQUEST_INVALID);
}

TEST_F(CInterface, TellsWhyAnIndexCannotBeOpened) {
  using Pair = std::pair<warta_status, std::string>;
  EXPECT_EQ(open("/nonexistent"), Pair(WARTA_INDEX_MISSING, "index-missing"));
  EXPECT_EQ(open(path(), R"({"ranking_path": "/nonexistent"})"),
            Pair(WARTA_DATA_FILE_INVALID, "data-file-invalid"));
  EXPECT_EQ(open(path(), R"({"readers": -1})"), Pair(WARTA_REQUEST_INVALID, "request-invalid"));
  EXPECT_EQ(open(path(), R"({"threads": 1})"), Pair(WARTA_REQUEST_INVALID, "request-invalid"));
  EXPECT_EQ(open(path(), "[]"), Pair(WARTA_REQUEST_INVALID, "request-invalid"));
  EXPECT_EQ(open(path(), "{"), Pair(WARTA_REQUEST_INVALID, "request-invalid"));
  EXPECT_EQ(open(path(), R"({"readers": 2})"), Pair(WARTA_OK, ""));
  EXPECT_EQ(open(path(), "{}"), Pair(WARTA_OK, ""));
}

TEST_F(CInterface, TellsOfAnIndexOfOtherRules) {
  const auto folder = schema::generation_folder(index_.path(), 1);
  schema::Manifest manifest = schema::read_manifest(folder).value();
  ++manifest.fingerprint.analysis;
  schema::write_manifest(folder, manifest);
  EXPECT_EQ(open(path()).first, WARTA_INDEX_INCOMPATIBLE);
}

TEST_F(CInterface, TellsOfADamagedIndex) {
  std::filesystem::remove_all(schema::generation_folder(index_.path(), 1) / "articles");
  EXPECT_EQ(open(path()).first, WARTA_INDEX_DAMAGED);
}

TEST_F(CInterface, GivesAnArticleOrSaysThatThereIsNone) {
  ASSERT_EQ(warta_article(searcher_, "radar", &answer_), WARTA_OK);
  EXPECT_EQ(json::parse(taken(answer_))["title"], "Radar Biak");
  ASSERT_EQ(warta_article(searcher_, "rudal", &answer_), WARTA_NOT_FOUND);
  const json error = json::parse(taken(answer_))["error"];
  EXPECT_EQ(error["code"], "not-found");
  EXPECT_THAT(error["message"].get<std::string>(), HasSubstr("rudal"));
  EXPECT_TRUE(error.contains("hint"));
}

TEST_F(CInterface, CompletesAWord) {
  ASSERT_EQ(warta_complete(searcher_, "rad", 5, &answer_), WARTA_OK);
  EXPECT_EQ(json::parse(taken(answer_))[0]["text"], "radar");
  ASSERT_EQ(warta_complete(searcher_, "", 5, &answer_), WARTA_OK);
  EXPECT_EQ(json::parse(taken(answer_)), json::array());
  ASSERT_EQ(warta_complete(searcher_, "rad", 0, &answer_), WARTA_OK);
  EXPECT_EQ(json::parse(taken(answer_)), json::array());
}

TEST_F(CInterface, StemsWithoutAnIndex) {
  ASSERT_EQ(warta_stem("Penembakan", &answer_), WARTA_OK);
  EXPECT_EQ(taken(answer_), "tembak");
  ASSERT_EQ(warta_analyze("Penembakan", &answer_), WARTA_OK);
  EXPECT_EQ(json::parse(taken(answer_))["analyses"][0]["root"], "tembak");
  ASSERT_EQ(warta_stem("", &answer_), WARTA_OK);
  EXPECT_EQ(taken(answer_), "");
}

TEST_F(CInterface, BearsBytesThatAreNoText) {
  EXPECT_EQ(warta_stem("\xFF\xFE", &answer_), WARTA_OK);
  taken(answer_);
  EXPECT_EQ(warta_analyze("\xFF\xFE", &answer_), WARTA_OK);
  EXPECT_TRUE(json::accept(taken(answer_)));
  EXPECT_EQ(warta_article(searcher_, "\xFF", &answer_), WARTA_NOT_FOUND);
  EXPECT_TRUE(json::accept(taken(answer_)));
  EXPECT_EQ(warta_search(searcher_, "{\"query\": \"\xFF\"}", &answer_), WARTA_REQUEST_INVALID);
  EXPECT_TRUE(json::accept(taken(answer_)));
}

TEST_F(CInterface, RefusesArgumentsThatAreNull) {
  const auto is_refused = [this](warta_status status) {
    EXPECT_EQ(status, WARTA_REQUEST_INVALID);
    EXPECT_THAT(taken(answer_), HasSubstr("is NULL"));
  };
  warta_searcher* searcher = searcher_;
  is_refused(warta_open(nullptr, nullptr, &searcher, &answer_));
  EXPECT_EQ(searcher, nullptr);
  is_refused(warta_open(path().c_str(), nullptr, nullptr, &answer_));
  is_refused(warta_search(nullptr, "{}", &answer_));
  is_refused(warta_search(searcher_, nullptr, &answer_));
  is_refused(warta_complete(nullptr, "r", 1, &answer_));
  is_refused(warta_complete(searcher_, nullptr, 1, &answer_));
  is_refused(warta_article(nullptr, "radar", &answer_));
  is_refused(warta_article(searcher_, nullptr, &answer_));
  is_refused(warta_stem(nullptr, &answer_));
  is_refused(warta_analyze(nullptr, &answer_));
}

TEST_F(CInterface, RefusesToAnswerNowhere) {
  warta_searcher* searcher = searcher_;
  EXPECT_EQ(warta_open(path().c_str(), nullptr, &searcher, nullptr), WARTA_REQUEST_INVALID);
  EXPECT_EQ(searcher, nullptr);
  EXPECT_EQ(warta_search(searcher_, "{}", nullptr), WARTA_REQUEST_INVALID);
  EXPECT_EQ(warta_complete(searcher_, "r", 1, nullptr), WARTA_REQUEST_INVALID);
  EXPECT_EQ(warta_article(searcher_, "radar", nullptr), WARTA_REQUEST_INVALID);
  EXPECT_EQ(warta_stem("a", nullptr), WARTA_REQUEST_INVALID);
  EXPECT_EQ(warta_analyze("a", nullptr), WARTA_REQUEST_INVALID);
}

TEST_F(CInterface, FreesAndClosesNothing) {
  warta_free(nullptr);
  warta_close(nullptr);
}

TEST_F(CInterface, TellsItsVersion) { EXPECT_STREQ(warta_version(), WARTA_VERSION); }

TEST_F(CInterface, ServesSeveralThreads) {
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 20; ++round) {
        char* answer = nullptr;
        if (warta_search(searcher_, R"({"query": "radar"})", &answer) != WARTA_OK) ++wrong;
        if (json::parse(taken(answer))["hits"][0]["id"] != "radar") ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace warta
