// SPDX-License-Identifier: GPL-2.0-or-later
// warta-index: parse, run, turn errors into exit codes.
#include <cstdio>
#include <exception>
#include <iostream>
#include <stdexcept>

#include "indexer/cli/commands.h"
#include "indexer/cli/stop_signal.h"
#include "indexer/index_error.h"

namespace {

using warta::indexer::IndexError;
namespace cli = warta::indexer::cli;

constexpr int kFailed = 2;
constexpr int kRefused = 4;
constexpr int kTryAgain = 75;

int exit_code_of(const IndexError& error) {
  if (error.code() == IndexError::Code::GateRefused) return kRefused;
  if (error.code() == IndexError::Code::Stopped) return cli::stopped_exit_code();
  return error.code() == IndexError::Code::Locked ? kTryAgain : kFailed;
}

int run(const cli::Options& options) {
  switch (options.command) {
    case cli::Command::Help:
      std::cout << cli::help_text();
      return 0;
    case cli::Command::Version:
      std::cout << "warta-index " WARTA_VERSION "\n";
      return 0;
    case cli::Command::Build:
      return cli::run_build(options);
    case cli::Command::Update:
      return cli::run_update(options);
    case cli::Command::Status:
      return cli::run_status(options);
    case cli::Command::Verify:
      return cli::run_verify(options);
    case cli::Command::Rollback:
      return cli::run_rollback(options);
    case cli::Command::Prune:
      return cli::run_prune(options);
    case cli::Command::Export:
      return cli::run_export(options);
  }
  return kFailed;
}

// A full disk is found out when the last of the output is written.
void finish_output() {
  std::cout.flush();
  if (!std::cout || std::fflush(stdout) != 0) {
    throw std::runtime_error("standard output cannot be written");
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const int code = run(cli::parse_options(argc, argv));
    finish_output();
    return code;
  } catch (const cli::UsageError& error) {
    std::cerr << "warta-index: " << error.what() << "\nhint: warta-index --help\n";
    return kFailed;
  } catch (const IndexError& error) {
    std::cerr << "warta-index: " << error.what() << "\nhint: " << error.hint() << '\n';
    return exit_code_of(error);
  } catch (const std::exception& error) {
    std::cerr << "warta-index: " << error.what() << '\n';
    return kFailed;
  }
}
