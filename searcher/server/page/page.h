// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include "warta/searcher.h"
namespace warta::server::page {
using NamedValues = std::vector<std::pair<std::string, std::string>>;
struct PageRequest { Request request; std::string language; };
inline PageRequest read_page_request(const NamedValues& p) { PageRequest r; for (auto& [n,v] : p) if (n=="q") r.request.query=v; return r; }
inline std::string search_page(const PageRequest&, const Result& r, const IndexState&) { return to_json(r); }
inline std::string article_page(const Article&, const Result& r, const NamedValues&) { return to_json(r); }
inline std::string error_page(unsigned, const std::string& m, const std::string&, const NamedValues&) { return m; }
struct Asset { std::string_view type; std::string_view text; };
inline std::optional<Asset> asset(std::string_view) { return std::nullopt; }
inline std::string_view content_security_policy() { return "default-src 'none'"; }
}
