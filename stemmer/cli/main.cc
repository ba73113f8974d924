// SPDX-License-Identifier: GPL-2.0-or-later
// warta-stem: parse, run, turn errors into exit codes.
#include <exception>
#include <iostream>
#include <stdexcept>

#include "corpus/fault_text.h"
#include "indexer/index_error.h"
#include "stemmer/cli/commands.h"

namespace {

namespace cli = warta::stemmer::cli;
using warta::corpus::printable;

constexpr int kFailed = 2;

int run(const cli::Options& options) {
  switch (options.command) {
    case cli::Command::Help:
      std::cout << cli::help_text();
      return 0;
    case cli::Command::Version:
      std::cout << "warta-stem " WARTA_VERSION "\n";
      return 0;
    case cli::Command::Words:
      return cli::run_words(options);
    case cli::Command::Tokens:
      return cli::run_tokens(options);
    case cli::Command::Classes:
      return cli::run_classes(options);
    case cli::Command::WhyNot:
      return cli::run_why_not(options);
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
    std::cerr << "warta-stem: " << printable(error.what()) << "\nhint: warta-stem --help\n";
  } catch (const warta::indexer::IndexError& error) {
    std::cerr << "warta-stem: " << printable(error.what()) << "\nhint: " << printable(error.hint())
              << '\n';
  } catch (const std::exception& error) {
    std::cerr << "warta-stem: " << printable(error.what()) << '\n';
  }
  return kFailed;
}
