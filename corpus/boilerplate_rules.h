// SPDX-License-Identifier: GPL-2.0-or-later
// The rules of data/boilerplate.tsv as they are written, before anything is matched.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace warta::corpus {

/// One rule, as its row says it. The counter-example is a text that it must leave alone.
struct BoilerplateRule {
  std::string id;
  std::string scope;    ///< One of kScopes.
  std::string pattern;  ///< RE2, with its parts put in.
  std::string example;
  std::string counter_example;
  std::string source;    ///< Small letters; only articles whose source contains it. Empty: all.
  std::size_t line = 0;  ///< Of the data file.
};

/// Where a rule may match; the head of the data file says what each means.
inline constexpr std::array<std::string_view, 6> kScopes{"head", "inline", "within",
                                                         "tail", "rest",   "title"};

/// Reads the rules of a data file's text in their order. A row of scope `part` is no rule: its
/// pattern is put in wherever a later one says {ID}. Throws stemmer::DataFileError naming `path` on
/// a bad row, an unknown scope or part, and an id that stands twice.
std::vector<BoilerplateRule> read_boilerplate_rules(std::string_view text, const std::string& path);

}  // namespace warta::corpus
