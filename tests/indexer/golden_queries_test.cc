// SPDX-License-Identifier: GPL-2.0-or-later
// The gate's questions, asked of real generations.
#include "indexer/cli/golden_queries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "corpus/open_source.h"
#include "indexer/bulk_build.h"
#include "indexer/schema/generation.h"
#include "stemmer/text/language.h"
#include "tests/temp_folder.h"

namespace warta::indexer::cli {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class GoldenQueries : public testing::Test {
 protected:
  // Makes a generation of one article the live one; gives its folder.
  fs::path build(const std::string& id, const std::string& title) const {
    const auto source = corpus::open_source(
        {folder_.write("a.jsonl", R"({"id":")" + id + R"(","title":")" + title + "\"}\n")});
    const Report report = build_index(index_, *source, analysis::Language(), 1'000);
    return schema::generation_folder(index_, report.generation);
  }

  tests::TempFolder folder_;
  fs::path index_ = folder_.path() / "news.index";
};

TEST_F(GoldenQueries, AreAnsweredFromTheLiveGeneration) {
  const AnswerQuery answer = answers_of(index_, build("satu", "Radar Biak diuji"));

  EXPECT_THAT(answer("pengujian radar", 3), ElementsAre("satu"));
  EXPECT_THAT(answer("banjir", 3), IsEmpty());
}

TEST_F(GoldenQueries, CannotBeAnsweredWithoutAnIndex) {
  const AnswerQuery answer = answers_of(index_, index_ / "generations" / "000001");

  EXPECT_THROW(answer("radar", 3), std::exception);
}

}  // namespace
}  // namespace warta::indexer::cli
