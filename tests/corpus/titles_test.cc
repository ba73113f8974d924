// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/titles.h"

#include <gtest/gtest.h>

#include "corpus/finish_article.h"

namespace warta::corpus {
namespace {

Article finished(std::string title, std::string body) {
  static const Cleaning kRules;
  auto result = finish_article({.title = std::move(title), .body = std::move(body)}, kRules);
  return std::get<Article>(std::move(result));
}

TEST(Titles, AreRepeatedInAnyCaseWithAnyMarks) {
  EXPECT_EQ(repeated_title("Banjir surut", "Banjir surut"), 12U);
  EXPECT_EQ(repeated_title("Banjir \"surut\"", "BANJIR “SURUT”. Warga"), 15U);
  EXPECT_EQ(repeated_title("Banjir surut", "Banjir surutnya lambat"), 0U);
  EXPECT_EQ(repeated_title("Banjir surut", "Banjir"), 0U);
  EXPECT_EQ(repeated_title("", "Banjir"), 0U);
}

TEST(Titles, GoFromTheBodyThatRepeatsThem) {
  EXPECT_EQ(
      finished("Banjir di Demak mulai surut", "BANJIR DI DEMAK MULAI SURUT.\nWarga pulang.").body,
      "Warga pulang.");
  EXPECT_EQ(
      finished("Banjir di Demak mulai surut", "Banjir di Demak mulai surut. Warga pulang.").body,
      "Warga pulang.");
  EXPECT_EQ(finished("Banjir di Demak mulai surut",
                     "Banjir di Demak Mulai Surut DEMAK, KOMPAS.com - Warga pulang.")
                .body,
            "Warga pulang.");
}

TEST(Titles, GoFromWherePagesWereJoined) {
  EXPECT_EQ(finished("Banjir di Demak mulai surut",
                     "Warga pulang.\nHalaman 2 dari 2\nBanjir di Demak mulai surut\nDEMAK, "
                     "KOMPAS.com - Air surut.")
                .body,
            "Warga pulang.\nAir surut.");
}

TEST(Titles, StayWhereASentenceOnlyBeginsLikeThem) {
  for (const std::string body :
       {"Banjir di Demak mulai surut pada Senin. Warga pulang.",
        "Banjir di Demak mulai surut, kata bupati.", "Banjir di Demak mulai surut Warga pulang."}) {
    EXPECT_EQ(finished("Banjir di Demak mulai surut", body).body, body);
  }
  EXPECT_EQ(finished("Ahok", "Ahok. Ia datang ke Demak.").body, "Ahok. Ia datang ke Demak.");
}

TEST(Titles, LoseTheNameOfAPortal) {
  EXPECT_EQ(finished("Banjir surut - ANTARA News", "x").title, "Banjir surut");
  EXPECT_EQ(finished("Banjir surut | Republika Online", "x").title, "Banjir surut");
  EXPECT_EQ(finished("Banjir surut - Kompas.com", "x").title, "Banjir surut");
  EXPECT_EQ(finished("Banjir surut - Kompas.com", "x").source, "Kompas.com");
  for (const std::string title : {"Banjir - Demak", "Timnas | Babak Kedua", "Kompas.com",
                                  "Ia membaca Kompas.com", "Indonesia - Malaysia"}) {
    EXPECT_EQ(finished(title, "x").title, title);
  }
}

}  // namespace
}  // namespace warta::corpus
