// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/places.h"

#include <algorithm>
#include <array>

#include "corpus/data/places.tsv.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

// Letters alone, small ones; letters beyond ASCII stay as they are (São Paulo stands in the list as
// it is written).
std::string folded(std::string_view name) {
  constexpr std::string_view kCurly = "’";
  std::string letters;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (name.substr(i).starts_with(kCurly)) {
      i += kCurly.size() - 1;
    } else if (std::string_view(" \t-.'").find(c) == std::string_view::npos) {
      letters.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    }
  }
  return letters;
}

}  // namespace

Places::Places() {
  const stemmer::DataFormat format{.kind = "places", .least_fields = 1, .most_fields = 2};
  const std::string_view text = embedded::places_tsv::kText;
  for (const stemmer::DataRow& row : stemmer::parse_data_file(text, "places.tsv", format)) {
    names_.insert(folded(row.fields[0]));
    if (row.fields.size() > 1) countries_.insert(folded(row.fields[0]));
  }
}

bool Places::knows_one(std::string_view name) const {
  constexpr std::array<std::string_view, 3> kKinds{"kota", "kabupaten", "kab"};
  const std::string letters = folded(name);
  return names_.contains(letters) || std::ranges::any_of(kKinds, [&](std::string_view kind) {
           return letters.starts_with(kind) && names_.contains(letters.substr(kind.size()));
         });
}

bool Places::know(std::string_view names) const {
  const bool has_small = std::ranges::any_of(names, [](char c) { return c >= 'a' && c <= 'z'; });
  if (has_small && countries_.contains(folded(names))) return false;
  return std::ranges::all_of(stemmer::split_list(names, ','),
                             [this](std::string_view name) { return knows_one(name); });
}

}  // namespace warta::corpus
