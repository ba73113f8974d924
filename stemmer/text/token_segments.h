// SPDX-License-Identifier: GPL-2.0-or-later
// Where a token falls into the words that were written as one.
#pragma once

#include <string_view>
#include <vector>

namespace warta::analysis {

/// The segments of a folded code: "su-30mki" → su, 30, mki; "1,5juta" → 1,5, juta.
std::vector<std::string_view> code_segments(std::string_view folded);

/// The words of a handle without its @, apart by underscores and points: prajurit, tni.
std::vector<std::string_view> handle_segments(std::string_view name);

/// The words of a tag without its #, apart by underscores, capitals and digits, as it is written:
/// IndonesiaMaju → Indonesia, Maju; SaveKPK → Save, KPK; 2019GantiPresiden → 2019, Ganti, Presiden.
/// Only ASCII capitals cut.
std::vector<std::string_view> tag_segments(std::string_view name);

}  // namespace warta::analysis
