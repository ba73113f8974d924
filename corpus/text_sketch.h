// SPDX-License-Identifier: GPL-2.0-or-later
// A small signature of a text by which copies of one wire story are told: with a new title, a
// paragraph more or fewer, another portal's name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace warta::corpus {

/// The least hashes of a text's shingles, each once, in rising order: the bottom-k sketch of A.
/// Broder, "On the resemblance and containment of documents" (SEQUENCES 1997), sets of k least
/// elements as in E. Cohen and H. Kaplan, "Summarizing data using bottom-k sketches" (PODC 2007). A
/// shingle is three words that follow one another, in small letters, without punctuation. At most
/// kMostHashes; none for a text of fewer than ten words, which says too little to be told alike.
/// The same on every machine.
using TextSketch = std::vector<std::uint32_t>;

inline constexpr std::size_t kMostHashes = 128;

/// The sketch of a text. Thread-safe.
TextSketch sketch_of(std::string_view text);

/// Which share of all shingles of both texts they have in common, 0..1 (Jaccard's index),
/// estimated; the error's standard deviation is at most 0.045, and 0 for two texts of up to 128
/// shingles together. 0 if one sketch is empty.
double resemblance(const TextSketch& one, const TextSketch& other);

/// From this resemblance on two texts are copies of one story. A fifth left out or added gives 0.8,
/// a fifth exchanged 0.7, some words changed too 0.65; a story that follows another and repeats its
/// background seldom has more than 0.5.
inline constexpr double kLeastCopy = 0.6;

/// Whether resemblance() gives kLeastCopy at least, told as soon as it is plain.
bool are_copies(const TextSketch& one, const TextSketch& other);

}  // namespace warta::corpus
