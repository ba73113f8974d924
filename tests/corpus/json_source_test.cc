// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/json_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/given.h"
#include "tests/corpus/string_stream.h"

namespace warta::corpus {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Given read(std::unique_ptr<ByteStream> in, const FieldMap& fields) {
  static const Cleaning kRules;
  const auto source = json_source(std::move(in), "b.json", kRules, fields);
  return all_of(*source);
}

Given read(const std::string& text) {
  static const FieldMap kFields;
  const Given whole = read(stream_of(text), kFields);
  if (text.size() < 5'000) {
    const Given in_pieces = read(std::make_unique<StringStream>(text, 1), kFields);
    EXPECT_EQ(in_pieces.records, whole.records) << "pieces must not matter: " << text;
  }
  return whole;
}

// A record with this id.
std::string record(int id) {
  return R"({"id":)" + std::to_string(id) + R"(,"title":"Berita {[\"","body":"Satu.\nDua."})";
}

TEST(JsonSource, ReadsAnArrayOfObjects) {
  EXPECT_THAT(read("[" + record(1) + "," + record(2) + "]").records, ElementsAre("1", "2"));
  EXPECT_THAT(read("\xEF\xBB\xBF [\n" + record(1) + ",\n" + record(2) + "\n]\n").records,
              ElementsAre("1", "2"));
  EXPECT_THAT(read("[[" + record(1) + "],[" + record(2) + "]]").records, ElementsAre("1", "2"));
}

TEST(JsonSource, ReadsOneObjectAfterAnother) {
  EXPECT_THAT(read(record(1) + record(2) + " \n " + record(3)).records, ElementsAre("1", "2", "3"));
}

TEST(JsonSource, ReadsObjectsOverSeveralLines) {
  const Given given = read(
      "{\n  \"id\": 1,\n  \"title\": \"Satu\",\n  \"tags\": [\n    {\n      \"id\": 7\n    }\n  "
      "]\n}\n"
      "{\n  \"id\": 2,\n  \"title\": \"Dua\"\n}\n");
  EXPECT_THAT(given.records, ElementsAre("1", "2"));
  EXPECT_EQ(given.articles.at(0).title, "Satu");
}

TEST(JsonSource, ReadsAListWithinAnObject) {
  for (const std::string name : {"articles", "data", "Berita", "items"}) {
    EXPECT_THAT(
        read("{\"status\":\"ok\",\"n\":2,\"" + name + "\":[" + record(1) + ", " + record(2) +
             "],\"next\":{\"id\":9,\"title\":\"x\"},\"more\":[{\"title\":\"y\"}]}")
            .records,
        ElementsAre("1", "2"))
        << name;
  }
  EXPECT_THAT(read("{\"took\":3,\"hits\":{\"total\":{\"value\":2},\"hits\":[" + record(1) + "," +
                   record(2) + "]},\"x\":\"]}\"}")
                  .records,
              ElementsAre("1", "2"));
}

TEST(JsonSource, ReadsListsWithinSeveralObjects) {
  EXPECT_THAT(
      read("{\"articles\":[" + record(1) + "]}\n{\"articles\":[" + record(2) + "]}").records,
      ElementsAre("1", "2"));
}

TEST(JsonSource, TakesAnArticleWithAListForAnArticle) {
  const Given given =
      read(R"({"id":1,"title":"t","body":"Isi berita.","data":[{"id":5,"title":"lain"}]})");
  EXPECT_THAT(given.records, ElementsAre("1"));
}

TEST(JsonSource, ReachesNestedObjectsByADottedPath) {
  FieldMap fields;
  fields.add("content.Text=body");
  fields.add("content.meta.when=published");
  const Given given = read(
      stream_of(
          R"([{"id":1,"Content":{"text":"Isi berita.","x":"y","meta":{"when":"2025-06-11"}}}])"),
      fields);

  ASSERT_THAT(given.articles, SizeIs(1));
  EXPECT_EQ(given.articles[0].body, "Isi berita.");
  EXPECT_EQ(given.articles[0].published, 1749574800);
}

TEST(JsonSource, GivesABrokenRecordAFaultWithItsLineAndReadsTheRest) {
  for (const std::string broken :
       {R"({"id":2,"title" "Dua"})", R"({"id":2,"title":"Dua"]})", R"({"id":2,"title":"Dua)",
        R"({"id":2,"title":"Dua",)", R"({"id":2,"x":{"y":[1,2)", R"({"id":2,"title":"\x"})",
        "{\"id\":2,\"title\":\"\xFF\"}"}) {
    const Given given = read("[\n" + record(1) + ",\n" + broken + ",\n" + record(3) + "\n]\n");

    EXPECT_THAT(given.records, ElementsAre("1", "fault:b.json:3", "3")) << broken;
    if (!given.faults.empty()) {
      EXPECT_THAT(given.faults[0].reason, HasSubstr("not JSON")) << broken;
      EXPECT_THAT(given.faults[0].bytes, testing::StartsWith(broken.substr(0, 15))) << broken;
    }
  }
}

TEST(JsonSource, ReadsTheRestOfOneLongLine) {
  EXPECT_THAT(read("[" + record(1) + R"(,{"id":2,"title":"Dua,)" + record(3) + "]").records,
              ElementsAre("1", "fault:b.json:1", "3"));
  EXPECT_THAT(read("[" + record(1) + R"(,{"id":2,"title":"Dua",)" + record(3) + "]").records,
              ElementsAre("1", "fault:b.json:1", "3"));
}

TEST(JsonSource, FaultsWhatIsNoObject) {
  const Given given = read("[1, \"dua\",\nnull,\n" + record(4) + "]");
  EXPECT_THAT(given.records,
              ElementsAre("fault:b.json:1", "fault:b.json:1", "fault:b.json:2", "4"));
}

TEST(JsonSource, FaultsAnObjectWithNeitherTitleNorBodyAndReadsTheRest) {
  EXPECT_THAT(read("[{\"id\":1},\n{\"id\":2,\"list\":[{\"id\":3}]},\n" + record(4) + "]").records,
              ElementsAre("fault:b.json:1", "fault:b.json:2", "4"));
}

TEST(JsonSource, FaultsARecordThatIsCutShort) {
  EXPECT_THAT(read("[" + record(1) + ",\n{\"id\":2,\"title\":\"D").records,
              ElementsAre("1", "fault:b.json:2"));
}

TEST(JsonSource, GivesNothingOfAnEmptyStreamOrArray) {
  EXPECT_THAT(read("").records, IsEmpty());
  EXPECT_THAT(read(" \n ").records, IsEmpty());
  EXPECT_THAT(read("[]").records, IsEmpty());
  EXPECT_THAT(read("[").records, IsEmpty());
}

TEST(JsonSource, FaultsATextThatIsNoJson) {
  EXPECT_THAT(read("Warga Pasaman kembali ke rumah.\n").records, ElementsAre("fault:b.json:1"));
}

TEST(JsonSource, TellsWhereAStreamBreaksOffAndKeepsWhatCameBefore) {
  static const FieldMap kFields;
  const Given given =
      read(std::make_unique<StringStream>("[" + record(1) + ",\n{\"id\":2,\"ti", 7, "cut short"),
           kFields);

  EXPECT_THAT(given.records, ElementsAre("1", "fault:b.json:2"));
  EXPECT_EQ(given.faults.at(0).reason, "cut short");
}

TEST(JsonSource, FaultsDeepNestsInBoundedMemory) {
  const std::string deep = std::string(10'000, '[') + std::string(10'000, ']');
  EXPECT_THAT(read("[{\"id\":1,\"x\":" + deep + "},\n" + record(2) + "]").records,
              ElementsAre("fault:b.json:1", "2"));
  EXPECT_THAT(read(deep).records, SizeIs(1));
  EXPECT_THAT(read(std::string(100'000, '[')).records, SizeIs(1));
  std::string objects;
  for (int i = 0; i < 10'000; ++i) objects += "{\"a\":";
  EXPECT_THAT(read(objects).articles, IsEmpty());
}

TEST(JsonSource, FaultsARecordOfMoreThanSixtyFourMebibytesAndReadsTheNext) {
  const std::string longest = R"({"id":1,"title":")" + std::string(65UL << 20U, 'x') + "\"}";

  const Given given = read("[" + longest + ",\n" + record(2) + "]");

  EXPECT_THAT(given.records, ElementsAre("fault:b.json:1", "2"));
  EXPECT_THAT(given.faults.at(0).reason, HasSubstr("longer than 65536 KiB"));
  EXPECT_EQ(given.faults[0].bytes.size(), kMostFaultBytes);
}

// Every record lacks its last brace, so that each seems to reach to the end.
TEST(JsonSource, ComesToAnEndWhereNoRecordIsClosed) {
  std::string text = "[";
  for (int i = 0; i < 40'000; ++i) text += R"({"id":1,"title":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",)";
  const Given given = read(text);
  EXPECT_THAT(given.articles, IsEmpty());
  EXPECT_FALSE(given.faults.empty());
}

}  // namespace
}  // namespace warta::corpus
