// SPDX-License-Identifier: GPL-2.0-or-later
// What warta-corpus prints for tools: one JSON object a line.
#pragma once

#include <string>

#include "corpus/recurring_lines.h"

namespace warta::corpus::cli {

/// source, scope, text, count, articles, rule.
std::string as_json(const RecurringLine& line);

}  // namespace warta::corpus::cli
