// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/own_words.h"

#include <algorithm>
#include <utility>

#include "stemmer/data_file.h"
#include "stemmer/text/normalizer.h"

namespace warta::analysis {
namespace {

using stemmer::DataFileError;
using stemmer::DataRow;

/// The class whose concepts do not tell that an article is about defence.
constexpr std::string_view kGeneral = "umum";

ListedConcept concept_of(const DataRow& row, const std::string& path) {
  if (row.fields.size() != 4) {
    throw DataFileError(path, row.line, "a concept has a name, spellings and a class");
  }
  ListedConcept item{std::string(row.fields[1]), std::string(row.fields[3]), {}, false};
  item.is_defence = item.concept_class != kGeneral;
  item.variants.push_back(item.name);
  for (const std::string_view variant : stemmer::split_list(row.fields[2], '|')) {
    if (variant != item.name) item.variants.emplace_back(variant);
  }
  for (const std::string& variant : item.variants) {
    if (variant.empty()) throw DataFileError(path, row.line, "empty spelling");
  }
  return item;
}

void put(ListedConcept item, std::vector<ListedConcept>& concepts) {
  const auto same = std::find_if(concepts.begin(), concepts.end(), [&](const ListedConcept& other) {
    return other.name == item.name;
  });
  if (same == concepts.end()) {
    concepts.push_back(std::move(item));
  } else {
    *same = std::move(item);
  }
}

}  // namespace

void add_own_words(std::string_view text, const std::string& path, LanguageLists& lists) {
  for (const DataRow& row : stemmer::parse_data_file(text, path, {"words", 1, 2, 4})) {
    const std::string_view kind = row.fields.front();
    if (kind == "stop_word") {
      lists.stop_words.push_back(fold(row.fields[1]));
    } else if (kind == "concept") {
      put(concept_of(row, path), lists.concepts);
    } else if (kind == "compound" && row.fields.size() > 2) {
      const std::string name(row.fields[2]);
      put({name, "compound", {name}, false}, lists.concepts);
    }
  }
}

}  // namespace warta::analysis
