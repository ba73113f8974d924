// SPDX-License-Identifier: GPL-2.0-or-later
// A report for the person who looks in the morning.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/report.h"

namespace warta::indexer {

/// The report as one HTML page in UTF-8 that needs no other file and runs no script. Whatever the
/// articles and files are called, it is shown as text: bytes that are not UTF-8 become '?'.
std::string report_page(const Report& report, std::string_view index);

/// Writes the page; see write_whole_file. Throws IndexError{Unwritable}.
void write_report_page(const Report& report, std::string_view index,
                       const std::filesystem::path& path);

}  // namespace warta::indexer
