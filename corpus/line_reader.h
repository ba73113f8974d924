// SPDX-License-Identifier: GPL-2.0-or-later
// Lines of a stream in bounded memory: a line that is too long is told, not kept.
#pragma once

#include <cstddef>
#include <string>

#include "corpus/byte_stream.h"

namespace warta::corpus {

/// Reads lines one after another. For one thread; the stream must outlive it.
class LineReader {
 public:
  /// Lines of more than `most_bytes` are cut there.
  LineReader(ByteStream& in, std::size_t most_bytes);

  /// Replaces `line` with the next one, without its line feed (nor a carriage return before it);
  /// false after the last. The first line loses a byte order mark. Of a damaged stream a last line
  /// without a line feed is not given: it is not whole.
  bool next(std::string& line);

  /// The number of the line read last, counted from 1.
  std::size_t line_number() const { return line_number_; }
  /// Whether the line read last was longer than allowed and has been cut.
  bool was_cut() const { return was_cut_; }

 private:
  ByteStream& in_;
  std::size_t most_bytes_;
  std::size_t line_number_ = 0;
  bool was_cut_ = false;
};

}  // namespace warta::corpus
