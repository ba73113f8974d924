// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/normalizer.h"

#include <gtest/gtest.h>

#include "tests/text/escaped.h"
#include "tests/text/random_text.h"

namespace warta::analysis {
namespace {

struct Row {
  std::string_view token;
  std::string_view folded;
};

TEST(Normalizer, FoldsSpellingsOfAWordToOne) {
  for (const auto& [token, folded] : std::initializer_list<Row>{
           {"Menteri", "menteri"},
           {"MENTERI", "menteri"},
           {"Jum'at", "jumat"},
           {"Jum’at", "jumat"},
           {"JUM‘AT", "jumat"},
           {"Jum`at", "jumat"},
           {"Jum\u02BCat", "jumat"},
           {"Jum\uFF07at", "jumat"},
           {"Al-Qur'an", "al-quran"},
           {"Ma´ruf", "maruf"},
           {"Ma′ruf", "maruf"},
           {"Maʻruf", "maruf"},
           {"Ma‛ruf", "maruf"},
           {"Erdoğan", "erdogan"},
           {"Erdog\u0306an", "erdogan"},
           {"İstanbul", "istanbul"},
           {"Şimşek", "simsek"},
           {"scorpène", "scorpene"},
           {"Straße", "strasse"},
           {"ﬁnal", "final"},
           {"ＴＮＩ", "tni"},
           {"Ｆ－１６", "f-16"},
           {"perta\u00ADhanan", "pertahanan"},
           {"perta\u200Bhanan", "pertahanan"},
           {"perta\uFEFFhanan", "pertahanan"},
           {"negara-negara", "negara-negara"},
           {"negara\u2010negara", "negara-negara"},
           {"negara\u2011negara", "negara-negara"},
           {"F-16", "f-16"},
           {"1.180,5", "1.180,5"},
           {"١٢", "١٢"},
           {"東", "東"},
           {"한국", "한국"},
           {"", ""},
       }) {
    EXPECT_EQ(fold(token), folded) << token;
  }
}

TEST(Normalizer, MakesBadBytesReplacementCharacters) {
  EXPECT_EQ(fold("rudal\xFF"), "rudal\uFFFD");
  EXPECT_EQ(fold("\xC3"), "\uFFFD");
}

TEST(Normalizer, KeepsNulBytes) {
  EXPECT_EQ(fold(std::string_view("A\0B", 3)), std::string("a\0b", 3));
  EXPECT_EQ(fold(std::string_view("A\0É", 4)), std::string("a\0e", 3));
}

TEST(Normalizer, ReplacesWhatItIsGiven) {
  std::string folded = "lama";
  fold("BARU", folded);
  EXPECT_EQ(folded, "baru");
  fold("É", folded);
  EXPECT_EQ(folded, "e");
}

TEST(Normalizer, FoldsAFoldedCharacterToItself) {
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string once = fold(utf8_of(c));
    ASSERT_EQ(fold(once), once) << "U+" << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(NormalizerProperty, FoldsAFoldedTextToItself) {
  RandomText texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next(), once = fold(text);
    ASSERT_EQ(fold(once), once) << text;
  }
}

// A letter beyond ASCII behind the text makes it take ICU's way.
TEST(NormalizerProperty, FoldsAsciiAsIcuDoes) {
  for (char c = 0; c >= 0 && c < 127; ++c) {
    const std::string text = std::string("x") + c + 'Y';
    EXPECT_EQ(fold(text) + "東", fold(text + "東")) << static_cast<int>(c);
  }
  RandomText texts;
  for (int i = 0; i < 20'000; ++i) {
    std::string text = texts.next();
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    ASSERT_EQ(fold(text) + "東", fold(text + "東")) << text;
  }
}

TEST(Normalizer, TellsAscii) {
  EXPECT_TRUE(is_ascii(""));
  EXPECT_TRUE(is_ascii("Jum'at\x7F"));
  EXPECT_FALSE(is_ascii("é"));
  EXPECT_FALSE(is_ascii("\x80"));
}

TEST(Normalizer, TellsApostrophes) {
  for (const char32_t c : {U'\'', U'’', U'‘', U'‛', U'ʼ', U'ʻ', U'`', U'´', U'′', U'＇'}) {
    EXPECT_TRUE(is_apostrophe(c)) << static_cast<std::uint32_t>(c);
  }
  for (const char32_t c : {U'"', U'“', U'-', U'a', U'″', U'\u0301'}) {
    EXPECT_FALSE(is_apostrophe(c)) << static_cast<std::uint32_t>(c);
  }
}

}  // namespace
}  // namespace warta::analysis
