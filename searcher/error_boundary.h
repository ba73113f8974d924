// SPDX-License-Identifier: GPL-2.0-or-later
// Where Xapian's errors and the data files' errors become warta::Error; nothing else catches them.
#pragma once

#include <xapian.h>

#include <string>

#include "stemmer/data_file.h"
#include "warta/error.h"

namespace warta::searcher {

/// Runs `action` and gives what it gives. `what` names the index in an error's message.
template <typename Action>
auto within_boundary(const std::string& what, Action&& action) {
  try {
    return action();
  } catch (const Xapian::Error& error) {
    throw Error(Error::Code::IndexDamaged, what + ": cannot be read: " + error.get_msg(),
                "go back to the generation before: warta-index rollback " + what);
  } catch (const stemmer::DataFileError& error) {
    throw Error(Error::Code::DataFileInvalid, error.what(),
                error.line() > 0 ? "correct that line" : "check the path of the file");
  }
}

}  // namespace warta::searcher
