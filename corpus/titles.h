// SPDX-License-Identifier: GPL-2.0-or-later
// An article's title and its body: one made from the other, or repeated in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace warta::corpus {

/// The first sentence of the body, cut at a word if it is long.
std::string derived_title(std::string_view body);

/// How many bytes at the start of `text` say what the title says, as letters and digits in any
/// case; marks and spaces behind them are not counted. 0 if the text does not begin with the title.
std::size_t repeated_title(std::string_view title, std::string_view text);

}  // namespace warta::corpus
