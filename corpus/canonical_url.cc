// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/canonical_url.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "corpus/data/url_parameters.tsv.h"
#include "corpus/field_map.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kLongestUrl = 2'048;

// The names of parameters to leave out.
class Parameters {
 public:
  Parameters() {
    const stemmer::DataFormat format{.kind = "url_parameters", .least_fields = 1, .most_fields = 1};
    const std::string_view text = embedded::url_parameters_tsv::kText;
    for (const auto& row : stemmer::parse_data_file(text, "url_parameters.tsv", format)) {
      const std::string_view name = row.fields[0];
      const bool is_beginning = name.ends_with('*');
      (is_beginning ? beginnings_ : names_)
          .emplace_back(name.substr(0, name.size() - (is_beginning ? 1 : 0)));
    }
    std::ranges::sort(names_);
  }

  bool say_nothing(std::string_view name) const {
    const std::string small = small_letters(name);
    return std::ranges::binary_search(names_, small) ||
           std::ranges::any_of(beginnings_, [&](const std::string& beginning) {
             return small.starts_with(beginning);
           });
  }

 private:
  std::vector<std::string> names_, beginnings_;
};

// "https" of "HTTPS://…"; empty if no scheme stands there.
std::string scheme_of(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0) return "";
  const std::string_view scheme = url.substr(0, colon);
  const bool is_scheme = std::ranges::all_of(scheme, [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-' || c == '.';
  });
  // "genews.co.id:8080/a" has a port and no scheme
  const bool is_host = scheme.find('.') != std::string_view::npos;
  return is_scheme && !is_host ? small_letters(scheme) : "";
}

std::string canonical_host(std::string_view authority, std::string_view scheme) {
  authority.remove_prefix(std::min(authority.rfind('@') + 1, authority.size()));
  std::string host = small_letters(authority);
  const std::string_view usual_port = scheme == "http" ? ":80" : ":443";
  if (host.ends_with(usual_port)) host.resize(host.size() - usual_port.size());
  const bool has_rest = std::ranges::count(host, '.') >= 2;
  return has_rest && host.starts_with("amp.") ? host.substr(4) : host;
}

std::string canonical_path(std::string_view path) {
  if (path.starts_with("/amp/") && path.size() > 5) path.remove_prefix(4);
  if (path.ends_with("/amp/") && path.size() > 5) path.remove_suffix(4);
  if (path.ends_with("/amp") && path.size() > 4) path.remove_suffix(4);
  return std::string(path);
}

std::string canonical_query(std::string_view query) {
  static const Parameters kParameters;
  std::string kept;
  for (const std::string_view parameter : stemmer::split_list(query, '&')) {
    if (parameter.empty() || kParameters.say_nothing(parameter.substr(0, parameter.find('=')))) {
      continue;
    }
    kept += kept.empty() ? '?' : '&';
    kept += parameter;
  }
  return kept;
}

}  // namespace

std::string canonical_url(std::string_view url) {
  if (url.size() > kLongestUrl) return "";
  const bool lacks_scheme = url.starts_with("//");
  const std::string scheme = lacks_scheme ? "https" : scheme_of(url);
  if (scheme.empty()) return std::string(url);
  std::string_view rest = url.substr(lacks_scheme ? 0 : scheme.size() + 1);
  if ((scheme != "http" && scheme != "https") || !rest.starts_with("//")) return "";
  rest.remove_prefix(2);
  rest = rest.substr(0, rest.find('#'));
  const std::size_t question = std::min(rest.find('?'), rest.size());
  const std::string_view query = rest.substr(std::min(question + 1, rest.size()));
  rest = rest.substr(0, question);
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string host = canonical_host(rest.substr(0, slash), scheme);
  if (host.empty()) return "";
  return scheme + "://" + host + canonical_path(rest.substr(slash)) + canonical_query(query);
}

}  // namespace warta::corpus
