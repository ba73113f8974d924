// SPDX-License-Identifier: GPL-2.0-or-later
// The example for Node asks a server that runs.
#include <gtest/gtest.h>

#include "tests/consumer/installed_tree.h"

namespace warta::tests {
namespace {

class ServerConsumer : public InstalledTree {};

// The shell starts the server, waits for the line that names its address, asks, and ends it.
TEST_F(ServerConsumer, SearchesInNode) {
  const Outcome node = run_tool("node", {"--version"});
  if (node.code != 0) GTEST_SKIP() << "there is no Node";
  if (std::stoi(node.out.substr(1)) < 18) GTEST_SKIP() << "this Node has no fetch: " << node.out;
  const std::string script = write("ask.sh", R"(
"$1" --port 0 "$2" 2>"$3/err" &
server=$!
trap 'kill $server' EXIT
for i in $(seq 100); do
  address=$(sed -n 's/.*listening on \(http:[^ ]*\).*/\1/p' "$3/err")
  if [ -n "$address" ]; then break; fi
  sleep 0.05
done
node "$4" "$address" "$5"
)");
  const std::string server = WARTA_BIN_DIR "/warta-serve";
  const std::string query = "alih teknologi kapal selam";
  const Outcome asked =
      run_tool("sh", {script, server, index(), path("."), kExamples + "/search.mjs", query});
  EXPECT_EQ(asked.code, 0) << asked.err;
  EXPECT_EQ(asked.out, expected_hits(query));
}

}  // namespace
}  // namespace warta::tests
