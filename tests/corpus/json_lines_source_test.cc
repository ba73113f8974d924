// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/json_lines_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/finish_article.h"
#include "stemmer/data_file.h"
#include "tests/corpus/string_stream.h"

namespace warta::corpus {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

std::vector<Record> records_of(const std::string& text) {
  static const Cleaning kRules;
  static const FieldMap kFields;
  const auto source = json_lines_source(tests::stream_of(text), "b.jsonl", kRules, kFields);
  std::vector<Record> records;
  for (Record record = source->next(); !std::holds_alternative<End>(record);
       record = source->next()) {
    records.push_back(std::move(record));
  }
  EXPECT_TRUE(std::holds_alternative<End>(source->next())) << "End must stay";
  return records;
}

// The one article of a line.
Article article_of(const std::string& line) {
  std::vector<Record> records = records_of(line);
  if (records.size() != 1 || !std::holds_alternative<Article>(records[0])) {
    ADD_FAILURE() << "not one article: " << line.substr(0, 200);
    return {};
  }
  return std::get<Article>(std::move(records[0]));
}

// The one fault of a line.
Fault fault_of(const std::string& line) {
  std::vector<Record> records = records_of(line);
  if (records.size() != 1 || !std::holds_alternative<Fault>(records[0])) {
    ADD_FAILURE() << "not one fault: " << line.substr(0, 200);
    return {};
  }
  return std::get<Fault>(std::move(records[0]));
}

TEST(JsonLinesSource, GivesArticlesAndFaultsInTheOrderOfTheLines) {
  const auto records = records_of(
      "{\"id\":\"1\",\"title\":\"Satu\"}\n"
      "{\"id\":\"2\",\"title\":\n"
      "\n"
      "{\"id\":\"3\",\"title\":\"Tiga\"}\r\n"
      "bukan JSON\n"
      "{\"id\":\"5\",\"title\":\"Lima\"}");

  ASSERT_EQ(records.size(), 5U);
  EXPECT_EQ(std::get<Article>(records[0]).id, "1");
  EXPECT_EQ(std::get<Fault>(records[1]).line, 2U);
  EXPECT_EQ(std::get<Article>(records[2]).id, "3");
  EXPECT_EQ(std::get<Fault>(records[3]).line, 5U);
  EXPECT_EQ(std::get<Article>(records[4]).id, "5");
}

TEST(JsonLinesSource, TellsWhereAStreamBreaksOffAndKeepsWhatCameBefore) {
  static const Cleaning kRules;
  static const FieldMap kFields;
  const auto source = json_lines_source(
      std::make_unique<tests::StringStream>("{\"title\":\"Satu\"}\n{\"title\":", 5, "cut short"),
      "b.jsonl.gz", kRules, kFields);

  EXPECT_EQ(std::get<Article>(source->next()).title, "Satu");
  const Fault fault = std::get<Fault>(source->next());
  EXPECT_EQ(fault.line, 2U);
  EXPECT_EQ(fault.reason, "cut short");
  EXPECT_TRUE(std::holds_alternative<End>(source->next()));
}

TEST(JsonLinesSource, SaysInAFaultWhereAndWhy) {
  const Fault fault = fault_of("\n\n{\"title\":");

  EXPECT_EQ(fault.path, "b.jsonl");
  EXPECT_EQ(fault.line, 3U);
  EXPECT_THAT(fault.reason, HasSubstr("not JSON"));
  EXPECT_EQ(fault.bytes, "{\"title\":");
}

TEST(JsonLinesSource, ReadsAllFieldsOfAnArticle) {
  const Article article = article_of(
      R"({"id":"a1","title":"Judul","body":"Satu.\nDua.","source":"genews.co.id","agency":"ANTARA",)"
      R"("place":"Biak","author":"Sinta","editor":"Heru","category":"nasional",)"
      R"("url":"https://warta.example/a1","published":"2025-06-11T10:32:00+07:00"})");

  EXPECT_EQ(article.id, "a1");
  EXPECT_EQ(article.title, "Judul");
  EXPECT_EQ(article.body, "Satu.\nDua.");
  EXPECT_EQ(article.source, "genews.co.id");
  EXPECT_EQ(article.agency, "ANTARA");
  EXPECT_EQ(article.place, "Biak");
  EXPECT_EQ(article.author, "Sinta");
  EXPECT_EQ(article.editor, "Heru");
  EXPECT_EQ(article.category, "nasional");
  EXPECT_EQ(article.url, "https://warta.example/a1");
  EXPECT_EQ(article.published, 1749612720);
}

// Every row of the list of aliases, so that a new one cannot be misspelt in silence.
TEST(JsonLinesSource, KnowsEveryAliasInAnyCase) {
  const std::string path = std::string(WARTA_SOURCE_DIR) + "/corpus/data/field_aliases.tsv";
  const std::string text = stemmer::read_data_file(path);
  for (const auto& row : stemmer::parse_data_file(text, path, {"field_aliases", 1, 2, 2})) {
    std::string key(row.fields[0]);
    for (char& c : key) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const std::string field(row.fields[1]);
    const bool is_date = field == "published" || field == "updated";
    const std::string value = is_date ? "11 Juni 2025" : field == "language" ? "jv" : "nilai";
    const std::string other = field == "title" || field == "lead" ? "body" : "title";

    const Article article =
        article_of("{\"" + other + "\":\"Lain\",\"" + key + "\":\"" + value + "\"}");

    const std::string found = field == "id"               ? article.id
                              : field == "title"          ? article.title
                              : field == "body"           ? article.body
                              : field == "url"            ? article.url
                              : field == "author"         ? article.author
                              : field == "editor"         ? article.editor
                              : field == "source"         ? article.source
                              : field == "category"       ? article.category
                              : field == "place"          ? article.place
                              : field == "agency"         ? article.agency
                              : field == "lead"           ? article.lead
                              : field == "language"       ? article.language
                              : field == "tags"           ? article.tags.at(0)
                              : field == "updated"        ? article.updated_text
                              : field == "published_text" ? article.published_text
                              : field == "updated_text"   ? article.updated_text
                              : article.published         ? value
                                                          : "";
    EXPECT_EQ(found, value) << path << ':' << row.line << ": " << key;
  }
}

TEST(JsonLinesSource, PassesOverFieldsItDoesNotKnow) {
  EXPECT_EQ(article_of(R"({"title":"Judul","komentar":[{"title":"x"}],"n":{"title":"y"}})").title,
            "Judul");
}

TEST(JsonLinesSource, TakesTheFirstNameWithAValue) {
  EXPECT_EQ(article_of(R"({"judul":"Satu","title":"Dua"})").title, "Satu");
  EXPECT_EQ(article_of(R"({"judul":"","headline":null,"title":"Dua"})").title, "Dua");
  EXPECT_EQ(article_of(R"({"title":"Satu","title":"Dua"})").title, "Satu");
}

TEST(JsonLinesSource, TakesTheFirstDateThatIsOne) {
  EXPECT_EQ(
      article_of(R"({"title":"t","date":"kemarin","tanggal":"2025-06-11T10:32:00Z"})").published,
      1749637920);
}

TEST(JsonLinesSource, DerivesATitleThatIsNullOrEmptyOrMissing) {
  for (const std::string title : {R"("title":null,)", R"("title":"",)", R"("title":"  ",)", ""}) {
    const Article article = article_of("{" + title + R"("body":"Banjir surut di Padang. Warga."})");
    EXPECT_EQ(article.title, "Banjir surut di Padang") << title;
    EXPECT_TRUE(article.title_is_derived) << title;
  }
}

TEST(JsonLinesSource, TakesTheUrlForAMissingId) {
  EXPECT_EQ(article_of(R"({"title":"t","url":"https://warta.example/1"})").id,
            "https://warta.example/1");
}

TEST(JsonLinesSource, MakesAnIdFromTheTextIfThereIsNoUrl) {
  EXPECT_THAT(article_of(R"({"title":"t","body":"x"})").id, MatchesRegex("[0-9a-f]{32}"));
}

TEST(JsonLinesSource, ReadsNumbersAsWritten) {
  EXPECT_EQ(article_of(R"({"title":"t","id":12345})").id, "12345");
  EXPECT_EQ(article_of(R"({"title":"t","id":18446744073709551615})").id, "18446744073709551615");
  EXPECT_EQ(article_of(R"({"title":"t","id":-7})").id, "-7");
  EXPECT_EQ(article_of(R"({"title":"t","timestamp":1749612720})").published, 1749612720);
  EXPECT_EQ(article_of(R"({"title":"t","timestamp":1749612720000})").published, 1749612720);
}

TEST(JsonLinesSource, JoinsListsByCommas) {
  EXPECT_EQ(article_of(R"({"title":"t","authors":["Sinta","Heru"]})").author, "Sinta, Heru");
  EXPECT_EQ(article_of(R"({"title":"t","authors":["",null,"Heru",[]]})").author, "Heru");
  EXPECT_EQ(article_of(R"({"title":"t","authors":[]})").author, "");
}

TEST(JsonLinesSource, NamesAnObjectByItsName) {
  EXPECT_EQ(article_of(R"({"title":"t","author":{"name":"Sinta","id":3}})").author, "Sinta");
  EXPECT_EQ(article_of(R"({"title":"t","author":[{"name":"Sinta"},{"name":"Heru"}]})").author,
            "Sinta, Heru");
  EXPECT_EQ(article_of(R"({"title":"t","author":{"id":3}})").author, "");
}

TEST(JsonLinesSource, GivesNoWordForTrueAndFalse) {
  EXPECT_EQ(article_of(R"({"title":"t","author":true,"source":false})").author, "");
}

TEST(JsonLinesSource, FaultsALineThatIsNoObject) {
  for (const std::string line : {"[]", "[\"t\"]", "\"t\"", "5", "null", "true"}) {
    EXPECT_THAT(fault_of(line).reason, HasSubstr("not a JSON object")) << line;
  }
}

TEST(JsonLinesSource, FaultsAnObjectWithNeitherTitleNorBody) {
  for (const std::string line : {"{}", R"({"id":"1"})", R"({"title":"","body":" "})"}) {
    EXPECT_THAT(fault_of(line).reason, HasSubstr("no title and no body")) << line;
  }
}

TEST(JsonLinesSource, FaultsBrokenJson) {
  for (const std::string line :
       {"{\"", "{\"title\":\"t\"", "{\"title\":\"t\"}}", "{\"title\" \"t\"}", "{'title':'t'}",
        "{\"title\":\"t\",}", "{\"title\":\"\\x\"}", "{\"title\":\"t\"} {\"title\":\"u\"}"}) {
    EXPECT_THAT(fault_of(line).reason, HasSubstr("not JSON")) << line;
  }
}

TEST(JsonLinesSource, FaultsADeepNest) {
  EXPECT_THAT(fault_of("{\"a\":" + std::string(100'000, '[')).reason, HasSubstr("not JSON"));
  EXPECT_THAT(fault_of("{\"title\":" + std::string(100'000, '[')).reason, HasSubstr("not JSON"));
  const std::string closed = std::string(5'000, '[') + std::string(5'000, ']');
  EXPECT_THAT(fault_of("{\"author\":" + closed + "}").reason, HasSubstr("not JSON"));
}

TEST(JsonLinesSource, FaultsInvalidUtf8) {
  EXPECT_THAT(fault_of("{\"title\":\"\xFF\xFE\"}").reason, HasSubstr("not JSON"));
  EXPECT_THAT(fault_of("{\"title\":\"\xED\xA0\x80\"}").reason, HasSubstr("not JSON"));
}

TEST(JsonLinesSource, MakesANulEscapeASpace) {
  EXPECT_EQ(article_of(R"({"title":"a\u0000b","body":"c\u0000d"})").title, "a b");
}

TEST(JsonLinesSource, LetsNoLoneSurrogateThrough) {
  for (const std::string escape : {"\\ud800", "\\udc00", "\\ud800x", "\\ud800\\u0041"}) {
    for (const Record& record : records_of("{\"title\":\"t " + escape + "\"}")) {
      if (const auto* article = std::get_if<Article>(&record)) {
        EXPECT_TRUE(is_utf8(article->title)) << escape;
      }
    }
  }
}

TEST(JsonLinesSource, ReadsSurrogatePairs) {
  EXPECT_EQ(article_of(R"({"title":"\ud83d\ude80 lepas landas"})").title, "🚀 lepas landas");
}

TEST(JsonLinesSource, FaultsALineOfMoreThanSixtyFourMebibytesAndReadsTheNext) {
  const std::string longest =
      "{\"title\":\"t\",\"body\":\"" + std::string(65UL << 20U, 'x') + "\"}";

  const auto records = records_of(longest + "\n{\"title\":\"Dua\"}\n");

  ASSERT_EQ(records.size(), 2U);
  EXPECT_THAT(std::get<Fault>(records[0]).reason, HasSubstr("64 MiB"));
  EXPECT_EQ(std::get<Fault>(records[0]).bytes, longest.substr(0, kMostFaultBytes));
  EXPECT_EQ(std::get<Article>(records[1]).title, "Dua");
}

TEST(JsonLinesSource, ReadsALineOfAlmostSixtyFourMebibytes) {
  const std::string body(63UL << 20U, 'x');
  EXPECT_EQ(article_of("{\"title\":\"t\",\"body\":\"" + body + "\"}").body.size(), body.size());
}

TEST(JsonLinesSource, TakesTerminalEscapesOutOfEveryField) {
  const Article article = article_of(
      R"({"title":"a\u001b[31mb\u0007","body":"c\u009b31md","author":"e\u001b]0;x\u0007f","url":"g\u007fh"})");

  for (const std::string& text : {article.title, article.body, article.author, article.url}) {
    EXPECT_THAT(text, Not(HasSubstr("\x1B"))) << text;
    EXPECT_THAT(text, Not(HasSubstr("\x07"))) << text;
    EXPECT_THAT(text, Not(HasSubstr("\x7F"))) << text;
    EXPECT_THAT(text, Not(HasSubstr("\u009B"))) << text;
  }
}

TEST(JsonLinesSource, KeepsHtmlAsText) {
  EXPECT_EQ(article_of(R"({"title":"<script>alert(1)</script> & <b>x</b>"})").title,
            "<script>alert(1)</script> & <b>x</b>");
}

TEST(JsonLinesSource, CleansTheBodyByTheRules) {
  const Article article = article_of(
      R"({"title":"t","body":"Biak (ANTARA) - Radar baru tiba.\nBaca juga: Lain\nEditor: Heru"})");

  EXPECT_EQ(article.body, "Radar baru tiba.");
  EXPECT_EQ(article.place, "Biak");
  EXPECT_EQ(article.editor, "Heru");
}

TEST(JsonLinesSource, ReadsOnAfterAFirstLineThatIsMerelyBroken) {
  for (const std::string line : {"[]", "{\"title\":\"Satu", "{\"title\":\"Satu\",", "x"}) {
    EXPECT_EQ(records_of(line + "\n{\"title\":\"Dua\"}\n").size(), 2U) << line;
  }
}

TEST(JsonLinesSource, ReadsOnAfterALaterLineThatIsABracket) {
  EXPECT_EQ(records_of("{\"title\":\"Satu\"}\n[\n{\n{\"title\":\"Dua\"}\n").size(), 4U);
}

TEST(JsonLinesSource, ReadsPastAByteOrderMark) {
  EXPECT_EQ(article_of("\xEF\xBB\xBF{\"title\":\"t\"}").title, "t");
}

TEST(JsonLinesSource, GivesNothingOfAnEmptyOrBlankStream) {
  EXPECT_TRUE(records_of("").empty());
  EXPECT_TRUE(records_of("\n  \n\t\n\r\n").empty());
}

}  // namespace
}  // namespace warta::corpus
