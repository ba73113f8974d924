// SPDX-License-Identifier: GPL-2.0-or-later
// Programs that are started, and meet with something before they end.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "tests/cli/program.h"

namespace warta::tests {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// What a program is not given.
struct Hardship {
  std::optional<std::uint64_t> file_bytes;  ///< A file may not grow larger (writing it fails).
  bool as_nobody = false;                   ///< It runs as the user 65534; only root can ask this.
  int input = -1;                           ///< What it reads as standard input; -1: nothing.
};

/// How a program ended.
struct Ending {
  int code = -1;           ///< As Outcome::code.
  bool by_signal = false;  ///< It did not exit by itself.
  bool was_late = false;   ///< It was still running when patience ended, and was killed.
  std::string out, err;
};

/// A program that runs. Not copied; what still runs at the end is killed.
class Started {
 public:
  /// Starts one of Warta's programs by its name, or any other by its path.
  Started(const std::string& program, const Arguments& arguments, const Hardship& hardship = {});
  Started(const Started&) = delete;
  Started& operator=(const Started&) = delete;
  ~Started();

  /// Sends a signal when so much time has gone by since the start; to nobody if it has ended.
  void signal_at(Milliseconds moment, int signal);
  void signal_now(int signal);

  /// Waits for its end, at most so long.
  Ending wait(Milliseconds patience = std::chrono::minutes(5));

  /// What it has written to standard error so far, and to standard output.
  std::string err_so_far() const;
  std::string out_so_far() const;

  Milliseconds age() const { return std::chrono::steady_clock::now() - start_; }

 private:
  bool has_ended(bool may_wait);

  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  pid_t child_ = -1;
  int out_ = -1, err_ = -1;
  std::optional<int> status_;
};

/// Starts it and waits for its end.
Ending run_under(const Hardship& hardship, const std::string& program, const Arguments& arguments,
                 Milliseconds patience = std::chrono::minutes(5));

}  // namespace warta::tests
