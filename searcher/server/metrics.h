// SPDX-License-Identifier: GPL-2.0-or-later
// What a server has done, in Prometheus's text format.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "warta/searcher.h"

namespace warta::server {

/// Counts answers by what was asked and how it ended, and how long they took. Thread-safe.
class Metrics {
 public:
  /// Seconds up to which an answer counts in a bucket.
  static constexpr std::array<double, 12> kBuckets{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                   0.05,   0.1,   0.25,   0.5,   1,    2.5};

  /// `what` is a name of ours, not a client's: "search".
  void answered(std::string_view what, unsigned status, double seconds, std::size_t bytes);

  /// All of it as text, with what is open at the moment.
  std::string to_text(const IndexState& state, std::size_t connections) const;

 private:
  struct Times {
    std::array<std::uint64_t, kBuckets.size()> up_to{};  // each counts in its own bucket only
    std::uint64_t count = 0;
    double seconds = 0;
  };

  static void append_times(const std::string& what, const Times& times, std::string& text);

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, unsigned>, std::uint64_t, std::less<>> answers_;
  std::map<std::string, Times, std::less<>> times_;
  std::uint64_t bytes_ = 0;
};

}  // namespace warta::server
