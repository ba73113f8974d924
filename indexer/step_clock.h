// SPDX-License-Identifier: GPL-2.0-or-later
// How long each step of a run takes.
#pragma once

#include <chrono>
#include <functional>

#include "indexer/report.h"

namespace warta::indexer {

/// Notes steps in a report, which must outlive it. For one thread.
class StepClock {
 public:
  using Clock = std::chrono::steady_clock;

  StepClock(Report& report, std::function<void(const char*)> on_step)
      : report_(report), on_step_(std::move(on_step)) {}

  /// Ends the step before, if there is one, and begins this one.
  void begin(const char* step) {
    end();
    current_ = step;
    if (on_step_) on_step_(step);
  }

  /// Ends the last step and notes how long all took together.
  void end() {
    const auto now = Clock::now();
    if (current_ != nullptr) report_.steps.push_back({current_, seconds(step_began_, now)});
    current_ = nullptr;
    step_began_ = now;
    report_.seconds = seconds(began_, now);
  }

 private:
  static double seconds(Clock::time_point from, Clock::time_point to) {
    return std::chrono::duration<double>(to - from).count();
  }

  Report& report_;
  std::function<void(const char*)> on_step_;
  const char* current_ = nullptr;
  Clock::time_point began_ = Clock::now(), step_began_ = began_;
};

}  // namespace warta::indexer
