// SPDX-License-Identifier: GPL-2.0-or-later
// Warta as it is installed: the library and what is built with it, in a folder that goes with the
// test; and an index of the samples.
#pragma once

#include <string>
#include <vector>

#include "tests/cli/program.h"
#include "tests/cli/sandbox.h"

namespace warta::tests {

/// The folder of the examples.
inline const std::string kExamples = WARTA_SOURCE_DIR "/searcher/embedding/examples";

/// A stranger's project, which compiles them.
inline const std::string kProject = WARTA_SOURCE_DIR "/tests/consumer/project";

/// Runs a program of the system, found by PATH.
Outcome run_tool(const std::string& name, const Arguments& arguments,
                 const Surroundings& surroundings = {});

/// A test with an installed library below prefix(), and an index at index().
class InstalledTree : public Sandbox {
 protected:
  void SetUp() override;

  std::string prefix() const { return path("prefix"); }
  std::string library_folder() const { return prefix() + "/" WARTA_LIBDIR; }
  std::string index() const { return path("news.index"); }

  /// What a program needs to be told to find a library that lies nowhere special.
  Surroundings with_library() const {
    return {.environment = {"LD_LIBRARY_PATH=" + library_folder()}};
  }
  /// The flags that pkg-config gives.
  Arguments flags() const;

  /// "1 title" and so on, as warta-search finds them.
  static std::string listed(const std::string& result_json);
  std::string expected_hits(const std::string& query) const;
};

}  // namespace warta::tests
