// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/json_scanner.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "corpus/data/json_lists.tsv.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::size_t kMostObjects = 3;

std::unordered_set<std::string> read_list_names() {
  std::unordered_set<std::string> names;
  const std::string_view text = embedded::json_lists_tsv::kText;
  for (const auto& row : stemmer::parse_data_file(text, "json_lists.tsv", {"json_lists"})) {
    names.emplace(row.fields[0]);
  }
  return names;
}

bool is_list_name(const std::string& name) {
  static const std::unordered_set<std::string> kNames = read_list_names();
  return kNames.contains(name);
}

// Behind the value at `at`; the length if it does not end.
std::size_t behind_value(std::string_view text, std::size_t at) {
  if (at < text.size() && std::string_view("{[\"").find(text[at]) != std::string_view::npos) {
    return at + JsonScanner().scan(text.substr(at));
  }
  return std::min(text.size(), text.find_first_of(",}]", at));
}

char at_or_nul(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

std::optional<JsonList> find_list(std::string_view text, const FieldMap& fields,
                                  std::size_t objects) {
  std::size_t at = skip_json_blanks(text, 1);
  while (at_or_nul(text, at) == '"') {
    const std::size_t key_end = behind_value(text, at);
    const std::string key = small_letters(text.substr(at + 1, key_end - at - 2));
    at = skip_json_blanks(text, key_end);
    if (at_or_nul(text, at) != ':') return std::nullopt;
    at = skip_json_blanks(text, at + 1);
    const char first = at_or_nul(text, at);
    if (is_list_name(key) && first == '[' &&
        at_or_nul(text, skip_json_blanks(text, at + 1)) == '{') {
      return JsonList{.at = at, .objects = objects};
    }
    if (is_list_name(key) && first == '{' && objects < kMostObjects) {
      auto found = find_list(text.substr(at), fields, objects + 1);
      if (found) return JsonList{.at = at + found->at, .objects = found->objects};
    }
    const auto target = fields.find(key);
    if (target && target->field == Field::Body && first == '"') return std::nullopt;
    at = skip_json_blanks(text, behind_value(text, at));
    if (at_or_nul(text, at) != ',') return std::nullopt;
    at = skip_json_blanks(text, at + 1);
  }
  return std::nullopt;
}

}  // namespace

std::size_t skip_json_blanks(std::string_view text, std::size_t at) {
  return std::min(text.size(), text.find_first_not_of(kBlanks, at));
}

std::size_t JsonScanner::scan(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string_) {
      if (is_escaped_) {
        is_escaped_ = false;
      } else if (c == '\\') {
        is_escaped_ = true;
      } else if (c == '"') {
        in_string_ = false;
        if (depth_ == 0) state_ = State::Closed;
      }
      if (c == '\n') state_ = State::Broken;
    } else if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if ((c == '}' || c == ']') && (depth_ == 0 || --depth_ == 0)) {
      state_ = State::Closed;
    }
    if (state_ != State::Inside) return i + 1;
  }
  return text.size();
}

std::optional<JsonList> find_json_list(std::string_view text, const FieldMap& fields) {
  return text.starts_with('{') ? find_list(text, fields, 1) : std::nullopt;
}

bool is_json_lines(std::string_view beginning, const FieldMap& fields) {
  if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
  beginning.remove_prefix(skip_json_blanks(beginning, 0));
  if (beginning.starts_with('[')) {
    const std::size_t item = skip_json_blanks(beginning, 1);
    const bool is_empty = at_or_nul(beginning, item) == ']' &&
                          skip_json_blanks(beginning, item + 1) == beginning.size();
    return at_or_nul(beginning, item) != '{' && !is_empty;
  }
  if (!beginning.starts_with('{')) return true;
  if (find_json_list(beginning, fields)) return false;
  JsonScanner scanner;
  const std::string_view first = beginning.substr(0, scanner.scan(beginning));
  if (scanner.state() == JsonScanner::State::Broken) return true;
  if (first.find('\n') != std::string_view::npos) return false;
  const std::size_t behind = beginning.find_first_not_of(" \t\r", first.size());
  return scanner.state() == JsonScanner::State::Inside || behind == std::string_view::npos ||
         beginning[behind] == '\n' || (beginning[behind] != '{' && beginning[behind] != ',');
}

}  // namespace warta::corpus
