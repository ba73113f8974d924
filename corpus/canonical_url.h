// SPDX-License-Identifier: GPL-2.0-or-later
// One address for one article, however it was shared.
#pragma once

#include <string>
#include <string_view>

namespace warta::corpus {

/// The address without what does not say which article it is: the fragment, the parameters of
/// data/url_parameters.tsv, AMP ("/amp" as first or last part, "amp." before the host), the port
/// that goes without saying, a name and password; scheme and host in small letters. "//host/path"
/// gets https. An address of another scheme than http and https (javascript:, data:) gives an empty
/// text; what has no scheme stays as it is. At most 2,048 bytes: a longer one gives an empty text.
/// Thread-safe.
std::string canonical_url(std::string_view url);

}  // namespace warta::corpus
