// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/path_list.h"

#include <memory>
#include <stdexcept>

#include "corpus/file_stream.h"
#include "corpus/line_reader.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kLongestPath = 65'536;

std::unique_ptr<ByteStream> open(const std::string& file) {
  if (file == "-") return standard_input();
  auto opened = open_file(file);
  if (const auto* reason = std::get_if<std::string>(&opened)) {
    throw std::runtime_error(file + ": " + *reason);
  }
  return std::get<std::unique_ptr<ByteStream>>(std::move(opened));
}

}  // namespace

std::vector<std::string> read_path_list(const std::string& file) {
  const auto in = open(file);
  LineReader lines(*in, kLongestPath);
  std::vector<std::string> paths;
  for (std::string line; lines.next(line);) {
    if (!line.empty()) paths.push_back(line);
  }
  if (!in->damage().empty()) throw std::runtime_error(file + ": " + in->damage());
  return paths;
}

}  // namespace warta::corpus
