// SPDX-License-Identifier: GPL-2.0-or-later
// How a fault is told on a terminal: the programs that read articles say it alike.
#pragma once

#include <string>

#include "corpus/article.h"

namespace warta::corpus {

/// The text without control characters, which a terminal would act on: those of ASCII, and those
/// that UTF-8 writes as C2 80..9F, become '?'.
std::string printable(std::string text);

/// "path:line", "path record 12", or "path" if the whole file is meant; printable.
std::string place_of(const Fault& fault);

}  // namespace warta::corpus
