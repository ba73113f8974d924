// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/known_records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "corpus/open_source.h"
#include "tests/temp_folder.h"

namespace warta::corpus {
namespace {

constexpr std::string_view kRadar =
    R"({"id":"a","title":"Radar","body":"Radar dipasang di Biak oleh TNI AU pada hari ini juga."})";
constexpr std::string_view kRudal =
    R"({"id":"b","title":"Rudal","body":"Rudal diuji di Jakarta oleh TNI AD pada hari ini juga."})";

// The records of the articles that are read, and how many were known.
struct Seen {
  std::set<std::uint64_t> records;
  std::size_t known = 0;
};

Seen read(const std::string& path, ReadOptions options = {}) {
  const auto source = open_source({path}, std::move(options));
  Seen seen;
  while (true) {
    const Record record = source->next();
    if (std::holds_alternative<End>(record)) return seen;
    if (std::holds_alternative<Known>(record)) ++seen.known;
    if (const auto* article = std::get_if<Article>(&record)) seen.records.insert(article->record);
  }
}

ReadOptions knowing(const std::set<std::uint64_t>& records) {
  ReadOptions options;
  options.is_known = [records](std::uint64_t record) { return records.contains(record); };
  return options;
}

class KnownRecordsOf : public testing::TestWithParam<std::pair<const char*, std::string>> {
 protected:
  tests::TempFolder folder_;
};

TEST_P(KnownRecordsOf, AreNotReadAgainUnlessTheyOrTheSettingsChange) {
  const auto& [name, text] = GetParam();
  const std::string path = folder_.write(name, text);
  const Seen first = read(path);
  ReadOptions other = knowing(first.records);
  other.fields.add("naskah=body");

  EXPECT_FALSE(first.records.empty());
  EXPECT_FALSE(first.records.contains(0));
  EXPECT_EQ(read(path, knowing(first.records)).known, first.records.size());
  EXPECT_EQ(read(path, other).known, 0U);
  std::string changed = text;
  changed.replace(changed.find("TNI AU"), 6, "TNI AL");
  folder_.write(name, changed);
  EXPECT_EQ(read(path, knowing(first.records)).known, first.records.size() - 1);
}

INSTANTIATE_TEST_SUITE_P(
    EachFormat, KnownRecordsOf,
    testing::Values(
        std::pair("a.jsonl", std::string(kRadar) + '\n' + std::string(kRudal) + '\n'),
        std::pair("a.json", '[' + std::string(kRadar) + ",\n" + std::string(kRudal) + ']'),
        std::pair("a.txt", std::string("Radar dipasang\nRadar dipasang di Biak oleh TNI AU pada "
                                       "hari ini juga untuk wilayah timur.\n")),
        std::pair("a.html",
                  std::string("<html><head><meta property=\"og:type\" content=\"article\">"
                              "<title>Radar baru dipasang</title></head><body><article><h1>Radar "
                              "baru dipasang</h1><p>Radar dipasang di Biak oleh TNI AU pada hari "
                              "ini juga untuk menjaga wilayah timur Indonesia.</p><p>Radar itu "
                              "dibuat di dalam negeri, kata juru bicara mereka di Jakarta.</p>"
                              "</article></body></html>"))));

// A text's id is its name: at another place it is another article.
TEST(KnownRecords, ATextIsKnownByItsNameToo) {
  const tests::TempFolder folder;
  const std::string text = "Radar dipasang di Biak oleh TNI AU pada hari ini juga untuk wilayah.\n";
  const Seen first = read(folder.write("a.txt", text));

  EXPECT_EQ(read(folder.write("b.txt", text), knowing(first.records)).known, 0U);
}

}  // namespace
}  // namespace warta::corpus
