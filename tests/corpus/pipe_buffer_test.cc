// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/pipe_buffer.h"

#include <gtest/gtest.h>

#include <istream>
#include <iterator>
#include <sstream>

namespace warta::corpus {
namespace {

std::string rest_of(std::istream& in) { return {std::istreambuf_iterator<char>(in), {}}; }

TEST(PipeBuffer, ReadsAllThatTheOtherHolds) {
  for (const std::size_t length : {0UL, 1UL, kPipeChunk - 1, kPipeChunk, 3 * kPipeChunk + 5}) {
    std::stringbuf source(std::string(length, 'x'));
    PipeBuffer buffer(&source);
    std::istream in(&buffer);

    EXPECT_EQ(rest_of(in).size(), length);
  }
}

TEST(PipeBuffer, GoesBackToTheBeginning) {
  std::stringbuf source("  satu dua");
  PipeBuffer buffer(&source);
  std::istream in(&buffer);
  const auto begin = in.tellg();
  std::string word;
  in >> word >> word;
  in.clear();
  in.seekg(begin);

  EXPECT_EQ(rest_of(in), "  satu dua");
}

TEST(PipeBuffer, TellsThePlaceInALaterChunk) {
  std::stringbuf source(std::string(kPipeChunk, 'x') + "satu dua");
  PipeBuffer buffer(&source);
  std::istream in(&buffer);
  std::string word;
  in.ignore(kPipeChunk + 5);

  EXPECT_EQ(in.tellg(), std::streamoff(kPipeChunk) + 5);
  EXPECT_TRUE(in.seekg(kPipeChunk));
  in >> word;
  EXPECT_EQ(word, "satu");
}

TEST(PipeBuffer, RefusesToGoBackBehindItsChunk) {
  std::stringbuf source(std::string(kPipeChunk, 'x') + "satu");
  PipeBuffer buffer(&source);
  std::istream in(&buffer);
  in.ignore(kPipeChunk + 1);

  EXPECT_FALSE(in.seekg(0));
}

}  // namespace
}  // namespace warta::corpus
