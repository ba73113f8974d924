// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_parser.h"

#include <gtest/gtest.h>

#include "stemmer/data_file.h"

namespace warta::searcher {
namespace {

std::string printed(std::string_view query) { return to_string(parse_query(query)); }

// tests/golden/queries.tsv: query TAB printed tree TAB number of diagnostics.
TEST(QueryParser, ReadsTheGoldenQueriesAsTheyStand) {
  const std::string path = WARTA_SOURCE_DIR "/tests/golden/queries.tsv";
  const std::string text = stemmer::read_data_file(path);
  const stemmer::DataFormat format{.kind = "queries", .least_fields = 3, .most_fields = 3};
  const auto rows = stemmer::parse_data_file(text, path, format);
  ASSERT_GE(rows.size(), 30U);
  for (const auto& row : rows) {
    const QueryTree tree = parse_query(row.fields[0]);
    EXPECT_EQ(to_string(tree), row.fields[1]) << path << ':' << row.line;
    EXPECT_EQ(std::to_string(tree.diagnostics.size()), row.fields[2]) << path << ':' << row.line;
  }
}

TEST(QueryParser, ReadsItsOwnOutputAsTheSame) {
  const std::string once = printed("alutsista +judul:radar -\"kapal selam\" sumber:antara");

  EXPECT_EQ(printed(once), once);
}

TEST(QueryParser, GivesEveryComplaintAHint) {
  for (const char* query : {"OR", "a OR", "OR a", "+", "a OR -b", "judul:"}) {
    for (const Diagnostic& diagnostic : parse_query(query).diagnostics) {
      EXPECT_FALSE(diagnostic.message.empty()) << query;
      EXPECT_FALSE(diagnostic.hint.empty()) << query;
    }
  }
}

}  // namespace
}  // namespace warta::searcher
