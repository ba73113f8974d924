// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents of a build tell one story, as values of slot::kCopyGroup.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/built_documents.h"

namespace warta::indexer {

/// What stands in slot::kCopyGroup of a story's copies and of the article that leads them: eight
/// bytes that stand for the leader's id.
std::string group_value(std::string_view leader);

/// The group of each of these documents (places in built.documents, one for each id); empty for
/// one without copies. See copy_groups.h.
std::vector<std::string> story_groups(const BuiltDocuments& built,
                                      const std::vector<std::uint32_t>& places);

}  // namespace warta::indexer
