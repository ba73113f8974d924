// SPDX-License-Identifier: GPL-2.0-or-later
// How the value of an option is read into its place.
#pragma once

#include <array>
#include <boost/program_options.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/cli/usage_error.h"

namespace warta::searcher::cli {

namespace po = boost::program_options;

/// What may follow an option, and what it means.
template <typename Value, std::size_t N>
using Names = std::array<std::pair<std::string_view, Value>, N>;

/// The value with a name. Throws UsageError that lists the names.
template <typename Value, std::size_t N>
Value named(const Names<Value, N>& names, const std::string& option, const std::string& name) {
  std::string known;
  for (const auto& [word, value] : names) {
    if (word == name) return value;
    known += (known.empty() ? "" : ", ") + std::string(word);
  }
  throw UsageError("--" + option + " takes one of " + known + ", not '" + name + "'");
}

/// A number from `least`.
inline auto* count_value(const std::string& option, std::size_t& target, long least = 0) {
  return po::value<long>()->value_name("N")->notifier([option, &target, least](long count) {
    if (count < least)
      throw UsageError("--" + option + " takes a number from " + std::to_string(least));
    target = static_cast<std::size_t>(count);
  });
}

inline auto* text_value(const char* name, std::string& target) {
  return po::value<std::string>(&target)->value_name(name);
}

template <typename Value, std::size_t N>
auto* named_value(const char* name, const std::string& option, const Names<Value, N>& names,
                  Value& target) {
  return po::value<std::string>()->value_name(name)->notifier(
      [option, &names, &target](const std::string& text) { target = named(names, option, text); });
}

inline auto* flag(bool& target) { return po::bool_switch(&target); }

/// The parts of a list between commas; none for an empty text.
std::vector<std::string> comma_separated(const std::string& text);

}  // namespace warta::searcher::cli
