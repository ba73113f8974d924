// SPDX-License-Identifier: GPL-2.0-or-later
// What is written as an acronym: KSAD, ToT, T.o.T. Capitals tell, except where everything is in
// capitals.
#pragma once

#include <string>
#include <string_view>

namespace warta::analysis {

/// The part of a token that may be an acronym: TNI of TNI-nya, di-PHK and #TNI; else all of it.
std::string_view acronym_part(std::string_view token);

/// Whether a token is written as an acronym: in its acronym_part() two to twelve ASCII letters and
/// digits, two capitals at least, the first character one of them, and not merely a capitalised or
/// hyphenated pair. A tag has no small letters then: #SaveKPK is none.
bool looks_like_acronym(std::string_view written);

/// An acronym alone and without its dots (T.o.T. → ToT, TNI-nya → TNI): what its case-marked term
/// is made of.
std::string acronym_text(std::string_view token);

}  // namespace warta::analysis
