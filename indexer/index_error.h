// SPDX-License-Identifier: GPL-2.0-or-later
// The one exception of this room: an index cannot be written at all.
#pragma once

#include <stdexcept>
#include <string>

namespace warta::indexer {

/// What cannot be done (`what()`, with the path), and what to do about it (`hint()`).
class IndexError : public std::runtime_error {
 public:
  enum class Code {
    NotAnIndex,    ///< The folder holds something else.
    Locked,        ///< Another program is writing to it.
    NoArticles,    ///< Nothing was read, so there is nothing to switch to.
    NoGeneration,  ///< There is no earlier one to go back to.
    Unwritable,    ///< The disk or the database refused.
    GateRefused,   ///< The new generation did not pass the gate; the live one is as it was.
    Stopped,       ///< The run was asked to end before it was done; likewise.
  };

  IndexError(Code code, const std::string& what, std::string hint)
      : std::runtime_error(what), code_(code), hint_(std::move(hint)) {}

  Code code() const { return code_; }
  const std::string& hint() const { return hint_; }

 private:
  Code code_;
  std::string hint_;
};

}  // namespace warta::indexer
