// SPDX-License-Identifier: GPL-2.0-or-later
// The signals that end a service in good order: SIGTERM and SIGINT.
#pragma once

#include <csignal>

namespace warta::server::cli {

/// Holds them back in this thread and in those that it starts. To be made before there are others.
class StopSignals {
 public:
  StopSignals();
  /// Until one has come. From then on a second one ends the program at once.
  void wait() const;

 private:
  sigset_t signals_{};
};

}  // namespace warta::server::cli
