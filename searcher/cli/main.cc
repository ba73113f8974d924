// SPDX-License-Identifier: GPL-2.0-or-later
// warta-search: parse, run, turn errors into exit codes.
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include "searcher/cli/commands.h"
#include "searcher/cli/printable.h"
#include "searcher/cli/terminal.h"
#include "warta/error.h"

namespace {

namespace cli = warta::searcher::cli;

int run(const cli::Options& options) {
  if (options.help || options.version) {
    std::cout << (options.help ? cli::help_text() : "warta-search " WARTA_VERSION "\n");
    return cli::kFound;
  }
  switch (options.command) {
    case cli::Command::Search:
      return cli::run_search(options);
    case cli::Command::Complete:
      return cli::run_complete(options);
    case cli::Command::Evaluate:
      return cli::run_evaluate(options);
    default:
      return cli::run_saved(options);
  }
}

// What a message repeats may come from anywhere.
void complain(const std::string& what, const std::string& hint) {
  std::cerr << "warta-search: " << cli::printable(what) << '\n';
  if (!hint.empty()) std::cerr << "hint: " << cli::printable(hint) << '\n';
}

cli::Environment environment() {
  const char* index = std::getenv("WARTA_INDEX");
  return {.index = index == nullptr ? "" : index};
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const int code = run(cli::parse_options(argc, argv, environment()));
    cli::finish_output();
    return code;
  } catch (const cli::UsageError& error) {
    complain(error.what(), "warta-search --help");
  } catch (const warta::Error& error) {
    complain(error.what(), error.hint());
    if (error.code() == warta::Error::Code::Locked) return cli::kLocked;
  } catch (const std::exception& error) {
    complain(error.what(), "");
  }
  return cli::kFailed;
}
