// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/cli/stop_signal.h"

namespace warta::server::cli {

StopSignals::StopSignals() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGTERM);
  sigaddset(&signals_, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  std::signal(SIGPIPE, SIG_IGN);  // a client, or a log, that went away is no reason to end
}

void StopSignals::wait() const {
  int signal = 0;
  sigwait(&signals_, &signal);
  pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
}

}  // namespace warta::server::cli
