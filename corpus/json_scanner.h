// SPDX-License-Identifier: GPL-2.0-or-later
// Follows strings and brackets through JSON, and nothing else: enough to tell where a value ends
// and how a file is laid out, before anything is read.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/field_map.h"

namespace warta::corpus {

/// Goes through one value: an object, an array or a string.
class JsonScanner {
 public:
  enum class State { Inside, Closed, Broken };

  /// Goes on until the value is closed, or a line ends within a string, which JSON forbids. Gives
  /// how many bytes it took; all of them while State::Inside.
  std::size_t scan(std::string_view text);
  State state() const { return state_; }

 private:
  std::size_t depth_ = 0;
  bool in_string_ = false, is_escaped_ = false;
  State state_ = State::Inside;
};

/// A list of records within an object: where its bracket is, and how many objects it lies in.
struct JsonList {
  std::size_t at = 0;
  std::size_t objects = 0;
};

/// Looks in text that begins with an object for a list of objects by one of the names in
/// data/json_lists.tsv; nothing if there is none, or if a body comes first, for then the object is
/// itself an article.
std::optional<JsonList> find_json_list(std::string_view text, const FieldMap& fields);

/// Whether JSON that begins so is to be read line by line.
bool is_json_lines(std::string_view beginning, const FieldMap& fields);

/// The place of the first byte, at or behind `at`, that is no blank; the length if there is none.
std::size_t skip_json_blanks(std::string_view text, std::size_t at);

}  // namespace warta::corpus
