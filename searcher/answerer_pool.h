// SPDX-License-Identifier: GPL-2.0-or-later
// Answerers of one index, lent to one thread each.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>
#include <vector>

#include "searcher/answerer.h"

namespace warta::searcher {

/// Makes answerers as they are needed, `most` at a time; who comes when all are lent waits. The one
/// given back last is lent first, so that few are warm rather than many lukewarm. Thread-safe.
class AnswererPool {
 public:
  /// `most` is at least 1; `make` may be called by several threads at the same time.
  AnswererPool(std::size_t most, std::function<std::unique_ptr<Answerer>()> make)
      : make_(std::move(make)), free_(most) {}

  /// Gives what `action` gives, called with an answerer that nobody else has meanwhile. After an
  /// exception, which passes, the answerer is not used again: it may be half way through something.
  template <typename Action>
  std::invoke_result_t<Action, Answerer&> lend(const Action& action) {
    const Turn turn(*this);
    std::unique_ptr<Answerer> answerer = take();
    if (!answerer) answerer = make_();
    const GiveBack give_back{*this, answerer};
    try {
      return action(*answerer);
    } catch (const Error& error) {  // of the request: nothing was begun
      if (error.code() != Error::Code::RequestInvalid) answerer.reset();
      throw;
    } catch (...) {
      answerer.reset();
      throw;
    }
  }

 private:
  // One of `most` that may have an answerer at the same time.
  class Turn {
   public:
    explicit Turn(AnswererPool& pool) : pool_(pool) {
      std::unique_lock lock(pool_.mutex_);
      pool_.freed_.wait(lock, [&] { return pool_.free_ > 0; });
      --pool_.free_;
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
      {
        const std::lock_guard lock(pool_.mutex_);
        ++pool_.free_;
      }
      pool_.freed_.notify_one();
    }

   private:
    AnswererPool& pool_;
  };

  struct GiveBack {
    AnswererPool& pool;
    std::unique_ptr<Answerer>& answerer;
    ~GiveBack() {
      if (!answerer) return;
      const std::lock_guard lock(pool.mutex_);
      pool.idle_.push_back(std::move(answerer));
    }
  };

  std::unique_ptr<Answerer> take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return nullptr;
    std::unique_ptr<Answerer> answerer = std::move(idle_.back());
    idle_.pop_back();
    return answerer;
  }

  std::function<std::unique_ptr<Answerer>()> make_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::size_t free_;
  std::vector<std::unique_ptr<Answerer>> idle_;
};

}  // namespace warta::searcher
