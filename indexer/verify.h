// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a generation is as it was written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/schema/generation.h"

namespace warta::indexer {

/// What verify found.
struct Verification {
  std::uint64_t generation = 0;
  std::size_t files = 0;              ///< Whose sums were compared.
  std::size_t articles = 0;           ///< In the generation.
  std::size_t sampled = 0;            ///< That were read back and found by their ids.
  std::vector<std::string> problems;  ///< "path: what is wrong"; empty if all is well.
};

/// The size and the sum of each file in a folder and the folders in it, but its manifest, by name;
/// by `jobs` threads. Throws std::filesystem::filesystem_error.
std::vector<schema::FileSum> sums_of(const std::filesystem::path& generation, unsigned jobs = 1);

/// Compares the live generation with its manifest, file by file. If all sums are right, has Xapian
/// check its structure (which Xapian does only for who may write there), counts its articles and
/// reads a thousand of them back. Nothing is written. Throws IndexError if there is no index.
Verification verify(const std::filesystem::path& index);

}  // namespace warta::indexer
