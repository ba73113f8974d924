// SPDX-License-Identifier: GPL-2.0-or-later
// Containers: .zip, .tar and compressed streams (gzip, bzip2, xz, zstd), in any mixture. Nothing is
// written anywhere and no member is held in memory as a whole. The only place that sees libarchive.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/byte_stream.h"
#include "corpus/expansion_guard.h"

namespace warta::corpus {

/// Whether bytes that begin so are a container. 512 of them are enough.
bool is_container(std::string_view beginning);

/// What lies in a container.
struct Member {
  std::string name;  ///< As the container says it; empty for what a mere compressed stream holds.
  bool is_file = true;  ///< Rather than a folder, a link or a device.
  bool is_encrypted = false;
};

/// Reads the members of a container one after another. For one thread.
class ArchiveInput {
 public:
  /// The container's bytes, and how many containers it lies in itself, less than kMostContainers.
  /// The guard must outlive it.
  ArchiveInput(std::unique_ptr<ByteStream> in, std::size_t depth, ExpansionGuard& guard);
  ~ArchiveInput();
  ArchiveInput(const ArchiveInput&) = delete;
  ArchiveInput& operator=(const ArchiveInput&) = delete;

  /// Goes on to the next member; nothing after the last, or where the container breaks off.
  std::optional<Member> next();

  /// The bytes of this member. To be read before the next call of next(), and not to outlive this.
  std::unique_ptr<ByteStream> member();

  /// Passes over what was not read of this member. Gives the reason if it breaks off there, which
  /// its stream has not told.
  std::string pass_over();

  /// Why the container broke off between members, for a person; empty if it did not. Asked after
  /// next() has given nothing.
  const std::string& damage() const;

  /// How many containers this one counts as: a stream compressed twice is two.
  std::size_t containers() const;

 private:
  class MemberStream;
  struct Archive;

  std::unique_ptr<Archive> archive_;
};

}  // namespace warta::corpus
