// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/field_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "corpus/field_values.h"

namespace warta::corpus {
namespace {

Article collected(const FieldMap& fields,
                  const std::vector<std::pair<std::string, std::string>>& record) {
  FieldValues values(std::nullopt);
  for (const auto& [name, value] : record) {
    if (const auto target = fields.find(name)) values.put(*target, value);
  }
  return values.take();
}

TEST(FieldMap, KnowsTheListAndOnesOwnNamesInAnyCase) {
  FieldMap fields;
  EXPECT_FALSE(fields.find("naskah"));
  fields.add("Naskah=body");
  EXPECT_EQ(fields.find("naskah")->field, Field::Body);
  EXPECT_EQ(fields.find("judul")->field, Field::Title);
}

TEST(FieldMap, LetsOnesOwnNameWinWhereverItStands) {
  FieldMap fields;
  fields.add("ringkasan=body");
  EXPECT_EQ(collected(fields, {{"ringkasan", "a"}, {"isi", "b"}}).body, "a");
  EXPECT_EQ(collected(fields, {{"isi", "b"}, {"ringkasan", "a"}}).body, "a");
  EXPECT_EQ(collected(fields, {{"isi", "b"}, {"ringkasan", ""}}).body, "b");
}

TEST(FieldMap, GivesAKnownNameAnotherMeaning) {
  FieldMap fields;
  fields.add("source=author");
  const Article article = collected(fields, {{"source", "Sinta"}});
  EXPECT_EQ(article.author, "Sinta");
  EXPECT_EQ(article.source, "");
}

TEST(FieldValues, KeepTheTextOfADateThatCannotBeRead) {
  const Article article = collected(FieldMap(), {{"date", "segera"}, {"modified", "lusa"}});
  EXPECT_EQ(article.published, std::nullopt);
  EXPECT_EQ(article.published_text, "segera");
  EXPECT_EQ(article.updated_text, "lusa");
}

TEST(FieldValues, TakeTheFirstDateThatCanBeRead) {
  const Article article = collected(
      FieldMap(), {{"date", "segera"}, {"tanggal", "11 Juni 2025"}, {"waktu", "12 Juni 2025"}});
  EXPECT_EQ(article.published, 1749574800);
  EXPECT_EQ(article.published_text, "11 Juni 2025");
}

TEST(FieldValues, RefuseADateToComeByTheClock) {
  FieldValues values(1749574800);
  values.put(Field::Published, "14 Juni 2025");
  EXPECT_EQ(values.take().published, std::nullopt);
}

TEST(FieldMap, LeadsOnlyWhereAPathGoes) {
  FieldMap fields;
  EXPECT_FALSE(fields.leads_on("content"));
  fields.add("content.meta.text=body");
  EXPECT_TRUE(fields.leads_on("content"));
  EXPECT_TRUE(fields.leads_on("content.meta"));
  EXPECT_FALSE(fields.leads_on("content.meta.text"));
}

TEST(FieldMap, RefusesWhatIsNoRule) {
  for (const std::string rule : {"", "body", "=body", "isi=", "isi=text", "isi=Body "}) {
    EXPECT_THROW(FieldMap().add(rule), std::invalid_argument) << rule;
  }
}

}  // namespace
}  // namespace warta::corpus
