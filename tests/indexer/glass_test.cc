// SPDX-License-Identifier: GPL-2.0-or-later
// The tables that we write are those that Xapian itself would have written: every term, posting,
// position, value and stored text, read by Xapian, is the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <random>

#include "indexer/build_worker.h"
#include "indexer/database_writer.h"
#include "indexer/document_order.h"
#include "indexer/glass/packing.h"
#include "indexer/glass/table_writer.h"
#include "indexer/schema/generation.h"
#include "indexer/table_assembly.h"
#include "tests/indexer/everything.h"
#include "tests/pipeline/temp_index.h"
#include "tests/temp_folder.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;
using tests::everything;

// Builds the same articles in both ways, and compares.
class Both {
 public:
  void add(const corpus::Article& article) { articles_.push_back(article); }

  void compare(std::size_t memory = 1U << 30U) {
    BuiltDocuments built;
    {
      BuildWorker worker(tests::language(), folder_.path(), 0, memory);
      for (std::uint32_t i = 0; i < articles_.size(); ++i) worker.add(i, articles_[i]);
      worker.finish();
      worker.hand_over(built);
    }
    const Ordering ordering = order_documents(built, articles_.size());
    const auto groups = [&] { return std::vector<std::string>(articles_.size()); };
    write_tables(built, nullptr, ordering.order, groups, 2, ours());
    write_theirs(built, ordering.order);

    EXPECT_EQ(Xapian::Database::check(ours(), 0, nullptr), 0U);
    // Equal texts are not printed: they may be many megabytes.
    EXPECT_TRUE(everything(Xapian::Database(ours())) == everything(Xapian::Database(theirs())));
  }

  std::string ours() const { return (folder_.path() / "ours").string(); }
  std::string theirs() const { return (folder_.path() / "theirs").string(); }

 private:
  void write_theirs(const BuiltDocuments& built, const DocumentOrder& order) {
    Xapian::WritableDatabase database(theirs(), Xapian::DB_CREATE);
    analysis::Analyzer analyzer(tests::language());
    DocumentBuilder builder(analyzer);
    for (const DocumentPlace& from : order.places) {
      const corpus::Article& article = articles_[built.documents[from.place].sequence];
      database.add_document(to_xapian(builder.build(article)));
    }
    database.commit();
  }

  tests::TempFolder folder_;
  std::vector<corpus::Article> articles_;
};

std::string random_words(std::mt19937& random, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    std::string word(random() % 6 + 2, 'x');
    for (char& c : word) c = static_cast<char>('a' + random() % (random() % 4 == 0 ? 26 : 3));
    text += word + (random() % 12 == 0 ? ". " : " ");
  }
  return text;
}

corpus::Article random_article(std::mt19937& random, int number, std::size_t words) {
  corpus::Article item = tests::article("a" + std::to_string(number), random_words(random, 5),
                                        random_words(random, words));
  if (random() % 5 != 0) item.published = static_cast<std::int64_t>(random() % 1'000'000);
  if (random() % 2 == 0) item.source = random_words(random, 1);
  if (random() % 3 == 0) item.place = "Jakarta";
  return item;
}

TEST(Glass, OneArticleIsAsXapianWritesIt) {
  Both both;
  both.add(tests::article("a", "Rudal diuji", "Rudal itu diuji di Jakarta."));
  both.compare();
}

TEST(Glass, ThousandsOfArticlesAreAsXapianWritesThem) {
  Both both;
  std::mt19937 random(11);
  for (int i = 0; i < 3000; ++i) both.add(random_article(random, i, random() % 120));
  both.compare();
}

TEST(Glass, LargeTextsLieInSeveralPieces) {
  Both both;
  std::mt19937 random(12);
  for (int i = 0; i < 12; ++i) both.add(random_article(random, i, i % 3 == 0 ? 40'000 : 30));
  both.compare();
}

TEST(Glass, ManySmallRunsGiveTheSame) {
  Both both;
  std::mt19937 random(13);
  for (int i = 0; i < 60; ++i) both.add(random_article(random, i, 50));
  both.compare(1);
}

TEST(Glass, LongTermsAndOddBytesAreAsXapianWritesThem) {
  Both both;
  std::mt19937 random(14);
  for (int i = 0; i < 300; ++i) {
    corpus::Article item = random_article(random, i, 30);
    item.id = std::string(random() % 300 + 1, static_cast<char>('a' + i % 26)) + std::to_string(i);
    item.body += ' ' + std::string(random() % 400, 'z') + " \xC3\xA9\xF0\x9F\x98\x80";
    both.add(item);
  }
  both.compare();
}

TEST(Glass, XapianChangesOurDatabaseAsItsOwn) {
  Both both;
  std::mt19937 random(15);
  for (int i = 0; i < 500; ++i) both.add(random_article(random, i, 40));
  both.compare();
  analysis::Analyzer analyzer(tests::language());
  DocumentBuilder builder(analyzer);
  for (const std::string& path : {both.ours(), both.theirs()}) {
    std::mt19937 same(16);
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    for (Xapian::docid document = 1; document < 500; document += 3) {
      database.delete_document(document);
    }
    for (int i = 0; i < 100; ++i) {
      database.add_document(to_xapian(builder.build(random_article(same, 1000 + i, 40))));
    }
    database.commit();
    EXPECT_EQ(Xapian::Database::check(path, 0, nullptr), 0U);
  }

  EXPECT_TRUE(everything(Xapian::Database(both.ours())) ==
              everything(Xapian::Database(both.theirs())));
}

TEST(Glass, NumbersSortAsTheirBytes) {
  std::string before;
  for (const std::uint32_t number : {0U, 1U, 255U, 0x7FFFU, 0x8000U, 0xFFFFU, 0x10000U, 0x3FFFFFU,
                                     0x400000U, 0xFFFFFFFU, 0x7FFFFFFFU, 0xFFFFFFFFU}) {
    std::string packed;
    glass::pack_sortable(packed, number);
    EXPECT_LT(before, packed) << number;
    before = packed;
  }
}

TEST(Glass, AFullDiskIsAnError) {
  EXPECT_THROW(glass::TableWriter("/nowhere/at/all"), fs::filesystem_error);
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full here";
  glass::TableWriter table("/dev/full");
  EXPECT_THROW(table.finish(), fs::filesystem_error);
}

TEST(DatabaseWriter, ThisXapianWritesTheFormatWeKnow) {
  const tests::TempFolder folder;

  EXPECT_EQ(format_of_this_xapian(folder.path() / "scratch"), TableFormat::Glass);
  EXPECT_FALSE(fs::exists(folder.path() / "scratch"));
}

// What a Xapian of another format gets.
TEST(DatabaseWriter, XapianItselfWritesAnIndexThatHoldsTheSame) {
  std::mt19937 random(17);
  std::vector<corpus::Record> records;
  for (int i = 0; i < 900; ++i) records.emplace_back(random_article(random, i, 20));
  tests::TempIndex index;
  index.build(records);
  index.build(records, {.format = TableFormat::Xapian});
  const auto database = [&](std::uint64_t number) {
    return Xapian::Database(
        (schema::generation_folder(index.path(), number) / "articles").string());
  };

  EXPECT_TRUE(everything(database(1)) == everything(database(2)));
}

}  // namespace
}  // namespace warta::indexer
