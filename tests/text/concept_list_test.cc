// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/concept_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stemmer/data_file.h"

namespace warta::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<ListedConcept> concepts_of(const std::string& rows) {
  return parse_concepts("# warta defence_terms 1\n" + rows, "terms.tsv");
}

std::string complaint_about(const std::string& rows) {
  try {
    concepts_of(rows);
  } catch (const stemmer::DataFileError& error) {
    return error.what();
  }
  return "none";
}

TEST(ConceptList, ReadsNameSpellingsAndClass) {
  const auto concepts = concepts_of("rudal\tpeluru kendali|misil\tweapon\n");

  ASSERT_EQ(concepts.size(), 1U);
  EXPECT_EQ(concepts[0].name, "rudal");
  EXPECT_EQ(concepts[0].concept_class, "weapon");
  EXPECT_THAT(concepts[0].variants, ElementsAre("rudal", "peluru kendali", "misil"));
  EXPECT_TRUE(concepts[0].is_defence);
}

TEST(ConceptList, ReadsAConceptOfOneSpelling) {
  EXPECT_THAT(concepts_of("rudal\t\tweapon\n").at(0).variants, ElementsAre("rudal"));
}

TEST(ConceptList, KeepsTheOrderOfTheRows) {
  const auto concepts = concepts_of("b\t\tx\n# catatan\n\na\t\tx\n");
  EXPECT_EQ(concepts.at(0).name, "b");
  EXPECT_EQ(concepts.at(1).name, "a");
}

TEST(ConceptList, RefusesABadRowNamingItsLine) {
  EXPECT_THAT(complaint_about("rudal\tmisil\n"), HasSubstr("terms.tsv:2:"));
  EXPECT_THAT(complaint_about("a\t\tx\nrudal\t\tx\na\t\tx\n"),
              HasSubstr("terms.tsv:4: this concept"));
  EXPECT_THAT(complaint_about("rudal\tmisil||peluru\tx\n"),
              HasSubstr("terms.tsv:2: empty spelling"));
  EXPECT_THAT(complaint_about("rudal\tmisil|\tx\n"), HasSubstr("terms.tsv:2: empty spelling"));
  EXPECT_THAT(complaint_about("\tmisil\tx\n"), HasSubstr("terms.tsv:2: empty spelling"));
}

TEST(ConceptList, RefusesAFileOfAnotherKind) {
  EXPECT_THROW(parse_concepts("rudal\t\tx\n", "terms.tsv"), stemmer::DataFileError);
}

std::vector<ListedConcept> synonyms_of(const std::string& rows) {
  return parse_synonyms("# warta synonyms 1\n" + rows, "names.tsv");
}

std::string complaint_about_synonyms(const std::string& rows) {
  try {
    synonyms_of(rows);
  } catch (const stemmer::DataFileError& error) {
    return error.what();
  }
  return "none";
}

TEST(SynonymList, ReadsConceptsOfAClassOfTheirOwn) {
  const auto synonyms = synonyms_of("peretas\thacker|pembobol situs\n# catatan\ndaring\tonline\n");

  ASSERT_EQ(synonyms.size(), 2U);
  EXPECT_EQ(synonyms[0].name, "peretas");
  EXPECT_EQ(synonyms[0].concept_class, kSynonyms);
  EXPECT_THAT(synonyms[0].variants, ElementsAre("peretas", "hacker", "pembobol situs"));
  EXPECT_FALSE(synonyms[0].is_defence);
  EXPECT_EQ(synonyms[1].name, "daring");
}

TEST(SynonymList, RefusesABadRowNamingPathAndLine) {
  EXPECT_THAT(complaint_about_synonyms("peretas\n"), HasSubstr("names.tsv:2:"));
  EXPECT_THAT(complaint_about_synonyms("daring\tonline\nperetas\thacker\tx\n"),
              HasSubstr("names.tsv:3:"));
  EXPECT_THAT(complaint_about_synonyms("peretas\thacker||cracker\n"),
              HasSubstr("names.tsv:2: empty spelling"));
  EXPECT_THAT(complaint_about_synonyms("\thacker\n"), HasSubstr("names.tsv:2: empty spelling"));
  EXPECT_THROW(parse_synonyms("peretas\thacker\n", "names.tsv"), stemmer::DataFileError);
}

}  // namespace
}  // namespace warta::analysis
