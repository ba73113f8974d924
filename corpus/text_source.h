// SPDX-License-Identifier: GPL-2.0-or-later
// A plain text file that holds one article, as one saves it from a page or gets it from an agency:
// with or without a title line, a date line, a dateline, credits.
#pragma once

#include <string>
#include <string_view>

#include "corpus/article_source.h"
#include "corpus/byte_stream.h"
#include "corpus/cleaning.h"
#include "corpus/stream_name.h"

namespace warta::corpus {

/// Reads the one article of `in`; its id and its address are those of `name`, an empty id is made
/// from the text. The first line is the title if it is short and no sentence; a line among the next
/// three that is a date, and nothing else, is the date of publication. Text that is not UTF-8,
/// holds a NUL, is larger than 16 MiB, breaks off or has no sentence gives a Fault.
Record read_text(ByteStream& in, const StreamName& name, const Cleaning& cleaning);

/// The reason of the fault that a text without a sentence gives: a list or a table, say.
inline constexpr std::string_view kNoSentence = "no sentence in it";

}  // namespace warta::corpus
