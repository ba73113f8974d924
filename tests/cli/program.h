// SPDX-License-Identifier: GPL-2.0-or-later
// Runs the real programs as a person would, and keeps what they said.
#pragma once

#include <string>
#include <vector>

namespace warta::tests {

/// What a run left behind.
struct Outcome {
  int code = -1;  ///< The exit code; 128 and the signal's number if a signal ended it.
  std::string out;
  std::string err;
};

using Arguments = std::vector<std::string>;

/// What a program finds when it starts.
struct Surroundings {
  std::string input;  ///< Standard input, through a pipe; at most 64 KiB.
  Arguments
      environment;  ///< NAME=value, beside what this process has; NO_COLOR is never passed on.
  bool terminal = false;  ///< Standard output is a terminal; it keeps a few thousand bytes.
};

/// Runs one of Warta's programs, by its name, or any other by its path. Waits for its end.
Outcome run(const std::string& program, const Arguments& arguments,
            const Surroundings& surroundings = {});

/// Whether this system gives out terminals; a bare container may not.
bool has_terminals();

/// How often a piece stands in a text.
std::size_t count_of(const std::string& piece, const std::string& text);

}  // namespace warta::tests
