// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/plain_text.h"

#include <gtest/gtest.h>

#include <chrono>
#include <vector>

#include "corpus/finish_article.h"

namespace warta::corpus {
namespace {

struct Row {
  std::string text, plain;
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(plain_text(row.text), row.plain) << row.text;
}

TEST(PlainText, DecodesEntitiesOnce) {
  expect_rows({
      {"Polri &amp; TNI", "Polri & TNI"},
      {"Rp&nbsp;5 juta", "Rp 5 juta"},
      {"&quot;Siap&quot;", "\"Siap\""},
      {"&#8220;Siap&#8221;", "“Siap”"},
      {"2019&#x2013;2024", "2019–2024"},
      {"&ldquo;Siap&rdquo; &hellip;", "“Siap” …"},
      {"Caf&eacute;", "Café"},
      {"&#147;Siap&#148;", "“Siap”"},
      {"per&shy;tahanan", "pertahanan"},
      {"5 &lt; 6 &gt; 4", "5 < 6 > 4"},
  });
}

TEST(PlainText, DecodesEntitiesThatWereEncodedTwice) {
  expect_rows({
      {"Rp&amp;nbsp;5", "Rp 5"},
      {"&amp;quot;Siap&amp;quot;", "\"Siap\""},
      {"Polri &amp;amp; TNI", "Polri & TNI"},
      {"&amp;#8220;Siap", "“Siap"},
      {"&amp;amp;amp; TNI", "&amp; TNI"},
  });
}

TEST(PlainText, LeavesWhatIsNoEntityAlone) {
  for (const std::string text :
       {"R&D", "Tom & Jerry", "&tidakada; itu", "& ; &", "&#0; x", "&#xD800; x", "&#9999999; x",
        "&; x", "&#; x", "&#x; x", "AT&T; x", "a=1&copy=2"}) {
    EXPECT_EQ(plain_text(text), text);
  }
}

TEST(PlainText, PutsRightWhatWasReadInTheWrongEncoding) {
  expect_rows({
      {"â€œSiapâ€\u009D kata dia", "“Siap” kata dia"},
      {"itâ€™s", "it’s"},
      {"2019â€“2024", "2019–2024"},
      {"tungguâ€¦", "tunggu…"},
      {"CafÃ© MÃ¼ller", "Café Müller"},
      {"Kosongâ€‹Lebar", "KosongLebar"},
      {"RpÂ\u00A05", "Rp 5"},
      {"30Â°C", "30°C"},
      {"â‚¬5", "€5"},
      {"ErdoÄŸan", "Erdoğan"},
      {"á¹£alat", "ṣalat"},
      {"Ã\u0089lysÃ©e", "Élysée"},
      {"ðŸ˜€ senang", "😀 senang"},
      {"ï»¿Awal", "Awal"},
  });
}

TEST(PlainText, PutsRightWhatWasReadWronglyTwice) {
  expect_rows({
      {"itÃ¢â‚¬â„¢s", "it’s"},
      {"CafÃƒÂ©", "Café"},
      {"2019Ã¢â‚¬â€œ2024", "2019–2024"},
  });
}

TEST(PlainText, LeavesRightTextAlone) {
  for (const std::string text :
       {"é",   "Â",  "Ã",     "â",       "à bientôt", "perché…”", "“Così è”",  "IRMÃ”", "É…",
        "là’", "Å”", "naïve", "Erdoğan", "Ça va?",    "東京",     "São Paulo", "“â”",   "Ä",
        "ð",   "ÂÃ", "€5",    "30°C",    "½ kg",      "x²",       "Ünlü",      "à »"}) {
    EXPECT_EQ(plain_text(text), text);
    EXPECT_EQ(plain_text(text + " dan lain"), text + " dan lain");
  }
}

TEST(PlainText, TakesTagsOfTextsAway) {
  expect_rows({
      {"<p>Satu.</p><p>Dua &amp; tiga.</p>", "Satu.\nDua & tiga."},
      {"Satu.<br>Dua.<br/>Tiga.", "Satu.\nDua.\nTiga."},
      {"<strong>Demak</strong> banjir.\nWarga pulang.", "Demak banjir.\nWarga pulang."},
      {"Harga <5 ribu, kata dia", "Harga <5 ribu, kata dia"},
      {"<Judul> tetap", "<Judul> tetap"},
  });
}

TEST(PlainText, PutsALineOnOneLine) {
  EXPECT_EQ(plain_line(" a\nb &amp; <b>c</b> "), "a b & <b>c</b>");
}

TEST(PlainText, StaysUtf8WhateverComes) {
  const std::string pieces[] = {"Ã", "â",  "€", "œ", "&", "#", "amp;",   "ð", "Ÿ", "\u0080",
                                "<", "p>", "ï", "»", "¿", "x", "\u00AD", "Â", " ", "\n"};
  unsigned state = 7;
  for (int run = 0; run < 3000; ++run) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
      state = state * 1103515245U + 12345U;
      text += pieces[state / 65536U % std::size(pieces)];
    }
    EXPECT_TRUE(is_utf8(plain_text(text))) << text;
  }
}

TEST(PlainText, TakesLinearTime) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string piece : {"Ã", "Ã¢â‚¬", "&amp;", "&", "ð", "\u00AD", "Â"}) {
    std::string text;
    while (text.size() < 4'000'000) text += piece;
    plain_text(text);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

}  // namespace
}  // namespace warta::corpus
