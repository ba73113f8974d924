// SPDX-License-Identifier: GPL-2.0-or-later
// One article found, for a person.
#pragma once

#include <string>

#include "searcher/cli/text_style.h"
#include "warta/result.h"

namespace warta::searcher::cli {

/// Lines: rank and title; source, agency, place, date and category; the snippet; copies; the
/// address or else the id; with TextStyle::explain what matched and what the score is made of.
/// What is unknown is left out. Nothing but text reaches the terminal (printable.h). Thread-safe.
std::string hit_text(const Hit& hit, const TextStyle& style);

}  // namespace warta::searcher::cli
