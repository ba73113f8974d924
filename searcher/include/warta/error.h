// SPDX-License-Identifier: GPL-2.0-or-later
// The one exception that Warta's public interface throws (std::bad_alloc passes).
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "warta/export.h"

namespace warta {

/// What cannot be done (`what()`, with the path) and what to do about it (`hint()`).
class WARTA_API Error : public std::runtime_error {
 public:
  enum class Code {
    IndexMissing,       ///< There is no index at the path.
    IndexIncompatible,  ///< The index was written by other rules than this library's.
    IndexDamaged,       ///< The index cannot be read.
    DataFileInvalid,    ///< A data file, such as a ranking table, is not as it must be.
    RequestInvalid,  ///< The request itself is wrong: an unknown profile, say. Never an odd query.
    Locked,          ///< Another program is at it, and will be done: try again.
    Unwritable,      ///< A file that is to be kept cannot be written.
    NotAnIndex,      ///< The folder that is to be written to holds something else.
    NoArticles,      ///< Nothing would be in the index, so it was left as it is.
    GateRefused,     ///< What was written did not pass its checks; what was live still is.
  };

  Error(Code code, const std::string& what, std::string hint)
      : std::runtime_error(what), code_(code), hint_(std::move(hint)) {}

  Code code() const { return code_; }
  const std::string& hint() const { return hint_; }

 private:
  Code code_;
  std::string hint_;
};

/// The error as {"error": {"code": "index-missing", "message", "hint"}}. Thread-safe.
WARTA_API std::string to_json(const Error& error);

}  // namespace warta
