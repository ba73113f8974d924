// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/stop_signal.h"

#include <csignal>

#include <atomic>

namespace warta::indexer::cli {
namespace {

// A handler knows nothing but what is global.
std::atomic<int> received = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a handler must not wait");

void set_action(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  // What is being read or written when the signal comes is to go on: the flag is asked in between.
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, nullptr);
}

// Only what POSIX allows in a handler: an atomic, and sigaction.
void note(int signal) {
  received = signal;
  set_action(SIGTERM, SIG_DFL);
  set_action(SIGINT, SIG_DFL);
}

void listen_for(int signal) {
  struct sigaction before {};
  sigaction(signal, nullptr, &before);
  if (before.sa_handler != SIG_IGN) set_action(signal, note);
}

}  // namespace

void listen_for_stop_signals() {
  listen_for(SIGTERM);
  listen_for(SIGINT);
}

bool stop_is_asked_for() { return received != 0; }

int stopped_exit_code() { return received == 0 ? 0 : 128 + received; }

}  // namespace warta::indexer::cli
