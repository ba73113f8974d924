// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/cli/handed_socket.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace warta::server::cli {

std::optional<int> handed_socket() {
  constexpr int kFirst = 3;  // SD_LISTEN_FDS_START
  const char* const process = std::getenv("LISTEN_PID");
  const char* const count = std::getenv("LISTEN_FDS");
  if (process == nullptr || count == nullptr || process != std::to_string(getpid())) {
    return std::nullopt;
  }
  if (std::string_view(count) != "1") {
    throw std::runtime_error("one socket can be served, and systemd handed over " +
                             std::string(count));
  }
  fcntl(kFirst, F_SETFD, FD_CLOEXEC);
  fcntl(kFirst, F_SETFL, fcntl(kFirst, F_GETFL) | O_NONBLOCK);
  return kFirst;
}

}  // namespace warta::server::cli
