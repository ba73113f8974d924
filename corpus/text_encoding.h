// SPDX-License-Identifier: GPL-2.0-or-later
// XML in whatever encoding becomes UTF-8.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "corpus/byte_stream.h"

namespace warta::corpus {

enum class TextEncoding { Utf8, Utf16Little, Utf16Big, Windows1252 };

/// What XML that begins so is written in, by its byte order mark, its declaration and its bytes;
/// `unknown` is what was declared and is none of these, which is then read as UTF-8. Bytes that are
/// UTF-8 beyond ASCII are read as such whatever is declared. ISO-8859-1 is taken for windows-1252,
/// as everybody does.
struct XmlEncoding {
  TextEncoding encoding = TextEncoding::Utf8;
  std::string unknown;
};
XmlEncoding xml_encoding(std::string_view beginning);

/// The beginning of a text in UTF-8. UTF-8 is given as it stands, valid or not.
std::string decoded(std::string_view beginning, TextEncoding encoding);

/// The stream in UTF-8; itself if it is that. What is no character becomes U+FFFD, but not in
/// UTF-8, which is left as it stands. It breaks off where `in` does.
std::unique_ptr<ByteStream> as_utf8(std::unique_ptr<ByteStream> in, TextEncoding encoding);

}  // namespace warta::corpus
