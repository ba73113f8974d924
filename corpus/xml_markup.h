// SPDX-License-Identifier: GPL-2.0-or-later
// XML as a row of tags, and nothing else: enough to tell where an element ends before anything is
// parsed. Document type declarations are told, so that nobody need ever read one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace warta::corpus {

/// What stands at a '<'.
struct Markup {
  enum class Kind {
    Open,     ///< <name …>
    Empty,    ///< <name …/>
    Close,    ///< </name>
    Span,     ///< A comment, a CDATA section or an instruction: it goes on to the end of `until`.
    Doctype,  ///< <!DOCTYPE; see doctype_length().
    None,     ///< Nothing that XML knows, a tag that another '<' cuts short, a text's own '<'.
    Cut       ///< The text ends before this can be told.
  };
  Kind kind = Kind::Cut;
  std::string_view name;       ///< Of an element, as written: "dc:creator".
  std::size_t length = 0;      ///< Of Span and Doctype, only what they begin with. 0 of a Cut.
  std::string_view until;      ///< Of a Span: "-->", "]]>" or "?>".
  std::size_t attributes = 0;  ///< About how many; never fewer than there are.
};

/// Reads what the text begins with. Requires a '<' there. Views into the text.
Markup read_markup(std::string_view text);

/// The length of a document type declaration, all that is declared in it too; nothing if it does
/// not end within the text, or not within 1 MiB.
std::optional<std::size_t> doctype_length(std::string_view text);
inline constexpr std::size_t kLongestDoctype = 1UL << 20U;

/// The name behind its colon: "creator" of "dc:creator".
std::string_view local_name(std::string_view name);

/// The local name of the first element of XML that begins so, in whatever encoding; empty if there
/// is none in it, or anything else than blanks, comments and declarations before it.
std::string xml_root(std::string_view beginning);

}  // namespace warta::corpus
