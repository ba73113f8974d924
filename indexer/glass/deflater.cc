// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/deflater.h"

#include <libdeflate.h>

#include <new>

namespace warta::indexer::glass {
namespace {

// Of 1 to 12: 6 takes a third more time for 0.3 % less.
constexpr int kLevel = 4;
// Shorter tags are left as they are (Xapian's own limit).
constexpr std::size_t kLeastBytes = 18;

}  // namespace

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(kLevel)) {
  if (compressor_ == nullptr) throw std::bad_alloc();
}

Deflater::~Deflater() { libdeflate_free_compressor(compressor_); }

std::optional<std::string_view> Deflater::deflate(std::string_view text) {
  if (text.size() <= kLeastBytes) return std::nullopt;
  if (out_.size() < text.size()) out_.resize(text.size());
  const std::size_t bytes = libdeflate_deflate_compress(compressor_, text.data(), text.size(),
                                                        out_.data(), text.size() - 1);
  if (bytes == 0) return std::nullopt;
  return std::string_view(out_).substr(0, bytes);
}

}  // namespace warta::indexer::glass
