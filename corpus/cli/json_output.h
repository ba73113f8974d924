// SPDX-License-Identifier: GPL-2.0-or-later
// What warta-corpus prints for tools: one JSON object a line.
#pragma once

#include <string>

#include "corpus/article.h"
#include "corpus/recurring_lines.h"

namespace warta::corpus::cli {

/// The names are those that data/field_aliases.tsv reads, so that what is shown can be read again.
std::string as_json(const Article& article, bool with_removals);

std::string as_json(const RecurringLine& line);

}  // namespace warta::corpus::cli
