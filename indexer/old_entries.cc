// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/old_entries.h"

#include <algorithm>

#include "indexer/glass/packing.h"
#include "indexer/glass/term_list.h"

namespace warta::indexer {

OldEntries::OldEntries(const std::filesystem::path& path, const glass::TableRoot& root,
                       const std::vector<std::uint32_t>& wanted)
    : table_(path, root) {
  const std::vector<std::uint32_t> stragglers = out_of_order(wanted);
  if (stragglers.empty()) return;
  is_straggler_.resize(std::size_t{std::ranges::max(wanted)} + 1);
  for (const std::uint32_t document : stragglers) is_straggler_[document] = true;
  keep_stragglers(path, root, stragglers);
}

void OldEntries::keep_stragglers(const std::filesystem::path& path, const glass::TableRoot& root,
                                 const std::vector<std::uint32_t>& stragglers) {
  std::vector<std::uint32_t> rising = stragglers;
  std::ranges::sort(rising);
  glass::TableReader table(path, root);
  for (const std::uint32_t document : rising) {
    for (const std::string& key : {glass::document_key(document), glass::slots_key(document)}) {
      table.skip_to(key);
      if (table.is_at_end() || table.key() != key) continue;
      kept_[key] = {std::string(table.tag()), table.is_compressed()};
    }
  }
}

OldEntries::Entry OldEntries::find(std::uint32_t document, std::string_view key) {
  if (!is_straggler_.empty() && is_straggler_[document]) {
    const auto found = kept_.find(std::string(key));
    if (found == kept_.end()) return {};
    return {found->second.tag, found->second.is_compressed};
  }
  table_.skip_to(key);
  if (table_.is_at_end() || table_.key() != key) return {};
  return {table_.tag(), table_.is_compressed()};
}

std::vector<std::uint32_t> out_of_order(const std::vector<std::uint32_t>& sequence) {
  std::vector<std::size_t> tails;                          // of rising parts, by their length - 1
  std::vector<std::size_t> before(sequence.size(), SIZE_MAX);
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    const auto at = std::ranges::lower_bound(tails, sequence[i], {},
                                             [&](std::size_t tail) { return sequence[tail]; });
    if (at != tails.begin()) before[i] = *(at - 1);
    if (at == tails.end()) {
      tails.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<bool> is_rising(sequence.size());
  for (std::size_t i = tails.empty() ? SIZE_MAX : tails.back(); i != SIZE_MAX; i = before[i]) {
    is_rising[i] = true;
  }
  std::vector<std::uint32_t> others;
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    if (!is_rising[i]) others.push_back(sequence[i]);
  }
  return others;
}

}  // namespace warta::indexer
