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
    EXPECT_EQ(found->text(), word);
    EXPECT_EQ(found->record.kinds, entry.kinds);
    EXPECT_FLOAT_EQ(found->record.weight, root_weight(word, entry.prior));
  }
  EXPECT_FALSE(table.find("tembaga"));
  EXPECT_FALSE(table.find(""));
}

TEST(StemTable, KeepsStemsPartsCostsAndDigest) {
  const std::string bytes = small_table();
  const StemTable table(bytes);
  EXPECT_EQ(table.find("tandatangan")->parts(), "tanda tangan");
  EXPECT_EQ(table.digest(), 42U);
  EXPECT_FLOAT_EQ(table.cost(pattern_number(Prefix::MeN, Prefix::Ke, Prefix::None, Suffix::I)), -8);
  EXPECT_FLOAT_EQ(table.cost(pattern_number(Prefix::Di, Prefix::Ke, Prefix::None, Suffix::I)), -15);
}

TEST(StemTable, KeepsTheReadingsOfKnownForms) {
  KnownForms forms;
  forms.common["penembakan"] = {.stem = "tembak", .root = "tembak", .known = true};
  forms.others["pertahanan"] = {.stem = "pertahanan", .root = "tahan", .known = true};
  forms.others["antarnegara"] = {
      .stem = "antarnegara", .root = "negara", .part = "negara", .known = true};
  const std::string bytes = write_stem_table(small_lexicon(), 42, forms);
  const StemTable table(bytes);
  const auto common = table.find_form("penembakan");
  ASSERT_TRUE(common);
  EXPECT_EQ(common->stem, "tembak");
  EXPECT_EQ(common->root, "tembak");
  EXPECT_FALSE(common->is_complex);
  const auto other = table.find_form("pertahanan");
  ASSERT_TRUE(other);
  EXPECT_EQ(other->stem, "pertahanan");
  EXPECT_EQ(other->root, "tahan");
  EXPECT_TRUE(other->known);
  EXPECT_TRUE(table.find_form("antarnegara")->is_complex);
  EXPECT_FALSE(table.find_form("penembak"));
  EXPECT_FALSE(table.find_form(""));
}

TEST(StemTable, ChangesCountBeforeWhatTheyChange) {
  KnownForms forms;
  forms.others["tembakan"] = {.stem = "tembak", .root = "tembak", .known = true};
  const std::string bytes = write_stem_table(small_lexicon(), 42, forms);
  RootLexicon lexicon;
  lexicon.add_list("# warta roots 1\nkanaan\t9\n", "mine.tsv");
  lexicon.add_list("# warta affix_costs 1\n-an\t-1.25\n", "mine.tsv");
  const std::string changes = write_stem_table(lexicon, 7);
  const StemTable table(bytes, changes);
  EXPECT_TRUE(table.find("kanaan"));
  EXPECT_TRUE(table.find("tembak"));
  EXPECT_FLOAT_EQ(table.cost(pattern_number(Prefix::None, Prefix::None, Prefix::None, Suffix::An)),
                  -1.25);
  EXPECT_FLOAT_EQ(table.cost(pattern_number(Prefix::None, Prefix::None, Prefix::None, Suffix::Kan)),
                  -4);
  EXPECT_FLOAT_EQ(table.cost(kUnknownCost), -2);
  EXPECT_FALSE(table.find_form("tembakan")) << "its reading may have changed";
  EXPECT_NE(table.digest(), StemTable(bytes).digest());
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
