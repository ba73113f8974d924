// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/acronyms.h"

#include <gtest/gtest.h>

namespace warta::analysis {
namespace {

TEST(Acronyms, AreWrittenWithTwoCapitals) {
  for (const std::string_view token : {"KSAD", "TNI", "AS", "ToT", "T.o.T", "T.o.T.", "U.S.A.",
                                       "BrahMos", "MV3", "TB2", "KKIP", "PTDI", "DPRRIPOLRIXY"}) {
    EXPECT_TRUE(looks_like_acronym(token)) << token;
  }
}

TEST(Acronyms, AreNoOtherWords) {
  for (const std::string_view token :
       {"",      "A",    "I",      "Menteri",        "menteri", "Rp",
        "G20",   "F-16", "TNI-AL", "Prabowo-Gibran", "iPHONE",  "3GPP",
        "1.180", "-TNI", ".TNI",   "Jum'at",         "TNI AL",  "ABCDEFGHIJKLM",
        "ЦСКА",  "É",    "%"}) {
    EXPECT_FALSE(looks_like_acronym(token)) << token;
  }
}

TEST(Acronyms, LoseTheirDots) {
  EXPECT_EQ(acronym_text("T.o.T"), "ToT");
  EXPECT_EQ(acronym_text("T.o.T."), "ToT");
  EXPECT_EQ(acronym_text("KSAD"), "KSAD");
  EXPECT_EQ(acronym_text(""), "");
}

}  // namespace
}  // namespace warta::analysis
