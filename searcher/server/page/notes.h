// SPDX-License-Identifier: GPL-2.0-or-later
// What the library says to a person, in the page's language (notes.tsv).
#pragma once

#include <string>
#include <string_view>

namespace warta::server::page {

/// The note in a language: "en" leaves it as it is; else Indonesian, or as it is where none is
/// known.
std::string note_in(std::string_view language, std::string_view note);

}  // namespace warta::server::page
