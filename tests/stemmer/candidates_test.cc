// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/candidates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/stemmer/small_lexicon.h"

namespace warta::stemmer {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> roots(std::string_view word) {
  const std::string bytes = small_table();
  const StemTable table(bytes);
  std::vector<std::string> found;
  CandidateSearch(table, word).run([&](const Candidate& candidate) {
    found.emplace_back(candidate.root.text());
  });
  return found;
}

TEST(Candidates, EveryRootThatTheLettersAllowIsFound) {
  EXPECT_THAT(roots("gerakan"), UnorderedElementsAre("gerak", "gera"));
  EXPECT_THAT(roots("perbankan"), UnorderedElementsAre("bank", "perban"));
}

TEST(Candidates, PrefixesStackOverARestoredLetter) {
  EXPECT_THAT(roots("mengetahui"), ElementsAre("tahu"));
}

TEST(Candidates, MengeTakesOneSyllableOnly) { EXPECT_THAT(roots("mengebom"), Contains("bom")); }

TEST(Candidates, NamesTakeNoDerivation) {
  EXPECT_THAT(roots("balinya"), ElementsAre("bali"));
  EXPECT_THAT(roots("sebali"), ElementsAre("bali"));
  EXPECT_THAT(roots("memilan"), IsEmpty());
  EXPECT_THAT(roots("milankan"), IsEmpty());
}

TEST(Candidates, PersonsAreListedThemselves) {
  RootLexicon lexicon = small_lexicon();
  lexicon.add_list("# warta roots 1\nnegarawan\n", "roots.tsv");
  lexicon.link_persons();
  const std::string bytes = write_stem_table(lexicon, 42);
  const StemTable table(bytes);
  std::vector<std::string> found;
  const auto collect = [&](const Candidate& candidate) {
    found.emplace_back(candidate.root.text());
  };
  CandidateSearch(table, "negarawan").run(collect);
  EXPECT_THAT(found, UnorderedElementsAre("negarawan", "negara"));
  found.clear();
  CandidateSearch(table, "gerakwan").run(collect);
  EXPECT_THAT(found, IsEmpty());
}

TEST(Candidates, PrefixoidsStandOutside) {
  EXPECT_THAT(roots("antarnegara"), ElementsAre("negara"));
}

TEST(Candidates, TheRestOfAWordIsSpeltOut) {
  const std::string bytes = small_table();
  const StemTable table(bytes);
  const std::string_view word = "penembakannya";
  std::string rest;
  CandidateSearch(table, word).run([&](const Candidate& candidate) {
    const WordPart part = candidate.rest(word, 1, candidate.ending.suffix_end);
    rest = part.first + std::string(part.rest);
  });
  EXPECT_EQ(rest, "tembakan");
}

TEST(Candidates, TheLongestWordFits) {
  EXPECT_THAT(roots(std::string(kLongestWord, 'n')), IsEmpty());
  EXPECT_THAT(roots("meng" + std::string(kLongestWord - 4, 'e')), IsEmpty());
}

}  // namespace
}  // namespace warta::stemmer
