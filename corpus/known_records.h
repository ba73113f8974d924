// SPDX-License-Identifier: GPL-2.0-or-later
// Records that somebody has read before need not be read again: they are told by a hash of their
// bytes and of all that decides what becomes of them.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace warta::corpus {

/// What an update goes by. Any number of threads may share one if `is_known` may be.
class KnownRecords {
 public:
  /// Whether a record with this hash was read before.
  using IsKnown = std::function<bool(std::uint64_t record)>;

  /// Nothing is known.
  KnownRecords() = default;
  /// `settings` is all that the reader was told about how to read.
  KnownRecords(std::string_view settings, IsKnown is_known);

  /// The hash of a record: of its bytes, what it is called by, the settings, and the rules and the
  /// code of this library; never 0. The same on every machine.
  std::uint64_t hash(std::string_view bytes, std::string_view name = {}) const;
  bool is_known(std::uint64_t record) const { return is_known_ && is_known_(record); }

 private:
  std::uint64_t seed_ = 0;
  IsKnown is_known_;
};

}  // namespace warta::corpus
