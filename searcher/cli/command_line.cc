// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/command_line.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <sstream>
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
  marked.reserve(words.size());
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

po::options_description described_group(const OptionGroup& group) {
  constexpr unsigned kColumns = 100;
  po::options_description description(group.title, kColumns);
  for (const Option& option : group.options) {
    if (option.value.empty()) {
      description.add_options()(option.name.c_str(), option.help.c_str());
    } else if (option.may_repeat) {
      auto* values = po::value<std::vector<std::string>>()->composing();
      description.add_options()(option.name.c_str(), values->value_name(option.value),
                                option.help.c_str());
    } else {
      auto* value = po::value<std::string>()->value_name(option.value);
      description.add_options()(option.name.c_str(), value, option.help.c_str());
    }
  }
  return description;
}

po::variables_map stored(const std::vector<std::string_view>& typed,
                         const std::vector<OptionGroup>& groups) {
  po::options_description all;
  for (const OptionGroup& group : groups) all.add(described_group(group));
  all.add_options()("words", po::value<std::vector<std::string>>());
  po::positional_options_description positions;
  positions.add("words", -1);
  // A shortened name would change its meaning with every new option.
  constexpr int kStyle =
      po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  try {
    po::store(po::command_line_parser(marked_words(typed))
                  .options(all)
                  .positional(positions)
                  .style(kStyle)
                  .run(),
              values);
  } catch (const po::error& error) {
    throw UsageError(without_marks(error.what()));
  }
  return values;
}

std::vector<std::string> values_of(const Option& option, const po::variable_value& value) {
  if (option.value.empty()) return {""};
  if (option.may_repeat) return value.as<std::vector<std::string>>();
  return {value.as<std::string>()};
}

}  // namespace

CommandLine read_command_line(int argc, const char* const* argv,
                              const std::vector<OptionGroup>& groups) {
  const std::vector<std::string_view> typed(argv + 1, argv + argc);
  const po::variables_map values = stored(typed, groups);
  CommandLine line;
  for (const OptionGroup& group : groups) {
    for (const Option& option : group.options) {
      const auto given = values.find(long_name(option));
      if (given == values.end()) continue;
      line.given.push_back(given->first);
      for (const std::string& value : values_of(option, given->second)) {
        option.take(without_marks(value));
      }
    }
  }
  if (values.contains("words")) line.words = values["words"].as<std::vector<std::string>>();
  line.words_are_query = !line.words.empty() && line.words.size() == behind_dashes(typed);
  for (std::string& word : line.words) {
    if (word.starts_with(kMark)) word.erase(0, 1);
  }
  return line;
}

std::string described(const std::vector<OptionGroup>& groups) {
  std::ostringstream text;
  for (const OptionGroup& group : groups) text << described_group(group) << '\n';
  return text.str();
}

std::string long_name(const Option& option) { return option.name.substr(0, option.name.find(',')); }

}  // namespace warta::searcher::cli
