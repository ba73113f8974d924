// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_parser.h"

#include <gtest/gtest.h>

#include <string>

#include "stemmer/data_file.h"
#include "tests/searcher/hostile_queries.h"

namespace warta::searcher {
namespace {

constexpr std::int64_t kNow = 1'749'610'830;  // 2025-06-11T10:00:30+07:00

std::string told(const QueryTree& tree) {
  std::string told;
  for (const Diagnostic& diagnostic : tree.diagnostics.all()) {
    told += (told.empty() ? "" : "; ") + diagnostic.message;
  }
  return told;
}

std::vector<stemmer::DataRow> golden_rows(const std::string& text, const std::string& path) {
  return stemmer::parse_data_file(text, path,
                                  {.kind = "queries", .least_fields = 3, .most_fields = 3});
}

const std::string kGolden = WARTA_SOURCE_DIR "/tests/golden/queries.tsv";

// What is printed reads as the same tree, whatever the limits were.
void expect_same_again(const std::string& query) {
  const QueryTree tree = parse_query(query, {}, kNow);
  const std::string once = to_string(tree);
  const QueryTree again =
      parse_query(once, {.query_bytes = 1'000'000, .terms = 1000, .depth = 100}, kNow);
  EXPECT_EQ(to_string(again), once) << query;
  EXPECT_TRUE(again.nodes == tree.nodes) << query << '\n' << once;
  EXPECT_EQ(once.find('\n'), std::string::npos) << query;
}

TEST(QueryParser, ReadsTheGoldenQueriesAsTheyStand) {
  const std::string text = stemmer::read_data_file(kGolden);
  const auto rows = golden_rows(text, kGolden);
  ASSERT_GE(rows.size(), 150U);
  for (const auto& row : rows) {
    const QueryTree tree = parse_query(row.fields[0], {}, kNow);
    EXPECT_EQ(to_string(tree), row.fields[1]) << kGolden << ':' << row.line;
    EXPECT_EQ(told(tree), row.fields[2]) << kGolden << ':' << row.line;
  }
}

TEST(QueryParser, ReadsItsOwnOutputAsTheSame) {
  const std::string text = stemmer::read_data_file(kGolden);
  for (const auto& row : golden_rows(text, kGolden)) expect_same_again(std::string(row.fields[0]));
  tests::HostileQueries hostile(1);
  for (int i = 0; i < 3000; ++i) expect_same_again(hostile.next());
}

// The first column of the tables in the README, piece by piece: "| `a`, `b` | … |".
std::vector<std::string> examples_of_the_readme() {
  const std::string text = stemmer::read_data_file(WARTA_SOURCE_DIR "/searcher/README.md");
  const std::size_t begin = text.find("## The query language"), end = text.find("## Profiles");
  std::vector<std::string> examples;
  for (std::size_t row = text.find("\n| `", begin); row < end; row = text.find("\n| `", row + 1)) {
    const std::size_t last = text.find(" | ", row + 3);
    for (std::size_t at = text.find('`', row); at < last; at = text.find('`', at)) {
      const std::size_t close = text.find('`', at + 1);
      examples.push_back(text.substr(at + 1, close - at - 1));
      at = close + 1;
    }
  }
  return examples;
}

TEST(QueryParser, ReadsTheExamplesOfTheReadmeWithoutComplaint) {
  const std::vector<std::string> examples = examples_of_the_readme();
  ASSERT_GE(examples.size(), 50U);
  for (const std::string& example : examples) {
    if (example.ends_with(':')) continue;  // another name of a field
    EXPECT_EQ(told(parse_query(example, {}, kNow)), "") << example;
    expect_same_again(example);
  }
}

TEST(QueryParser, GivesEveryComplaintAHint) {
  tests::HostileQueries hostile(2);
  for (int i = 0; i < 1000; ++i) {
    const std::string query = hostile.next();
    for (const Diagnostic& diagnostic : parse_query(query, {}, kNow).diagnostics.all()) {
      EXPECT_FALSE(diagnostic.message.empty()) << query;
      EXPECT_FALSE(diagnostic.hint.empty()) << query;
    }
  }
}

TEST(QueryParser, CutsALongQueryBetweenCharactersAndSaysSo) {
  const QueryTree tree = parse_query("rudal é", {.query_bytes = 7}, kNow);

  EXPECT_EQ(to_string(tree), "rudal");
  EXPECT_EQ(told(tree), "the query is longer than 7 bytes: the rest was left out");
}

TEST(QueryParser, LeavesOutWhatIsBeyondTheNumberOfTermsAndSaysSoOnce) {
  const QueryTree tree = parse_query("a OR b (c d) e f", {.terms = 3}, kNow);

  EXPECT_EQ(to_string(tree), "(a | b) c");
  EXPECT_EQ(told(tree), "the query asks for more than 3 things: the rest was left out");
}

TEST(QueryParser, FlattensWhatIsNestedTooDeeplyAndSaysSoOnce) {
  const QueryTree tree = parse_query("(a OR (b (c OR d (e)) f))", {.depth = 2}, kNow);

  EXPECT_EQ(to_string(tree), "(a | (b (c | d) e f))");
  EXPECT_EQ(told(tree), "parentheses are nested too deeply: the innermost were left out");
}

TEST(QueryParser, TellsTenThingsAndThenHowManyMore) {
  std::string query;
  for (char name = 'a'; name <= 'z'; ++name) query += std::string(3, name) + ":x ";
  const auto all = parse_query(query, {}, kNow).diagnostics.all();

  ASSERT_EQ(all.size(), kMostDiagnostics + 1);
  EXPECT_EQ(all.back().message, "and 16 more");
}

TEST(QueryParser, ReadsDatesByTheTimeItIsGiven) {
  const QueryTree tree = parse_query("tanggal:hari-ini", {}, kNow);

  ASSERT_EQ(tree.nodes.size(), 1U);
  EXPECT_EQ(tree.nodes[0].dates.first, 1'749'574'800);
}

TEST(QueryParser, TakesMegabytes) {
  for (const std::string piece : {"(", ")", "-", "a OR ", "\"", "judul:", "a NEAR/3 ", "(a ", "=",
                                  "* ", ">=3 ", "\xF0\x9F\x98\x80", "KAPITAL:", "a "}) {
    std::string query;
    while (query.size() < 1'000'000) query += piece;
    parse_query(query, {.query_bytes = 2'000'000, .terms = 2'000'000, .depth = 2'000'000}, kNow);
  }
}

}  // namespace
}  // namespace warta::searcher
