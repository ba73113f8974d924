// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "indexer/index_error.h"

namespace warta::indexer {

IndexLock::IndexLock(const std::filesystem::path& index) {
  const std::filesystem::path path = index / "lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file_ < 0) {
    throw IndexError(IndexError::Code::Unwritable,
                     path.string() + ": cannot be opened: " + std::strerror(errno),
                     "check who may write to the index folder");
  }
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    ::close(file_);
    throw IndexError(IndexError::Code::Locked,
                     index.string() + ": another program is writing to this index",
                     "wait until it is done and try again");
  }
}

IndexLock::~IndexLock() { ::close(file_); }

}  // namespace warta::indexer
