// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a file or of standard input.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "corpus/byte_stream.h"

namespace warta::corpus {

/// Opens a file; gives the reason, for a person, if it cannot be opened, or is a pipe that nobody
/// writes to for five seconds.
std::variant<std::unique_ptr<ByteStream>, std::string> open_file(const std::string& path);

/// The bytes of standard input that nobody has read yet.
std::unique_ptr<ByteStream> standard_input();

}  // namespace warta::corpus
