// SPDX-License-Identifier: GPL-2.0-or-later
// What is written as an acronym: KSAD, ToT, T.o.T. Capitals tell, except where everything is in
// capitals.
#pragma once

#include <string>
#include <string_view>

namespace warta::analysis {

/// Whether a token is written as an acronym: two to twelve ASCII letters and digits, two capitals
/// at least, the first character one of them, and not merely a capitalised or hyphenated pair.
bool looks_like_acronym(std::string_view token);

/// An acronym without its dots (T.o.T. → ToT): what its case-marked term is made of.
std::string acronym_text(std::string_view token);

}  // namespace warta::analysis
