// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schema/article_packing.h"

#include <zstd.h>

#include <new>

#include "indexer/schema/article_dictionary.txt.h"

namespace warta::schema {
namespace {

// The dictionary is on disk, in effect: a change of one letter needs a new format version. It is
// the text of the sample articles as they were when the format was made.
constexpr std::string_view kDictionary = embedded::article_dictionary_txt::kText;
// 6 takes twice the time for 2 % less.
constexpr int kLevel = 5;
// A stored article is 16 MiB of text at most, and some fields.
constexpr unsigned long long kMostBytes = 64ULL << 20U;

template <typename T>
T* require(T* made) {
  if (made == nullptr) throw std::bad_alloc();
  return made;
}

}  // namespace

struct ArticlePacking::State {
  ~State() {
    ZSTD_freeCCtx(packer);
    ZSTD_freeCDict(packing_dictionary);
    ZSTD_freeDCtx(unpacker);
    ZSTD_freeDDict(unpacking_dictionary);
  }
  ZSTD_CCtx* packer = nullptr;
  ZSTD_CDict* packing_dictionary = nullptr;
  ZSTD_DCtx* unpacker = nullptr;
  ZSTD_DDict* unpacking_dictionary = nullptr;
};

ArticlePacking::ArticlePacking() : state_(std::make_unique<State>()) {}
ArticlePacking::~ArticlePacking() = default;

std::string ArticlePacking::pack(const StoredArticle& article) {
  State& state = *state_;
  if (state.packer == nullptr) {
    state.packer = require(ZSTD_createCCtx());
    state.packing_dictionary =
        require(ZSTD_createCDict(kDictionary.data(), kDictionary.size(), kLevel));
  }
  const std::string bytes = encode(article);
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress_usingCDict(state.packer, packed.data(), packed.size(), bytes.data(),
                               bytes.size(), state.packing_dictionary);
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // nothing else can go wrong
  packed.resize(size);
  return packed;
}

std::optional<StoredArticle> ArticlePacking::unpack(std::string_view bytes) {
  State& state = *state_;
  if (state.unpacker == nullptr) {
    state.unpacker = require(ZSTD_createDCtx());
    state.unpacking_dictionary = require(ZSTD_createDDict(kDictionary.data(), kDictionary.size()));
  }
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kMostBytes) {
    return std::nullopt;
  }
  std::string text(static_cast<std::size_t>(size), '\0');
  const std::size_t got =
      ZSTD_decompress_usingDDict(state.unpacker, text.data(), text.size(), bytes.data(),
                                 bytes.size(), state.unpacking_dictionary);
  if (ZSTD_isError(got) != 0 || got != text.size()) return std::nullopt;
  return decode(text);
}

}  // namespace warta::schema
