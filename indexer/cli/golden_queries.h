// SPDX-License-Identifier: GPL-2.0-or-later
// The gate's questions, put as a user would put them.
#pragma once

#include <filesystem>

#include "indexer/gate.h"

namespace warta::indexer::cli {

/// What answers queries from the generation in a folder, live or not, of an index. Each answer
/// opens the generation anew and throws std::exception if that cannot be done. Thread-safe.
AnswerQuery answers_of(const std::filesystem::path& index, const std::filesystem::path& generation);

}  // namespace warta::indexer::cli
