// SPDX-License-Identifier: GPL-2.0-or-later
// Texts of strangers on a page.
#include <gtest/gtest.h>

#include <string>

#include "searcher/server/page/safe_text.h"

namespace warta::server::page {
namespace {

TEST(PageText, ControlsBecomeBlanksAndBrokenBytesAReplacement) {
  EXPECT_EQ(clean("a\nb\x01"
                  "c\x7F"),
            "a b c ");
  EXPECT_EQ(clean("a\xFF"
                  "b\xE2\x82"),
            "a\uFFFDb\uFFFD\uFFFD");
  EXPECT_EQ(clean("\xC0\xBC"), "\uFFFD\uFFFD") << "an overlong <";
  EXPECT_EQ(clean("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD") << "half of a pair";
}

TEST(PageText, CharactersThatTurnTheDirectionAreLeftOut) {
  const std::string turner{'\xE2', '\x80', '\xAE'};   // U+202E
  const std::string isolate{'\xE2', '\x81', '\xA6'};  // U+2066
  EXPECT_EQ(clean("laporan" + turner + "gnp.exe" + isolate), "laporangnp.exe");
  EXPECT_EQ(clean("\u0639\u0631\u0628"), "\u0639\u0631\u0628") << "Arabic itself stays";
}

TEST(PageText, MarksAreTheOnlyTagsOfASnippet) {
  EXPECT_EQ(marked("kapal <b>selam</b>", {{0, 5}, {9, 14}}).text,
            "<mark>kapal</mark> &lt;b&gt;<mark>selam</mark>&lt;/b&gt;");
  EXPECT_EQ(marked("\"a\" & 'b'", {}).text, "&quot;a&quot; &amp; &#39;b&#39;");
  EXPECT_EQ(marked("<mark>", {{0, 6}}).text, "<mark>&lt;mark&gt;</mark>");
}

TEST(PageText, MarksThatOverlapOrLieOutsideAreCut) {
  EXPECT_EQ(marked("kapal", {{0, 3}, {2, 5}}).text, "<mark>kap</mark><mark>al</mark>");
  EXPECT_EQ(marked("kapal", {{3, 900}}).text, "kap<mark>al</mark>");
  EXPECT_EQ(marked("kapal", {{8, 9}, {4, 2}}).text, "kapal");
  EXPECT_EQ(marked("", {{0, 1}}).text, "");
}

TEST(PageText, OnlyAddressesOfTheWebAreLinks) {
  EXPECT_EQ(web_link("https://contoh.example/a?b=c&d"), "https://contoh.example/a?b=c&d");
  EXPECT_EQ(web_link("HTTP://contoh.example"), "HTTP://contoh.example");
  for (const char* other : {"javascript:alert(1)", "data:text/html,x", "//contoh.example",
                            "https://", "http:///x", "https:/x", " https://contoh.example",
                            "ftp://x", "", "https://@contoh.example", "jAvaScript:https://x"}) {
    EXPECT_EQ(web_link(other), "") << other;
  }
}

TEST(PageText, WhatIsNoPrintableAsciiInAnAddressIsEncoded) {
  EXPECT_EQ(web_link("https://contoh.example/a b\n\u00E9"),
            "https://contoh.example/a%20b%0A%C3%A9");
}

}  // namespace
}  // namespace warta::server::page
