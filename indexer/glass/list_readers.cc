// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/list_readers.h"

#include <bit>

namespace warta::indexer::glass {
namespace {

[[noreturn]] void fail() { throw FormatError("a list of the database is broken"); }

std::uint64_t unpack_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (bytes.empty()) fail();
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return number;
  }
  fail();
}

std::uint32_t unpack_small(std::string_view& bytes) {
  return static_cast<std::uint32_t>(unpack_number(bytes));
}

// The reverse of pack_sortable; all the bytes must be of the number.
std::uint32_t unpack_sortable(std::string_view bytes) {
  if (bytes.size() < 2) fail();
  const auto head = static_cast<unsigned char>(bytes.front());
  std::uint32_t number = head;
  if (head >= 0x80) {
    const auto length = static_cast<unsigned>(std::countl_one(head)) + 2;
    if (length != bytes.size() || length > 5) fail();
    number &= 0xFFU >> (length - 2);
  } else if (bytes.size() != 2) {
    fail();
  }
  for (const char byte : bytes.substr(1)) {
    number = (number << 8U) | static_cast<unsigned char>(byte);
  }
  return number;
}

// Where a term ends in a key: at a zero byte that no 0xFF follows, or with the key.
std::size_t term_end(std::string_view key) {
  std::size_t at = key.find('\0');
  while (at != std::string_view::npos && at + 1 < key.size() && key[at + 1] == '\xFF') {
    at = key.find('\0', at + 2);
  }
  return at == std::string_view::npos ? key.size() : at;
}

void unpack_term(std::string_view packed, std::string& term) {
  term.clear();
  for (std::size_t i = 0; i < packed.size(); ++i) {
    term.push_back(packed[i]);
    if (packed[i] == '\0') ++i;
  }
}

}  // namespace

bool PositionsReader::next() {
  if (table_.is_at_end()) return false;
  entries_.clear();
  bytes_.clear();
  const std::string packed(table_.key().substr(0, term_end(table_.key())));
  unpack_term(packed, term_);
  while (!table_.is_at_end()) {
    const std::string_view key = table_.key();
    const bool is_of_term = key.size() > packed.size() + 1 && key.starts_with(packed) &&
                            key[packed.size()] == '\0' && key[packed.size() + 1] != '\xFF';
    if (!is_of_term) break;
    const std::size_t begin = bytes_.size();
    bytes_ += table_.tag();
    entries_.push_back({unpack_sortable(key.substr(packed.size() + 1)), begin, bytes_.size()});
    table_.next();
  }
  if (entries_.empty()) fail();
  return true;
}

PostlistReader::PostlistReader(const std::filesystem::path& path, const TableRoot& root)
    : table_(path, root) {
  while (!table_.is_at_end() && table_.key().front() == '\0') {
    const std::string_view key = table_.key();
    if (key.size() >= 2 && key[1] == '\xFF') break;  // a term that begins with a zero byte
    read_special();
    table_.next();
  }
}

// Values and lengths; statistics and what else there is are passed over.
void PostlistReader::read_special() {
  std::string_view key = table_.key(), tag = table_.tag();
  key.remove_prefix(1);
  const char kind = key.empty() ? '\0' : key.front();
  if (kind == '\xE0') {
    key.remove_prefix(1);
    const bool is_first = key.empty();
    read_chunk(is_first ? 0 : unpack_sortable(key), tag, is_first, lengths_);
  } else if (kind == '\xD8') {
    key.remove_prefix(1);
    const std::uint32_t slot = unpack_small(key);
    std::uint32_t document = unpack_sortable(key);
    std::vector<Value>& values = values_[slot];
    while (true) {
      const auto length = static_cast<std::size_t>(unpack_number(tag));
      if (length > tag.size()) fail();
      values.push_back({document, std::string(tag.substr(0, length))});
      tag.remove_prefix(length);
      if (tag.empty()) break;
      document += unpack_small(tag) + 1;
    }
  }
}

void PostlistReader::read_chunk(std::uint32_t first, std::string_view tag, bool is_first_chunk,
                                std::vector<Posting>& postings) const {
  if (is_first_chunk) {
    unpack_number(tag);  // how many there are
    unpack_number(tag);  // how often in all
    first = unpack_small(tag) + 1;
  }
  if (tag.empty()) fail();
  tag.remove_prefix(1);  // whether it is the last
  unpack_number(tag);    // its last document
  if (tag.empty()) return;  // Xapian's empty beginning of a list of lengths
  Posting posting{first, unpack_small(tag)};
  postings.push_back(posting);
  while (!tag.empty()) {
    posting.document += unpack_small(tag) + 1;
    posting.wdf = unpack_small(tag);
    postings.push_back(posting);
  }
}

bool PostlistReader::next() {
  if (table_.is_at_end()) return false;
  postings_.clear();
  const std::string packed(table_.key());
  if (term_end(packed) != packed.size()) fail();
  unpack_term(packed, term_);
  read_chunk(0, table_.tag(), true, postings_);
  for (table_.next(); !table_.is_at_end(); table_.next()) {
    const std::string_view key = table_.key();
    const bool is_of_term = key.size() > packed.size() + 1 && key.starts_with(packed) &&
                            key[packed.size()] == '\0' && key[packed.size() + 1] != '\xFF';
    if (!is_of_term) break;
    read_chunk(unpack_sortable(key.substr(packed.size() + 1)), table_.tag(), false, postings_);
  }
  return true;
}

}  // namespace warta::indexer::glass
