// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/url_text.h"

#include <charconv>
#include <cstddef>

#include "searcher/cli/printable.h"

namespace warta::server {
namespace {

enum class Plus { Itself, Blank };

// The byte that two hexadecimal digits at the beginning stand for; nothing if they do not.
std::optional<char> byte_of(std::string_view digits) {
  unsigned byte = 0;
  const char* const end = digits.data() + 2;
  if (digits.size() < 2) return std::nullopt;
  const auto [read, error] = std::from_chars(digits.data(), end, byte, 16);
  if (error != std::errc() || read != end || byte == 0) return std::nullopt;
  return static_cast<char>(byte);
}

std::optional<std::string> decoded(std::string_view text, Plus plus) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%') {
      const auto byte = byte_of(text.substr(at + 1));
      if (!byte) return std::nullopt;
      bytes += *byte;
      at += 2;
    } else {
      bytes += text[at] == '+' && plus == Plus::Blank ? ' ' : text[at];
    }
  }
  if (!searcher::cli::is_utf8(bytes)) return std::nullopt;
  return bytes;
}

bool append_parameter(std::string_view part, NamedValues& parameters) {
  if (part.empty()) return true;
  const std::size_t equals = part.find('=');
  auto name = decoded(part.substr(0, equals), Plus::Blank);
  auto value =
      decoded(equals == std::string_view::npos ? "" : part.substr(equals + 1), Plus::Blank);
  if (!name || !value) return false;
  parameters.emplace_back(*std::move(name), *std::move(value));
  return true;
}

}  // namespace

std::optional<Target> decode_target(std::string_view target) {
  if (!target.starts_with('/')) return std::nullopt;
  const std::size_t mark = target.find('?');
  auto path = decoded(target.substr(0, mark), Plus::Itself);
  if (!path) return std::nullopt;
  Target parts{.path = *std::move(path), .parameters = {}};
  std::string_view query = mark == std::string_view::npos ? "" : target.substr(mark + 1);
  while (!query.empty()) {
    const std::size_t end = query.find('&');
    if (!append_parameter(query.substr(0, end), parts.parameters)) return std::nullopt;
    query = end == std::string_view::npos ? "" : query.substr(end + 1);
  }
  return parts;
}

}  // namespace warta::server
