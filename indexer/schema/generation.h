// SPDX-License-Identifier: GPL-2.0-or-later
// How an index folder is laid out, and how the live generation in it is named and switched:
//
//   CURRENT               the number of the live generation and, behind a space, how often it was
//                         changed in place; replaced by renaming CURRENT.new
//   generations/000001/   manifest, the Xapian databases that it names, and words.tsv if it was
//                         built with words of one's own; `changing` while it is changed in place
//   reports/ quarantine/  what a run did, and the records it could not read
//   lock                  held by whoever writes
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/schema/fingerprint.h"

namespace warta::schema {

/// A file of a generation as it was written.
struct FileSum {
  std::string name;  ///< Below the generation's folder, with '/' between.
  std::uint64_t bytes = 0;
  std::string sum;  ///< Whatever whoever writes takes for it: hexadecimal digits.
  /// Of a small file also a sum that everybody can take, see is_as_written(); else empty.
  std::string small_sum;
};

/// What a generation's manifest says.
struct Manifest {
  Fingerprint fingerprint;
  std::size_t documents = 0;
  std::uint64_t revision = 0;  ///< So often it was changed in place.
  bool in_order = false;       ///< Documents are numbered in the order of slot::kOrder.
  std::int64_t built = 0;           ///< Seconds since 1970-01-01 UTC.
  std::vector<std::string> shards;  ///< Folders of Xapian databases, below the generation's folder.
  std::vector<FileSum> files;       ///< All others in it.
};

/// The folder of a generation: INDEX/generations/000001.
std::filesystem::path generation_folder(const std::filesystem::path& index, std::uint64_t number);

/// The number as six digits or more: 000001.
std::string generation_name(std::uint64_t number);

/// The live generation, in the state in which it is.
struct LiveGeneration {
  std::uint64_t number = 0;
  std::uint64_t revision = 0;  ///< So often it was changed in place since it was built.

  friend bool operator==(const LiveGeneration&, const LiveGeneration&) = default;
};

/// What CURRENT says; nothing if the folder is no index or has no generation yet.
std::optional<LiveGeneration> live_generation(const std::filesystem::path& index);

/// How a generation in a state is named: "12", or "12.3" after three changes in place.
std::string name_of(const LiveGeneration& live);

/// The live generation's number; nothing if the folder is no index or has no generation yet.
std::optional<std::uint64_t> current_generation(const std::filesystem::path& index);

/// The highest number that any generation has or had, live or not, there or pruned (its report
/// tells); 0 if there was none.
std::uint64_t latest_generation(const std::filesystem::path& index);

/// Makes a generation the live one: writes CURRENT beside and renames it, both synced to disk, so
/// that a crash leaves either the old one or the new one. Throws std::filesystem::filesystem_error.
void switch_to(const std::filesystem::path& index, const LiveGeneration& live);

/// Gives a generation that lies whole and synced in a folder beside the others its name, and makes
/// it the live one. What is to be live is written down first, so that a crash leaves no generation
/// of which nobody knows whether it was to be: either it still has no name, or finish_switch()
/// makes it the live one. Throws std::filesystem::filesystem_error.
void go_live(const std::filesystem::path& index, const std::filesystem::path& generation,
             std::uint64_t number);

/// Ends a switch that was broken off: completes it if what was to be live is there and whole, else
/// forgets it. Does nothing if there was none. Throws std::filesystem::filesystem_error.
void finish_switch(const std::filesystem::path& index);

/// Whether a generation was being changed in place when whoever did it ended: its database is as it
/// was or as it was to be, but its manifest may not fit.
bool is_changing(const std::filesystem::path& generation);
/// Says so, synced to disk, and takes it back. Throw std::filesystem::filesystem_error.
void mark_changing(const std::filesystem::path& generation);
void unmark_changing(const std::filesystem::path& generation);

/// The words of one's own that a generation was built with, as they were given; empty if none.
std::string read_own_words(const std::filesystem::path& generation);

/// Those of the live generation; empty if there is none.
std::string live_own_words(const std::filesystem::path& index);

/// Keeps them with a generation, synced to disk; nothing is written for none. Throws
/// std::filesystem::filesystem_error.
void write_own_words(const std::filesystem::path& generation, const std::string& words);

/// Reads the manifest in a generation's folder; nothing if it is missing, or not to the byte as it
/// was written: it ends with a sum of itself.
std::optional<Manifest> read_manifest(const std::filesystem::path& generation);

/// False if a small file is missing or not to the byte as the manifest says; larger ones are not
/// looked at. While a generation is changed in place its files may be ahead of its manifest.
bool is_as_written(const std::filesystem::path& generation, const FileSum& file);

/// Writes the manifest, with the sums of small files as they lie there, synced to disk. Throws
/// std::filesystem::filesystem_error.
void write_manifest(const std::filesystem::path& generation, const Manifest& manifest);

}  // namespace warta::schema
