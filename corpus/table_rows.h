// SPDX-License-Identifier: GPL-2.0-or-later
// The rows of a CSV or TSV stream. The only place that sees libcsv.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/byte_stream.h"

namespace warta::corpus {

/// A row: its fields without their quotes.
struct TableRow {
  std::vector<std::string> fields;
  std::size_t line = 0;  ///< On which it begins, counted from 1.
  std::string bytes;     ///< As it stood, cut at kMostFaultBytes.
  std::string reason;    ///< Why it could not be read; empty if it could.
};

/// Reads rows one after another by RFC 4180: a quoted field may hold delimiters, line feeds and
/// doubled quotes. Blank lines are passed over; blanks around a field that is not quoted go. For
/// one thread; the stream must outlive it.
class TableRows {
 public:
  static constexpr std::size_t kMostColumns = 4096;  ///< Fields beyond are dropped.

  TableRows(ByteStream& in, char delimiter, std::size_t most_bytes);
  ~TableRows();

  /// Replaces `row` with the next one; false after the last. A row that is longer than allowed, or
  /// whose quote is never closed, has a reason; reading goes on with the line behind its first. Of
  /// a damaged stream a last row that is not whole is not given.
  bool next(TableRow& row);

  /// The line that is read next, counted from 1.
  std::size_t line_number() const { return line_; }

 private:
  struct Parser;
  bool feed();
  void fail(TableRow& row, std::string reason);

  ByteStream& in_;
  std::size_t most_bytes_;
  std::unique_ptr<Parser> parser_;
  std::string again_;  // bytes to be read once more, before the stream's
  std::size_t again_at_ = 0;
  std::string raw_;  // the row as far as it was read
  std::size_t line_ = 1;
  bool has_begun_ = false, is_over_ = false, is_skipping_ = false;
  std::size_t failures_ = 0;
};

}  // namespace warta::corpus
