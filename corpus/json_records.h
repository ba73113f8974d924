// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the objects in a stream of JSON without reading it as a whole: one array of them, one after
// another over any number of lines, or in a list within an object.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/byte_stream.h"
#include "corpus/field_map.h"
#include "corpus/json_scanner.h"

namespace warta::corpus {

/// Gives the records one after another. For one thread; the stream and the names must outlive it.
///
/// A list within an object is told as find_json_list() does it, by the object's first 64 KiB; what
/// stands beside the list is passed over.
class JsonRecords {
 public:
  /// Records of more than `most_bytes` are cut there.
  JsonRecords(ByteStream& in, const FieldMap& fields, std::size_t most_bytes);

  /// Replaces `record` with the next one: the text of an object or, where something else stands,
  /// of that; false after the last. Of a damaged stream a last record that is not whole is not
  /// given.
  bool next(std::string& record);

  /// Says that the record given last could not be read. The next one is then looked for within it,
  /// by the name that the first record begins with: behind a brace, say, that was never closed.
  void retry();

  /// The line on which the record given last begins, counted from 1.
  std::size_t line_number() const { return line_; }
  /// What is known to be wrong with the record given last, for a person; empty if nothing is.
  const std::string& reason() const { return reason_; }

 private:
  bool grow();
  void take(std::size_t count);
  bool skip_separators();
  bool find_record();
  bool leave_or_enter(char c);
  bool open_list();
  void skip_value();
  bool read_object();
  void read_other();
  void note_runaway();
  bool begins_record(std::size_t at) const;

  ByteStream& in_;
  const FieldMap& fields_;
  std::size_t most_bytes_;
  std::string buffer_;                 // what was read and not taken
  std::size_t at_ = 0;                 // in the buffer: where the record given last begins
  std::size_t here_ = 1;               // the line of at_
  std::size_t line_ = 0, length_ = 0;  // of the record given last
  bool is_closed_ = true;              // it has its last brace
  std::string reason_;
  std::string open_;       // the brackets around the records
  std::string first_key_;  // with its quotes
  bool has_begun_ = false, is_wrapped_ = false, is_over_ = false;
  std::size_t runaways_ = 0;
};

}  // namespace warta::corpus
