// SPDX-License-Identifier: GPL-2.0-or-later
// Answers that were given, for whoever asks the same again: much of what a newsroom asks is asked
// by many.
#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "searcher/server/http_messages.h"

namespace warta::server {

/// Keeps the answers that were asked for last, by a name that says everything they depend on.
/// Thread-safe.
class AnswerCache {
 public:
  /// At most so many bytes of names and bodies; 0: nothing is kept.
  explicit AnswerCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// The answer of that name; nothing if it is not kept (any more).
  std::optional<HttpResponse> find(const std::string& name);

  /// Keeps an answer, and forgets those that were asked for longest ago. One that would take more
  /// than an eighth of the room is not kept.
  void keep(const std::string& name, const HttpResponse& response);

 private:
  using Entry = std::pair<std::string, HttpResponse>;

  std::size_t most_bytes_;
  std::mutex mutex_;
  std::size_t bytes_ = 0;
  std::list<Entry> entries_;  // the one asked for last is the first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_name_;  // views into entries_
};

}  // namespace warta::server
