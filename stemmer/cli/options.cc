// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/options.h"

#include <array>
#include <boost/program_options.hpp>
#include <sstream>

#include "stemmer/cli/help_texts.h"

namespace warta::stemmer::cli {
namespace {

namespace po = boost::program_options;

po::options_description visible_options() {
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  po::options_description options("Options", 98, 62);
  options.add_options()                                                                      //
      ("root,r", "print the bare root instead of the search stem")                           //
      ("all,a", "print every analysis, likeliest first: word, root, affixes, score")         //
      ("explain,e", "print how each word is made")                                           //
      ("tokens,t", "print the words and concepts of a text")                                 //
      ("query,q", "with --tokens: the text is a query, not an article")                      //
      ("classes,c", "print which words of a corpus share a stem, the suspicious first")      //
      ("limit,n", text("N"), "with --classes: so many classes; 0 is all; 50 on a terminal")  //
      ("members", text("N"), "with --classes: so many words of each; 12, 0 is all")          //
      ("min-count", text("N"), "with --classes: only classes counted N times or more")       //
      ("why-not", "tell why two words meet or do not meet")                                  //
      ("json,j", "print JSON, one object a line")                                            //
      ("words,w", text("FILE"), "know the words of one's own in this list too")              //
      ("help,h", "show this help")                                                           //
      ("version,V", "show the version");
  return options;
}

struct Mode {
  const char* option;
  Command command;
  Output output;
};
constexpr std::array<Mode, 6> kModes{{{"root", Command::Words, Output::Root},
                                      {"all", Command::Words, Output::All},
                                      {"explain", Command::Words, Output::Explain},
                                      {"tokens", Command::Tokens, Output::Stem},
                                      {"classes", Command::Classes, Output::Stem},
                                      {"why-not", Command::WhyNot, Output::Stem}}};

// What is to be done; of the options that say so there may be one.
void read_mode(const po::variables_map& values, Options& options) {
  options.command = Command::Words;
  const char* first = nullptr;
  for (const Mode& mode : kModes) {
    if (!values.contains(mode.option)) continue;
    if (first != nullptr) {
      throw UsageError(std::string("--") + first + " and --" + mode.option +
                       " exclude one another");
    }
    first = mode.option;
    options.command = mode.command;
    options.output = mode.output;
  }
}

std::optional<std::size_t> number(const po::variables_map& values, const std::string& option) {
  if (!values.contains(option)) return std::nullopt;
  const auto& text = values[option].as<std::string>();
  constexpr std::size_t kMostDigits = 9;
  if (text.empty() || text.size() > kMostDigits ||
      text.find_first_not_of("0123456789") != std::string::npos) {
    throw UsageError("--" + option + " needs a number, 0 or more");
  }
  return std::stoul(text);
}

void refuse_elsewhere(const po::variables_map& values, const char* option, const char* mode) {
  if (values.contains(option) && !values.contains(mode)) {
    throw UsageError(std::string("--") + option + " belongs to --" + mode);
  }
}

void check_arguments(const Options& options) {
  if (options.command == Command::Classes && options.arguments.empty()) {
    throw UsageError("--classes needs an index, files, folders, or - for standard input");
  }
  if (options.command == Command::WhyNot && options.arguments.size() != 2) {
    throw UsageError("--why-not needs two words; a text of several goes into quotes");
  }
}

po::variables_map read_values(int argc, const char* const* argv) {
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
  return values;
}

}  // namespace

std::string help_text() {
  std::ostringstream text;
  text << kUsage << visible_options() << kExamples;
  return text.str();
}

Options parse_options(int argc, const char* const* argv) {
  const po::variables_map values = read_values(argc, argv);
  if (values.contains("help")) return {};
  if (values.contains("version")) return {.command = Command::Version};
  Options options;
  read_mode(values, options);
  refuse_elsewhere(values, "query", "tokens");
  for (const char* option : {"limit", "members", "min-count"}) {
    refuse_elsewhere(values, option, "classes");
  }
  options.json = values.contains("json");
  options.query = values.contains("query");
  options.most = number(values, "limit");
  options.most_members = number(values, "members").value_or(options.most_members);
  options.least_count = number(values, "min-count").value_or(options.least_count);
  if (values.contains("words")) options.own_words = values["words"].as<std::string>();
  if (values.contains("argument")) {
    options.arguments = values["argument"].as<std::vector<std::string>>();
  }
  check_arguments(options);
  return options;
}

}  // namespace warta::stemmer::cli
