// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/options.h"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

namespace warta::searcher::cli {
namespace {

namespace po = boost::program_options;

constexpr std::array<std::pair<std::string_view, Format>, 4> kFormats{{
    {"text", Format::Text},
    {"json", Format::Json},
    {"jsonl", Format::JsonLines},
    {"trec", Format::Trec},
}};
constexpr std::array<std::pair<std::string_view, Sort>, 2> kSorts{{
    {"relevance", Sort::Relevance},
    {"newest", Sort::Newest},
}};

po::options_description visible_options() {
  po::options_description options("Options", 100);
  const auto number = [](std::size_t standard) {
    return po::value<long>()->default_value(static_cast<long>(standard))->value_name("N");
  };
  const auto text = [](const char* standard, const char* name) {
    return po::value<std::string>()->default_value(standard)->value_name(name);
  };
  options.add_options()                                                                 //
      ("limit,n", number(Request{}.limit), "show at most N articles")                   //
      ("offset", number(0), "pass over the first N")                                    //
      ("sort", text("relevance", "ORDER"), "relevance or newest")                       //
      ("profile,p", text("pertahanan", "NAME"), "ranking: pertahanan, umum or polos")   //
      ("ranking", text("", "FILE"), "a ranking table instead of the built-in one")      //
      ("explain", "show what each score is made of")                                    //
      ("format,f", text("text", "FORMAT"), "text, json, jsonl (a hit a line) or trec")  //
      ("queries", text("", "FILE"),
       "answer a file of queries: qid TAB query; - is standard input")  //
      ("help,h", "show this help")                                      //
      ("version,V", "show the version");
  return options;
}

template <typename Value, std::size_t N>
Value named(const std::array<std::pair<std::string_view, Value>, N>& table,
            const std::string& option, const std::string& name) {
  std::string known;
  for (const auto& [word, value] : table) {
    if (word == name) return value;
    known += (known.empty() ? "" : ", ") + std::string(word);
  }
  throw UsageError("--" + option + " takes one of " + known + ", not '" + name + "'");
}

std::size_t count_of(const po::variables_map& values, const std::string& option) {
  const long count = values[option].as<long>();
  if (count < 0) throw UsageError("--" + option + " takes a number from 0");
  return static_cast<std::size_t>(count);
}

// -kapal excludes a word: it is moved out of the options' way. -n and its kind are one letter long,
// or have their value attached (-n5).
bool is_query_word(std::string_view word) {
  if (word.size() < 2 || word[0] != '-' || word[1] == '-') return false;
  constexpr std::string_view kShort = "npfhV";
  if (kShort.find(word[1]) == std::string_view::npos) return true;
  if (word.size() == 2) return false;
  return word[1] != 'n' || word[2] < '0' || word[2] > '9';
}

// A query word that looks like an option stands behind a mark while Boost reads the line.
constexpr char kMark = '\x01';

std::vector<std::string> marked_words(int argc, const char* const* argv) {
  std::vector<std::string> words;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    words.push_back(is_query_word(word) ? kMark + std::string(word) : std::string(word));
  }
  return words;
}

std::string without_marks(std::string text) {
  std::erase(text, kMark);
  return text;
}

po::variables_map parse(int argc, const char* const* argv) {
  po::options_description all;
  all.add(visible_options()).add_options()("words", po::value<std::vector<std::string>>());
  po::positional_options_description positions;
  positions.add("words", -1);
  po::variables_map values;
  try {
    po::store(
        po::command_line_parser(marked_words(argc, argv)).options(all).positional(positions).run(),
        values);
  } catch (const po::error& error) {
    throw UsageError(without_marks(error.what()));
  }
  return values;
}

}  // namespace

std::string help_text() {
  std::ostringstream text;
  text << R"(warta-search: finds articles in an index of Indonesian news.

  warta-search [options] INDEX QUERY...
  warta-search [options] --queries FILE INDEX

A query is words, in any case and form: all of them are looked for first, some of them if too few
articles have all. Acronyms and their long forms meet (alutsista, alat utama sistem senjata).
  "kerja sama"        these words side by side       +radar       insist on a word
  rafale OR sukhoi    one or the other               -kapal       leave out articles with a word
  judul:rudal         in the title                   tempat:surabaya sumber:antaranews
                                                     kategori:olahraga penulis:sinta
  tanggal:2025-06     a year, a month, a day, or 2025-06-11..2025-06-14

)" << visible_options()
       << R"(
Examples:
  warta-search news.index pengadaan alutsista
  warta-search news.index '"latihan bersama" -australia tanggal:2025'
  warta-search news.index --format json --limit 3 ToT
  warta-search news.index --queries queries.tsv --format trec --limit 100

Exit codes: 0 found, 1 nothing found, 2 misuse or error.
)";
  return text.str();
}

Options parse_options(int argc, const char* const* argv) {
  const po::variables_map values = parse(argc, argv);
  Options options;
  options.help = values.contains("help");
  options.version = values.contains("version");
  if (options.help || options.version) return options;
  options.request.limit = count_of(values, "limit");
  options.request.offset = count_of(values, "offset");
  options.request.sort = named(kSorts, "sort", values["sort"].as<std::string>());
  options.request.profile = values["profile"].as<std::string>();
  options.request.explain = values.contains("explain");
  options.format = named(kFormats, "format", values["format"].as<std::string>());
  options.queries_path = without_marks(values["queries"].as<std::string>());
  options.ranking_path = without_marks(values["ranking"].as<std::string>());
  if (!values.contains("words")) throw UsageError("the path of the index is missing");
  auto words = values["words"].as<std::vector<std::string>>();
  for (std::string& word : words) {
    if (word.starts_with(kMark)) word.erase(0, 1);
  }
  options.index = words[0];
  for (std::size_t i = 1; i < words.size(); ++i) {
    options.request.query += (i > 1 ? " " : "") + words[i];
  }
  if (options.queries_path.empty()) {
    if (options.request.query.find_first_not_of(" \t\n") == std::string::npos) {
      throw UsageError("the query is empty");
    }
  } else if (words.size() > 1) {
    throw UsageError("give a query or --queries, not both");
  }
  return options;
}

}  // namespace warta::searcher::cli
