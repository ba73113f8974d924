// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/stem_table.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "stemmer/fnv.h"
#include "tests/stemmer/small_lexicon.h"

namespace warta::stemmer {
namespace {

TEST(StemTable, FindsEveryWordThatWasWritten) {
  const RootLexicon lexicon = small_lexicon();
  const std::string bytes = write_stem_table(lexicon, 42);
  const StemTable table(bytes);
  for (const auto& [word, entry] : lexicon.entries()) {
    const auto found = table.find(word);
    ASSERT_TRUE(found) << word;
    EXPECT_EQ(found->text, word);
    EXPECT_EQ(found->kinds, entry.kinds);
    EXPECT_FLOAT_EQ(found->weight, root_weight(word, entry.prior));
  }
  EXPECT_FALSE(table.find("tembaga"));
  EXPECT_FALSE(table.find(""));
}

TEST(StemTable, KeepsStemsPartsCostsAndDigest) {
  const std::string bytes = small_table();
  const StemTable table(bytes);
  EXPECT_EQ(table.find("tandatangan")->parts, "tanda tangan");
  EXPECT_EQ(table.digest(), 42U);
  EXPECT_FLOAT_EQ(table.cost(pattern_number(Prefix::MeN, Prefix::Ke, Prefix::None, Suffix::I)), -8);
  EXPECT_FLOAT_EQ(table.cost(pattern_number(Prefix::Di, Prefix::Ke, Prefix::None, Suffix::I)), -15);
}

TEST(StemTable, RefusesBytesOfAnotherKind) {
  std::string bytes = small_table();
  EXPECT_THROW(StemTable(std::string_view(bytes).substr(0, 20)), std::runtime_error);
  EXPECT_THROW(StemTable(std::string_view(bytes).substr(0, bytes.size() - 1)), std::runtime_error);
  bytes[0] = 'X';
  EXPECT_THROW(StemTable{bytes}, std::runtime_error);
}

TEST(Fnv, AgreesWithThePublishedVectors) {
  EXPECT_EQ(fnv1a(""), 0xcbf29ce484222325ULL);
  EXPECT_EQ(fnv1a("a"), 0xaf63dc4c8601ec8cULL);
  EXPECT_EQ(fnv1a("foobar"), 0x85944171f73967e8ULL);
}

}  // namespace
}  // namespace warta::stemmer
