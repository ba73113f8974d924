// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/deflater.h"

#include <libdeflate.h>

#include <memory>
#include <new>
#include <stdexcept>

namespace warta::indexer::glass {
namespace {

// Of 1 to 12: beyond 7 a text of news gets hardly shorter.
constexpr int kLevel = 6;
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

std::string inflate(std::string_view deflated) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> decompressor(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (decompressor == nullptr) throw std::bad_alloc();
  std::string text(deflated.size() * 4, '\0');
  while (true) {
    std::size_t bytes = 0;
    const auto result = libdeflate_deflate_decompress(
        decompressor.get(), deflated.data(), deflated.size(), text.data(), text.size(), &bytes);
    if (result == LIBDEFLATE_SUCCESS) {
      text.resize(bytes);
      return text;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) throw std::invalid_argument("not deflated text");
    text.resize(text.size() * 2);
  }
}

}  // namespace warta::indexer::glass
