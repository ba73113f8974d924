// SPDX-License-Identifier: GPL-2.0-or-later
// The one reader of the project's data files: whatever a linguist or an editor may wish to change
// is UTF-8 text, tab-separated, with # comments, whose first line names its kind and version.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace warta::stemmer {

/// What is wrong with a data file, and where: `what()` reads "path:line: reason", without the line
/// when the whole file is meant.
class DataFileError : public std::runtime_error {
 public:
  DataFileError(const std::string& path, std::size_t line, const std::string& reason);
  /// The line, counted from 1; 0 when the whole file is meant.
  std::size_t line() const { return line_; }

 private:
  std::size_t line_;
};

/// One row: its line number, counted from 1, and its tab-separated fields.
struct DataRow {
  std::size_t line = 0;
  std::vector<std::string_view> fields;
};

/// Which file it should be, and the least and the most fields a row may have.
struct DataFormat {
  std::string_view kind;  ///< The word after "# warta" in the first line, e.g. "defence_terms".
  int version = 1;        ///< The number after the kind.
  std::size_t least_fields = 1;
  std::size_t most_fields = 1;
};

/// Reads the rows of a data file's text in their order. Empty lines and lines that start with # are
/// passed over, a final carriage return is dropped. The fields view into `text`, which must outlive
/// them. Throws DataFileError, naming `path`, if the first line is not "# warta KIND VERSION", or a
/// row has too few or too many fields. Thread-safe.
std::vector<DataRow> parse_data_file(std::string_view text, const std::string& path,
                                     const DataFormat& format);

/// Splits at each separator; "a||b" gives an empty middle part, an empty text one empty part.
std::vector<std::string_view> split_list(std::string_view text, char separator);

/// Reads a whole file as bytes. Throws DataFileError if it cannot be read.
std::string read_data_file(const std::string& path);

}  // namespace warta::stemmer
