// SPDX-License-Identifier: GPL-2.0-or-later
// Every option, defined once, in groups that belong to some of the commands. An option writes into
// the Options that its group was made with.
#pragma once

#include <boost/program_options.hpp>
#include <vector>

#include "searcher/cli/options.h"

namespace warta::searcher::cli {

/// Options that belong together, and the commands that take them.
struct OptionGroup {
  boost::program_options::options_description options;
  std::vector<Command> commands;
};

/// Which articles, in which order, and how they are ranked.
void add_request_groups(Options& options, std::vector<OptionGroup>& groups);
/// What is counted over all that matches, and what a query may cost.
void add_bound_groups(Options& options, std::vector<OptionGroup>& groups);
/// How answers are printed.
void add_output_groups(Options& options, std::vector<OptionGroup>& groups);
/// What single commands take.
void add_command_groups(Options& options, std::vector<OptionGroup>& groups);

/// All of them, in the order of the help. `options` must outlive them.
std::vector<OptionGroup> option_groups(Options& options);

}  // namespace warta::searcher::cli
