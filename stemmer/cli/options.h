// SPDX-License-Identifier: GPL-2.0-or-later
// What was typed after warta-stem, as a plain struct; it does nothing else.
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace warta::stemmer::cli {

enum class Command { Help, Version, Words, Tokens, Classes, WhyNot };

/// What is said of each word.
enum class Output { Stem, Root, All, Explain };

struct Options {
  Command command = Command::Help;
  Output output = Output::Stem;     ///< For words.
  bool json = false;                ///< JSON instead of tab-separated lines.
  std::string own_words;            ///< The path of a list of words of one's own; empty: none.
  bool query = false;               ///< For tokens: the text is a query.
  std::optional<std::size_t> most;  ///< For classes: print at most so many of them; 0 is all.
  std::size_t most_members = 12;    ///< For classes: print so many words of each; 0 is all.
  std::size_t least_count = 1;      ///< For classes: leave out what is counted less often.
  std::vector<std::string> arguments;
};

/// Misuse: what was wrong, for a person.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads the command line. Throws UsageError.
Options parse_options(int argc, const char* const* argv);

/// What --help prints.
std::string help_text();

}  // namespace warta::stemmer::cli
