// SPDX-License-Identifier: GPL-2.0-or-later
// What is known of a stream of bytes before it is read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "corpus/input_format.h"

namespace warta::corpus {

/// What a stream is called.
struct StreamName {
  std::string path;     ///< In faults: "news.zip!portal/a.jsonl"; "-" for standard input.
  std::string file;     ///< What tells its format: "a.jsonl"; empty if there is no name.
  std::string id;       ///< What the article of a text is called; empty: made from the text.
  std::string url;      ///< Where it was fetched from, if a crawler says so.
  std::string charset;  ///< What the server said of its encoding.
  /// What the server said that it is, Auto if that must be told by its content; wins over what a
  /// person said of the whole.
  std::optional<InputFormat> told;
  bool was_named = false;      ///< On the command line, rather than found in a folder or container.
  std::size_t containers = 0;  ///< It lies in so many.
};

}  // namespace warta::corpus
