// SPDX-License-Identifier: GPL-2.0-or-later
// Each test listens in a process of its own: a handler is for the rest of a program.
#include "indexer/cli/stop_signal.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

namespace warta::indexer::cli {
namespace {

// What a process ended with that did this: its exit code, or the signal's number below 0.
template <typename Deed>
int outcome_of(const Deed& deed) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(deed());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

TEST(StopSignal, HasNotComeBeforeItComes) {
  EXPECT_EQ(outcome_of([] {
              listen_for_stop_signals();
              return stop_is_asked_for() ? 1 : stopped_exit_code();
            }),
            0);
}

TEST(StopSignal, IsNotedAndTheProgramGoesOn) {
  for (const int signal : {SIGTERM, SIGINT}) {
    EXPECT_EQ(outcome_of([signal] {
                listen_for_stop_signals();
                ::raise(signal);
                return stop_is_asked_for() ? stopped_exit_code() : 1;
              }),
              128 + signal);
  }
}

TEST(StopSignal, OfEitherKindEndsTheProgramTheSecondTime) {
  for (const int second : {SIGTERM, SIGINT}) {
    EXPECT_EQ(outcome_of([second] {
                listen_for_stop_signals();
                ::raise(SIGTERM);
                ::raise(second);
                return 0;
              }),
              -second);
  }
}

TEST(StopSignal, ThatWasIgnoredStaysIgnored) {
  EXPECT_EQ(outcome_of([] {
              ::signal(SIGINT, SIG_IGN);
              listen_for_stop_signals();
              ::raise(SIGINT);
              return stop_is_asked_for() ? 1 : 0;
            }),
            0);
}

}  // namespace
}  // namespace warta::indexer::cli
