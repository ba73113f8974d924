// SPDX-License-Identifier: GPL-2.0-or-later
// The tags of a page, read strictly: what a template writes is regular, so that anything else is a
// fault.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warta::server::page {

struct Tag {
  std::string name;  ///< "a", or "/a".
  std::map<std::string, std::string> attributes;
  bool closes_itself = false;
};

inline bool is_letter_of_a_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '!';
}

/// The name that begins at `at`, to behind it; may be empty.
inline std::string read_name(std::string_view html, std::size_t& at) {
  std::string name;
  while (at < html.size() && is_letter_of_a_name(html[at])) name += html[at++];
  return name;
}

/// An attribute with its value, if it has one; false if none begins here, or it came before.
inline bool read_attribute(std::string_view html, std::size_t& at, Tag& tag) {
  const std::string name = read_name(html, at);
  std::string value;
  if (html.substr(at).starts_with("=\"")) {
    const std::size_t end = std::min(html.find('"', at + 2), html.size());
    value = html.substr(at + 2, end - at - 2);
    at = end + 1;
  }
  return !name.empty() && tag.attributes.emplace(name, value).second;
}

/// One tag from `at`, behind its <, to behind its >. Nothing if it is none.
inline std::optional<Tag> read_tag(std::string_view html, std::size_t& at) {
  Tag tag;
  if (html.substr(at).starts_with('/')) tag.name += html[at++];
  tag.name += read_name(html, at);
  while (at < html.size() && html[at] != '>') {
    if (html[at] == '/') tag.closes_itself = true;
    if (html[at] == '/' || html[at] == ' ') {
      ++at;
    } else if (!read_attribute(html, at, tag)) {
      return std::nullopt;
    }
  }
  if (tag.name.empty() || at >= html.size()) return std::nullopt;
  ++at;
  return tag;
}

/// Elements that have no end.
inline constexpr std::array<std::string_view, 6> kVoid{"!DOCTYPE", "meta", "link",
                                                       "input",    "br",   "hr"};

/// All tags in their order; nothing if a < begins none, or they do not close in the order in which
/// they opened.
inline std::optional<std::vector<Tag>> tags_of(std::string_view html) {
  std::vector<Tag> tags;
  std::vector<std::string> open;
  for (std::size_t at = 0; (at = html.find('<', at)) != std::string_view::npos;) {
    auto tag = read_tag(html, ++at);
    if (!tag) return std::nullopt;
    if (tag->name.starts_with('/')) {
      if (open.empty() || "/" + open.back() != tag->name) return std::nullopt;
      open.pop_back();
    } else if (!tag->closes_itself && std::ranges::find(kVoid, tag->name) == kVoid.end()) {
      open.push_back(tag->name);
    }
    tags.push_back(std::move(*tag));
  }
  return open.empty() ? std::optional(tags) : std::nullopt;
}

}  // namespace warta::server::page
