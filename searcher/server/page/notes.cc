// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/page/notes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "searcher/server/page/notes.tsv.h"

namespace warta::server::page {
namespace {

// What stands in the places {0} and {1}.
using Places = std::array<std::string_view, 2>;

struct Row {
  std::string_view english, indonesian;
};

std::vector<Row> read_rows() {
  std::vector<Row> rows;
  for (std::string_view text = embedded::notes_tsv::kText; !text.empty();) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t tab = line.find('\t');
    if (!line.starts_with('#') && tab != std::string_view::npos) {
      rows.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return rows;
}

// The number of the place that begins the pattern; nothing if there is a letter.
std::optional<std::size_t> place_at(std::string_view pattern) {
  if (pattern.starts_with("{0}")) return 0;
  if (pattern.starts_with("{1}")) return 1;
  return std::nullopt;
}

// Whether the pattern is the whole note. A place takes as little as possible, but something.
bool matches(std::string_view pattern, std::string_view note, Places& places) {
  while (!pattern.empty()) {
    const auto place = place_at(pattern);
    if (!place) {
      if (note.empty() || note.front() != pattern.front()) return false;
      pattern.remove_prefix(1);
      note.remove_prefix(1);
      continue;
    }
    pattern.remove_prefix(3);
    const std::string_view literal = pattern.substr(0, pattern.find('{'));
    const std::size_t end = pattern.empty()                    ? note.size()
                            : literal.size() == pattern.size() ? note.rfind(literal)
                                                               : note.find(literal, 1);
    if (end == std::string_view::npos || end == 0) return false;
    places.at(*place) = note.substr(0, end);
    note.remove_prefix(end);
  }
  return note.empty();
}

std::string filled(std::string_view pattern, const Places& places) {
  std::string text;
  while (!pattern.empty()) {
    const auto place = place_at(pattern);
    text += place ? places.at(*place) : pattern.substr(0, 1);
    pattern.remove_prefix(place ? 3 : 1);
  }
  return text;
}

}  // namespace

std::string note_in(std::string_view language, std::string_view note) {
  static const std::vector<Row> rows = read_rows();
  if (language != "en") {
    for (const Row& row : rows) {
      Places places;
      if (matches(row.english, note, places)) return filled(row.indonesian, places);
    }
  }
  return std::string(note);
}

}  // namespace warta::server::page
