// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/options.h"

#include <array>
#include <boost/program_options.hpp>
#include <sstream>
#include <string_view>
#include <utility>

namespace warta::indexer::cli {
namespace {

namespace po = boost::program_options;

po::options_description visible_options() {
  po::options_description options("Options", 100);
  options.add_options()  //
      ("words", po::value<std::string>()->value_name("FILE"),
       "for build: words of one's own, kept in the index");
  corpus::cli::add_reading_options(options);
  options.add_options()  //
      ("keep", po::value<std::size_t>()->value_name("N"),
       "for prune: how many generations stay, the live one among them; 3 if nothing is said")  //
      ("quiet,q", "print nothing but errors")                                                  //
      ("help,h", "show this help")                                                             //
      ("version,V", "show the version");
  return options;
}

constexpr std::array<std::pair<std::string_view, Command>, 6> kCommands{
    {{"build", Command::Build},
     {"status", Command::Status},
     {"verify", Command::Verify},
     {"rollback", Command::Rollback},
     {"prune", Command::Prune},
     {"export", Command::Export}}};

Command command_named(const std::string& name) {
  for (const auto& [known, command] : kCommands) {
    if (known == name) return command;
  }
  throw UsageError("there is no command '" + name + "'");
}

}  // namespace

std::string help_text() {
  std::ostringstream text;
  text << R"(warta-index: makes and looks after an index of Indonesian news.

  warta-index build INDEX PATH...   index files, folders or - (standard input) as a new generation,
                                    and make it the live one; searchers see the old one until then
  warta-index status INDEX          what is live: articles, size, age, rules
  warta-index verify INDEX          whether what is live is as it was written, to the byte
  warta-index rollback INDEX        go back to the generation before
  warta-index prune INDEX           remove old generations
  warta-index export INDEX          print every stored article as a line of JSON

A PATH is plain text with one article (.txt), JSON (.json, .jsonl), a table with a header (.csv,
.tsv), or an archive or compressed file of such (.zip .tar .gz .bz2 .xz .zst). In folders all such
files are read, hidden ones left out. Records that cannot be read are reported, kept in
INDEX/quarantine with the reason, and the rest is indexed (exit code 3).

)" << visible_options()
       << R"(
Examples:
  warta-index build news.index articles/              a folder of .txt and .jsonl files
  warta-index build news.index news.jsonl.xz          a compressed file
  warta-index build --map naskah=body news.index news.csv   whose texts are called naskah
  warta-index build --words mine.tsv news.index articles/   with names and terms of one's own
  warta-index verify news.index || warta-index rollback news.index
  warta-index export news.index | xz > news.jsonl.xz  a copy that can be indexed again

Exit codes: 0 done, 2 misuse, error or damage, 3 done but some records were skipped,
75 another program is writing to the index: try again later.
)";
  return text.str();
}

Options parse_options(int argc, const char* const* argv) {
  po::options_description all;
  all.add(visible_options()).add_options()("argument", po::value<std::vector<std::string>>());
  po::positional_options_description positions;
  positions.add("argument", -1);
  po::variables_map values;
  try {
    po::store(po::command_line_parser(argc, argv).options(all).positional(positions).run(), values);
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  Options options;
  options.quiet = values.contains("quiet");
  options.reading = corpus::cli::reading_of(values);
  if (values.contains("keep")) options.keep = values["keep"].as<std::size_t>();
  if (options.keep == 0) throw UsageError("--keep: one generation at least, the live one, stays");
  if (values.contains("words")) options.words_path = values["words"].as<std::string>();
  if (values.contains("help")) return options;
  if (values.contains("version")) return {.command = Command::Version};
  if (!values.contains("argument"))
    throw UsageError("a command is missing: build, status, verify, rollback, prune or export");
  const auto& words = values["argument"].as<std::vector<std::string>>();
  options.command = command_named(words[0]);
  if (words.size() < 2) throw UsageError("the path of the index is missing");
  options.index = words[1];
  options.reading.paths.assign(words.begin() + 2, words.end());
  if (options.command == Command::Build && options.reading.is_nothing()) {
    throw UsageError("what to index is missing: files, folders, or - for standard input");
  }
  if (options.command != Command::Build && !options.reading.is_nothing()) {
    throw UsageError(words[0] + " takes the path of one index");
  }
  return options;
}

}  // namespace warta::indexer::cli
