// SPDX-License-Identifier: GPL-2.0-or-later
// The judged words: tests/golden/stems.tsv and conflation.tsv. A failure names its row.
#include <gtest/gtest.h>

#include "stemmer/data_file.h"
#include "stemmer/stemmer.h"

namespace warta::stemmer {
namespace {

const std::string kFolder = std::string(WARTA_SOURCE_DIR) + "/tests/golden/";

TEST(Golden, WordsHaveTheirStemsAndRoots) {
  const std::string path = kFolder + "stems.tsv";
  const std::string text = read_data_file(path);
  const Stemmer stemmer;
  for (const DataRow& row : parse_data_file(text, path, {"stems", 1, 4, 4})) {
    const std::string_view word = row.fields[0];
    EXPECT_EQ(stemmer.stem(word), row.fields[1]) << path << ':' << row.line << ": stem of " << word;
    EXPECT_EQ(stemmer.root(word), row.fields[2]) << path << ':' << row.line << ": root of " << word;
  }
}

TEST(Golden, PairsMeetOrStayApart) {
  const std::string path = kFolder + "conflation.tsv";
  const std::string text = read_data_file(path);
  const Stemmer stemmer;
  for (const DataRow& row : parse_data_file(text, path, {"conflation", 1, 4, 4})) {
    const std::string first = stemmer.stem(row.fields[0]);
    const std::string second = stemmer.stem(row.fields[1]);
    EXPECT_EQ(first == second ? "meet" : "apart", row.fields[2])
        << path << ':' << row.line << ": " << row.fields[0] << " -> " << first << ", "
        << row.fields[1] << " -> " << second << " (" << row.fields[3] << ')';
  }
}

}  // namespace
}  // namespace warta::stemmer
