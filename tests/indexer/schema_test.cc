// SPDX-License-Identifier: GPL-2.0-or-later
// Guards the files of indexer/schema: what lies on disk can be read back, and what is not whole is
// refused.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "indexer/schema/article_packing.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/generation.h"
#include "indexer/schema/stored_article.h"
#include "tests/temp_folder.h"

namespace warta::schema {
namespace {

StoredArticle sample() {
  return {.id = "a1",
          .title = "Judul",
          .body = std::string(300, 'x') + "\nparagraf",
          .source = "KBN",
          .url = "https://contoh.id/1",
          .lead = "teras",
          .language = "id",
          .published_text = "31 Desember 1969",
          .updated_text = "segera",
          .tags = {"satu", "", "tiga"},
          .published = -5,
          .updated = 7,
          .title_is_derived = true};
}

TEST(StoredArticle, ReadsBackWhatItWrote) {
  const auto article = decode(encode(sample()));

  ASSERT_TRUE(article);
  EXPECT_EQ(article->id, "a1");
  EXPECT_EQ(article->body, sample().body);
  EXPECT_EQ(article->source, "KBN");
  EXPECT_EQ(article->place, "");
  EXPECT_EQ(article->url, "https://contoh.id/1");
  EXPECT_EQ(article->lead, "teras");
  EXPECT_EQ(article->language, "id");
  EXPECT_EQ(article->published_text, "31 Desember 1969");
  EXPECT_EQ(article->updated_text, "segera");
  EXPECT_EQ(article->tags, sample().tags);
  EXPECT_EQ(article->published, -5);
  EXPECT_EQ(article->updated, 7);
  EXPECT_TRUE(article->title_is_derived);
}

TEST(StoredArticle, AMissingDateStaysMissing) {
  EXPECT_FALSE(decode(encode(StoredArticle{.id = "a"}))->published);
}

TEST(ArticlePacking, GivesBackWhatItWasGivenInTheSameBytesEachTime) {
  ArticlePacking packing;
  const std::string packed = packing.pack(sample());

  EXPECT_LT(packed.size(), encode(sample()).size());
  EXPECT_EQ(encode(packing.unpack(packed).value()), encode(sample()));
  EXPECT_EQ(ArticlePacking().pack(sample()), packed);
}

TEST(ArticlePacking, RefusesWhatIsNotWhole) {
  ArticlePacking packing;
  const std::string packed = packing.pack(sample());
  for (std::size_t length = 0; length < packed.size(); ++length) {
    EXPECT_FALSE(packing.unpack(std::string_view(packed).substr(0, length))) << length;
  }
  EXPECT_FALSE(packing.unpack("no frame at all"));
  // A frame that says it holds a petabyte.
  EXPECT_FALSE(packing.unpack(std::string("\x28\xB5\x2F\xFD\xE0\0\0\0\0\0\0\4\0", 13)));
}

TEST(StoredArticle, RefusesEveryCutOfIt) {
  const std::string bytes = encode(sample());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_FALSE(decode(std::string_view(bytes).substr(0, length))) << length;
  }
}

TEST(StoredArticle, RefusesAnotherVersion) {
  std::string bytes = encode(sample());
  bytes[0] = 99;

  EXPECT_FALSE(decode(bytes));
}

TEST(Fields, NoTwoFamiliesShareAPrefix) {
  const std::string_view all[] = {
      prefix::kRoot, prefix::kSurface, prefix::kConcept,  prefix::kAcronym, prefix::kTitle,
      prefix::kId,   prefix::kSource,  prefix::kCategory, prefix::kPlace,   prefix::kAuthor};
  for (const auto& a : all) {
    EXPECT_EQ(a.size(), 1U);
    EXPECT_EQ(std::ranges::count(all, a), 1) << a;
  }
}

TEST(Fields, AreKnownByBothNamesInAnyCase) {
  EXPECT_EQ(field_named("judul"), field_named("Title"));
  EXPECT_EQ(field_named("TANGGAL")->kind, FieldKind::Date);
  EXPECT_EQ(field_named("warna"), nullptr);
}

TEST(Fields, ALongTermIsCutBetweenCharacters) {
  std::string text;
  while (text.size() < 1000) text += "é";
  const std::string name = term(prefix::kSurface, text);

  EXPECT_LE(name.size(), 245U);
  EXPECT_EQ(name.size() % 2, 1U);  // one byte of prefix, two a letter
}

TEST(Fields, LongIdsThatDifferGetDifferentTerms) {
  const std::string start(300, 'x');

  EXPECT_NE(id_term(start + "1"), id_term(start + "2"));
  EXPECT_LE(id_term(start).size(), 245U);
}

class GenerationTest : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_ / "generations"); }

  tests::TempFolder temp_;
  const std::filesystem::path& folder_ = temp_.path();
};

TEST_F(GenerationTest, AFolderWithoutCurrentHasNone) {
  EXPECT_FALSE(current_generation(folder_));
  EXPECT_FALSE(current_generation(folder_ / "missing"));
}

TEST_F(GenerationTest, TheSwitchIsRead) {
  switch_to(folder_, {7});
  EXPECT_EQ(current_generation(folder_), 7U);
  switch_to(folder_, {1'234'567});
  EXPECT_EQ(current_generation(folder_), 1'234'567U);
}

TEST_F(GenerationTest, ACurrentThatIsNoNumberIsNone) {
  std::ofstream(folder_ / "CURRENT") << "../../etc\n";

  EXPECT_FALSE(current_generation(folder_));
}

TEST_F(GenerationTest, TheLatestCountsWhetherLiveOrNot) {
  std::filesystem::create_directories(generation_folder(folder_, 3));
  std::filesystem::create_directories(folder_ / "generations" / "unfinished-000009");
  switch_to(folder_, {1});

  EXPECT_EQ(latest_generation(folder_), 3U);
}

TEST_F(GenerationTest, AManifestIsReadBack) {
  write_manifest(
      folder_, {.fingerprint = {.analysis = 42}, .documents = 9, .built = 5, .shards = {"a", "b"}});
  const auto manifest = read_manifest(folder_);

  ASSERT_TRUE(manifest);
  EXPECT_EQ(manifest->fingerprint, (Fingerprint{.analysis = 42}));
  EXPECT_EQ(manifest->documents, 9U);
  EXPECT_EQ(manifest->built, 5);
  EXPECT_EQ(manifest->shards, (std::vector<std::string>{"a", "b"}));
}

TEST_F(GenerationTest, AManifestCutShortIsRefused) {
  write_manifest(folder_, {.shards = {"a"}});
  const auto size = std::filesystem::file_size(folder_ / "manifest");
  std::filesystem::resize_file(folder_ / "manifest", size - 20);

  EXPECT_FALSE(read_manifest(folder_));
}

TEST_F(GenerationTest, AManifestWithoutItsLastByteIsRefused) {
  write_manifest(folder_, {.shards = {"a"}});
  const auto size = std::filesystem::file_size(folder_ / "manifest");
  std::filesystem::resize_file(folder_ / "manifest", size - 1);

  EXPECT_FALSE(read_manifest(folder_));
}

TEST_F(GenerationTest, GoesLiveUnderItsName) {
  const auto made = folder_ / "generations" / "unfinished-000002";
  std::filesystem::create_directories(made);
  write_manifest(made, {.shards = {"a"}});
  go_live(folder_, made, 2);

  EXPECT_EQ(current_generation(folder_), 2U);
  EXPECT_TRUE(read_manifest(generation_folder(folder_, 2)));
  EXPECT_FALSE(std::filesystem::exists(made));
}

class BrokenSwitch : public GenerationTest {
 protected:
  void SetUp() override {
    GenerationTest::SetUp();
    switch_to(folder_, {1});
    std::filesystem::create_directories(generation_folder(folder_, 2));
    write_manifest(generation_folder(folder_, 2), {.shards = {"a"}});
  }

  // What a run that was killed wrote of what was to be live.
  void leave(const std::string& text) const { std::ofstream(folder_ / "CURRENT.new") << text; }

  // What is live when the switch is finished.
  std::optional<std::uint64_t> finished() const {
    finish_switch(folder_);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "CURRENT.new"));
    return current_generation(folder_);
  }
};

TEST_F(BrokenSwitch, IsCompletedIfWhatIsToBeLiveIsThere) {
  leave("000002\n");
  EXPECT_EQ(finished(), 2U);
}

TEST_F(BrokenSwitch, IsForgottenIfItIsNotThere) {
  leave("000003\n");
  EXPECT_EQ(finished(), 1U);
}

TEST_F(BrokenSwitch, IsForgottenIfItWasNotWrittenDownWhole) {
  leave("000002");
  EXPECT_EQ(finished(), 1U);
}

TEST_F(BrokenSwitch, ThatNeverBeganIsNone) { EXPECT_EQ(finished(), 1U); }

}  // namespace
}  // namespace warta::schema
