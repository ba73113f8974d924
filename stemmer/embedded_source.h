// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes as a .cc file, so that a table made while the library is built becomes a part of it.
#pragma once

#include <iosfwd>
#include <string_view>

namespace warta::stemmer {

/// Where the bytes are declared: a header that has `std::string_view FUNCTION();` in a namespace.
struct EmbeddedName {
  std::string_view program;  ///< Who writes the file, for whoever comes upon it.
  std::string_view header;
  std::string_view name_space;
  std::string_view function;
};

/// Writes the source of that function, which gives the bytes.
void write_embedded_source(std::ostream& out, const EmbeddedName& name, std::string_view bytes);

}  // namespace warta::stemmer
