// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/headlines.h"

#include <gtest/gtest.h>

#include <chrono>
#include <vector>

namespace warta::corpus {
namespace {

const Headlines& headlines() {
  static const Headlines kHeadlines;
  return kHeadlines;
}

// The headline and what follows, parted by "|"; nothing follows a text without it.
void expect_end(const std::string& parted, const std::string& before = "") {
  const std::size_t bar = parted.find('|');
  std::string text = parted;
  if (bar != std::string::npos) text.erase(bar, 1);
  const auto end = headlines().end_of(text, before);
  ASSERT_TRUE(end.has_value()) << text;
  EXPECT_EQ(text.substr(*end), bar == std::string::npos ? "" : parted.substr(bar + 1)) << text;
}

void expect_nothing(const std::string& text, const std::string& before = "") {
  EXPECT_EQ(headlines().end_of(text, before), std::nullopt) << text;
}

TEST(Headlines, EndWhereAnOrdinaryWordWithACapitalBeginsASentence) {
  expect_end("Harga Beras Naik di Tiga Pasar Demak |Kenaikan itu terjadi sejak Senin.");
  expect_end("Harga Beras Naik di Tiga Pasar Jelang Panen |Namun, warga tetap membeli.");
  expect_end("Harga Beras Naik di Tiga Pasar Jelang Panen |Ia mengatakan, stok aman.");
}

TEST(Headlines, EndBeforeAConnectiveThatANameFollows) {
  expect_end("Harga Beras Naik di Tiga Pasar Jelang Panen |Menurut Sinta Ambarwati, stok aman.");
  expect_end("Harga Beras Naik di Tiga Pasar |Pada 2 November 2025, stok berkurang lagi.");
}

TEST(Headlines, EndBeforeAQuotation) {
  expect_end("Harga Beras Naik di Tiga Pasar Jelang Panen |\"Stok kami aman,\" kata dia.");
  expect_end("Harga Beras Naik di Tiga Pasar|“Stok kami aman,” kata dia.");
  expect_end(
      "Harga beras naik di tiga pasar Demak |\"Stok kami masih aman sampai Mei,\" kata dia.");
}

TEST(Headlines, KeepAQuotationOfTheirOwn) {
  expect_end("Warga Sebut \"Beras Mahal\" di Tiga Pasar |Kenaikan itu terjadi sejak Senin.");
}

TEST(Headlines, EndBeforeAnOffice) {
  expect_end(
      "Banjir Rendam Sawah di Demak |Kapolres Demak AKBP Sinta Ambarwati menyebut air surut.");
}

TEST(Headlines, EndBeforeANameThatTheNewsHasIntroduced) {
  const std::string before = "Air mulai surut, kata Ambarwati di Demak, Senin.";
  expect_end(
      "Banjir Rendam Sawah di Demak dan Pantura Kudus |Ambarwati menjelaskan, air datang malam "
      "hari.",
      before);
}

TEST(Headlines, AreNotToldFromANameThatStandsHereFirst) {
  expect_nothing(
      "Banjir Rendam Sawah di Pantura Sinta Ambarwati menjelaskan, air datang malam hari.");
  expect_nothing(
      "Banjir Rendam Sawah di Pantura Sinta Ambarwati menjelaskan, air datang malam hari.",
      "Warga pulang ke rumah.");
}

TEST(Headlines, AreAllThatIsLeftIfNoSentenceIsThere) {
  expect_end("Harga Beras Naik di Tiga Pasar");
  expect_end("Wali kota pastikan stok beras aman jelang Natal");
  expect_end("Stok Beras");
}

TEST(Headlines, WrittenLikeSentencesEndBeforeAWordThatOnlyOpensThem) {
  expect_end("Wali kota pastikan stok beras aman jelang Natal |Dia menjelaskan bahwa beras cukup.");
  expect_nothing("Wali kota pastikan stok beras aman jelang Natal Otoritas akan memeriksa gudang.");
}

TEST(Headlines, EndBeforeANumberOfAList) {
  expect_end("Harga Beras Naik di Tiga Pasar |2. Stok Gudang Petugas mencatat stok aman.");
}

TEST(Headlines, EndInsideAWordWhereASentenceHasRunIn) {
  expect_end("Harga Beras Naik di Tiga Pasar|Menurut Sinta Ambarwati, stok aman.");
  expect_end(
      "Mengapa Harga Beras Naik di Tiga Pasar?|Aparat dari Direktorat Jenderal menyita beras.");
}

TEST(Headlines, AreNoLongParagraphs) {
  std::string news;
  while (news.size() < 400) news += "Sinta Ambarwati Datang ";
  expect_nothing(news);
}

TEST(Headlines, TakeConstantTime) {
  const std::string text(8'000'000, 'A');
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 1000; ++i) headlines().end_of(text, "");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(Headlines, SurviveAnyText) {
  for (const std::string text : {"", " ", "\"", "“", "a", ". . .", "A B C d", "\xFF\xFE\x80 A B",
                                 "... ... ...", "1. 2. 3. 4. x", "\n\n\n"}) {
    headlines().end_of(text, text);
  }
}

}  // namespace
}  // namespace warta::corpus
