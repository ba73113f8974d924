// SPDX-License-Identifier: GPL-2.0-or-later
// warta-stem: shows what the stemmer makes of words. A client of the library, nothing more.
#include <boost/program_options.hpp>
#include <exception>
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "stemmer/stemmer.h"

namespace {

namespace options = boost::program_options;
using warta::stemmer::Stemmer;

enum class Output { Stem, Root, All, Explain };

constexpr const char* kUsage =
    "Usage: warta-stem [OPTION] [WORD...]\n"
    "Prints each word and its search stem, tab-separated. Without words, reads one a line.\n\n";
constexpr const char* kExamples =
    "\nExamples:\n"
    "  warta-stem pertahanan persenjataan      pertahanan, senjata\n"
    "  warta-stem --root pertahanan            tahan\n"
    "  warta-stem --explain penandatanganan    penandatanganan = peN- + tanda tangan + -an\n"
    "  warta-stem --all beruang                every reading, likeliest first\n"
    "  warta-stem < words.txt                  one word a line\n";

/// A copy for analysis: ASCII letters lower-case, apostrophes dropped.
std::string folded(const std::string& word) {
  std::string copy;
  for (const char letter : word) {
    if (letter == '\'') continue;
    copy += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return copy;
}

void print_all(const Stemmer& stemmer, const std::string& word, const std::string& copy) {
  for (const auto& analysis : stemmer.analyses(copy)) {
    std::cout << word << '\t' << analysis.root << '\t';
    const char* space = "";
    for (const std::string& affix : analysis.affixes) {
      std::cout << space << affix;
      space = " ";
    }
    std::cout << '\t' << std::fixed << std::setprecision(2) << analysis.score << '\n';
  }
}

void print(const Stemmer& stemmer, const std::string& word, Output output) {
  const std::string copy = folded(word);
  switch (output) {
    case Output::Stem:
      std::cout << word << '\t' << stemmer.stem(copy) << '\n';
      break;
    case Output::Root:
      std::cout << word << '\t' << stemmer.root(copy) << '\n';
      break;
    case Output::Explain:
      std::cout << word << stemmer.explain(copy).substr(copy.size()) << '\n';
      break;
    case Output::All:
      print_all(stemmer, word, copy);
      break;
  }
}

int run(int count, char** arguments) {
  options::options_description shown("Options");
  shown.add_options()("root,r", "print the bare root instead of the search stem")(
      "all,a", "print every analysis: word, root, affixes, score; likeliest first")(
      "explain,e", "print how the word is made")("help,h", "print this help")("version,V",
                                                                              "print the version");
  options::options_description all;
  all.add(shown).add_options()("word", options::value<std::vector<std::string>>());
  options::positional_options_description positional;
  positional.add("word", -1);
  options::variables_map given;
  options::store(
      options::command_line_parser(count, arguments).options(all).positional(positional).run(),
      given);
  if (given.count("help") != 0) {
    std::cout << kUsage << shown << kExamples;
    return 0;
  }
  if (given.count("version") != 0) {
    std::cout << "warta-stem " << WARTA_VERSION << '\n';
    return 0;
  }
  if (given.count("root") + given.count("all") + given.count("explain") > 1) {
    throw options::error("--root, --all and --explain exclude one another");
  }
  const Output output = given.count("root") != 0      ? Output::Root
                        : given.count("all") != 0     ? Output::All
                        : given.count("explain") != 0 ? Output::Explain
                                                      : Output::Stem;
  const Stemmer stemmer;
  if (given.count("word") != 0) {
    for (const auto& word : given["word"].as<std::vector<std::string>>()) {
      print(stemmer, word, output);
    }
    return 0;
  }
  for (std::string word; std::getline(std::cin, word);) {
    if (word.ends_with('\r')) word.pop_back();
    print(stemmer, word, output);
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  std::ios::sync_with_stdio(false);
  try {
    const int code = run(count, arguments);
    if (!std::cout.flush()) throw std::runtime_error("standard output cannot be written");
    return code;
  } catch (const std::exception& error) {
    std::cerr << "warta-stem: " << error.what() << "\nTry 'warta-stem --help'.\n";
    return 2;
  }
}
