// SPDX-License-Identifier: GPL-2.0-or-later
// The one exception that Warta's public interface throws (std::bad_alloc passes).
#pragma once

#include <stdexcept>
#include <string>

namespace warta {

/// What cannot be done (`what()`, with the path) and what to do about it (`hint()`).
class Error : public std::runtime_error {
 public:
  enum class Code {
    IndexMissing,       ///< There is no index at the path.
    IndexIncompatible,  ///< The index was written by other rules than this library's.
    IndexDamaged,       ///< The index cannot be read.
    DataFileInvalid,    ///< A data file, such as a ranking table, is not as it must be.
    RequestInvalid,  ///< The request itself is wrong: an unknown profile, say. Never an odd query.
    Locked,          ///< Another program is at it, and will be done: try again.
    Unwritable,      ///< A file that is to be kept cannot be written.
  };

  Error(Code code, const std::string& what, std::string hint)
      : std::runtime_error(what), code_(code), hint_(std::move(hint)) {}

  Code code() const { return code_; }
  const std::string& hint() const { return hint_; }

 private:
  Code code_;
  std::string hint_;
};

}  // namespace warta
