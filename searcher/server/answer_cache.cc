// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/answer_cache.h"

namespace warta::server {
namespace {

// With what lists and headers take beside.
std::size_t bytes_of(const std::string& name, const HttpResponse& response) {
  constexpr std::size_t kBeside = 512;
  return name.size() + response.body.size() + kBeside;
}

}  // namespace

std::optional<HttpResponse> AnswerCache::find(const std::string& name) {
  const std::lock_guard lock(mutex_);
  const auto found = by_name_.find(name);
  if (found == by_name_.end()) return std::nullopt;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->second;
}

void AnswerCache::keep(const std::string& name, const HttpResponse& response) {
  constexpr std::size_t kShare = 8;
  const std::size_t bytes = bytes_of(name, response);
  if (bytes > most_bytes_ / kShare) return;
  const std::lock_guard lock(mutex_);
  if (by_name_.contains(name)) return;
  entries_.emplace_front(name, response);
  by_name_.emplace(entries_.front().first, entries_.begin());
  bytes_ += bytes;
  while (bytes_ > most_bytes_) {
    const Entry& oldest = entries_.back();
    bytes_ -= bytes_of(oldest.first, oldest.second);
    by_name_.erase(oldest.first);
    entries_.pop_back();
  }
}

}  // namespace warta::server
