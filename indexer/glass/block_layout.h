// SPDX-License-Identifier: GPL-2.0-or-later
// How a block of a table is laid out: what its writer and its reader both obey. On disk: it is
// Xapian's glass format, backends/glass/glass_table.h.
#pragma once

#include <cstddef>

namespace warta::indexer::glass {

inline constexpr std::size_t kBlockBytes = 8192;

/// A block: revision (4 bytes), level (1), largest gap (2), free bytes (2), end of the directory
/// (2), the directory with a place (2) for each item, free space, the items from the end downwards.
inline constexpr std::size_t kDirectory = 11;
inline constexpr std::size_t kPlaceBytes = 2;

/// An item of a leaf: its size and flags (2 bytes), the length of the key (1), the key, the number of
/// the component (2, but for the first), the tag. Four of the largest must fit into a block. The
/// size does not count size and length themselves.
inline constexpr std::size_t kItemHead = 3;
inline constexpr std::size_t kComponentBytes = 2;
inline constexpr std::size_t kMostItemBytes = (kBlockBytes - kDirectory - 4 * kPlaceBytes) / 4;
inline constexpr unsigned kCompressed = 0x8000, kLast = 0x4000, kFirst = 0x2000;
inline constexpr unsigned kSizeMask = 0x1FFF;

/// An item of a branch: the block (4 bytes), the length of the key (1), the key, the component (2).
inline constexpr std::size_t kBranchHead = 5, kBranchTail = 2;

}  // namespace warta::indexer::glass
