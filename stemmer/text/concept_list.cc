// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/concept_list.h"

#include <unordered_set>

#include "stemmer/data_file.h"

namespace warta::analysis {
namespace {

// The first field and those of the second, apart by |.
std::vector<std::string> spellings(const stemmer::DataRow& row, const std::string& path) {
  std::vector<std::string> all{std::string(row.fields[0])};
  if (!row.fields[1].empty()) {
    for (const std::string_view one : stemmer::split_list(row.fields[1], '|')) all.emplace_back(one);
  }
  for (const std::string& one : all) {
    if (one.empty()) throw stemmer::DataFileError(path, row.line, "empty spelling");
  }
  return all;
}

}  // namespace

std::vector<ListedConcept> parse_concepts(std::string_view text, const std::string& path) {
  std::vector<ListedConcept> concepts;
  std::unordered_set<std::string_view> names;
  const stemmer::DataFormat format{.kind = "defence_terms", .least_fields = 3, .most_fields = 3};
  for (const stemmer::DataRow& row : stemmer::parse_data_file(text, path, format)) {
    const std::string_view name = row.fields[0];
    if (!names.insert(name).second) {
      throw stemmer::DataFileError(path, row.line, "this concept stands twice");
    }
    concepts.push_back({std::string(name), std::string(row.fields[2]), spellings(row, path), true});
  }
  return concepts;
}

std::vector<ListedConcept> parse_synonyms(std::string_view text, const std::string& path) {
  std::vector<ListedConcept> synonyms;
  const stemmer::DataFormat format{.kind = "synonyms", .least_fields = 2, .most_fields = 2};
  for (const stemmer::DataRow& row : stemmer::parse_data_file(text, path, format)) {
    synonyms.push_back({std::string(row.fields[0]), std::string(kSynonyms), spellings(row, path)});
  }
  return synonyms;
}

std::vector<ListedConcept> parse_compounds(std::string_view text, const std::string& path) {
  std::vector<ListedConcept> compounds;
  const stemmer::DataFormat format{.kind = "compounds", .least_fields = 2, .most_fields = 2};
  for (const stemmer::DataRow& row : stemmer::parse_data_file(text, path, format)) {
    const std::string name(row.fields[1]);
    compounds.push_back({.name = name, .concept_class = "compound", .variants = {name}});
  }
  return compounds;
}

std::vector<std::string> parse_stop_words(std::string_view text, const std::string& path) {
  std::vector<std::string> words;
  const stemmer::DataFormat format{.kind = "stopwords", .least_fields = 1, .most_fields = 1};
  for (const stemmer::DataRow& row : stemmer::parse_data_file(text, path, format)) {
    words.emplace_back(row.fields[0]);
  }
  return words;
}

}  // namespace warta::analysis
