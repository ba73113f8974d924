// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/language.h"

#include <gtest/gtest.h>

#include <string>

#include "corpus/open_source.h"
#include "tests/corpus/given.h"

namespace warta::corpus {
namespace {

TEST(Language, IsTheOneWithMostSmallWords) {
  EXPECT_EQ(language_of("Polisi menahan dua orang yang mencuri uang di pasar itu karena tidak bisa "
                        "menunjukkan surat."),
            "id");
  EXPECT_EQ(
      language_of("Polis menahan dua lelaki kerana mencuri wang di pasar itu dan beliau berkata "
                  "siasatan masih dijalankan."),
      "ms");
  EXPECT_EQ(
      language_of("The police said that two of the men were held after they had stolen money."),
      "en");
  EXPECT_EQ(language_of("Wong sing ana ing desa iku wis padha bali menyang omah amarga banjir."),
            "jv");
  EXPECT_EQ(language_of("Warga nu aya di lembur geus baralik ka imahna lantaran caina geus orot."),
            "su");
  EXPECT_EQ(language_of("قال الوزير في المؤتمر إن الحكومة على علم بما كان من الأمر"), "ar");
}

TEST(Language, IsUnknownForFewOrStrangeWords) {
  for (const std::string text : {"", "Jakarta", "Harga emas Antam 2025", "1 2 3 4 5",
                                 "lorem ipsum dolor sit amet consectetur adipiscing elit"}) {
    EXPECT_EQ(language_of(text), "") << text;
  }
}

TEST(Language, IsIndonesianForAllSamples) {
  const auto source = open_source({std::string(WARTA_SOURCE_DIR) + "/corpus/samples"});
  for (const Article& article : tests::all_of(*source).articles) {
    EXPECT_EQ(language_of(article.body), "id") << article.id;
  }
}

TEST(Language, ReadsAnyBytes) {
  EXPECT_EQ(language_of(std::string(100'000, '\xFF')), "");
  EXPECT_EQ(language_of(std::string("yang\0dan\0di\0", 12)), "id");
}

}  // namespace
}  // namespace warta::corpus
