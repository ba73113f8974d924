// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/options.h"

#include <algorithm>
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
       "for build and update: words of one's own, kept in the index")          //
      ("delete-missing", "for update: take out what the input no longer has")  //
      ("in-place", "for update: change the live generation itself")            //
      ("dry-run,n", "for update: only tell what would change")                 //
      ("jobs,j", po::value<unsigned>()->value_name("N"),
       "for build and update: so many threads; one for each core if nothing is said")  //
      ("memory", po::value<std::size_t>()->value_name("MIB"),
       "for build and update: about so much memory for what is not yet on disk; 512")  //
      ("checks", po::value<std::string>()->value_name("FILE"),
       "for build and update: what a new generation must pass before it goes live")  //
      ("metrics", po::value<std::string>()->value_name("FILE"),
       "for build and update: write the run's numbers for Prometheus")  //
      ("retry-quarantine", "for build and update: read the quarantined records again, too");
  corpus::cli::add_reading_options(options);
  options.add_options()  //
      ("keep", po::value<std::size_t>()->value_name("N"),
       "for prune: how many generations stay, the live one among them; 3 if nothing is said")  //
      ("quiet,q", "print nothing but errors")                                                  //
      ("help,h", "show this help")                                                             //
      ("version,V", "show the version");
  return options;
}

constexpr std::array<std::pair<std::string_view, Command>, 7> kCommands{
    {{"build", Command::Build},
     {"update", Command::Update},
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

std::string text_of(const po::variables_map& values, const char* name) {
  return values.contains(name) ? values[name].as<std::string>() : std::string();
}

bool is_for(std::string_view option, Command command) {
  constexpr std::array<std::string_view, 3> kOfUpdate{"delete-missing", "in-place", "dry-run"};
  constexpr std::array<std::string_view, 10> kOfRuns{
      "words",        "jobs", "memory",     "checks", "metrics", "retry-quarantine",
      "input-format", "map",  "files-from", "now"};
  if (std::ranges::count(kOfUpdate, option) > 0) return command == Command::Update;
  if (std::ranges::count(kOfRuns, option) > 0) {
    return command == Command::Build || command == Command::Update;
  }
  return option != "keep" || command == Command::Prune;
}

// A build that was meant as a dry run would go live.
void check_options(const po::variables_map& values, Command command, const std::string& name) {
  for (const auto& [option, value] : values) {
    if (!value.defaulted() && !is_for(option, command)) {
      throw UsageError("--" + option + " says nothing to " + name);
    }
  }
}

void take_run_options(const po::variables_map& values, Options& options) {
  constexpr std::size_t kLeastMebibytes = 16;
  constexpr std::size_t kMostMebibytes = 1UL << 20U;
  constexpr unsigned kMostJobs = 1024;
  options.delete_missing = values.contains("delete-missing");
  options.in_place = values.contains("in-place");
  options.dry_run = values.contains("dry-run");
  options.retry_quarantine = values.contains("retry-quarantine");
  options.checks_path = text_of(values, "checks");
  options.metrics_path = text_of(values, "metrics");
  if (values.contains("jobs")) options.jobs = values["jobs"].as<unsigned>();
  if (values.contains("jobs") && (options.jobs == 0 || options.jobs > kMostJobs)) {
    throw UsageError("--jobs is a number of threads: 1 to 1024");
  }
  if (!values.contains("memory")) return;
  const auto mebibytes = values["memory"].as<std::size_t>();
  if (mebibytes < kLeastMebibytes || mebibytes > kMostMebibytes) {
    throw UsageError("--memory is told in MiB: 16 to 1048576");
  }
  options.memory = mebibytes << 20U;
}

}  // namespace

std::string help_text() {
  std::ostringstream text;
  text << R"(warta-index: makes and looks after an index of Indonesian news.

  warta-index build INDEX PATH...   index files, folders or - (standard input) as a new generation,
                                    and make it the live one; searchers see the old one until then
  warta-index update INDEX PATH...  a sync: what is new or changed goes in, what is the same is left
                                    alone, what is gone stays unless --delete-missing
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
  warta-index update --checks checks.tsv news.index articles/   every night
  warta-index update --dry-run --delete-missing news.index articles/
  warta-index verify news.index || warta-index rollback news.index
  warta-index export news.index | xz > news.jsonl.xz  a copy that can be indexed again

Exit codes: 0 done, 2 misuse, error or damage, 3 done but some records were skipped,
4 the new generation did not pass the checks and the old one stays,
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
  take_run_options(values, options);
  if (values.contains("help")) return options;
  if (values.contains("version")) return {.command = Command::Version};
  if (!values.contains("argument"))
    throw UsageError(
        "a command is missing: build, update, status, verify, rollback, prune or export");
  const auto& words = values["argument"].as<std::vector<std::string>>();
  options.command = command_named(words[0]);
  check_options(values, options.command, words[0]);
  if (words.size() < 2) throw UsageError("the path of the index is missing");
  options.index = words[1];
  const bool reads = options.command == Command::Build || options.command == Command::Update;
  options.reading.paths.assign(words.begin() + 2, words.end());
  if (reads && options.reading.is_nothing() && !options.retry_quarantine) {
    throw UsageError("what to index is missing: files, folders, or - for standard input");
  }
  if (!reads && !options.reading.is_nothing()) {
    throw UsageError(words[0] + " takes the path of one index");
  }
  if (options.delete_missing && options.reading.is_nothing()) {
    throw UsageError("--delete-missing needs the whole input: without one all would be taken out");
  }
  return options;
}

}  // namespace warta::indexer::cli
