// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/cli/options.h"

#include <boost/program_options.hpp>
#include <sstream>

namespace warta::corpus::cli {
namespace {

namespace po = boost::program_options;

po::options_description visible_options() {
  po::options_description options("Options", 100);
  add_reading_options(options);
  options.add_options()                                                               //
      ("removed,r", "show: with the text that cleaning took out, and by which rule")  //
      ("least", po::value<std::size_t>()->value_name("N"),
       "propose-rules: only what stands in N articles of a source; 10")  //
      ("limit", po::value<std::size_t>()->value_name("N"),
       "propose-rules: at most N rules; 40")                        //
      ("json", "propose-rules: one JSON object a line, for tools")  //
      ("help,h", "show this help")                                  //
      ("version,V", "show the version");
  return options;
}

Command command_named(const std::string& name) {
  if (name == "check") return Command::Check;
  if (name == "show") return Command::Show;
  if (name == "convert") return Command::Convert;
  if (name == "propose-rules") return Command::ProposeRules;
  throw UsageError("there is no command '" + name + "'");
}

}  // namespace

std::string help_text() {
  std::ostringstream text;
  text << R"(warta-corpus: what Warta reads in files of Indonesian news, before anything is indexed.

  warta-corpus check PATH...   how many articles, what cannot be read and why, which fields are
                               filled, the range of dates, the sources, what cleaning takes out
  warta-corpus show PATH...    every article as it would be indexed, one JSON object a line
  warta-corpus convert PATH... the same with the fields that are known alone: clean JSON Lines
  warta-corpus propose-rules PATH...
                               lines, beginnings and ends that recur in the articles of a source,
                               as rows for corpus/data/boilerplate.tsv, with how often they stand

A PATH is plain text with one article (.txt), JSON (.json, .jsonl), a table with a header (.csv,
.tsv), a page (.html), a crawl (.warc), a folder of such files, an archive or compressed file of
them (.zip .tar .gz .bz2 .xz .zst), or - for standard input.

)" << visible_options()
       << R"(
Examples:
  warta-corpus check articles/                        before a first index
  warta-corpus show --removed articles/banjir.txt     one article, and what was cleaned away
  warta-corpus check --map naskah=body news.csv.gz    a table whose texts are called naskah
  warta-corpus show news.tar.xz | jq .place           the place of every dateline
  warta-corpus convert crawl.warc.gz > news.jsonl     the articles of a crawl

Exit codes: 0 done, 1 no article found, 2 misuse or error, 3 done but some records could not be
read.
)";
  return text.str();
}

Options parse_options(int argc, const char* const* argv) {
  po::options_description all;
  all.add(visible_options()).add_options()("words", po::value<std::vector<std::string>>());
  po::positional_options_description positions;
  positions.add("words", -1);
  po::variables_map values;
  try {
    po::store(po::command_line_parser(argc, argv).options(all).positional(positions).run(), values);
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  if (values.contains("help")) return {};
  if (values.contains("version")) return {.command = Command::Version};
  if (!values.contains("words"))
    throw UsageError("a command is missing: check, show, convert or propose-rules");
  const auto& words = values["words"].as<std::vector<std::string>>();
  Options options{.command = command_named(words[0]),
                  .reading = reading_of(values),
                  .removed = values.contains("removed"),
                  .json = values.contains("json")};
  options.reading.paths.assign(words.begin() + 1, words.end());
  if (options.reading.is_nothing()) {
    throw UsageError("what to read is missing: files, folders, or - for standard input");
  }
  if (options.removed && options.command != Command::Show) {
    throw UsageError("--removed belongs to show");
  }
  for (const char* name : {"least", "limit", "json"}) {
    if (values.contains(name) && options.command != Command::ProposeRules) {
      throw UsageError(std::string("--") + name + " belongs to propose-rules");
    }
  }
  if (values.contains("least")) options.least = values["least"].as<std::size_t>();
  if (values.contains("limit")) options.limit = values["limit"].as<std::size_t>();
  return options;
}

}  // namespace warta::corpus::cli
