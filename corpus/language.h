// SPDX-License-Identifier: GPL-2.0-or-later
// Which language a text is written in.
#pragma once

#include <string>
#include <string_view>

namespace warta::corpus {

/// The ISO 639 code of the language that has most of the text's first eighty words in
/// data/function_words.tsv: "id", "ms", "en", "jv", "su", "ar" or "nl"; empty if the text has too
/// few of any, and "id" unless another has two words more. Some microseconds. Thread-safe.
std::string language_of(std::string_view text);

}  // namespace warta::corpus
