// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents of a build tell one story, as values of slot::kCopyGroup.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/built_documents.h"

namespace warta::indexer {

/// The group of each of these documents (places in built.documents, one for each id): its leader's
/// identity_in(), which the leader has too; empty for one without copies. See copy_groups.h.
std::vector<std::string> story_groups(const BuiltDocuments& built,
                                      const std::vector<std::uint32_t>& places);

}  // namespace warta::indexer
