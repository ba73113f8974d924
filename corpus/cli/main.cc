// SPDX-License-Identifier: GPL-2.0-or-later
// warta-corpus: parse, run, turn errors into exit codes.
#include <exception>
#include <iostream>
#include <stdexcept>

#include "corpus/cli/commands.h"

namespace {

namespace cli = warta::corpus::cli;

constexpr int kFailed = 2;

int run(const cli::Options& options) {
  switch (options.command) {
    case cli::Command::Help:
      std::cout << cli::help_text();
      return 0;
    case cli::Command::Version:
      std::cout << "warta-corpus " WARTA_VERSION "\n";
      return 0;
    case cli::Command::Check:
      return cli::run_check(options);
    case cli::Command::Show:
      return cli::run_show(options);
    case cli::Command::ProposeRules:
      return cli::run_propose_rules(options);
    case cli::Command::Convert:
      return cli::run_convert(options);
  }
  return kFailed;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    const int code = run(cli::parse_options(argc, argv));
    // A full disk is found out when the last of the output is written.
    if (!std::cout.flush()) throw std::runtime_error("standard output cannot be written");
    return code;
  } catch (const cli::UsageError& error) {
    std::cerr << "warta-corpus: " << error.what() << "\nhint: warta-corpus --help\n";
  } catch (const std::exception& error) {
    std::cerr << "warta-corpus: " << error.what() << '\n';
  }
  return kFailed;
}
