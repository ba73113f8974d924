// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/field_map.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "corpus/data/field_aliases.tsv.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

constexpr std::array<std::pair<std::string_view, Field>, 17> kNames{
    {{"id", Field::Id},
     {"title", Field::Title},
     {"body", Field::Body},
     {"lead", Field::Lead},
     {"published", Field::Published},
     {"published_text", Field::PublishedText},
     {"updated", Field::Updated},
     {"updated_text", Field::UpdatedText},
     {"url", Field::Url},
     {"author", Field::Author},
     {"editor", Field::Editor},
     {"source", Field::Source},
     {"category", Field::Category},
     {"tags", Field::Tags},
     {"place", Field::Place},
     {"agency", Field::Agency},
     {"language", Field::Language}}};

}  // namespace

std::optional<Field> field_called(std::string_view name) {
  const auto* const row =
      std::ranges::find(kNames, name, [](const auto& pair) { return pair.first; });
  return row == kNames.end() ? std::nullopt : std::optional(row->second);
}

std::string small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return small;
}

FieldMap::FieldMap() {
  const stemmer::DataFormat format{.kind = "field_aliases", .least_fields = 2, .most_fields = 2};
  const std::string_view text = embedded::field_aliases_tsv::kText;
  for (const auto& row : stemmer::parse_data_file(text, "field_aliases.tsv", format)) {
    const auto field = field_called(row.fields[1]);
    if (!field) throw std::logic_error("field_aliases.tsv: an unknown field");
    targets_.emplace(row.fields[0], FieldTarget{.field = *field});
  }
}

void FieldMap::add(const std::string& rule) {
  const std::size_t equals = rule.rfind('=');
  if (equals == std::string::npos || equals == 0) {
    throw std::invalid_argument("'" + rule + "' is not of the form NAME=FIELD");
  }
  const auto field = field_called(rule.substr(equals + 1));
  if (!field) {
    std::string known;
    for (const auto& [name, value] : kNames) known.append(known.empty() ? "" : " ").append(name);
    throw std::invalid_argument("'" + rule + "' names no field of an article: " + known);
  }
  const std::string name = small_letters(rule.substr(0, equals));
  targets_[name] = {.field = *field, .is_own = true};
  for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1)) {
    ways_[name.substr(0, dot)] = true;
  }
  own_rules_ += rule + '\n';
}

std::optional<FieldTarget> FieldMap::find(std::string_view name) const {
  const auto found = targets_.find(name);
  return found == targets_.end() ? std::nullopt : std::optional(found->second);
}

bool FieldMap::leads_on(std::string_view name) const {
  return !ways_.empty() && ways_.contains(name);
}

}  // namespace warta::corpus
