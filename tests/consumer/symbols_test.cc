// SPDX-License-Identifier: GPL-2.0-or-later
// What libwarta shows is its interface: whatever more it showed could meet what a program has.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include "tests/consumer/installed_tree.h"

namespace warta::tests {
namespace {

// What has no mangled name of its own belongs to the one public class with a table of functions.
bool is_public(const std::string& symbol) {
  static const std::set<std::string> of_error{
      "typeinfo for warta::Error", "typeinfo name for warta::Error", "vtable for warta::Error"};
  if (of_error.contains(symbol)) return true;
  for (const char* inside :
       {"warta::searcher::", "warta::embedding::", "warta::indexer::", "warta::corpus::",
        "warta::stemmer::", "warta::analysis::", "warta::schema::", "::Impl"}) {
    if (symbol.find(inside) != std::string::npos) return false;
  }
  return symbol.starts_with("warta::") || symbol.starts_with("warta_");
}

std::vector<std::string> symbols() {
  const Outcome told = run_tool("nm", {"--dynamic", "--defined-only", "--demangle",
                                       "--without-symbol-versions", WARTA_LIBRARY});
  EXPECT_EQ(told.code, 0) << told.err;
  std::istringstream lines(told.out);
  std::vector<std::string> names;
  for (std::string address, kind, name;
       lines >> address >> kind && std::getline(lines >> std::ws, name);) {
    if (kind != "A") names.push_back(name);  // the version's own name
  }
  return names;
}

TEST(Symbols, AreThoseOfTheInterfaceAlone) {
  const auto all = symbols();
  EXPECT_GT(all.size(), 50U);
  EXPECT_LT(all.size(), 200U);
  for (const std::string& name : all) EXPECT_TRUE(is_public(name)) << name;
}

TEST(Symbols, HaveEveryFunctionOfC) {
  const auto all = symbols();
  for (const char* name :
       {"warta_version", "warta_open", "warta_close", "warta_search", "warta_complete",
        "warta_article", "warta_stem", "warta_analyze", "warta_free"}) {
    EXPECT_THAT(all, testing::Contains(name));
  }
}

TEST(Symbols, BelongToALibraryWithANumber) {
  const Outcome told = run_tool("readelf", {"--dynamic", "--wide", WARTA_LIBRARY});
  EXPECT_THAT(told.out, testing::HasSubstr("soname: [libwarta.so.1]"));
}

}  // namespace
}  // namespace warta::tests
