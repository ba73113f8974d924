// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet.h"

#include <gtest/gtest.h>

#include "searcher/query_compiler.h"
#include "searcher/query_parser.h"
#include "tests/pipeline/temp_index.h"

namespace warta::searcher {
namespace {

// The snippet for a query, with what is marked in square brackets.
std::string shown(const std::string& body, const std::string& query) {
  analysis::Analyzer analyzer(tests::language());
  LearntAcronyms acronyms;
  const CompiledQuery compiled =
      compile_query(parse_query(query), analyzer, acronyms, RankingProfile{});
  const Snippet snippet = make_snippet(body, compiled.wanted, analyzer);
  std::string text;
  std::size_t at = 0;
  for (const Span& mark : snippet.marks) {
    EXPECT_LE(at, mark.begin);
    EXPECT_LE(mark.end, snippet.text.size());
    text += snippet.text.substr(at, mark.begin - at) + '[' +
            snippet.text.substr(mark.begin, mark.end - mark.begin) + ']';
    at = mark.end;
  }
  return text + snippet.text.substr(at);
}

TEST(Snippet, MarksTheSurfaceWordsThatMatched) {
  EXPECT_EQ(shown("Polisi menyelidiki penembakan itu.", "menembak"),
            "Polisi menyelidiki [penembakan] itu.");
}

TEST(Snippet, MarksAConceptAsAWhole) {
  EXPECT_EQ(shown("TNI membeli alat utama sistem persenjataan baru.", "alutsista"),
            "TNI membeli [alat utama sistem persenjataan] baru.");
}

TEST(Snippet, ShowsTheSentenceWithMostOfTheWords) {
  const std::string body =
      "Rapat dibuka dengan pembahasan soal radar oleh panitia acara. "
      "Makan siang disediakan oleh panitia untuk semua tamu yang datang dari berbagai daerah itu. "
      "Sesudah itu hadirin melihat pameran lukisan karya siswa sekolah dasar di gedung yang sama, "
      "lalu mendengarkan paduan suara. "
      "Radar dan rudal baru dipasang di pulau terluar pada akhir tahun. Acara ditutup sore hari.";

  EXPECT_EQ(
      shown(body, "radar rudal"),
      "[Radar] dan [rudal] baru dipasang di pulau terluar pada akhir tahun. Acara ditutup sore "
      "hari.");
}

TEST(Snippet, PrefersTheConceptToWordsOfItThatStandAlone) {
  EXPECT_TRUE(
      shown("Teknologi itu alih fungsi menjadi teknologi pangan di desa yang jauh dari kota.\n"
            "Perjanjian Transfer of Technology (ToT) diteken di Jakarta oleh kedua pihak itu. "
            "Sesudahnya para tamu makan siang bersama di halaman belakang gedung pertemuan.",
            "alih teknologi")
          .starts_with("Perjanjian [Transfer of Technology] ([ToT])"));
}

TEST(Snippet, IsTheBeginningWhereNothingMatches) {
  EXPECT_EQ(shown("Banjir melanda kota itu kemarin.", "rudal"), "Banjir melanda kota itu kemarin.");
}

TEST(Snippet, CutsALongSentenceBetweenWords) {
  std::string body = "Rudal";
  for (int i = 0; i < 100; ++i) body += " persenjataan";
  const std::string snippet = shown(body, "rudal");

  EXPECT_LE(snippet.size(), kSnippetBytes + 10);
  EXPECT_TRUE(snippet.starts_with("[Rudal] persenjataan"));
  EXPECT_TRUE(snippet.ends_with("persenjataan…")) << snippet;
}

TEST(Snippet, OfALongSentenceShowsThePartThatMatched) {
  std::string body;
  for (int i = 0; i < 60; ++i) body += "panjang sekali ";
  body += "rudal itu jatuh";

  EXPECT_NE(shown(body, "rudal").find("[rudal] itu jatuh"), std::string::npos);
}

TEST(Snippet, IsEmptyForAnEmptyBody) { EXPECT_EQ(shown("", "rudal"), ""); }

TEST(Snippet, NeverCutsACharacterInTwo) {
  std::string body;
  for (int i = 0; i < 400; ++i) body += "é";
  for (int i = 0; i < 40; ++i) body += " naïve—rudal";
  const std::string snippet = shown(body, "rudal");

  EXPECT_NE(static_cast<unsigned char>(snippet.front()) & 0xC0U, 0x80U);
}

TEST(Snippet, OfAHugeBodyIsStillShort) {
  std::string body;
  while (body.size() < 3'000'000) body += "rudal";

  EXPECT_LE(shown(body, "rudal").size(), kSnippetBytes + 10);
}

TEST(Snippet, OfABodyThatIsAllMatchesIsFoundInOnePass) {
  std::string body;
  while (body.size() < 100'000) body += "Rudal radar rudal radar rudal radar. ";

  EXPECT_TRUE(shown(body, "rudal radar").starts_with("[Rudal] [radar]"));
}

}  // namespace
}  // namespace warta::searcher
