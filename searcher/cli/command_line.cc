// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/command_line.h"

#include <algorithm>
#include <string_view>

#include "searcher/cli/usage_error.h"

namespace warta::searcher::cli {
namespace {

namespace po = boost::program_options;

// -kapal excludes a word: it is moved out of the options' way. -n and its kind are one letter long,
// or have their value attached (-n5).
bool is_query_word(std::string_view word) {
  if (word.size() < 2 || word[0] != '-' || word[1] == '-') return false;
  constexpr std::string_view kShort = "npfohV";
  if (kShort.find(word[1]) == std::string_view::npos) return true;
  if (word.size() == 2) return false;
  return word[1] != 'n' || word[2] < '0' || word[2] > '9';
}

// A query word that looks like an option stands behind a mark while Boost reads the line.
constexpr char kMark = '\x01';

std::vector<std::string> marked_words(const std::vector<std::string_view>& words) {
  std::vector<std::string> marked;
  for (const std::string_view word : words) {
    marked.push_back(is_query_word(word) ? kMark + std::string(word) : std::string(word));
  }
  return marked;
}

std::string without_marks(std::string text) {
  std::erase(text, kMark);
  return text;
}

// How many words stand behind the first "--".
std::size_t behind_dashes(const std::vector<std::string_view>& words) {
  const auto dashes = std::ranges::find(words, std::string_view("--"));
  return dashes == words.end() ? 0 : static_cast<std::size_t>(words.end() - dashes - 1);
}

po::variables_map stored(const std::vector<std::string_view>& typed,
                         const std::vector<OptionGroup>& groups) {
  po::options_description all;
  for (const OptionGroup& group : groups) all.add(group.options);
  all.add_options()("words", po::value<std::vector<std::string>>());
  po::positional_options_description positions;
  positions.add("words", -1);
  po::variables_map values;
  // A shortened name would change its meaning with every new option.
  constexpr int kStyle = po::command_line_style::unix_style &
                         ~po::command_line_style::allow_guessing;
  po::store(po::command_line_parser(marked_words(typed))
                .options(all)
                .positional(positions)
                .style(kStyle)
                .run(),
            values);
  for (auto& [name, value] : values) {
    if (auto* text = boost::any_cast<std::string>(&value.value())) std::erase(*text, kMark);
  }
  po::notify(values);
  return values;
}

}  // namespace

CommandLine read_command_line(int argc, const char* const* argv,
                              const std::vector<OptionGroup>& groups) {
  const std::vector<std::string_view> typed(argv + 1, argv + argc);
  CommandLine line;
  try {
    const po::variables_map values = stored(typed, groups);
    for (const auto& [name, value] : values) {
      if (name != "words" && !value.defaulted()) line.given.push_back(name);
    }
    if (values.contains("words")) line.words = values["words"].as<std::vector<std::string>>();
  } catch (const po::error& error) {
    throw UsageError(without_marks(error.what()));
  }
  line.words_are_query = !line.words.empty() && line.words.size() == behind_dashes(typed);
  for (std::string& word : line.words) {
    if (word.starts_with(kMark)) word.erase(0, 1);
  }
  return line;
}

}  // namespace warta::searcher::cli
