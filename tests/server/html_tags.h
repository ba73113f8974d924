// SPDX-License-Identifier: GPL-2.0-or-later
// The tags of a page, read strictly: what a template writes is regular, so that anything else is a
// fault.
#pragma once

#include <algorithm>
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

/// One tag from `at`, behind its <, to behind its >. Nothing if it is none.
inline std::optional<Tag> read_tag(std::string_view html, std::size_t& at) {
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '/' || c == '!';
  };
  Tag tag;
  while (at < html.size() && is_name(html[at])) tag.name += html[at++];
  while (at < html.size() && html[at] != '>') {
    if (html[at] == ' ') {
      ++at;
    } else if (html[at] == '/') {
      tag.closes_itself = true;
      ++at;
    } else {
      std::string name, value;
      while (at < html.size() && is_name(html[at]) && html[at] != '/') name += html[at++];
      if (name.empty()) return std::nullopt;
      if (html.substr(at).starts_with("=\"")) {
        at += 2;
        while (at < html.size() && html[at] != '"') value += html[at++];
        ++at;
      }
      if (!tag.attributes.emplace(name, value).second) return std::nullopt;
    }
  }
  if (tag.name.empty() || at >= html.size()) return std::nullopt;
  ++at;
  return tag;
}

/// All tags in their order; nothing if a < begins none, or they do not close in the order in which
/// they opened.
inline std::optional<std::vector<Tag>> tags_of(std::string_view html) {
  static const std::vector<std::string> kVoid{"!DOCTYPE", "meta", "link", "input", "br", "hr"};
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
