// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/language.h"

#include <gtest/gtest.h>

#include <chrono>
#include <set>

#include "stemmer/data_file.h"
#include "stemmer/text/analyzer.h"
#include "stemmer/text/concept_list.h"
#include "stemmer/text/embedded_language.h"

namespace warta::analysis {
namespace {

TEST(Language, KnowsConceptsOfDefenceAndCompounds) {
  const Language language;
  std::size_t defence = 0, compounds = 0;
  for (const Concept item : language.concepts()) {
    (item.is_defence ? defence : compounds) += 1;
    const bool is_general = item.concept_class == "compound" || item.concept_class == kSynonyms;
    EXPECT_EQ(is_general, !item.is_defence) << item.name;
  }
  EXPECT_GT(defence, 150U);
  EXPECT_GT(compounds, 100U);
}

TEST(Language, ClassesAreThoseThatTheListsHeadNames) {
  const std::set<std::string_view> classes{"doctrine",    "diplomacy", "platform", "weapon",
                                           "institution", "office",    "unit",     "industry",
                                           "activity",    "place",     "compound", kSynonyms};
  const Language language;
  for (const Concept item : language.concepts()) {
    EXPECT_TRUE(classes.contains(item.concept_class)) << item.name << ": " << item.concept_class;
  }
}

TEST(Language, KnowsStopWords) {
  const Language language;
  const StringIndex& stop_words = language.word_lists().table.stop_words();
  for (const std::string word : {"yang", "dan", "di", "juga", "kata"}) {
    EXPECT_TRUE(stop_words.contains(word)) << word;
  }
  for (const std::string word : {"menteri", "rudal", "tahun", "tidak", "bukan", "tanpa"}) {
    EXPECT_FALSE(stop_words.contains(word)) << word;
  }
}

TEST(Language, HasOneDigest) {
  const Language first, second;
  EXPECT_EQ(first.digest(), second.digest());
  EXPECT_NE(first.digest(), 0U);
  EXPECT_NE(first.digest(), first.stemmer().digest()) << "the other lists count too";
}

TEST(Language, IsTheSameMadeAnewFromItsLists) {
  const Language compiled, made(stemmer::Stemmer(), embedded_lists());

  EXPECT_EQ(made.digest(), compiled.digest());
  ASSERT_EQ(made.concepts().size(), compiled.concepts().size());
  for (std::size_t i = 0; i < made.concepts().size(); ++i) {
    EXPECT_EQ(made.concepts()[i].name, compiled.concepts()[i].name);
    EXPECT_EQ(made.concepts()[i].variants.size(), compiled.concepts()[i].variants.size());
  }
  EXPECT_EQ(compile_language(embedded_lists(), compiled.stemmer()), embedded_language());
}

TEST(Language, TakesWordsOfOnesOwn) {
  LanguageLists lists = embedded_lists();
  lists.stop_words.emplace_back("rudal");
  lists.concepts.push_back({"kapal rumah sakit", "platform", {"kapal rumah sakit", "KRS"}, true});
  const Language language(stemmer::Stemmer(), lists);
  Analyzer analyzer(language);

  EXPECT_TRUE(language.word_lists().table.stop_words().contains("rudal"));
  EXPECT_NE(language.digest(), Language().digest());
  const AnalyzedText& text = analyzer.analyze("KRS itu baru");
  ASSERT_EQ(text.concepts.size(), 1U);
  EXPECT_EQ(language.concepts()[text.concepts[0].concept_id].name, "kapal rumah sakit");
}

TEST(Language, HasAnotherDigestForAnotherStopWord) {
  LanguageLists lists = embedded_lists();
  lists.stop_words.pop_back();
  EXPECT_NE(Language(stemmer::Stemmer(), lists).digest(), Language().digest());
}

TEST(Language, HasAnotherDigestForAnotherSpelling) {
  LanguageLists lists = embedded_lists();
  lists.concepts.front().variants.emplace_back("zqrx");
  EXPECT_NE(Language(stemmer::Stemmer(), lists).digest(), Language().digest());
}

// It is made by every program at its start, if only to answer --help.
TEST(Language, IsReadyAtOnce) {
  const auto begin = std::chrono::steady_clock::now();
  std::uint64_t sum = 0;
  for (int i = 0; i < 1000; ++i) sum += Language().digest();
  EXPECT_NE(sum, 0U);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(500));
}

TEST(Language, TakesAListOfOnesOwnWords) {
  const std::string words =
      "# warta words 1\n"
      "root\tsawer\t5\n"
      "stop_word\tbegitulah\n"
      "compound\tgarisdepan\tgaris depan\n"
      "concept\tkapal rumah sakit\tKRI Soeharso|hospital ship\tplatform\n";
  const Language plain, mine(words, "mine.tsv");
  EXPECT_NE(mine.digest(), plain.digest());
  EXPECT_EQ(Language("", "none").digest(), plain.digest());
  Analyzer analyzer(mine);
  const AnalyzedText& text = analyzer.analyze("Begitulah, a hospital ship menyawer di garisdepan.");
  std::vector<std::string_view> names;  // synonyms, which an index has not, left out
  for (const PhraseMatch& match : text.concepts) {
    const Concept item = mine.concepts()[match.concept_id];
    if (item.concept_class != kSynonyms) names.push_back(item.name);
  }
  EXPECT_EQ(names, (std::vector<std::string_view>{"kapal rumah sakit", "garis depan"}));
  EXPECT_TRUE(text.words[0].stop);
  EXPECT_EQ(text.words[4].form->stem, "sawer");
}

// A list of other names can grow without any index having to be built anew.
TEST(Language, ItsDigestDoesNotChangeWithSynonyms) {
  const Language plain;
  LanguageLists more = embedded_lists(), fewer = embedded_lists();
  const auto digest_of = [](const LanguageLists& lists) {
    return Language(stemmer::Stemmer(), lists).digest();
  };
  EXPECT_EQ(digest_of(more), plain.digest());
  more.concepts.push_back({"kucing", std::string(kSynonyms), {"kucing", "cat"}});
  std::erase_if(fewer.concepts, [](const auto& item) { return item.concept_class == kSynonyms; });
  EXPECT_LT(fewer.concepts.size() + 200, more.concepts.size());

  EXPECT_EQ(digest_of(more), plain.digest());
  EXPECT_EQ(digest_of(fewer), plain.digest());
  more.concepts.push_back({"kucing", "platform", {"kucing", "cat"}, true});
  EXPECT_NE(digest_of(more), plain.digest());
}

TEST(Language, TellsWhereOwnWordsAreWrong) {
  try {
    const Language language("# warta words 1\nconcept\tkapal\n", "mine.tsv");
    FAIL();
  } catch (const stemmer::DataFileError& error) {
    EXPECT_STREQ(error.what(), "mine.tsv:2: a concept has a name, spellings and a class");
  }
}

}  // namespace
}  // namespace warta::analysis
