// SPDX-License-Identifier: GPL-2.0-or-later
// Every option, defined once, in groups that belong to some of the commands. An option writes into
// the Options that its group was made with.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/cli/options.h"

namespace warta::searcher::cli {

struct Option {
  std::string name;   ///< "limit", or "limit,n" with its one letter.
  std::string value;  ///< What its value is called; empty: it takes none.
  std::string help;
  std::function<void(const std::string& value)> take;  ///< Throws UsageError.
  bool may_repeat = false;
};

/// Options that belong together, and the commands that take them.
struct OptionGroup {
  std::string title;
  std::vector<Command> commands;
  std::vector<Option> options;
};

/// How answers are printed.
void add_output_groups(Options& options, std::vector<OptionGroup>& groups);
/// Which articles, in which order, and how they are ranked.
void add_request_groups(Options& options, std::vector<OptionGroup>& groups);
/// What is counted over all that matches, and what a query may cost.
void add_bound_groups(Options& options, std::vector<OptionGroup>& groups);
/// What single commands take.
void add_command_groups(Options& options, std::vector<OptionGroup>& groups);

/// All of them, in the order of the help. `options` must outlive them.
std::vector<OptionGroup> option_groups(Options& options);

}  // namespace warta::searcher::cli
