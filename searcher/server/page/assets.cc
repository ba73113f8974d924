// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/page/assets.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

#include "searcher/server/page/icon.svg.h"
#include "searcher/server/page/page.h"
#include "searcher/server/page/theme.js.h"
#include "searcher/server/page/warta.css.h"
#include "searcher/server/page/warta.js.h"

namespace warta::server::page {
namespace {

struct Named {
  std::string_view name;
  Asset asset;
};
constexpr std::array<Named, 4> kAssets{{
    {"warta.css", {"text/css; charset=utf-8", embedded::warta_css::kText}},
    {"warta.js", {"text/javascript; charset=utf-8", embedded::warta_js::kText}},
    {"theme.js", {"text/javascript; charset=utf-8", embedded::theme_js::kText}},
    {"icon.svg", {"image/svg+xml", embedded::icon_svg::kText}},
}};

// FNV-1a: it tells versions apart and keeps no secret.
std::string hash_of(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  std::string digits;
  for (int i = 0; i < 16; ++i, hash >>= 4) digits += kHex[hash & 15];
  return digits;
}

}  // namespace

std::optional<Asset> asset(std::string_view name) {
  const auto* const found = std::ranges::find(kAssets, name, &Named::name);
  return found == kAssets.end() ? std::nullopt : std::optional(found->asset);
}

std::string asset_link(std::string_view name) {
  static const std::array<std::string, kAssets.size()> links = [] {
    std::array<std::string, kAssets.size()> all;
    std::ranges::transform(kAssets, all.begin(), [](const Named& one) {
      return "/aset/" + std::string(one.name) + "?v=" + hash_of(one.asset.text);
    });
    return all;
  }();
  const auto* const found = std::ranges::find(kAssets, name, &Named::name);
  assert(found != kAssets.end());
  return links.at(static_cast<std::size_t>(found - kAssets.begin()));
}

std::string_view content_security_policy() {
  return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
         "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}

}  // namespace warta::server::page
