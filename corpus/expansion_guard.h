// SPDX-License-Identifier: GPL-2.0-or-later
// Tells an archive from a bomb: few bytes that become endlessly many.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace warta::corpus {

/// How far one input may expand.
struct ExpansionLimits {
  std::uint64_t free_bytes = 64UL << 20U;   ///< So many bytes are never too many.
  std::uint64_t most_times = 200;           ///< Beyond them, out of one byte no more than this.
  std::uint64_t most_bytes = 256UL << 30U;  ///< Everything that one input expands to.
  std::uint64_t most_members = 1'000'000;   ///< In all its containers together.
};

/// Containers within containers; more are refused.
inline constexpr std::size_t kMostContainers = 3;
inline constexpr std::string_view kTooDeep =
    "refused: containers within containers, more than three deep";

/// Counts what one input, with all containers within it, takes and gives. Each depth is held
/// against the bytes of the outermost container, so that nesting multiplies nothing. For one
/// thread.
class ExpansionGuard {
 public:
  explicit ExpansionGuard(ExpansionLimits limits) : limits_(limits) {}

  /// Begins a new input.
  void restart();
  /// Counts bytes that the outermost container was read from.
  void add_input(std::uint64_t bytes) { input_ += bytes; }
  /// Counts bytes that came out of a container in `depth` others; gives the reason if they are too
  /// many, else nothing. `depth` is less than kMostContainers.
  std::string_view add_output(std::size_t depth, std::uint64_t bytes);
  /// Counts a member; gives the reason if there are too many.
  std::string_view add_member();
  /// Takes back the bytes of a member that was refused, so that the next ones have their chance;
  /// they still count as a part of everything.
  void forgive(std::size_t depth, std::uint64_t bytes) { output_.at(depth) -= bytes; }

 private:
  ExpansionLimits limits_;
  std::uint64_t input_ = 0, total_ = 0, members_ = 0;
  std::array<std::uint64_t, kMostContainers> output_{};
};

}  // namespace warta::corpus
