// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/index_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/schema/generation.h"
#include "tests/indexer/updates.h"

namespace warta::searcher {
namespace {

using tests::article;

IndexReader::ExpectedWith rules() {
  return [](const std::string&) {
    return schema::Fingerprint{.analysis = tests::language().digest()};
  };
}

std::vector<corpus::Record> news(int count) {
  std::vector<corpus::Record> records;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    records.emplace_back(article("a" + number, "Berita " + number, "Radar nomor " + number + "."));
  }
  return records;
}

// Generations follow each other faster than a clock of seconds tells.
TEST(IndexReader, FollowsEveryNewGenerationAtOnce) {
  tests::TempIndex index;
  index.build(news(1));
  IndexReader reader(index.path(), rules());
  for (int count = 2; count < 8; ++count) {
    index.build(news(count));
    reader.refresh();
    EXPECT_EQ(reader.database().get_doccount(), static_cast<unsigned>(count));
  }
}

TEST(IndexReader, StaysWithWhatIsOpenWhileNothingHasChanged) {
  tests::TempIndex index;
  index.build(news(3));
  IndexReader reader(index.path(), rules());
  reader.columns().days();
  const auto* columns = &reader.columns().days().days;
  const auto* first = columns->data();
  for (int i = 0; i < 3; ++i) reader.refresh();

  EXPECT_EQ(reader.columns().days().days.data(), first);
}

TEST(IndexReader, FollowsAChangeInPlace) {
  tests::UpdatedIndex index;
  index.build(news(3));
  IndexReader reader(index.path(), rules());
  index.update({article("new", "Baru", "Gempa mengguncang.")}, {.in_place = true});
  reader.refresh();

  EXPECT_EQ(reader.database().get_doccount(), 4U);
}

TEST(IndexReader, WithAGenerationsFolderStaysThere) {
  tests::TempIndex index;
  index.build(news(2));
  IndexReader reader(index.path(), rules(), schema::generation_folder(index.path(), 1));
  index.build(news(5));
  reader.refresh();

  EXPECT_EQ(reader.database().get_doccount(), 2U);
}

TEST(IndexReader, ForgetsColumnsStoriesAndAcronymsOfTheGenerationBefore) {
  tests::TempIndex index;
  index.build({article("x", "A", "Dewan Kopi Toraja (DKT) menyangrai."),
               article("y", "B", "Ketua Dewan Kopi Toraja (DKT) datang kemarin.")});
  Searcher searcher(index.path().string());
  EXPECT_EQ(searcher.search({.query = "dkt"}).with_all_words, 2U);
  index.build({article("x", "A", "Dana Kota Tual (DKT) cair."),
               article("y", "B", "Walikota memakai Dana Kota Tual (DKT) lagi."),
               article("z", "C", "Dana Kota Tual habis."),
               article("k", "K", "Dewan Kopi Toraja.")});
  EXPECT_THAT(tests::sorted_ids(searcher.search({.query = "dkt", .limit = 3})),
              testing::ElementsAre("x", "y", "z"));
}

}  // namespace
}  // namespace warta::searcher
