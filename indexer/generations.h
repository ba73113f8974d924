// SPDX-License-Identifier: GPL-2.0-or-later
// The generations of an index: which there are, back to an earlier one, away with old ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace warta::indexer {

/// The numbers of all whole generations, in rising order.
std::vector<std::uint64_t> whole_generations(const std::filesystem::path& index);

/// Makes the newest whole generation before the live one the live one, and gives its number. Where
/// the live one is gone or CURRENT is damaged, the newest whole one. Throws IndexError if there is
/// no index or no such generation, or another program is writing to it.
std::uint64_t roll_back(const std::filesystem::path& index);

/// Removes the oldest generations until there are `keep` (1 at least, the live one always among
/// them), and what killed runs left. Gives the numbers of those removed. Readers of a removed
/// generation go on with it until they close it. Throws IndexError likewise.
std::vector<std::uint64_t> prune(const std::filesystem::path& index, std::size_t keep);

}  // namespace warta::indexer
