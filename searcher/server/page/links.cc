// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/page/links.h"

#include <utility>

namespace warta::server::page {
namespace {

void append_encoded(std::string_view text, std::string& url) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    if (is_plain) {
      url += c;
    } else if (c == ' ') {
      url += '+';
    } else {
      url += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
}

std::string_view sort_name(Sort sort) {
  switch (sort) {
    case Sort::Newest:
      return "terbaru";
    case Sort::Oldest:
      return "terlama";
    case Sort::Relevance:
      break;
  }
  return "relevansi";
}

std::string link(std::string path, const NamedValues& parameters) {
  if (!parameters.empty()) path += '?' + encoded(parameters);
  return path;
}

}  // namespace

std::string encoded(const NamedValues& parameters) {
  std::string text;
  for (const auto& [name, value] : parameters) {
    if (!text.empty()) text += '&';
    append_encoded(name, text);
    text += '=';
    append_encoded(value, text);
  }
  return text;
}

NamedValues parameters_of(const PageRequest& page) {
  const Request& request = page.request;
  const Request usual;
  NamedValues parameters;
  if (!request.query.empty()) parameters.emplace_back("q", request.query);
  if (request.sort != usual.sort) parameters.emplace_back("urut", sort_name(request.sort));
  if (request.profile != usual.profile) parameters.emplace_back("profil", request.profile);
  if (request.copies != usual.copies) parameters.emplace_back("salinan", "semua");
  if (!request.after.empty()) parameters.emplace_back("after", request.after);
  if (request.explain) parameters.emplace_back("mengapa", "1");
  if (page.language == "en") parameters.emplace_back("bahasa", "en");
  return parameters;
}

std::string search_link(const PageRequest& page) { return link("/", parameters_of(page)); }

std::string article_link(const PageRequest& page, std::string_view id) {
  PageRequest back = page;
  back.request.explain = false;
  NamedValues parameters = parameters_of(back);
  parameters.insert(parameters.begin(), {"id", std::string(id)});
  return link("/artikel", parameters);
}

std::string api_link(const PageRequest& page) {
  NamedValues parameters{{"q", page.request.query}};
  return link("/api/v1/search", parameters);
}

PageRequest with_query(PageRequest page, std::string query) {
  page.request.query = std::move(query);
  return from_first(std::move(page));
}

PageRequest from_first(PageRequest page) {
  page.request.after.clear();
  page.request.explain = false;
  return page;
}

}  // namespace warta::server::page
