// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/word_hash.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace warta::stemmer {
namespace {

TEST(WordHash, AStretchHashesLikeTheSameLettersAlone) {
  const std::string word = "mempertanggungjawabkannya";
  const HashedWord hashed(word);
  for (std::size_t begin = 0; begin < word.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= word.size(); ++end) {
      const WordPart part = hashed.part(begin, end, 0);
      EXPECT_EQ(part.hash, word_hash(word.substr(begin, end - begin)));
      EXPECT_EQ(part.first + std::string(part.rest), word.substr(begin, end - begin));
    }
  }
}

TEST(WordHash, ARestoredLetterCountsAsIfItStoodThere) {
  const HashedWord hashed("menembak");
  const WordPart part = hashed.part(2, 8, 't');
  EXPECT_EQ(part.hash, word_hash("tembak"));
  EXPECT_EQ(part.first, 't');
  EXPECT_EQ(part.rest, "embak");
}

TEST(WordHash, TextsOfEveryLengthAreToldApart) {
  std::set<std::uint64_t> hashes;
  std::size_t texts = 0;
  for (std::size_t size = 0; size <= 40; ++size) {
    const std::string text(size, 'a');
    hashes.insert(text_hash(text));
    ++texts;
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = text;
      other[i] = 'b';
      hashes.insert(text_hash(other));
      ++texts;
    }
  }
  EXPECT_EQ(hashes.size(), texts);
}

TEST(WordHash, SameBytesComparesEveryByte) {
  for (std::size_t size = 0; size <= 40; ++size) {
    const std::string text(size, 'a');
    EXPECT_TRUE(same_bytes(text.data(), std::string(text).data(), size));
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = text;
      other[i] = 'b';
      EXPECT_FALSE(same_bytes(text.data(), other.data(), size)) << size << ' ' << i;
    }
  }
}

}  // namespace
}  // namespace warta::stemmer
