// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <set>
#include <string_view>

#include "indexer/schema/fields.h"
#include "searcher/word_forms.h"

namespace warta::searcher {
namespace {

namespace prefix = schema::prefix;

// How forms of a word begin before the word itself, or before what is left of it behind a nasal.
constexpr std::array<std::string_view, 26> kBefore{
    "",     "me",    "mem",    "men",   "meng", "menge", "pe",  "pem",   "pen",
    "peng", "penge", "ber",    "be",    "bel",  "di",    "ter", "te",    "ke",
    "se",   "per",   "memper", "diper", "pel",  "ku",    "kau", "pember"};
constexpr std::array<std::string_view, 8> kPrefixoids{"antar", "pasca", "pra",   "non",
                                                      "anti",  "multi", "inter", "sub"};

// menembak, penyerangan, memukul, mengirim: the letter that a nasal hides is not there.
std::vector<std::string_view> before_nasal(char first) {
  switch (first) {
    case 't':
      return {"men", "pen"};
    case 's':
      return {"meny", "peny"};
    case 'p':
      return {"mem", "pem"};
    case 'k':
      return {"meng", "peng"};
    default:
      return {};
  }
}

std::vector<std::string> beginnings_of(const std::string& stem) {
  std::vector<std::string> beginnings;
  beginnings.reserve(kBefore.size() + kPrefixoids.size() + 2);
  for (const std::string_view before : kBefore) {
    beginnings.push_back(std::string(before).append(stem));
  }
  for (const std::string_view before : kPrefixoids) {
    beginnings.push_back(std::string(before).append(stem));
  }
  for (const std::string_view before : before_nasal(stem.front())) {
    beginnings.push_back(std::string(before).append(stem.substr(1)));
  }
  return beginnings;
}

}  // namespace

// What is made with a prefixoid (antarnegara) is a stem of its own that is mentioned as this one
// too, in all its forms.
std::vector<std::string> other_forms(const std::string& stem, analysis::Analyzer& analyzer,
                                     const Vocabulary& vocabulary) {
  constexpr std::size_t kMostForms = 2000;  // that begin so, ours or not
  std::set<std::string> forms;
  for (const std::string& beginning : beginnings_of(stem)) {
    const Terms terms =
        vocabulary.beginning({prefix::kSurface, prefix::kStem}, beginning, kMostForms);
    for (const std::string& term : terms.terms) {
      const bool is_surface = term.starts_with(prefix::kSurface);
      const std::string word = is_surface ? term.substr(prefix::kSurface.size()) : term;
      if (word == stem) continue;
      const auto& words = analyzer.analyze(word, analysis::TextKind::Query).words;
      if (words.empty()) continue;
      const analysis::WordForm& form = *words.front().form;
      if (form.stem == stem && is_surface) forms.insert(term);
      if (form.part == stem) forms.insert(schema::term(prefix::kStem, form.stem));
    }
  }
  return {forms.begin(), forms.end()};
}

}  // namespace warta::searcher
