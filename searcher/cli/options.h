// SPDX-License-Identifier: GPL-2.0-or-later
// What was typed after warta-search, as a plain struct; it does nothing else.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/cli/usage_error.h"
#include "warta/request.h"

namespace warta::searcher::cli {

enum class Command { Search, Complete, Evaluate, SavedAdd, SavedList, SavedRun, SavedRemove };
enum class Format { Text, Json, JsonLines, Csv, Trec, Tsv, Rss };
enum class Hyperlinks { Auto, Always, Never };

struct Options {
  bool help = false;
  bool version = false;
  Command command = Command::Search;
  std::string index;
  std::vector<std::string> words;  ///< What stands behind the command and the index.
  Request request;                 ///< For a search its query is the words, joined by blanks.
  Format format = Format::Text;
  Hyperlinks hyperlinks = Hyperlinks::Auto;
  std::string ranking_path;
  bool timing = false;

  std::string queries_path;  ///< A file of queries, "-" for standard input; empty: one query.
  std::size_t repeat = 1;    ///< So often each of them is asked.

  std::vector<std::string> profiles;  ///< evaluate: those to be measured; none: all.
  std::string topics_path;
  bool ablation = false;

  std::string saved_folder;  ///< Empty: INDEX/saved.
  bool from_start = false;   ///< saved add: what is there already is new, too.
  bool only_new = false;     ///< saved run: only what no run before has told.
  std::string output_path;   ///< saved run: a file to be replaced; empty: standard output.
};

/// What is around the command line.
struct Environment {
  std::string index;  ///< WARTA_INDEX: the index where none is named.
};

/// Reads the command line. A word with one leading - (as in -kapal) belongs to the query. The first
/// word is the index, or a command and the index behind it. With --index no word is the index; with
/// an environment's index the first word is one only if it names a folder of an index. Throws
/// UsageError.
Options parse_options(int argc, const char* const* argv, const Environment& environment);

/// What --help prints.
std::string help_text();

}  // namespace warta::searcher::cli
