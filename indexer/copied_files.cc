// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copied_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

// Within one file system the kernel copies, and shares blocks where it can. False if it will not.
bool copy_within_kernel(const fs::path& from, const fs::path& to) {
  const int in = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
  if (in < 0) return false;
  const int out = ::open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  ssize_t copied = out < 0 ? -1 : 1;
  constexpr std::size_t kPiece = std::size_t{1} << 30U;
  while (copied > 0) copied = ::copy_file_range(in, nullptr, out, nullptr, kPiece, 0);
  ::close(in);
  if (out >= 0) ::close(out);
  return copied == 0;
}

}  // namespace

void copy_files(const fs::path& from, const fs::path& to) {
  fs::create_directories(to);
  for (const auto& entry : fs::directory_iterator(from)) {
    if (!entry.is_regular_file()) continue;
    const fs::path copy = to / entry.path().filename();
    if (copy_within_kernel(entry.path(), copy)) continue;
    fs::copy_file(entry.path(), copy, fs::copy_options::overwrite_existing);
  }
}

}  // namespace warta::indexer
