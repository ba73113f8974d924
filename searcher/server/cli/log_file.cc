// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/cli/log_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace warta::server::cli {

LogFile::LogFile(const std::string& path) : is_own_(path != "-") {
  constexpr int kForOwnerAndGroup = 0640;
  if (is_own_)
    file_ = open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, kForOwnerAndGroup);
  if (file_ < 0) throw std::runtime_error(path + ": " + std::strerror(errno));
}

LogFile::~LogFile() {
  if (is_own_) close(file_);
}

void LogFile::add(const std::string& line) const {
  if (write(file_, line.data(), line.size()) < 0) return;
}

}  // namespace warta::server::cli
