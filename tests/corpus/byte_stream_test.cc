// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/byte_stream.h"

#include <gtest/gtest.h>

#include "tests/corpus/string_stream.h"

namespace warta::corpus {
namespace {

using tests::StringStream;

std::string rest_of(ByteStream& stream) {
  std::string rest;
  for (auto piece = stream.piece(); !piece.empty(); piece = stream.piece()) {
    rest += piece;
    stream.consume(piece.size());
  }
  return rest;
}

// Bytes of which no two near ones are alike, so that a moved or lost piece shows.
std::string counted(std::size_t length) {
  std::string text;
  for (std::size_t i = 0; text.size() < length; ++i) text += std::to_string(i) + ' ';
  return text.substr(0, length);
}

TEST(ByteStream, GivesAllBytesInOrder) {
  for (const std::size_t length : {0UL, 1UL, 65'536UL, 1'000'003UL}) {
    for (const std::size_t most : {7'001UL, 10'000'000UL}) {
      StringStream stream(counted(length), most);
      EXPECT_EQ(rest_of(stream), counted(length)) << length << " in pieces of " << most;
    }
  }
}

TEST(ByteStream, ShowsWhatItStillGives) {
  StringStream stream("satu dua", 1);
  EXPECT_EQ(stream.peek(4), "satu");
  EXPECT_EQ(stream.peek(100), "satu dua");
  EXPECT_EQ(rest_of(stream), "satu dua");
}

TEST(ByteStream, ShowsNoMoreThanItsLookAhead) {
  StringStream stream(counted(300'000), 999);
  EXPECT_EQ(stream.peek(300'000).size(), ByteStream::kLookAhead);
  EXPECT_EQ(rest_of(stream), counted(300'000));
}

TEST(ByteStream, ShowsBytesFromTheMiddle) {
  const std::string text = counted(1'000'000);
  StringStream stream(text, 200'000);
  for (std::size_t at = 0; at < text.size(); at += 50'001) {
    ASSERT_EQ(stream.peek(60'000), text.substr(at, 60'000)) << at;
    stream.consume(std::min<std::size_t>(50'001, text.size() - at));
  }
}

TEST(ByteStream, TellsDamageBehindTheLastByteAndStaysThere) {
  StringStream stream("satu", 3, "broken off");
  EXPECT_EQ(stream.damage(), "");
  EXPECT_EQ(rest_of(stream), "satu");
  EXPECT_EQ(stream.damage(), "broken off");
  EXPECT_EQ(rest_of(stream), "");
}

}  // namespace
}  // namespace warta::corpus
