// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/embedded_source.h"

#include <array>
#include <cstdio>
#include <ostream>

namespace warta::stemmer {
namespace {

/// A string literal compiles several times faster than a list of numbers.
void write_literal(std::ostream& out, std::string_view bytes) {
  constexpr std::size_t kPerLine = 64;
  for (std::size_t i = 0; i < bytes.size(); i += kPerLine) {
    out << '"';
    for (const char byte : bytes.substr(i, kPerLine)) {
      std::array<char, 5> octal{};
      std::snprintf(octal.data(), octal.size(), "\\%03o", static_cast<unsigned char>(byte));
      out << octal.data();
    }
    out << "\"\n";
  }
}

}  // namespace

void write_embedded_source(std::ostream& out, const EmbeddedName& name, std::string_view bytes) {
  out << "// Written by " << name.program << "; not a source.\n#include \"" << name.header
      << "\"\nnamespace " << name.name_space
      << " {\nnamespace {\nalignas(64) constexpr char kBytes[] =\n";
  write_literal(out, bytes);
  out << ";\n}  // namespace\nstd::string_view " << name.function
      << "() { return {kBytes, sizeof kBytes - 1}; }\n}  // namespace " << name.name_space << '\n';
}

}  // namespace warta::stemmer
