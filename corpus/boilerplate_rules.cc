// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/boilerplate_rules.h"

#include <algorithm>
#include <map>
#include <set>

#include "corpus/field_map.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

using Parts = std::map<std::string, std::string, std::less<>>;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// The row's pattern with {ID} replaced. RE2's own braces stay: {2,5} and \p{Lu}.
std::string with_parts(const stemmer::DataRow& row, const Parts& parts, const std::string& path) {
  std::string_view pattern = row.fields[2];
  std::string whole;
  while (true) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const bool is_part = std::ranges::all_of(name, is_capital) && !name.empty() &&
                         !pattern.substr(0, open).ends_with("\\p");
    whole += pattern.substr(0, is_part ? open : close + 1);
    if (is_part) {
      const auto part = parts.find(name);
      if (part == parts.end()) {
        throw stemmer::DataFileError(path, row.line,
                                     "no part above is called " + std::string(name));
      }
      whole += "(?:" + part->second + ")";
    }
    pattern.remove_prefix(close + 1);
  }
  return whole += pattern;
}

BoilerplateRule rule_of(const stemmer::DataRow& row, const Parts& parts, const std::string& path) {
  const bool is_part = row.fields[1] == "part";
  const std::size_t count = row.fields.size();
  if (is_part ? count != 3 : count < 5) {
    throw stemmer::DataFileError(path, row.line, "expected 5 columns or 6, of a part 3");
  }
  BoilerplateRule rule{.id = std::string(row.fields[0]),
                       .scope = std::string(row.fields[1]),
                       .pattern = with_parts(row, parts, path),
                       .line = row.line};
  if (is_part) return rule;
  rule.example = row.fields[3];
  rule.counter_example = row.fields[4];
  if (count > 5) rule.source = small_letters(row.fields[5]);
  return rule;
}

}  // namespace

std::vector<BoilerplateRule> read_boilerplate_rules(std::string_view text,
                                                    const std::string& path) {
  const stemmer::DataFormat format{.kind = "boilerplate", .least_fields = 3, .most_fields = 6};
  std::vector<BoilerplateRule> rules;
  std::set<std::string> ids;
  Parts parts;
  for (const stemmer::DataRow& row : stemmer::parse_data_file(text, path, format)) {
    BoilerplateRule rule = rule_of(row, parts, path);
    if (rule.scope != "part" && std::ranges::find(kScopes, rule.scope) == kScopes.end()) {
      throw stemmer::DataFileError(path, row.line,
                                   "scope: head, inline, within, tail, rest, title, part");
    }
    if (!ids.insert(rule.id).second) {
      throw stemmer::DataFileError(path, row.line, "a second row of the id " + rule.id);
    }
    if (rule.scope == "part") {
      parts.emplace(rule.id, rule.pattern);
    } else {
      rules.push_back(std::move(rule));
    }
  }
  return rules;
}

}  // namespace warta::corpus
