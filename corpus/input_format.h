// SPDX-License-Identifier: GPL-2.0-or-later
// What a stream of bytes is, told by its name and by how it begins.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace warta::corpus {

/// Auto: to be told. Feed: RSS, Atom, news sitemaps. NewsMl: NewsML-G2 and NITF.
enum class InputFormat { Auto, Text, JsonLines, Json, Csv, Tsv, Html, Warc, Feed, NewsMl };

/// The format that a person calls "auto", "text", "json", "jsonl", "csv", "tsv", "html", "warc",
/// "feed", "newsml" or "nitf"; nothing if there is no such one.
std::optional<InputFormat> format_called(std::string_view word);

/// What the name says; capitals do not matter, and what a container's ending leaves counts:
/// a.jsonl.gz is Json. Auto if it says nothing. JSON Lines are a layout of Json, never named here,
/// and of XML it says Feed, whichever it is.
InputFormat format_by_name(std::string_view name);

/// What the first bytes say, behind blanks and a byte order mark: JSON, HTML, WARC, text, or XML,
/// which is a Feed, whichever it is.
InputFormat format_by_content(std::string_view beginning);

/// Whether the name says that this is a container: .zip .tar .gz .bz2 .xz .zst .tgz …
bool is_container_name(std::string_view name);

/// The file's name without folders and without the endings that tell what it is: "banjir" of
/// "portal/banjir.txt.gz", "berita" of "berita.tar.xz".
std::string stem_of(std::string_view name);

}  // namespace warta::corpus
