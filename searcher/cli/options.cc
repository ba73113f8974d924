// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/options.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

#include "searcher/cli/command_line.h"
#include "searcher/cli/option_groups.h"

namespace warta::searcher::cli {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::pair<std::string_view, Command>, 2> kCommands{
    {{"complete", Command::Complete}, {"evaluate", Command::Evaluate}}};
constexpr std::array<std::pair<std::string_view, Command>, 4> kSavedCommands{
    {{"add", Command::SavedAdd},
     {"list", Command::SavedList},
     {"run", Command::SavedRun},
     {"remove", Command::SavedRemove}}};

std::string take_first(Words& words) {
  std::string first = std::move(words.front());
  words.erase(words.begin());
  return first;
}

// The command that the words begin with; they are left without it.
Command take_command(Words& words) {
  if (words.empty()) return Command::Search;
  for (const auto& [name, command] : kCommands) {
    if (words[0] != name) continue;
    take_first(words);
    return command;
  }
  if (words[0] != "saved") return Command::Search;
  take_first(words);
  for (const auto& [name, command] : kSavedCommands) {
    if (words.empty() || words[0] != name) continue;
    take_first(words);
    return command;
  }
  throw UsageError("behind saved stands add, list, run or remove; for an index, say ./saved");
}

void require_own_options(Command command, const Words& given,
                         const std::vector<OptionGroup>& groups) {
  for (const OptionGroup& group : groups) {
    if (std::ranges::find(group.commands, command) != group.commands.end()) continue;
    for (const Option& option : group.options) {
      const std::string name = long_name(option);
      if (std::ranges::find(given, name) == given.end()) continue;
      throw UsageError("--" + name + " does not belong to this command");
    }
  }
}

bool is_index(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(std::filesystem::path(path) / "CURRENT", error);
}

// Whether the first word is the index, although the environment names one. A path with a slash is
// no word of a query: a mistyped one is told, not searched for.
bool names_index(const Options& options) {
  constexpr std::size_t kFiles = 2;
  if (options.command == Command::Evaluate) return options.words.size() > kFiles;
  const std::string& word = options.words[0];
  return word.find('/') != std::string::npos || is_index(word);
}

std::string take_index(const Environment& environment, Options& options) {
  if (!options.index.empty()) return options.index;
  if (!options.words.empty() && (environment.index.empty() || names_index(options))) {
    return take_first(options.words);
  }
  if (environment.index.empty()) throw UsageError("the path of the index is missing");
  return environment.index;
}

void require_format(const Options& options) {
  using enum Format;
  const auto require = [&](const std::vector<Format>& known, const std::string& names) {
    if (std::ranges::find(known, options.format) != known.end()) return;
    throw UsageError("--format takes one of " + names + " here");
  };
  switch (options.command) {
    case Command::Search:
      return require({Text, Json, JsonLines, Csv, Trec}, "text, json, jsonl, csv, trec");
    case Command::Evaluate:
      return require({Text, Json, Tsv}, "text, json, tsv");
    case Command::SavedRun:
      return options.only_new ? require({Text, Json, Rss}, "text, json, rss")
                              : require({Text, Json}, "text, json");
    default:
      return require({Text, Json}, "text, json");
  }
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\n") == std::string::npos;
}

void take_query(Options& options) {
  options.request.query = joined(options.words);
  if (options.profiles.size() > 1) throw UsageError("only evaluate takes several profiles");
  if (!options.profiles.empty()) options.request.profile = options.profiles[0];
  if (options.queries_path.empty()) {
    if (is_blank(options.request.query) && options.request.like.empty()) {
      throw UsageError("the query is empty");
    }
    if (options.repeat > 1) throw UsageError("--repeat belongs to --queries");
  } else if (!options.words.empty()) {
    throw UsageError("give a query or --queries, not both");
  }
}

// What each command wants of the words behind it.
void take_words(Options& options) {
  Words& words = options.words;
  switch (options.command) {
    case Command::Search:
      return take_query(options);
    case Command::Complete:
      options.request.query = joined(words);
      if (is_blank(options.request.query)) throw UsageError("the beginning of a word is missing");
      return;
    case Command::Evaluate:
      if (words.size() != 2) throw UsageError("evaluate takes two files: queries and qrels");
      return;
    case Command::SavedAdd: {
      if (words.empty()) throw UsageError("the name of the search is missing");
      Words query(words.begin() + 1, words.end());
      words.resize(1);
      std::swap(query, words);
      take_query(options);
      words = std::move(query);
      return;
    }
    case Command::SavedRemove:
      if (words.empty()) throw UsageError("the name of the search is missing");
      return;
    case Command::SavedList:
      if (!words.empty()) throw UsageError("saved list takes no name");
      return;
    case Command::SavedRun:
      if (!options.only_new && !options.output_path.empty()) {
        throw UsageError("--output belongs to --new");
      }
      return;
  }
}

}  // namespace

Options parse_options(int argc, const char* const* argv, const Environment& environment) {
  Options options;
  const std::vector<OptionGroup> groups = option_groups(options);
  CommandLine line = read_command_line(argc, argv, groups);
  if (options.help || options.version) return options;
  options.words = std::move(line.words);
  if (!line.words_are_query) options.command = take_command(options.words);
  require_own_options(options.command, line.given, groups);
  require_format(options);
  options.index = take_index(environment, options);
  take_words(options);
  return options;
}

}  // namespace warta::searcher::cli
