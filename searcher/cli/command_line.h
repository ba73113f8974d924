// SPDX-License-Identifier: GPL-2.0-or-later
// A command line read by Boost, but for the words of a query that look like options.
#pragma once

#include <string>
#include <vector>

#include "searcher/cli/option_groups.h"

namespace warta::searcher::cli {

struct CommandLine {
  std::vector<std::string> words;  ///< What is no option and no value of one.
  std::vector<std::string> given;  ///< The names of the options that were typed: "limit".
  bool words_are_query = false;    ///< All words stand behind "--".
};

/// Gives every option that was typed its value. Throws UsageError.
CommandLine read_command_line(int argc, const char* const* argv,
                              const std::vector<OptionGroup>& groups);

/// The groups for the help, 100 columns wide at most.
std::string described(const std::vector<OptionGroup>& groups);

/// The name of an option without its letter.
std::string long_name(const Option& option);

}  // namespace warta::searcher::cli
