// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/addresses.h"

#include <algorithm>
#include <array>

namespace warta::analysis {
namespace {

constexpr std::size_t kLongestHost = 254;
constexpr std::size_t kLongestLink = 2000;

// How domains end that Indonesian news names: the ends of Indonesia, the general ones, and those of
// the countries and services that are met in print. Not the whole list of the registry: with it
// "pukul.di" or "katanya.to" would be hosts wherever a sentence lost its blank.
constexpr auto kEnds = std::to_array<std::string_view>(
    {"com", "id", "co", "net", "org", "gov", "mil", "edu", "int", "info", "news", "asia",
     "tv",  "me", "io", "ai",  "app", "biz", "eu",  "us",  "uk",  "sg",   "my",   "au",
     "jp",  "cn", "kr", "hk",  "in",  "de",  "fr",  "nl",  "ru",  "ch",   "be",   "ly"});

// In capitals (a byline: TRIBUNNEWS.COM) only ends that are no words: "TNI.AU" lost its blank.
constexpr auto kEndsInCapitals =
    std::to_array<std::string_view>({"COM", "NET", "ORG", "CO.ID", "GO.ID", "OR.ID", "AC.ID"});

// Below these ends stands another that all have, so that a domain's name is one label earlier.
constexpr auto kSecondEnds = std::to_array<std::string_view>(
    {"co", "go", "ac", "or", "sch", "desa", "my", "web", "mil", "net", "com", "gov", "org", "edu"});

constexpr auto kSchemes = std::to_array<std::string_view>({"http", "https", "ftp"});

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& list, std::string_view text) {
  return std::ranges::find(list, text) != list.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alphanumeric(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool starts_with_small(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() &&
         std::ranges::equal(text.substr(0, beginning.size()), beginning,
                            [](char a, char b) { return small(a) == b; });
}

// How many bytes from the beginning satisfy a condition, up to a limit.
template <typename Condition>
std::size_t run_length(std::string_view text, std::size_t limit, Condition condition) {
  const std::string_view part = text.substr(0, limit);
  return static_cast<std::size_t>(std::ranges::find_if_not(part, condition) - part.begin());
}

bool is_known_end(std::string_view host, std::string_view end) {
  if (is_among(kEnds, end) || end == "Com") return true;
  return std::ranges::any_of(kEndsInCapitals, [&](std::string_view known) {
    return host.ends_with(known) && host.size() > known.size() &&
           host[host.size() - known.size() - 1] == '.';
  });
}

// Whether labels are well made, and the one before the end is more than an initial or a number.
bool is_host(std::string_view host) {
  if (!is_alphanumeric(host.front()) || host.find("..") != std::string_view::npos ||
      host.find("-.") != std::string_view::npos || host.find(".-") != std::string_view::npos) {
    return false;
  }
  const std::string_view before = host.substr(0, host.rfind('.'));
  const std::string_view label = before.substr(before.rfind('.') + 1);
  return label.size() > 1 && std::ranges::any_of(label, is_letter);
}

// The length of the longest host with a known end; 0 if there is none. "Kompas.com.Menurut" lost
// its blank behind one.
std::size_t known_host_length(std::string_view text) {
  const std::size_t reach = run_length(
      text, kLongestHost + 1, [](char c) { return is_alphanumeric(c) || c == '.' || c == '-'; });
  if (reach > kLongestHost) return 0;
  for (std::size_t dot = text.substr(0, reach).rfind('.'); dot != std::string_view::npos && dot > 0;
       dot = text.rfind('.', dot - 1)) {
    const std::size_t length = run_length(text.substr(dot + 1), reach - dot - 1, is_letter);
    const std::size_t end = dot + 1 + length;
    if (end < reach && is_alphanumeric(text[end])) continue;
    const std::string_view host = text.substr(0, end);
    if (is_known_end(host, text.substr(dot + 1, length)) && is_host(host)) return end;
  }
  return 0;
}

// The length of a link's text: up to what no URL holds, without the punctuation of the sentence.
std::size_t link_length(std::string_view text) {
  static constexpr std::string_view kNever = "<>\"'`{}|\\^";
  std::size_t length = run_length(text, kLongestLink, [](char c) {
    return c > ' ' && c < '\x7F' && kNever.find(c) == std::string_view::npos;
  });
  while (length > 0 && !is_alphanumeric(text[length - 1]) && text[length - 1] != '/') --length;
  return length;
}

Address link(std::uint32_t begin, std::size_t length) {
  return {AddressKind::Link, begin + static_cast<std::uint32_t>(length)};
}

}  // namespace

Address find_address(std::string_view text, std::uint32_t begin) {
  const std::string_view rest = text.substr(begin);
  const std::size_t chunk = run_length(rest, kLongestHost, [](char c) {
    return is_alphanumeric(c) || c == '.' || c == '-' || c == '_';
  });
  const std::string_view behind = rest.substr(chunk);
  if (chunk > 0 && behind.starts_with('@')) {
    const std::size_t host = known_host_length(behind.substr(1));
    const std::size_t length = chunk + 1 + host;
    if (host > 0 && length <= kLongestHost) {
      return {AddressKind::Email, begin + static_cast<std::uint32_t>(length)};
    }
  }
  if (behind.starts_with("://") && behind.size() > 3 && is_alphanumeric(behind[3])) {
    for (const std::string_view scheme : kSchemes) {
      if (chunk == scheme.size() && starts_with_small(rest, scheme)) {
        return link(begin, link_length(rest));
      }
    }
  }
  constexpr std::string_view kWeb = "www.";
  if (starts_with_small(rest, kWeb) && rest.size() > kWeb.size() &&
      is_alphanumeric(rest[kWeb.size()])) {
    return link(begin, link_length(rest));
  }
  const std::size_t host = known_host_length(rest);
  return host > 0 ? link(begin, host) : Address{};
}

std::string_view bare_link(std::string_view folded) {
  if (const std::size_t scheme = folded.find("://");
      scheme != std::string_view::npos && is_among(kSchemes, folded.substr(0, scheme))) {
    folded.remove_prefix(scheme + 3);
  }
  if (folded.starts_with("www.") && folded.size() > 4) folded.remove_prefix(4);
  while (folded.size() > 1 && folded.ends_with('/')) folded.remove_suffix(1);
  return folded;
}

namespace {

// The domain that somebody registered: detik.com of finance.detik.com, tni.mil.id of itself.
std::string_view registered_domain(std::string_view host) {
  std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return host;
  const std::size_t second = host.rfind('.', dot - 1);
  if (second != std::string_view::npos && second > 0 && host.size() - dot <= 3 &&
      is_among(kSecondEnds, host.substr(second + 1, dot - second - 1))) {
    dot = second;
  }
  const std::size_t before = host.rfind('.', dot - 1);
  return before == std::string_view::npos ? host : host.substr(before + 1);
}

void add_words(std::string_view text, std::vector<std::string_view>& pieces) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("._-"), text.size());
    if (end > 0) pieces.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

std::vector<std::string_view> address_pieces(std::string_view address) {
  std::vector<std::string_view> pieces;
  std::string_view host = address.substr(0, address.find_first_of("/?#"));
  if (const std::size_t at = host.find('@'); at != std::string_view::npos) {
    add_words(host.substr(0, at), pieces);
    host.remove_prefix(at + 1);
  }
  host = host.substr(0, host.find(':'));
  const std::string_view domain = registered_domain(host);
  const std::string_view name = domain.substr(0, domain.find('.'));
  for (const std::string_view piece : {host, domain, name}) {
    const bool is_sound = !piece.empty() && piece.front() != '.' && piece.front() != '-';
    if (is_sound && piece != address && std::ranges::find(pieces, piece) == pieces.end()) {
      pieces.push_back(piece);
    }
  }
  return pieces;
}

}  // namespace warta::analysis
