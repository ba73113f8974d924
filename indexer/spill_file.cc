// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/spill_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBufferBytes = 1U << 20U;

[[noreturn]] void fail(const std::string& what, const fs::path& path) {
  throw fs::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

}  // namespace

SpillFile::SpillFile(fs::path path) : path_(std::move(path)) {
  file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file_ < 0) fail("cannot open", path_);
}

SpillFile::~SpillFile() {
  if (mapped_ != nullptr) ::munmap(const_cast<char*>(mapped_), static_cast<std::size_t>(size_));
  if (file_ >= 0) ::close(file_);
  ::unlink(path_.c_str());
}

std::uint64_t SpillFile::add(std::string_view bytes) {
  const std::uint64_t place = size_;
  buffer_ += bytes;
  size_ += bytes.size();
  if (buffer_.size() >= kBufferBytes) flush();
  return place;
}

void SpillFile::flush() {
  std::string_view left = buffer_;
  while (!left.empty()) {
    const ssize_t written = ::write(file_, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail("cannot write", path_);
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

void SpillFile::finish() {
  flush();
  buffer_.shrink_to_fit();
}

void SpillFile::read(std::uint64_t place, std::size_t bytes, std::string& to) const {
  to.resize(bytes);
  std::size_t done = 0;
  while (done < bytes) {
    const ssize_t got =
        ::pread(file_, to.data() + done, bytes - done, static_cast<off_t>(place + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) fail("cannot read", path_);
    done += static_cast<std::size_t>(got);
  }
}

// A build may have hundreds of them: a mapping needs no open file.
std::string_view SpillFile::map() {
  finish();
  if (size_ > 0) {
    void* mapped =
        ::mmap(nullptr, static_cast<std::size_t>(size_), PROT_READ, MAP_PRIVATE, file_, 0);
    if (mapped == MAP_FAILED) fail("cannot map", path_);
    mapped_ = static_cast<const char*>(mapped);
  }
  ::close(file_);
  file_ = -1;
  return bytes();
}

void SpillFile::pass_over(std::uint64_t place) const {
  const auto page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
  const std::uint64_t end = place / page * page;
  if (end > 0) ::madvise(const_cast<char*>(mapped_), static_cast<std::size_t>(end), MADV_DONTNEED);
}

}  // namespace warta::indexer
