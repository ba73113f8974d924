// SPDX-License-Identifier: GPL-2.0-or-later
// How Xapian's glass tables pack numbers, keys and position lists into bytes. Format of Xapian 1.4,
// as its backends/glass and common/pack.h write it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace warta::indexer::glass {

/// Appends a number, seven bits a byte, lowest first.
inline void pack_number(std::string& out, std::uint64_t number) {
  while (number >= 128) {
    out.push_back(static_cast<char>(number | 128U));
    number >>= 7U;
  }
  out.push_back(static_cast<char>(number));
}

/// Appends a text led by its length.
inline void pack_text(std::string& out, std::string_view text) {
  pack_number(out, text.size());
  out += text;
}

/// Appends a document's number so that the bytes sort as the numbers do.
void pack_sortable(std::string& out, std::uint32_t number);

/// Appends a term's bytes, zero bytes told apart from the end of the term.
void pack_term(std::string& out, std::string_view term);

/// The keys of a document's number; of a term's first posting chunk, and of a later one that begins
/// with a document; of the positions of a term in a document. The empty term is the list of all
/// documents' lengths.
std::string document_key(std::uint32_t document);
std::string postings_key(std::string_view term);
std::string postings_key(std::string_view term, std::uint32_t first_document);

/// Appends the positions of one term in one document: interpolative coding (A. Moffat and L.
/// Stuiver, "Binary interpolative coding for effective index compression", 2000). Requires at least
/// one position, in rising order, each once.
void pack_positions(std::string& out, std::span<const std::uint32_t> positions);

}  // namespace warta::indexer::glass
