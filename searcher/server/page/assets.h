// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of the page's files.
#pragma once

#include <string>
#include <string_view>

namespace warta::server::page {

/// "/aset/warta.css?v=1f0c…": changes whenever the text does. The asset must exist.
std::string asset_link(std::string_view name);

}  // namespace warta::server::page
