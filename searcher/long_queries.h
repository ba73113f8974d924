// SPDX-License-Identifier: GPL-2.0-or-later
// What keeps a long query of common words from costing much. Questions of a dozen words are never
// touched.
#pragma once

#include <vector>

#include "searcher/expansion.h"
#include "searcher/thrift.h"
#include "searcher/vocabulary.h"

namespace warta::searcher {

/// Of more than sixteen units, takes away words that stand there for the third time and more. True
/// if there were any.
bool drop_repetitions(std::vector<Unit>& units);

/// Which of more than thrift.short_query units are too common to be looked for where not all of a
/// query is found: to look for any of so many words means to look at nearly every article for each.
/// The commonest ones, so that the others stand in thrift.some_postings articles at most; never all
/// of them.
std::vector<bool> costly_units(const std::vector<Unit>& units, const Vocabulary& vocabulary,
                               const Thrift& thrift);

}  // namespace warta::searcher
