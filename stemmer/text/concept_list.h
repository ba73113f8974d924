// SPDX-License-Identifier: GPL-2.0-or-later
// Concepts: things that news calls by several names, acronyms and English words among them
// (alutsista = alat utama sistem senjata = primary weapon systems). Read from data/*.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace warta::analysis {

/// One concept, as a list says it. Its class ("platform", "lembaga", …) says what a ranking profile
/// may boost.
struct ListedConcept {
  std::string name;                   ///< The canonical spelling, unique in its list.
  std::string concept_class;          ///< See the head of defence_terms.tsv.
  std::vector<std::string> variants;  ///< All spellings, the canonical one first.
  bool is_defence = false;            ///< Whether it tells that an article is about defence.
};

/// The class of what parse_synonyms() reads.
inline constexpr std::string_view kSynonyms = "synonym";

/// Reads the rows "canonical TAB spelling|spelling TAB class" of defence_terms.tsv. Throws
/// stemmer::DataFileError naming `path` on a bad line, a doubled concept or an empty spelling.
std::vector<ListedConcept> parse_concepts(std::string_view text, const std::string& path);

/// Reads the rows "joined TAB apart" of compounds.tsv. A compound is a concept of class "compound",
/// so that it is found alike written apart (kerja sama), joined (kerjasama) and with affixes
/// (bekerja sama, penandatanganan). Throws as above.
std::vector<ListedConcept> parse_compounds(std::string_view text, const std::string& path);

/// Reads the rows "canonical TAB spelling|spelling" of synonyms.tsv. Synonyms are concepts of class
/// kSynonyms: a query has them, an index does not. Throws as above.
std::vector<ListedConcept> parse_synonyms(std::string_view text, const std::string& path);

/// Reads stopwords.tsv, one word a row. Throws as above.
std::vector<std::string> parse_stop_words(std::string_view text, const std::string& path);

}  // namespace warta::analysis
