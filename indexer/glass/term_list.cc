// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/term_list.h"

#include <algorithm>

#include "indexer/glass/packing.h"

namespace warta::indexer::glass {

void TermListPacker::start(std::uint64_t length, std::size_t terms) {
  tag_.clear();
  last_.clear();
  pack_number(tag_, length);
  if (terms > 0) pack_number(tag_, terms);
}

// How much a term shares with the one before and a small wdf go into one byte together, where they
// fit: (wdf + 1) × (length before + 1) + shared.
void TermListPacker::add(std::string_view term, std::uint32_t wdf) {
  const bool is_first = last_.empty();
  const auto shared = static_cast<std::size_t>(
      std::ranges::mismatch(term, std::string_view(last_)).in1 - term.begin());
  const std::size_t together =
      is_first || wdf >= 127 ? 256 : (wdf + 1) * (last_.size() + 1) + shared;
  if (!is_first) tag_.push_back(static_cast<char>(together < 256 ? together : shared));
  tag_.push_back(static_cast<char>(term.size() - shared));
  tag_ += term.substr(shared);
  if (together >= 256) pack_number(tag_, wdf);
  last_ = term;
}

std::string slots_key(std::uint32_t document) { return document_key(document) + '\0'; }

}  // namespace warta::indexer::glass
