// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/numbers.h"

#include <gtest/gtest.h>

namespace warta::analysis {
namespace {

TEST(Numbers, OfOneValueAreWrittenInOneWay) {
  struct Row {
    std::string_view written, canonical;
  };
  for (const auto& [written, canonical] : std::initializer_list<Row>{
           {"1180", "1180"},
           {"1.180", "1180"},
           {"1.180.000", "1180000"},
           {"2,5", "2.5"},
           {"2.5", "2.5"},
           {"1.180,50", "1180.50"},
           {"12.345,6", "12345.6"},
           {"1,180,000", "1180000"},
           {"10,000", "10000"},
           {"250,000", "250000"},
           {"1,234.50", "1234.50"},
           {"2,326,825,408.000", "2326825408.000"},
       }) {
    EXPECT_EQ(canonical_number(written), canonical) << written;
  }
}

// Indonesian has the comma before decimals: Rp 52,016 triliun is 52 trillion.
TEST(Numbers, WithThreeDecimalsAreNoThousands) {
  EXPECT_EQ(canonical_number("52,016"), "52.016");
  EXPECT_EQ(canonical_number("2,500"), "2.500");
  EXPECT_EQ(canonical_number("0,123"), "0.123");
}

TEST(Numbers, ThatBeginWithZeroAreNoThousands) {
  EXPECT_EQ(canonical_number("0.123"), "0.123");
  EXPECT_EQ(canonical_number("01.234"), "01.234");
  EXPECT_EQ(canonical_number("0,000"), "0.000");
}

TEST(Numbers, ThatGroupNothingStay) {
  for (const std::string_view number :
       {"10.32", "1.2.3", "192.168.1.1", "10.1234", "1.23.456", "1.180.00", "2025"}) {
    EXPECT_EQ(canonical_number(number), number);
  }
  EXPECT_EQ(canonical_number("1,2,3"), "1,2,3") << "a list that lost its blanks";
}

TEST(Numbers, OfATimeHaveAPoint) {
  EXPECT_EQ(canonical_number("10:32"), "10.32");
  EXPECT_EQ(canonical_number("10:32:05"), "10.32.05");
}

TEST(Numbers, OfOtherScriptsStay) { EXPECT_EQ(canonical_number("٣٤"), "٣٤"); }

}  // namespace
}  // namespace warta::analysis
