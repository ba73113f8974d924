// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses in running text: e-mail, URLs and bare domains (detik.com). News writes dots without
// blanks for other things too ("sana.Kemudian"), so a bare domain must end in a known way.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace warta::analysis {

enum class AddressKind : std::uint8_t { None, Email, Link };

/// An address: its kind and where in the text it ends. Of kind None if there is none.
struct Address {
  AddressKind kind = AddressKind::None;
  std::uint32_t end = 0;
};

/// The address that begins at this place of the text: an e-mail address, a URL with its scheme
/// (http, https, ftp), a name that begins with "www.", or a host with a known end (co.id, com). At
/// most 2000 bytes of a URL, 254 of the others; what is longer is no address, or ends there. Looks
/// at so many bytes and no more. Thread-safe.
Address find_address(std::string_view text, std::uint32_t begin);

/// A link without its scheme, "www." and the slash at its end. Requires a folded token of a link.
std::string_view bare_link(std::string_view folded);

/// By what else than as a whole an address is found: the parts before the @, the host, the domain
/// of which it is a part, and that domain's name: detik for finance.detik.com, kemhan for
/// kemhan.go.id. Requires a folded e-mail address or a bare_link(). Views into it; none repeats the
/// whole.
std::vector<std::string_view> address_pieces(std::string_view address);

}  // namespace warta::analysis
