// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/consumer/installed_tree.h"

#include <nlohmann/json.hpp>
#include <sstream>

namespace warta::tests {

Outcome run_tool(const std::string& name, const Arguments& arguments,
                 const Surroundings& surroundings) {
  Arguments all{name};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return run("/usr/bin/env", all, surroundings);
}

void InstalledTree::SetUp() {
  for (const char* component : {"libwarta1", "libwarta-dev"}) {
    const Outcome installed = run(WARTA_CMAKE, {"--install", WARTA_BUILD_DIR, "--prefix", prefix(),
                                                "--component", component});
    ASSERT_EQ(installed.code, 0) << installed.err;
  }
  const Outcome built =
      run("warta-index", {"build", "--quiet", index(), WARTA_SOURCE_DIR "/corpus/samples"});
  ASSERT_EQ(built.code, 0) << built.err;
}

Arguments InstalledTree::flags() const {
  const Outcome told =
      run_tool("pkg-config", {"--cflags", "--libs", "warta"},
               {.environment = {"PKG_CONFIG_PATH=" + library_folder() + "/pkgconfig"}});
  EXPECT_EQ(told.code, 0) << told.err;
  std::istringstream in(told.out);
  Arguments flags;
  for (std::string flag; in >> flag;) flags.push_back(flag);
  return flags;
}

std::string InstalledTree::listed(const std::string& result_json) {
  std::string lines;
  const auto result = nlohmann::json::parse(result_json, nullptr, false);
  if (!result.is_object() || !result.contains("hits")) return result_json;
  for (const auto& hit : result["hits"]) {
    lines += std::to_string(hit["rank"].get<int>()) + ' ' + hit["title"].get<std::string>() + '\n';
  }
  return lines;
}

std::string InstalledTree::expected_hits(const std::string& query) const {
  const Outcome found = run("warta-search", {"--format", "json", "--limit", "5", index(), query});
  EXPECT_EQ(found.code, 0) << found.err;
  return listed(found.out);
}

}  // namespace warta::tests
