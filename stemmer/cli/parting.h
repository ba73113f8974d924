// SPDX-License-Identifier: GPL-2.0-or-later
// Why two words do not meet.
#pragma once

#include "stemmer/cli/meeting.h"

namespace warta::stemmer::cli {

/// The likeliest reason. Requires words that do not meet.
Verdict why_apart(const WordReport& one, const WordReport& other);

}  // namespace warta::stemmer::cli
