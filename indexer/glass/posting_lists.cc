// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/posting_lists.h"

#include <algorithm>

#include "indexer/glass/packing.h"

namespace warta::indexer::glass {
namespace {

// A chunk ends with the entry that reaches this size (Xapian's own).
constexpr std::size_t kChunkBytes = 2000;

// The documents and counts of one chunk; gives the place behind its last posting.
std::size_t pack_chunk(std::span<const Posting> postings, std::size_t first, std::string& chunk) {
  pack_number(chunk, postings[first].wdf);
  std::size_t at = first + 1;
  for (; at < postings.size() && chunk.size() < kChunkBytes; ++at) {
    pack_number(chunk, postings[at].document - postings[at - 1].document - 1);
    pack_number(chunk, postings[at].wdf);
  }
  return at;
}

}  // namespace

void add_posting_list(std::string_view term, std::span<const Posting> postings,
                      TableWriter& table) {
  std::uint64_t count = 0;
  if (!term.empty()) {
    for (const Posting& posting : postings) count += posting.wdf;
  }
  std::string tag, chunk;
  for (std::size_t first = 0; first < postings.size();) {
    chunk.clear();
    tag.clear();
    const std::size_t end = pack_chunk(postings, first, chunk);
    if (first == 0) {
      pack_number(tag, term.empty() ? 0 : postings.size());
      pack_number(tag, count);
      pack_number(tag, postings[0].document - 1);
    }
    tag.push_back(end == postings.size() ? '1' : '0');
    pack_number(tag, postings[end - 1].document - postings[first].document);
    tag += chunk;
    table.add(first == 0 ? postings_key(term) : postings_key(term, postings[first].document), tag);
    first = end;
  }
}

void ValueStream::add(std::uint32_t document, std::string_view value) {
  if (chunk_.empty()) {
    first_ = document;
  } else {
    pack_number(chunk_, document - last_ - 1);
  }
  last_ = document;
  pack_text(chunk_, value);
  if (chunk_.size() >= kChunkBytes) finish();
}

void ValueStream::finish() {
  if (chunk_.empty()) return;
  std::string key("\0\xD8", 2);
  pack_number(key, slot_);
  pack_sortable(key, first_);
  table_.add(key, chunk_);
  chunk_.clear();
}

void ValueStatistics::take(std::string_view value) {
  if (count++ == 0) {
    least = greatest = value;
  } else if (value < least) {
    least = value;
  } else if (value > greatest) {
    greatest = value;
  }
}

void add_value_statistics(std::uint32_t slot, const ValueStatistics& statistics,
                          TableWriter& table) {
  std::string key("\0\xD0", 2);
  for (std::uint32_t rest = slot; rest > 0; rest >>= 8U) key.push_back(static_cast<char>(rest));
  std::string tag;
  pack_number(tag, statistics.count);
  pack_text(tag, statistics.least);
  if (statistics.least != statistics.greatest) tag += statistics.greatest;
  table.add(key, tag);
}

}  // namespace warta::indexer::glass
