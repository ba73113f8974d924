// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/data_file.h"

#include <fstream>

namespace warta::stemmer {
namespace {

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace

DataFileError::DataFileError(const std::string& path, std::size_t line, const std::string& reason)
    : std::runtime_error(path + (line > 0 ? ":" + std::to_string(line) : "") + ": " + reason),
      line_(line) {}

std::vector<std::string_view> split_list(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(separator); end != std::string_view::npos;
       end = text.find(separator)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

std::vector<DataRow> parse_data_file(std::string_view text, const std::string& path,
                                     const DataFormat& format) {
  const std::string heading =
      "# warta " + std::string(format.kind) + " " + std::to_string(format.version);
  std::string_view rest = text;
  if (take_line(rest) != heading) {
    throw DataFileError(path, 1, "the first line must be \"" + heading + "\"");
  }
  std::vector<DataRow> rows;
  for (std::size_t number = 2; !rest.empty(); ++number) {
    const std::string_view line = take_line(rest);
    if (line.empty() || line.front() == '#') continue;
    DataRow row{number, split_list(line, '\t')};
    if (row.fields.size() < format.least_fields || row.fields.size() > format.most_fields) {
      throw DataFileError(path, number,
                          "expected " + std::to_string(format.least_fields) + " to " +
                              std::to_string(format.most_fields) + " fields, found " +
                              std::to_string(row.fields.size()));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string read_data_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes;
  // Read in blocks: streaming the whole buffer would call an empty file a failure.
  constexpr std::size_t kBlock = std::size_t{1} << 16U;
  while (in) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kBlock);
    in.read(bytes.data() + size, static_cast<std::streamsize>(kBlock));
    bytes.resize(size + static_cast<std::size_t>(in.gcount()));
  }
  if (!in.eof()) throw DataFileError(path, 0, "cannot be read");
  return bytes;
}

}  // namespace warta::stemmer
