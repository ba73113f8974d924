// SPDX-License-Identifier: GPL-2.0-or-later
// Words and names that begin as somebody has begun to type.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string_view>
#include <vector>

#include "stemmer/text/language.h"
#include "warta/completion.h"

namespace warta::searcher {

/// What Searcher::complete() gives. A name of several words is completed from all of them, a word
/// from the last. Throws what Xapian throws.
std::vector<Completion> completions(const Xapian::Database& database,
                                    const analysis::Language& language, std::string_view beginning,
                                    std::size_t limit);

}  // namespace warta::searcher
