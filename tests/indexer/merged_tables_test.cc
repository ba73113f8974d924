// SPDX-License-Identifier: GPL-2.0-or-later
// After an update the tables are those of a build of the same articles, to the byte: no query can
// tell them apart.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>

#include "indexer/document_sort.h"
#include "indexer/glass/list_readers.h"
#include "indexer/glass/version_file.h"
#include "indexer/old_entries.h"
#include "indexer/schema/generation.h"
#include "tests/indexer/everything.h"
#include "tests/indexer/updates.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;
using tests::UpdatedIndex;

std::string table(const UpdatedIndex& index, const std::string& name) {
  const auto live = schema::current_generation(index.path()).value();
  std::ifstream in(schema::generation_folder(index.path(), live) / "articles" / (name + ".glass"),
                   std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Xapian::Database database(const UpdatedIndex& index) {
  const auto live = schema::current_generation(index.path()).value();
  return Xapian::Database(
      (schema::generation_folder(index.path(), live) / "articles").string());
}

void expect_tables_of_a_build(const UpdatedIndex& updated,
                              const std::vector<corpus::Record>& records,
                              const std::vector<std::string>& tables = {
                                  "position", "postlist", "docdata", "termlist"}) {
  UpdatedIndex built;
  built.build(records);
  for (const std::string& name : tables) {
    EXPECT_TRUE(table(updated, name) == table(built, name)) << name;
  }
  EXPECT_TRUE(tests::everything(database(updated)) == tests::everything(database(built)));
}

corpus::Article some_article(int number, std::mt19937& random) {
  std::string body;
  const std::size_t words = 20 + random() % 60 + (number % 97 == 0 ? 8000 : 0);
  for (std::size_t i = 0; i < words; ++i) {
    body += "kata" + std::to_string(random() % (random() % 3 == 0 ? 5000 : 40)) + ' ';
  }
  corpus::Article item = tests::article("a" + std::to_string(number), "Judul " + body.substr(0, 20),
                                        body + "di Jakarta.");
  if (random() % 8 != 0) item.published = static_cast<std::int64_t>(random() % 100'000'000);
  if (random() % 2 == 0) item.source = "Sumber" + std::to_string(random() % 5);
  item.record = 1000U + static_cast<unsigned>(number);
  return item;
}

std::vector<corpus::Record> some_articles(int count, std::mt19937& random) {
  std::vector<corpus::Record> records;
  for (int i = 0; i < count; ++i) records.emplace_back(some_article(i, random));
  return records;
}

// A few are exchanged, a few are gone, a few are new, one is a copy of another.
std::vector<corpus::Record> changed(std::vector<corpus::Record> records, int first_new,
                                    std::mt19937& random) {
  for (int i = 0; i < 30; ++i) {
    auto& item = std::get<corpus::Article>(records[random() % records.size()]);
    item.body += " Pembaruan " + std::to_string(random() % 10) + '.';
    item.record += 1'000'000;
    if (i % 5 == 0) item.published = static_cast<std::int64_t>(random() % 100'000'000);
  }
  for (int i = 0; i < 20; ++i) {
    records.erase(records.begin() + static_cast<std::ptrdiff_t>(random() % records.size()));
  }
  for (int i = 0; i < 25; ++i) records.emplace_back(some_article(first_new + i, random));
  corpus::Article copy = std::get<corpus::Article>(records[5]);
  copy.id = "copy" + std::to_string(first_new);
  copy.published = 5;
  copy.record = 0;
  records.emplace_back(copy);
  return records;
}

TEST(MergedTables, AreThoseOfABuildToTheByte) {
  std::mt19937 random(21);
  std::vector<corpus::Record> records = some_articles(1500, random);
  UpdatedIndex index;
  index.build(records);
  for (int night = 1; night <= 3; ++night) {
    records = changed(records, 10'000 * night, random);
    index.update(records, {.delete_missing = true});

    expect_tables_of_a_build(index, records);
  }
}

// What was put in place lies behind all others until the next update puts it in order. What Xapian
// itself has deflated stays as it is, and may differ in its bytes.
TEST(MergedTables, AreThoseOfABuildAfterChangesInPlaceToo) {
  std::mt19937 random(22);
  std::vector<corpus::Record> records = some_articles(1200, random);
  UpdatedIndex index;
  index.build(records);
  for (int change = 1; change <= 3; ++change) {
    records = changed(records, 10'000 * change, random);
    index.update(records, {.delete_missing = true, .in_place = true});
  }
  records = changed(records, 90'000, random);
  index.update(records, {.delete_missing = true});

  expect_tables_of_a_build(index, records, {"position", "postlist"});
}

TEST(MergedTables, OfAnArticleRenewedAloneAreThoseOfABuild) {
  std::mt19937 random(23);
  std::vector<corpus::Record> records = some_articles(50, random);
  UpdatedIndex index;
  index.build(records);
  std::get<corpus::Article>(records[7]).record = 77;
  index.update(records);

  expect_tables_of_a_build(index, records);
}

TEST(SortByDocument, SortsAsComparingDoes) {
  struct Entry {
    std::uint32_t document, what;
    bool operator==(const Entry&) const = default;
  };
  std::mt19937 random(25);
  std::vector<Entry> space;
  for (const std::uint32_t most : {3U, 255U, 256U, 70'000U, 0xFFFFFFFFU}) {
    for (const std::size_t count : {0, 1, 95, 96, 5000}) {
      std::vector<Entry> entries;
      for (std::uint32_t i = 0; i < count; ++i) {
        entries.push_back({static_cast<std::uint32_t>(random() % most), i});
      }
      std::vector<Entry> expected = entries;
      std::ranges::stable_sort(expected, {}, &Entry::document);
      sort_by_document(entries, &Entry::document, space);

      EXPECT_EQ(entries, expected) << most << ' ' << count;
    }
  }
}

TEST(OutOfOrder, IsNothingOfARisingSequence) {
  EXPECT_TRUE(out_of_order({1, 2, 5, 9}).empty());
  EXPECT_TRUE(out_of_order({}).empty());
}

TEST(OutOfOrder, AreTheFewestThatLeaveARisingSequence) {
  EXPECT_EQ(out_of_order({9, 1, 2, 3, 8, 4, 5}), (std::vector<std::uint32_t>{9, 8}));
  EXPECT_EQ(out_of_order({3, 2, 1}).size(), 2U);
}

// Whatever a broken table holds, it is told, not believed.
TEST(TableReader, RefusesABrokenTable) {
  std::mt19937 random(24);
  UpdatedIndex index;
  index.build(some_articles(200, random));
  const fs::path folder = schema::generation_folder(index.path(), 1) / "articles";
  const auto version = glass::read_version_file(folder);
  ASSERT_TRUE(version);
  const std::string whole = table(index, "postlist");
  for (int i = 0; i < 300; ++i) {
    std::string broken = whole;
    for (int flips = 0; flips < 3; ++flips) {
      broken[random() % broken.size()] ^= static_cast<char>(1U << (random() % 8));
    }
    if (i % 10 == 0) broken.resize(random() % broken.size());
    std::ofstream(folder / "broken.glass", std::ios::binary) << broken;
    try {
      glass::PostlistReader reader(folder / "broken.glass", version->tables.postlist);
      while (reader.next()) {
      }
    } catch (const glass::FormatError&) {
      // told
    }
  }
}

}  // namespace
}  // namespace warta::indexer
