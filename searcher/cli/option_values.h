// SPDX-License-Identifier: GPL-2.0-or-later
// Kinds of options, by what their values are.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/cli/option_groups.h"

namespace warta::searcher::cli {

/// Sets `target` to true.
Option flag(const std::string& name, bool& target, const std::string& help);

/// Any text.
Option text_option(const std::string& name, const std::string& value, std::string& target,
                   const std::string& help);

/// A number from `least`.
Option count_option(const std::string& name, std::size_t& target, const std::string& help,
                    std::size_t least = 0);

/// What may follow an option, and what it means.
template <typename Value, std::size_t N>
using Names = std::array<std::pair<std::string_view, Value>, N>;

/// One of some names, which live as long as the program.
template <typename Value, std::size_t N>
Option named_option(const std::string& name, const std::string& value, const Names<Value, N>& names,
                    Value& target, const std::string& help) {
  const auto take = [name, &names, &target](const std::string& text) {
    std::string known;
    for (const auto& [word, meaning] : names) {
      if (word == text) {
        target = meaning;
        return;
      }
      known += (known.empty() ? "" : ", ") + std::string(word);
    }
    throw UsageError("--" + name.substr(0, name.find(',')) + " takes one of " + known + ", not '" +
                     text + "'");
  };
  return {.name = name, .value = value, .help = help, .take = take};
}

/// The parts of a list between commas; none for an empty text.
std::vector<std::string> comma_separated(const std::string& text);

}  // namespace warta::searcher::cli
