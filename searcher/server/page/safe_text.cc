// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/page/safe_text.h"

#include <algorithm>
#include <cstddef>

#include "searcher/cli/printable.h"

namespace warta::server::page {
namespace {

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : clean(text)) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

bool begins_with(std::string_view text, std::string_view small_letters) {
  return text.size() > small_letters.size() &&
         std::ranges::equal(text.substr(0, small_letters.size()), small_letters, {},
                            [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
}

// Where the host begins; 0 if it is no address of the web.
std::size_t host_at(std::string_view address) {
  if (begins_with(address, "https://")) return 8;
  if (begins_with(address, "http://")) return 7;
  return 0;
}

}  // namespace

std::string clean(std::string_view text) { return searcher::cli::printable(text); }

Html marked(std::string_view text, const std::vector<Span>& marks) {
  Html html;
  std::size_t at = 0;
  for (const Span& mark : marks) {
    const std::size_t begin = std::clamp(mark.begin, at, text.size());
    const std::size_t end = std::clamp(mark.end, begin, text.size());
    if (begin == end) continue;
    html.text += escaped(text.substr(at, begin - at));
    html.text += "<mark>" + escaped(text.substr(begin, end - begin)) + "</mark>";
    at = end;
  }
  html.text += escaped(text.substr(at));
  return html;
}

std::string web_link(std::string_view address) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const std::size_t host = host_at(address);
  if (host == 0 || std::string_view("/?#:@").find(address[host]) != std::string_view::npos)
    return "";
  std::string link;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      link += c;
    } else {
      link += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return link;
}

}  // namespace warta::server::page
