// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/article.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "warta/error.h"

namespace warta {
namespace {

using nlohmann::json;
using testing::HasSubstr;

TEST(ArticleJson, HasEveryMemberOfAnArticle) {
  const Article article{.id = "7",
                        .title = "KRI baru",
                        .body = "Satu.\nDua.",
                        .lead = "Teras",
                        .source = "Genews.co.id",
                        .agency = "ANTARA",
                        .place = "Jakarta",
                        .author = "Sinta",
                        .editor = "Budi",
                        .category = "pertahanan",
                        .tags = {"KRI", "TNI AL"},
                        .url = "https://genews.example/7",
                        .language = "id",
                        .published = 1'749'612'720,
                        .title_is_derived = true};
  EXPECT_EQ(json::parse(to_json(article)), json({{"id", "7"},
                                                 {"title", "KRI baru"},
                                                 {"title_is_derived", true},
                                                 {"lead", "Teras"},
                                                 {"body", "Satu.\nDua."},
                                                 {"source", "Genews.co.id"},
                                                 {"agency", "ANTARA"},
                                                 {"place", "Jakarta"},
                                                 {"author", "Sinta"},
                                                 {"editor", "Budi"},
                                                 {"category", "pertahanan"},
                                                 {"tags", {"KRI", "TNI AL"}},
                                                 {"language", "id"},
                                                 {"date", "2025-06-11T10:32:00+07:00"},
                                                 {"updated", nullptr},
                                                 {"url", "https://genews.example/7"}}));
}

TEST(ArticleJson, SurvivesBytesThatAreNoText) {
  EXPECT_EQ(json::parse(to_json(Article{.id = "a\xFF"}))["id"], "a\xEF\xBF\xBD");
}

TEST(ErrorJson, HasCodeMessageAndHint) {
  const Error error(Error::Code::IndexMissing, "x.index: there is no index", "make one");
  EXPECT_EQ(json::parse(to_json(error)), json({{"error",
                                                {{"code", "index-missing"},
                                                 {"message", "x.index: there is no index"},
                                                 {"hint", "make one"}}}}));
}

TEST(ErrorJson, NamesEveryCode) {
  for (const auto& [code, name] : std::initializer_list<std::pair<Error::Code, const char*>>{
           {Error::Code::IndexMissing, "index-missing"},
           {Error::Code::IndexIncompatible, "index-incompatible"},
           {Error::Code::IndexDamaged, "index-damaged"},
           {Error::Code::DataFileInvalid, "data-file-invalid"},
           {Error::Code::RequestInvalid, "request-invalid"},
           {Error::Code::Locked, "locked"},
           {Error::Code::Unwritable, "unwritable"},
           {Error::Code::NotAnIndex, "not-an-index"},
           {Error::Code::NoArticles, "no-articles"},
           {Error::Code::GateRefused, "gate-refused"}}) {
    EXPECT_THAT(to_json(Error(code, "what", "")), HasSubstr(name));
  }
}

}  // namespace
}  // namespace warta
