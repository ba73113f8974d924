// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/stemmer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "stemmer/data_file.h"
#include "stemmer/embedded_table.h"
#include "stemmer/word_reader.h"

namespace warta::stemmer {
namespace {

using testing::ElementsAre;

std::vector<std::string> common_words() {
  const std::string path = WARTA_SOURCE_DIR "/stemmer/data/common_words.tsv";
  const std::string text = read_data_file(path);
  std::vector<std::string> words;
  for (const DataRow& row : parse_data_file(text, path, {"common_words", 1, 1, 1})) {
    words.emplace_back(row.fields[0]);
  }
  return words;
}

TEST(Stemmer, GivesAnalysesLikeliestFirst) {
  const auto analyses = Stemmer().analyses("penembakannya");
  ASSERT_FALSE(analyses.empty());
  EXPECT_EQ(analyses[0].root, "tembak");
  EXPECT_THAT(analyses[0].affixes, ElementsAre("peN-", "-an", "-nya"));
  EXPECT_TRUE(Stemmer().analyses("zzzz").empty());
}

TEST(Stemmer, ExplainsHowAWordIsMade) {
  const Stemmer stemmer;
  EXPECT_EQ(stemmer.explain("mempertanggungjawabkan"),
            "mempertanggungjawabkan = memper- + tanggung jawab + -kan");
  EXPECT_EQ(stemmer.explain("penembakan"), "penembakan = peN- + tembak + -an  (pen- hides the t)");
  EXPECT_EQ(stemmer.explain("antarnegara"), "antarnegara = antar- + negara");
  EXPECT_EQ(stemmer.explain("rumah"), "rumah = rumah");
  EXPECT_EQ(stemmer.explain("ke-2"), "ke-2 = ke- + 2");
}

TEST(Stemmer, SeparatesStemAndRoot) {
  const auto reading = Stemmer().read("pertahanannya");
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->stem, "pertahanan");
  EXPECT_EQ(reading->root, "tahan");
  EXPECT_TRUE(reading->known);
}

TEST(Stemmer, GivesTheWordsOfACompound) {
  EXPECT_THAT(Stemmer().read("penandatanganan")->compound, ElementsAre("tanda", "tangan"));
  EXPECT_THAT(Stemmer().read("kerjasama")->compound, ElementsAre("kerja", "sama"));
  EXPECT_TRUE(Stemmer().read("tangan")->compound.empty());
}

TEST(Stemmer, GivesThePartAfterAPrefixoid) {
  const auto reading = Stemmer().read("antarpemerintah");
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->stem, "antarpemerintah");
  EXPECT_EQ(reading->part, "pemerintah");
}

TEST(Stemmer, TakesAnyBytes) {
  const Stemmer stemmer;
  for (const std::string& word : {std::string(), std::string("\0\xff", 2), std::string("résumé"),
                                  std::string("Menteri"), std::string("f16"), std::string("me")}) {
    const auto reading = stemmer.read(word);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->stem, word);
  }
}

TEST(Stemmer, LeavesVeryLongWordsWholeAtOnce) {
  const Stemmer stemmer;
  std::string word;
  while (word.size() < 10'000'000) word += "memper";
  EXPECT_EQ(stemmer.stem(word), word);
  word[5'000'000] = '-';
  EXPECT_FALSE(stemmer.read(word));
}

TEST(Stemmer, TellsWhatIsInTheLexicon) {
  const Stemmer stemmer;
  EXPECT_TRUE(stemmer.is_lexeme("pertahanan"));
  EXPECT_TRUE(stemmer.is_lexeme("rumah"));
  EXPECT_FALSE(stemmer.is_lexeme("rumahnya"));
  EXPECT_FALSE(stemmer.read("prabowowo")->known);
}

TEST(Stemmer, HasADigest) {
  EXPECT_NE(Stemmer().digest(), 0U);
  EXPECT_EQ(Stemmer().digest(), Stemmer().digest());
}

TEST(Stemmer, ExplainsDoubledWords) {
  const Stemmer stemmer;
  EXPECT_EQ(stemmer.explain("negara-negara"), "negara-negara = negara  (doubled)");
  EXPECT_EQ(stemmer.explain("kemerah-merahan"), "kemerah-merahan = ke- + merah + -an  (doubled)");
  EXPECT_EQ(stemmer.explain("sayur-mayur"), "sayur-mayur = sayur  (doubled with other sounds)");
  EXPECT_EQ(stemmer.explain("tolong-menolong"),
            "tolong-menolong = tolong  (doubled; meN- before the second half)");
  EXPECT_EQ(
      stemmer.explain("perundang-undangan"),
      "perundang-undangan = per- + undang-undang + -an  (a double with a meaning of its own)");
  EXPECT_EQ(stemmer.explain("prabowo-gibran"), "prabowo-gibran = prabowo-gibran  (several words)");
}

TEST(Stemmer, ExplainsWhatIsRemarkable) {
  const Stemmer stemmer;
  EXPECT_EQ(stemmer.explain("pertahanan"),
            "pertahanan = per- + tahan + -an  (searched as pertahanan)");
  EXPECT_EQ(stemmer.explain("dedaunan"),
            "dedaunan = de- + daun + -an  (the first consonant is doubled)");
  EXPECT_EQ(stemmer.explain("menganalisa"), "menganalisa = meN- + analisa  (searched as analisis)");
  EXPECT_EQ(stemmer.explain("mengirim"), "mengirim = meN- + kirim  (meng- hides the k)");
  EXPECT_EQ(stemmer.explain("alutsista-nya"), "alutsista-nya = alutsista + -nya");
  EXPECT_EQ(stemmer.explain("xqzt"), "xqzt = xqzt  (not in the lexicon)");
}

TEST(Stemmer, ChangesOfOnesOwnCountBeforeTheLexicon) {
  const std::string changes =
      "# warta words 1\n"
      "root\tsawer\t5\n"
      "name\ttembakan\n"
      "removed\tmenteri\n"
      "variant\ttentra\ttentara\ta slip\n"
      "lexicalised\tpengawalan\tpengawalan\tan escort\n"
      "compound\tgarisdepan\tgaris depan\n";
  const Stemmer plain;
  const Stemmer mine(changes, "mine.tsv");
  EXPECT_EQ(mine.stem("disawerkan"), "sawer");
  EXPECT_EQ(mine.stem("tembakan"), "tembakan");
  EXPECT_EQ(mine.stem("penembakan"), "tembak");
  EXPECT_EQ(mine.stem("ketentraan"), plain.stem("tentara"));
  EXPECT_EQ(mine.stem("dikawal"), "kawal");
  EXPECT_EQ(mine.stem("pengawalannya"), "pengawalan");
  EXPECT_EQ(mine.read("garisdepan")->compound.size(), 2U);
  EXPECT_FALSE(mine.is_lexeme("menteri"));
  EXPECT_NE(mine.digest(), plain.digest());
  EXPECT_EQ(Stemmer("", "none").digest(), plain.digest());
}

TEST(Stemmer, BadChangesAreToldWithTheirLine) {
  const auto message = [](const std::string& row) {
    try {
      const Stemmer stemmer("# warta words 1\n" + row, "mine.tsv");
    } catch (const DataFileError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(message("\troot\tsawer\n"), "mine.tsv:2: not a kind of row: ");
  EXPECT_EQ(message("rott\tsawer\n"), "mine.tsv:2: not a kind of row: rott");
  EXPECT_EQ(message("root\tSawer\n"), "mine.tsv:2: not a lower-case word: Sawer");
  EXPECT_EQ(message("lexicalised\tsawer\n"),
            "mine.tsv:2: too few or too many fields for a row of this kind");
  EXPECT_EQ(message("variant\tsawer\txqzt\twhy\n"), "mine.tsv:2: no root and no name: xqzt");
}

// Words are worked out beforehand for speed alone.
TEST(Stemmer, AKnownFormIsReadAsIfAnew) {
  const Stemmer stemmer;
  const StemTable table(embedded_table());
  std::size_t forms = 0;
  for (const std::string& word : common_words()) {
    const auto form = table.find_form(word);
    if (!form) continue;
    ++forms;
    const ReadingView anew = view_word(table, word);
    EXPECT_EQ(form->stem, anew.stem) << word;
    EXPECT_EQ(form->root, anew.root) << word;
    EXPECT_EQ(form->known, anew.known) << word;
    EXPECT_EQ(stemmer.stem(word), anew.stem) << word;
  }
  EXPECT_GT(forms, 3000U);
}

}  // namespace
}  // namespace warta::stemmer
