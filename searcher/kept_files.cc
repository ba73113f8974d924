// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/kept_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "warta/error.h"

namespace warta::searcher {
namespace {

[[noreturn]] void fail(const std::string& path, const std::string& what) {
  const std::string why = std::strerror(errno);
  throw Error(Error::Code::Unwritable, path + ": " + what + ": " + why,
              "check the disk's space and who may read and write there");
}

// A file that is open.
class Descriptor {
 public:
  Descriptor(const std::string& path, int flags) : file_(::open(path.c_str(), flags, 0644)) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return file_; }
  // False if the system tells only now that something was not written.
  bool close() { return file_ < 0 || ::close(std::exchange(file_, -1)) == 0; }

 private:
  int file_;
};

bool is_written(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// Where a file is written before it is whole.
std::string beside_of(const std::string& path) { return path + ".unfinished"; }

// The name of a new file, or of one that went, must be on disk, too.
void sync_folder_of(const std::string& path) {
  std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (folder.empty()) folder = ".";
  const Descriptor file(folder.string(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file.get() < 0 || ::fsync(file.get()) != 0) fail(folder.string(), "cannot be synced");
}

}  // namespace

std::optional<std::string> read_kept(const std::string& path) {
  const Descriptor file(path, O_RDONLY | O_CLOEXEC);
  if (file.get() < 0) {
    if (errno == ENOENT) return std::nullopt;
    fail(path, "cannot be read");
  }
  std::string text;
  std::array<char, 65536> part{};
  while (true) {
    const ssize_t count = ::read(file.get(), part.data(), part.size());
    if (count == 0) return text;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(path, "cannot be read");
    text.append(part.data(), static_cast<std::size_t>(count));
  }
}

void require_writable(const std::string& path) {
  const std::string beside = beside_of(path);
  const Descriptor file(beside, O_WRONLY | O_CREAT | O_CLOEXEC);
  if (file.get() < 0) fail(path, "cannot be written");
  ::unlink(beside.c_str());
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) return;
  errno = EISDIR;
  fail(path, "cannot be written");
}

void keep(const std::string& path, std::string_view text) {
  const std::string beside = beside_of(path);
  Descriptor file(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC);
  const bool is_whole = file.get() >= 0 && is_written(file.get(), text) &&
                        ::fsync(file.get()) == 0 && file.close() &&
                        ::rename(beside.c_str(), path.c_str()) == 0;
  if (!is_whole) {
    const int error = errno;
    ::unlink(beside.c_str());
    errno = error;
    fail(path, "cannot be written");
  }
  sync_folder_of(path);
}

void drop_kept(const std::string& path) {
  if (::unlink(path.c_str()) == 0) return sync_folder_of(path);
  if (errno != ENOENT) fail(path, "cannot be removed");
}

void make_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (!error) return;
  errno = error.value();
  fail(path, "cannot be made");
}

FolderLock::FolderLock(const std::string& folder) {
  const std::string path = folder + "/lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file_ < 0) fail(path, "cannot be opened");
  if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
  ::close(file_);
  throw Error(Error::Code::Locked, folder + ": another program is at the saved searches",
              "wait until it is done and try again");
}

FolderLock::~FolderLock() { ::close(file_); }

}  // namespace warta::searcher
