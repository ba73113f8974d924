// SPDX-License-Identifier: GPL-2.0-or-later
// The judged texts of tests/golden/concepts.tsv, and the list of concepts held against itself.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "stemmer/data_file.h"
#include "stemmer/text/analyzer.h"

namespace warta::analysis {
namespace {

const Language& language() {
  static const Language kLanguage;
  return kLanguage;
}

// The defence concepts of a text, apart by |; compounds (kerja sama) are concepts of another list.
std::string concepts_in(std::string_view text, TextKind kind) {
  Analyzer analyzer(language());
  std::string names;
  for (const PhraseMatch& match : analyzer.analyze(text, kind).concepts) {
    const Concept item = language().concepts()[match.concept_id];
    if (!item.is_defence) continue;
    if (!names.empty()) names += '|';
    names += item.name;
  }
  return names.empty() ? "-" : names;
}

TEST(ConceptsGolden, TextsNameTheirConcepts) {
  const std::string path = std::string(WARTA_SOURCE_DIR) + "/tests/golden/concepts.tsv";
  const std::string text = stemmer::read_data_file(path);
  const auto rows = stemmer::parse_data_file(text, path, {"concepts", 1, 2, 2});
  EXPECT_GE(rows.size(), 60U);
  for (const stemmer::DataRow& row : rows) {
    const bool is_query = row.fields[0].starts_with("? ");
    const std::string found = concepts_in(row.fields[0].substr(is_query ? 2 : 0),
                                          is_query ? TextKind::Query : TextKind::Article);
    EXPECT_EQ(found, row.fields[1]) << path << ':' << row.line << ": " << row.fields[0];
  }
}

// Whether some concept found covers all words of the text; tells which do.
std::string whole_concepts(std::string_view text, TextKind kind) {
  Analyzer analyzer(language());
  const AnalyzedText& analyzed = analyzer.analyze(text, kind);
  std::string names;
  for (const PhraseMatch& match : analyzed.concepts) {
    const auto rest = std::find_if_not(analyzed.words.begin() + match.last, analyzed.words.end(),
                                       [](const Word& word) { return word.form->is_segment; });
    if (match.first == 0 && rest == analyzed.words.end()) {
      names.append("[").append(language().concepts()[match.concept_id].name).append("]");
    }
  }
  return names;
}

// Spellings whose stems are another concept's too: they name that one, the earlier in the list.
// Calls check(spelling, concept in brackets) for every spelling of defence_terms.tsv.
template <typename Check>
void for_each_spelling(const Check& check) {
  for (const Concept item : language().concepts()) {
    if (!item.is_defence) continue;
    for (const std::string_view spelling : item.variants) {
      check(std::string(spelling), '[' + std::string(item.name) + ']');
    }
  }
}

TEST(ConceptsGolden, EverySpellingNamesItsConcept) {
  for_each_spelling([](const std::string& spelling, const std::string& name) {
    EXPECT_EQ(whole_concepts(spelling, TextKind::Query), name) << "a query: " << spelling;
    EXPECT_EQ(whole_concepts(spelling, TextKind::Article), name) << "an article: " << spelling;
  });
}

TEST(ConceptsGolden, AQueryNamesAConceptInAnyCase) {
  for_each_spelling([](const std::string& spelling, const std::string& name) {
    std::string small = spelling, capital = spelling;
    for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    for (char& c : capital) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    EXPECT_EQ(whole_concepts(small, TextKind::Query), name) << small;
    EXPECT_EQ(whole_concepts(capital, TextKind::Query), name) << capital;
  });
}

TEST(ConceptsGolden, TheMinisterIsNotTheMinistry) {
  EXPECT_EQ(concepts_in("Menteri Pertahanan", TextKind::Article), "Menhan");
  EXPECT_EQ(concepts_in("kementerian pertahanan", TextKind::Article), "Kemhan");
  EXPECT_EQ(concepts_in("pelatihan militer", TextKind::Article), "pelatihan militer");
  EXPECT_EQ(concepts_in("latihan militer", TextKind::Article), "latihan militer");
}

TEST(ConceptsGolden, EveryCompoundIsNamedJoinedAndApart) {
  const std::string path = std::string(WARTA_SOURCE_DIR) + "/stemmer/data/compounds.tsv";
  const std::string text = stemmer::read_data_file(path);
  for (const auto& row : stemmer::parse_data_file(text, path, {"compounds", 1, 2, 2})) {
    const std::string apart = whole_concepts(row.fields[1], TextKind::Article);
    EXPECT_NE(apart, "") << path << ':' << row.line << ": " << row.fields[1];
    EXPECT_EQ(whole_concepts(row.fields[0], TextKind::Article), apart)
        << path << ':' << row.line << ": " << row.fields[0];
  }
}

}  // namespace
}  // namespace warta::analysis
