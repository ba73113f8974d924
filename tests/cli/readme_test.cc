// SPDX-License-Identifier: GPL-2.0-or-later
// The README's session is what a reader will see.
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "tests/cli/program.h"
#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

constexpr const char* kReadme = WARTA_SOURCE_DIR "/README.md";

// The session's words have no quotes; its index lies in the sandbox, its corpus in the source.
Arguments arguments_of(const std::string& command, const std::string& index) {
  Arguments words;
  std::istringstream in(command);
  for (std::string word; in >> word;) {
    if (word == "samples.index") word = index;
    if (word == "corpus/samples") word = WARTA_SOURCE_DIR "/corpus/samples";
    words.push_back(word);
  }
  return words;
}

class Readme : public Sandbox {
 protected:
  // The commands of the first console block, each with what it printed.
  static std::vector<std::pair<std::string, std::string>> session() {
    const std::string text = read(kReadme);
    const std::string start = "```console\n";
    const std::size_t begin = text.find(start) + start.size();
    std::istringstream lines(text.substr(begin, text.find("```", begin) - begin));
    std::vector<std::pair<std::string, std::string>> commands;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("$ ")) {
        commands.emplace_back(line.substr(2), "");
      } else {
        commands.back().second += line + '\n';
      }
    }
    return commands;
  }
};

TEST_F(Readme, ItsSessionPrintsWhatItShows) {
  const auto commands = session();
  ASSERT_EQ(commands.size(), 4U);
  for (const auto& [command, output] : commands) {
    const Arguments words = arguments_of(command, path("samples.index"));
    const Outcome outcome = run(words[0], {words.begin() + 1, words.end()});
    EXPECT_EQ(outcome.code, 0) << command << '\n' << outcome.err;
    EXPECT_EQ(outcome.out, output) << command;
  }
}

}  // namespace
}  // namespace warta::tests
