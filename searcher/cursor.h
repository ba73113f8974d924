// SPDX-License-Identifier: GPL-2.0-or-later
// Where a page ended, as text: what a program hands back to get the next page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "warta/request.h"

namespace warta::searcher {

/// The last hit of a page.
struct Cursor {
  std::size_t rank = 0;       ///< Counted from 1.
  std::uint64_t article = 0;  ///< hash_of() its id.
};

/// A hash of an id (FNV-1a).
std::uint64_t hash_of(std::string_view id);

/// The cursor as text, for this request alone: another query, order or profile does not take it.
std::string to_text(const Cursor& cursor, const Request& request);

/// Reads Request::after. Nothing if it is no cursor, or that of another request.
std::optional<Cursor> read_cursor(const Request& request);

}  // namespace warta::searcher
