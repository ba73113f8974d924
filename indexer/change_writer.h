// SPDX-License-Identifier: GPL-2.0-or-later
// Changes are written into a database, in one transaction: whoever reads it sees all or nothing of
// them, and so does the next run if this one dies.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "indexer/change_set.h"
#include "indexer/live_documents.h"
#include "indexer/step_clock.h"
#include "stemmer/text/language.h"

namespace warta::indexer {

/// Puts pending articles in, takes the documents at these places out, and groups copies anew, so
/// that the database answers as one that was built from its articles. `old` is the same database as
/// it was. Throws Xapian::Error.
void write_changes(const Xapian::Database& old, const LiveDocuments& live, const ChangeSet& changes,
                   const std::vector<std::uint32_t>& deleted, const analysis::Language& language,
                   StepClock& clock, Xapian::WritableDatabase& database);

}  // namespace warta::indexer
