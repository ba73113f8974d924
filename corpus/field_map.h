// SPDX-License-Identifier: GPL-2.0-or-later
// Which field of an article a name in a record means: those of data/field_aliases.tsv, and one's
// own.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace warta::corpus {

enum class Field {
  Id,
  Title,
  Body,
  Lead,
  Published,
  PublishedText,
  Updated,
  UpdatedText,
  Url,
  Author,
  Editor,
  Source,
  Category,
  Tags,
  Place,
  Agency,
  Language
};

/// The field that Warta itself calls so: "title", "published"; nothing if there is none.
std::optional<Field> field_called(std::string_view name);

/// What a name means, and whether somebody said so: what was said wins over the list.
struct FieldTarget {
  Field field = Field::Id;
  bool is_own = false;
};

/// Names in any case. Any number of threads may share one that is not changed.
class FieldMap {
 public:
  /// The names of the list compiled into the library.
  FieldMap();

  /// Adds a name as "isi_berita=body"; "content.text=body" reaches into nested objects. Throws
  /// std::invalid_argument, saying why, if it is not of that form or there is no such field.
  void add(const std::string& rule);

  /// What the name, in small letters, means; nothing if it is not known.
  std::optional<FieldTarget> find(std::string_view name) const;
  /// Whether some name leads through this one: "content" on the way to "content.text".
  bool leads_on(std::string_view name) const;
  /// The rules that were added, one a line.
  const std::string& own_rules() const { return own_rules_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::string own_rules_;
  std::unordered_map<std::string, FieldTarget, Hash, std::equal_to<>> targets_;
  std::unordered_map<std::string, bool, Hash, std::equal_to<>> ways_;
};

/// The ASCII letters in small ones.
std::string small_letters(std::string_view text);

}  // namespace warta::corpus
