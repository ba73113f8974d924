// SPDX-License-Identifier: GPL-2.0-or-later
// One way to write each number, so that 1.180 meets 1180 and 2,5 meets 2.5.
#pragma once

#include <string>
#include <string_view>

namespace warta::analysis {

/// A number as the index knows it: without the signs that group thousands, with a point before the
/// decimals. In Indonesian the dot groups and the comma is the decimal sign; it is read the English
/// way where only that makes sense: 1,000,000 and 1,234.50 and 10,000. Of 2,500 nobody can tell; it
/// is two and a half, as Indonesian has it. A time gets a point: 10:32 is 10.32. What is none of
/// these stays as it is (10.32, 1.2.3, 0.123). Requires a folded token of a number.
std::string canonical_number(std::string_view folded);

}  // namespace warta::analysis
