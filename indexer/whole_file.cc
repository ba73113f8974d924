// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/whole_file.h"

#include <fstream>
#include <system_error>

#include "indexer/index_error.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

// Whether all of it is in the file.
bool is_written(const fs::path& path, std::string_view text) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  return !out.fail();
}

}  // namespace

void write_whole_file(const fs::path& path, std::string_view text) {
  // The ending keeps it from whoever collects files by their ending.
  fs::path beside = path;
  beside += ".unfinished";
  std::error_code error;
  if (is_written(beside, text)) {
    fs::rename(beside, path, error);
    if (!error) return;
  }
  std::error_code ignored;
  fs::remove(beside, ignored);
  throw IndexError(IndexError::Code::Unwritable, path.string() + ": cannot be written",
                   "check the disk's space and who may write there");
}

}  // namespace warta::indexer
