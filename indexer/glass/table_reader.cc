// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/table_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "indexer/glass/block_layout.h"

namespace warta::indexer::glass {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostLevels = 10;
constexpr std::uint32_t kWindowBlocks = 128;

std::uint32_t number_at(const char* block, std::size_t at, unsigned width) {
  std::uint32_t number = 0;
  for (unsigned i = 0; i < width; ++i) {
    number = (number << 8U) | static_cast<unsigned char>(block[at + i]);
  }
  return number;
}

std::size_t items_in(const char* block) {
  const std::size_t end = number_at(block, 9, 2);
  return end < kDirectory || end > kBlockBytes ? 0 : (end - kDirectory) / kPlaceBytes;
}

std::size_t item_at(const char* block, std::size_t item) {
  return number_at(block, kDirectory + item * kPlaceBytes, 2);
}

}  // namespace

TableReader::TableReader(const fs::path& path, const TableRoot& root)
    : path_(path), branches_(root.level), window_(kWindowBlocks * kBlockBytes) {
  if (root.blocks == 0) {
    is_at_end_ = true;
    return;
  }
  file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) {
    throw fs::filesystem_error("cannot open", path, {errno, std::generic_category()});
  }
  blocks_ = static_cast<std::uint32_t>(fs::file_size(path) / kBlockBytes);
  if (root.level > kMostLevels) throw FormatError(path_.string() + ": too many levels");
  descend(root.level, root.block);
  next();
}

TableReader::~TableReader() {
  if (file_ >= 0) ::close(file_);
}

void TableReader::read(std::uint32_t block, char* to, std::size_t blocks) const {
  const std::size_t bytes = blocks * kBlockBytes;
  std::size_t done = 0;
  while (done < bytes) {
    const auto at = static_cast<off_t>(std::uint64_t{block} * kBlockBytes + done);
    const ssize_t got = ::pread(file_, to + done, bytes - done, at);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) throw FormatError(path_.string() + ": ends within a block");
    done += static_cast<std::size_t>(got);
  }
}

const char* TableReader::leaf_block(std::uint32_t block) {
  if (block >= blocks_) throw FormatError(path_.string() + ": names a block that is not there");
  if (block < window_first_ || block >= window_first_ + window_blocks_) {
    window_first_ = block;
    window_blocks_ = std::min(kWindowBlocks, blocks_ - block);
    read(block, window_.data(), window_blocks_);
  }
  return window_.data() + std::size_t{block - window_first_} * kBlockBytes;
}

// The block that a branch's item in hand leads to.
std::uint32_t TableReader::child_of(const Branch& branch) const {
  const std::size_t at = item_at(branch.block.data(), branch.item);
  if (at + kBranchHead > kBlockBytes) throw FormatError(path_.string() + ": broken branch");
  return number_at(branch.block.data(), at, 4);
}

// Goes down to the first leaf below a block.
void TableReader::descend(std::size_t level, std::uint32_t block) {
  for (; level > 0; --level) {
    Branch& branch = branches_[level - 1];
    branch.block.resize(kBlockBytes);
    if (block >= blocks_) throw FormatError(path_.string() + ": names a block that is not there");
    read(block, branch.block.data(), 1);
    branch.item = 0;
    if (items_in(branch.block.data()) == 0) throw FormatError(path_.string() + ": empty branch");
    block = child_of(branch);
  }
  leaf_ = leaf_block(block);
  if (leaf_[4] != 0) throw FormatError(path_.string() + ": no leaf where one should be");
  leaf_item_ = 0;
  leaf_items_ = items_in(leaf_);
}

bool TableReader::next_leaf() {
  for (std::size_t level = 1; level <= branches_.size(); ++level) {
    Branch& branch = branches_[level - 1];
    if (++branch.item >= items_in(branch.block.data())) continue;
    descend(level - 1, child_of(branch));
    return true;
  }
  return false;
}

bool TableReader::next_piece(Piece& piece) {
  while (leaf_item_ == leaf_items_) {
    if (!next_leaf()) return false;
  }
  const std::size_t at = item_at(leaf_, leaf_item_++);
  if (at + kItemHead > kBlockBytes) throw FormatError(path_.string() + ": broken item");
  const unsigned head = number_at(leaf_, at, 2);
  const std::size_t size = (head & kSizeMask) + kItemHead;
  const std::size_t key_bytes = number_at(leaf_, at + 2, 1);
  piece.is_first = (head & kFirst) != 0;
  piece.is_last = (head & kLast) != 0;
  piece.is_compressed = (head & kCompressed) != 0;
  const std::size_t before_tag = kItemHead + key_bytes + (piece.is_first ? 0 : kComponentBytes);
  if (size < before_tag || at + size > kBlockBytes) {
    throw FormatError(path_.string() + ": broken item");
  }
  piece.key = {leaf_ + at + kItemHead, key_bytes};
  piece.tag = {leaf_ + at + before_tag, size - before_tag};
  return true;
}

// The first entry of a table has no key: it is passed over.
void TableReader::next() {
  Piece piece;
  do {
    if (!next_piece(piece)) {
      is_at_end_ = true;
      return;
    }
  } while (piece.key.empty());
  key_ = piece.key;
  is_compressed_ = piece.is_compressed;
  tag_ = piece.tag;
  if (piece.is_last) return;
  joined_ = piece.tag;
  while (!piece.is_last) {
    if (!next_piece(piece)) throw FormatError(path_.string() + ": ends within an entry");
    joined_ += piece.tag;
  }
  tag_ = joined_;
}

void TableReader::skip_to(std::string_view wanted) {
  while (!is_at_end_ && key_ < wanted) next();
}

}  // namespace warta::indexer::glass
