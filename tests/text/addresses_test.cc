// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/addresses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace warta::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The address that begins a text; empty if there is none.
std::string address_in(std::string_view text) {
  return std::string(text.substr(0, find_address(text, 0).end));
}

TEST(Addresses, EndBeforeThePunctuationOfTheSentence) {
  EXPECT_EQ(address_in("https://t.me/x. Lalu"), "https://t.me/x");
  EXPECT_EQ(address_in("https://t.me/x/), lalu"), "https://t.me/x/");
  EXPECT_EQ(address_in("detik.com."), "detik.com");
  EXPECT_EQ(address_in("a.b@detik.com."), "a.b@detik.com");
}

TEST(Addresses, EndInAKnownWayWhereNothingElseTells) {
  EXPECT_EQ(address_in("warta.example"), "");
  EXPECT_EQ(address_in("https://warta.example"), "https://warta.example");
  EXPECT_EQ(address_in("www.warta.example"), "www.warta.example");
}

TEST(Addresses, AreNoInitialsAndNoNumbers) {
  for (const std::string_view text :
       {"t.me", "10.my", "S.Si", "a.n.id", "2024.id", "com", ".com", "user@kantor", "@", "://",
        "http://", "http:// x", "www.", "www..com", "a..com", "-a.com", "a-.com"}) {
    EXPECT_EQ(address_in(text), "") << text;
  }
}

TEST(Addresses, HaveABoundedLength) {
  const std::string path(1U << 20U, 'a');
  EXPECT_EQ(address_in("https://t.me/" + path).size(), 2000U);
  EXPECT_EQ(address_in(path + "@detik.com"), "");
  EXPECT_EQ(address_in(path + ".com"), "");
}

TEST(Addresses, LoseWhatTellsNothing) {
  EXPECT_EQ(bare_link("https://www.detik.com/"), "detik.com");
  EXPECT_EQ(bare_link("http://detik.com/a/b"), "detik.com/a/b");
  EXPECT_EQ(bare_link("detik.com"), "detik.com");
  EXPECT_EQ(bare_link("www.tni.mil.id"), "tni.mil.id");
}

TEST(Addresses, AreFoundByTheirPieces) {
  EXPECT_THAT(address_pieces("detik.com"), ElementsAre("detik"));
  EXPECT_THAT(address_pieces("finance.detik.com/a"),
              ElementsAre("finance.detik.com", "detik.com", "detik"));
  EXPECT_THAT(address_pieces("tni.mil.id"), ElementsAre("tni"));
  EXPECT_THAT(address_pieces("spmb.jakarta.go.id"), ElementsAre("jakarta.go.id", "jakarta"));
  EXPECT_THAT(address_pieces("humas.polri@polri.go.id"),
              ElementsAre("humas", "polri", "polri.go.id"));
  EXPECT_THAT(address_pieces("localhost"), IsEmpty());
  EXPECT_THAT(address_pieces("localhost:8080"), ElementsAre("localhost"));
}

TEST(Addresses, OfAnyMakeHaveSoundPieces) {
  for (const std::string_view text : {"a..", "..", "", "/", "@", "a@", "@a", "-.com", "x.-"}) {
    for (const std::string_view piece : address_pieces(text)) EXPECT_NE(piece, "") << text;
  }
}

}  // namespace
}  // namespace warta::analysis
