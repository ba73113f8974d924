// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/table_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "indexer/glass/block_layout.h"

namespace warta::indexer::glass {
namespace {

namespace fs = std::filesystem;

// An entry is begun in the rest of a block, which saves 6 % where entries have a thousand bytes, but
// only if as much of its tag fits: a longer separating key in the level above costs more (Xapian's
// own measure).
constexpr std::size_t kLeastPiece = 34;
constexpr std::uint32_t kRevision = 1;

[[noreturn]] void fail(const std::string& what, const fs::path& path) {
  throw fs::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

}  // namespace

struct TableWriter::Block {
  explicit Block(std::size_t level, std::uint32_t block_number) : number(block_number) {
    put_number(0, kRevision, 4);
    bytes[4] = static_cast<char>(level);
  }

  std::size_t free() const { return items_begin - directory_end; }
  bool is_empty() const { return directory_end == kDirectory; }

  void put_number(std::size_t at, std::size_t value, unsigned width) {
    for (unsigned i = 0; i < width; ++i) {
      bytes[at + i] = static_cast<char>(value >> (8 * (width - 1 - i)));
    }
  }

  // Makes room for an item and gives its place.
  std::size_t take(std::size_t size) {
    assert(free() >= size + kPlaceBytes);
    items_begin -= size;
    put_number(directory_end, items_begin, 2);
    directory_end += kPlaceBytes;
    return items_begin;
  }

  void put_text(std::size_t at, std::string_view text) {
    std::memcpy(bytes.data() + at, text.data(), text.size());
  }

  std::uint32_t number;
  std::size_t directory_end = kDirectory;
  std::size_t items_begin = kBlockBytes;
  std::array<char, kBlockBytes> bytes{};
};

TableWriter::TableWriter(const fs::path& path) : path_(path) {
  file_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file_ < 0) fail("cannot open", path);
  // Every table begins with an entry without key and tag; cursors stop at it.
  Block& leaf = fresh_block(0);
  const std::size_t at = leaf.take(kItemHead);
  leaf.put_number(at, kFirst | kLast, 2);
}

TableWriter::~TableWriter() {
  if (file_ >= 0) ::close(file_);
}

TableWriter::Block& TableWriter::fresh_block(std::size_t level) {
  if (levels_.size() == level) levels_.emplace_back();
  levels_[level] = std::make_unique<Block>(level, blocks_++);
  return *levels_[level];
}

void TableWriter::add(std::string_view key, std::string_view tag, bool is_compressed) {
  assert(!key.empty() && key.size() <= kMostKeyBytes && key > last_key_);
  ++entries_;
  const std::size_t head = kItemHead + key.size();
  Item item{.key = key, .is_compressed = is_compressed};
  const Block& leaf = *levels_[0];
  const std::size_t room = leaf.free() - std::min(leaf.free(), kPlaceBytes);
  std::size_t most = kMostItemBytes - head;
  const std::size_t rest = room > head ? room - head : 0;
  if (tag.size() > rest && rest >= key.size() + kLeastPiece) most = std::min(most, rest);
  do {
    item.tag = tag.substr(0, most);
    tag.remove_prefix(item.tag.size());
    item.is_last = tag.empty();
    add_item(item);
    ++item.component;
    most = kMostItemBytes - head - kComponentBytes;
  } while (!tag.empty());
  last_key_ = key;
}

void TableWriter::add_item(const Item& item) {
  const std::size_t number_bytes = item.component > 1 ? kComponentBytes : 0;
  const std::size_t size = kItemHead + item.key.size() + number_bytes + item.tag.size();
  if (levels_[0]->free() < size + kPlaceBytes) start_leaf(item);
  Block& leaf = *levels_[0];
  std::size_t at = leaf.take(size);
  const unsigned flags = (item.is_compressed ? kCompressed : 0) | (item.is_last ? kLast : 0) |
                         (item.component == 1 ? kFirst : 0);
  leaf.put_number(at, (size - kItemHead) | flags, 2);
  leaf.put_number(at + 2, item.key.size(), 1);
  leaf.put_text(at += kItemHead, item.key);
  at += item.key.size();
  if (item.component > 1) leaf.put_number(at, item.component, 2);
  leaf.put_text(at + number_bytes, item.tag);
}

// The level above tells the new leaf by as much of its first key as differs from the key before.
void TableWriter::start_leaf(const Item& first) {
  write(*levels_[0]);
  const std::uint32_t before = levels_[0]->number;
  const std::uint32_t block = fresh_block(0).number;
  if (levels_.size() == 1) add_above(1, "", 0, before);
  const std::string_view before_key = first.component > 1 ? first.key : last_key_;
  const auto [differs, other] = std::ranges::mismatch(first.key, before_key);
  const auto common = static_cast<std::size_t>(differs - first.key.begin());
  const std::size_t length = std::min(common + 1, first.key.size());
  add_above(1, first.key.substr(0, length), first.component, block);
}

// The first item of a branch has no key.
void TableWriter::add_above(std::size_t level, std::string_view key, unsigned component,
                            std::uint32_t block) {
  if (levels_.size() == level) fresh_block(level);
  if (levels_[level]->free() < kBranchHead + key.size() + kBranchTail + kPlaceBytes) {
    write(*levels_[level]);
    const std::uint32_t before = levels_[level]->number;
    const std::uint32_t fresh = fresh_block(level).number;
    if (levels_.size() == level + 1) add_above(level + 1, "", 0, before);
    add_above(level + 1, key, component, fresh);
  }
  Block& branch = *levels_[level];
  if (branch.is_empty()) {
    key = "";
    component = 0;
  }
  const std::size_t at = branch.take(kBranchHead + key.size() + kBranchTail);
  branch.put_number(at, block, 4);
  branch.put_number(at + 4, key.size(), 1);
  branch.put_text(at + kBranchHead, key);
  branch.put_number(at + kBranchHead + key.size(), component, 2);
}

void TableWriter::write(const Block& block) {
  Block whole = block;
  whole.put_number(5, whole.free(), 2);
  whole.put_number(7, whole.free(), 2);
  whole.put_number(9, whole.directory_end, 2);
  std::size_t written = 0;
  while (written < kBlockBytes) {
    const auto at = static_cast<off_t>(std::uint64_t{block.number} * kBlockBytes + written);
    const ssize_t bytes =
        ::pwrite(file_, whole.bytes.data() + written, kBlockBytes - written, at);
    if (bytes < 0 && errno == EINTR) continue;
    if (bytes <= 0) fail("cannot write", path_);
    written += static_cast<std::size_t>(bytes);
  }
}

TableRoot TableWriter::finish() {
  for (const auto& block : levels_) write(*block);
  if (::fsync(file_) != 0) fail("cannot sync", path_);
  return {.block = levels_.back()->number,
          .level = static_cast<std::uint32_t>(levels_.size() - 1),
          .entries = entries_,
          .blocks = blocks_};
}

}  // namespace warta::indexer::glass
