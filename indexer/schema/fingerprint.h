// SPDX-License-Identifier: GPL-2.0-or-later
// By what rules an index was written. A searcher with other rules would silently miss articles, so
// it refuses instead.
#pragma once

#include <cstdint>
#include <string>

namespace warta::schema {

/// Raised with every change of what lies on disk; schema/README.md tells the history.
inline constexpr int kFormatVersion = 4;

/// The format's version and the digest of all that shapes terms (analysis::Language::digest()).
struct Fingerprint {
  int format = kFormatVersion;
  std::uint64_t analysis = 0;

  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

/// For a person: "format 1, analysis 0123456789abcdef".
std::string describe(const Fingerprint& fingerprint);

}  // namespace warta::schema
