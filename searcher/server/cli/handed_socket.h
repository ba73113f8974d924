// SPDX-License-Identifier: GPL-2.0-or-later
// The socket that systemd opened for a service (sd_listen_fds(3)).
#pragma once

#include <optional>

namespace warta::server::cli {

/// The one that was handed over to this process; nothing if none was. Throws std::runtime_error if
/// there are several.
std::optional<int> handed_socket();

}  // namespace warta::server::cli
