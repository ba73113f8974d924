// SPDX-License-Identifier: GPL-2.0-or-later
// --help, --version, the man pages and the completions say the same.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <regex>
#include <set>
#include <sstream>

#include "tests/cli/program.h"

namespace warta::tests {
namespace {

using testing::HasSubstr;

struct Program {
  std::string name;
  std::string folder;
  std::string file(const std::string& extension) const {
    return std::string(WARTA_SOURCE_DIR) + '/' + folder + "/cli/" + name + extension;
  }
};

// NOLINTNEXTLINE(readability-identifier-naming): the name is GoogleTest's.
void PrintTo(const Program& program, std::ostream* out) { *out << program.name; }

const Program kCorpus{"warta-corpus", "corpus"};
const Program kIndex{"warta-index", "indexer"};
const Program kSearch{"warta-search", "searcher"};
const Program kServe{"warta-serve", "searcher/server"};
const Program kStem{"warta-stem", "stemmer"};

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The first group of every match.
std::set<std::string> all_matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) {
    found.insert((*at)[1]);
  }
  return found;
}

std::set<std::string> options_in_help(const Program& program) {
  return all_matches(run(program.name, {"--help"}).out, "--([a-z]+(?:-[a-z]+)*)\\b");
}

std::set<std::string> options_in_man_page(const Program& program) {
  std::istringstream lines(read(program.file(".1")));
  std::set<std::string> options;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(".It Fl")) continue;
    options.merge(all_matches(line, " -([a-z]+(?:-[a-z]+)*)\\b"));
  }
  return options;
}

/// What the shell offers for the last of these words.
std::set<std::string> completed(const Program& program, const Arguments& words) {
  std::string line = "source '" + program.file(".bash") + "'; COMP_WORDS=(" + program.name;
  for (const std::string& word : words) line += " '" + word + '\'';
  line += "); COMP_CWORD=" + std::to_string(words.size());
  line += "; complete -p " + program.name + " >/dev/null || exit 1";
  line += "; _" + std::regex_replace(program.name, std::regex("-"), "_");
  line += R"(; printf '%s\n' "${COMPREPLY[@]}")";
  const Outcome outcome = run("/bin/bash", {"--norc", "-c", line});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  return all_matches(outcome.out, "(.+)\n");
}

class Manual : public testing::TestWithParam<Program> {};

TEST_P(Manual, HelpIsPrintedOnStandardOutput) {
  for (const char* option : {"--help", "-h"}) {
    const Outcome outcome = run(GetParam().name, {option});

    EXPECT_EQ(outcome.code, 0);
    EXPECT_THAT(outcome.out, HasSubstr(GetParam().name));
    EXPECT_THAT(outcome.out, HasSubstr("Examples:"));
    EXPECT_EQ(outcome.err, "");
  }
}

TEST_P(Manual, HelpFitsOnATerminal) {
  std::istringstream lines(run(GetParam().name, {"--help"}).out);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 100U) << line;
}

TEST_P(Manual, VersionIsNameAndNumber) {
  for (const char* option : {"--version", "-V"}) {
    const Outcome outcome = run(GetParam().name, {option});

    EXPECT_EQ(outcome.code, 0);
    EXPECT_TRUE(
        std::regex_match(outcome.out, std::regex(GetParam().name + " \\d+\\.\\d+\\.\\d+\n")))
        << outcome.out;
  }
}

TEST_P(Manual, ManPageHasTheOptionsOfHelpAndNoOthers) {
  const std::set<std::string> options = options_in_help(GetParam());

  EXPECT_GE(options.size(), 3U);
  EXPECT_EQ(options_in_man_page(GetParam()), options);
}

TEST_P(Manual, ManPageHasTheShortOptionsOfHelpAndNoOthers) {
  const std::string help = run(GetParam().name, {"--help"}).out;

  EXPECT_EQ(all_matches(read(GetParam().file(".1")), "\n\\.It Fl ([A-Za-z]) "),
            all_matches(help, "-([A-Za-z]) \\[ --"));
}

TEST_P(Manual, CompletionHasTheOptionsOfHelpAndNoOthers) {
  std::set<std::string> options;
  for (const std::string& option : options_in_help(GetParam())) options.insert("--" + option);

  EXPECT_EQ(completed(GetParam(), {"--"}), options);
}

TEST_P(Manual, OtherShellsCompleteTheOptionsOfHelpAndNoOthers) {
  const std::set<std::string> options = options_in_help(GetParam());

  EXPECT_EQ(all_matches(read(GetParam().file(".fish")), " -l ([a-z-]+)"), options);
  EXPECT_EQ(all_matches(read(GetParam().file(".zsh")), "--([a-z]+(?:-[a-z]+)*)"), options);
}

TEST_P(Manual, ManPageIsFreeOfFaults) {
  if (!std::filesystem::exists("/usr/bin/mandoc")) GTEST_SKIP() << "mandoc is not installed";

  const Outcome outcome = run("/usr/bin/mandoc", {"-Tlint", "-Wwarning", GetParam().file(".1")});

  EXPECT_EQ(outcome.out + outcome.err, "");
  EXPECT_EQ(outcome.code, 0);
}

TEST_P(Manual, ManPageHasTheSectionsOneLooksFor) {
  const std::string page = read(GetParam().file(".1"));

  for (const char* section : {"NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "EXAMPLES"}) {
    EXPECT_THAT(page, HasSubstr(std::string("\n.Sh ") + section + '\n'));
  }
}

INSTANTIATE_TEST_SUITE_P(OfEveryProgram, Manual,
                         testing::Values(kCorpus, kIndex, kSearch, kServe, kStem),
                         [](const auto& program) {
                           std::string name;
                           for (const char c : program.param.name) {
                             if (c != '-') name += c;
                           }
                           return name;
                         });

TEST(Completion, OffersTheCommandsOfTheIndexer) {
  EXPECT_EQ(completed(kIndex, {""}), (std::set<std::string>{"build", "export", "prune", "rollback",
                                                            "status", "update", "verify"}));
  EXPECT_EQ(completed(kIndex, {"b"}), std::set<std::string>{"build"});
}

TEST(Completion, OffersFilesToBuildFrom) {
  const std::string folder = std::string(WARTA_SOURCE_DIR) + "/corpus/samples/";
  EXPECT_TRUE(
      completed(kIndex, {"build", "x.index", folder + "med"}).contains(folder + "media.jsonl"));
}

TEST(Completion, OffersFilesToUpdateFromAndForChecks) {
  const std::string folder = std::string(WARTA_SOURCE_DIR) + "/corpus/samples/";
  EXPECT_TRUE(
      completed(kIndex, {"update", "x.index", folder + "med"}).contains(folder + "media.jsonl"));
  EXPECT_TRUE(
      completed(kIndex, {"update", "--checks", folder + "q"}).contains(folder + "queries.tsv"));
  EXPECT_TRUE(completed(kIndex, {"update", "-j", ""}).empty());
}

TEST(Completion, OffersFoldersForTheIndex) {
  const std::string folder = std::string(WARTA_SOURCE_DIR) + "/corpus/";
  EXPECT_TRUE(completed(kSearch, {folder + "sam"}).contains(folder + "samples"));
  EXPECT_TRUE(completed(kSearch, {folder + "samples/med"}).empty()) << "a file is no index";
}

TEST(Completion, OffersTheFormats) {
  EXPECT_EQ(completed(kSearch, {"--format", ""}),
            (std::set<std::string>{"csv", "json", "jsonl", "rss", "text", "trec", "tsv"}));
  EXPECT_EQ(completed(kSearch, {"-f", "te"}), (std::set<std::string>{"text"}));
}

TEST(Completion, OffersTheValuesBehindAnEqualsSign) {
  EXPECT_EQ(completed(kSearch, {"--format", "=", "js"}), (std::set<std::string>{"json", "jsonl"}));
  EXPECT_EQ(completed(kSearch, {"--format", "="}).size(), 7U);
}

TEST(Completion, OffersTheInputFormats) {
  const std::set<std::string> formats{"auto",   "csv",  "feed", "html", "json", "jsonl",
                                      "newsml", "nitf", "text", "tsv",  "warc"};
  EXPECT_EQ(completed(kCorpus, {"check", "--input-format", ""}), formats);
  EXPECT_EQ(completed(kIndex, {"build", "--input-format", ""}), formats);
}

TEST(Completion, TakesNoValueOfAnOptionForAPath) {
  EXPECT_EQ(completed(kIndex, {"--map", "a=body", ""}),
            (std::set<std::string>{"build", "export", "prune", "rollback", "status", "update",
                                   "verify"}));
  EXPECT_EQ(completed(kCorpus, {"--map", "a=body", ""}),
            (std::set<std::string>{"check", "convert", "propose-rules", "show"}));
}

TEST(Completion, OffersTheOrders) {
  EXPECT_EQ(completed(kSearch, {"--sort", ""}),
            (std::set<std::string>{"newest", "oldest", "relevance"}));
}

TEST(Completion, OffersTheCommandsOfTheSearcher) {
  EXPECT_TRUE(completed(kSearch, {"ev"}).contains("evaluate"));
  EXPECT_EQ(completed(kSearch, {"saved", ""}),
            (std::set<std::string>{"add", "list", "remove", "run"}));
}

TEST(Completion, OffersTheProfilesOfTheRankingTable) {
  const std::string table = read(WARTA_SOURCE_DIR "/searcher/data/ranking.tsv");
  const std::set<std::string> rows = all_matches(table, "\nparameter\t(.*)\tmeaning\n");
  ASSERT_EQ(rows.size(), 1U);

  EXPECT_EQ(completed(kSearch, {"--profile", ""}), all_matches(*rows.begin(), "([^\t]+)"));
}

TEST(Completion, OffersFilesAndIndexesToTheStemmersDoctor) {
  const std::string folder = std::string(WARTA_SOURCE_DIR) + "/corpus/samples/";
  EXPECT_TRUE(completed(kStem, {"--classes", folder + "med"}).contains(folder + "media.jsonl"));
  EXPECT_TRUE(completed(kStem, {"--words", folder + "q"}).contains(folder + "queries.tsv"));
  EXPECT_TRUE(completed(kStem, {"--explain", folder + "med"}).empty()) << "a word is no file";
}

TEST(Completion, OffersFilesOfQueries) {
  const std::string folder = std::string(WARTA_SOURCE_DIR) + "/corpus/samples/";
  EXPECT_TRUE(completed(kSearch, {"--queries", folder + "q"}).contains(folder + "queries.tsv"));
}

}  // namespace
}  // namespace warta::tests
