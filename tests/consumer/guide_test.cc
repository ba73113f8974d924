// SPDX-License-Identifier: GPL-2.0-or-later
// The guide shows the examples as they are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/consumer/installed_tree.h"

namespace warta::tests {
namespace {

// Without the line of the licence, which would be in a reader's way.
std::string shown(const std::string& text) { return text.substr(text.find('\n') + 1); }

class Guide : public Sandbox {};

TEST_F(Guide, ShowsEveryExampleAsItIs) {
  const std::string guide = read(WARTA_SOURCE_DIR "/searcher/embedding/README.md");
  for (const auto& [name, language] :
       std::initializer_list<std::pair<std::string, std::string>>{{"search.cc", "cpp"},
                                                                  {"index.cc", "cpp"},
                                                                  {"search.c", "c"},
                                                                  {"search.py", "python"},
                                                                  {"search.mjs", "js"}}) {
    const std::string text = read(kExamples + '/' + name);
    EXPECT_THAT(text.substr(0, text.find('\n')),
                testing::HasSubstr("SPDX-License-Identifier: GPL-2.0-or-later"))
        << name;
    std::string block = "```" + language;
    block.append("\n").append(shown(text)).append("```\n");
    EXPECT_THAT(guide, testing::HasSubstr(block)) << name;
  }
}

}  // namespace
}  // namespace warta::tests
