// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/page_blocks.h"

#include <algorithm>
#include <string_view>

#include "corpus/data/page_blocks.tsv.h"
#include "corpus/field_map.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

// The classes and the id, in small letters.
std::vector<std::string> names_of(const HtmlNode& node) {
  std::vector<std::string> names;
  for (const char* const kind : {"class", "id"}) {
    const std::string value = small_letters(node.attribute(kind));
    for (const std::string_view name : stemmer::split_list(value, ' ')) {
      if (!name.empty()) names.emplace_back(name);
    }
  }
  return names;
}

}  // namespace

PageBlocks::PageBlocks() {
  const stemmer::DataFormat format{.kind = "page_blocks", .least_fields = 2, .most_fields = 2};
  const std::string_view text = embedded::page_blocks_tsv::kText;
  for (const auto& row : stemmer::parse_data_file(text, "page_blocks.tsv", format)) {
    const std::string_view name = row.fields[1];
    if (row.fields[0] == "body") {
      bodies_.emplace(name, bodies_.size());
    } else if (name.ends_with('*')) {
      dropped_beginnings_.emplace_back(name.substr(0, name.size() - 1));
    } else {
      dropped_.emplace_back(name);
    }
  }
}

std::optional<std::size_t> PageBlocks::body_rank(const HtmlNode& node) const {
  std::optional<std::size_t> best;
  for (const std::string& name : names_of(node)) {
    const auto found = bodies_.find(name);
    if (found != bodies_.end()) best = std::min(best.value_or(found->second), found->second);
  }
  return best;
}

bool PageBlocks::drop(const HtmlNode& node) const {
  const std::vector<std::string> names = names_of(node);
  return std::ranges::any_of(names, [&](const std::string& name) {
    const auto is_beginning = [&](const std::string& known) { return name.starts_with(known); };
    return std::ranges::find(dropped_, name) != dropped_.end() ||
           std::ranges::any_of(dropped_beginnings_, is_beginning);
  });
}

}  // namespace warta::corpus
