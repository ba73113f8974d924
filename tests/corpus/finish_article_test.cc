// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/finish_article.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace warta::corpus {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::StartsWith;

Article finished(Article raw) {
  static const Cleaning kRules;
  auto result = finish_article(std::move(raw), kRules);
  if (const auto* reason = std::get_if<std::string>(&result)) {
    ADD_FAILURE() << "no article: " << *reason;
    return {};
  }
  return std::get<Article>(std::move(result));
}

TEST(FinishArticle, MakesControlCharactersSpacesInEveryField) {
  const std::string text =
      "a\x1B[2J\x07"
      "b\x7F"
      "c\u009Bd\te";
  const std::string clean = "a [2J b c d e";

  const Article article = finished({.id = text,
                                    .title = text,
                                    .body = text,
                                    .source = text,
                                    .agency = text,
                                    .place = text,
                                    .author = text,
                                    .editor = text,
                                    .category = text,
                                    .url = text});

  for (const std::string& field :
       {article.id, article.title, article.body, article.source, article.agency, article.place,
        article.author, article.editor, article.category, article.url}) {
    EXPECT_EQ(field, clean);
  }
}

TEST(FinishArticle, MakesNulBytesSpaces) {
  const Article article =
      finished({.title = std::string("a\0b", 3), .body = std::string("c\0d", 3)});

  EXPECT_EQ(article.title, "a b");
  EXPECT_EQ(article.body, "c d");
}

TEST(FinishArticle, MakesNoBreakSpacesSpaces) {
  EXPECT_EQ(finished({.title = "Rp\u00A05 juta", .body = "x"}).title, "Rp 5 juta");
}

TEST(FinishArticle, TakesAwayWhatChangesTheDirectionOfWriting) {
  for (const std::string mark : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066",
                                 "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u061C"}) {
    EXPECT_EQ(finished({.title = "Kapal" + mark + "TNI", .body = "x"}).title, "KapalTNI");
  }
}

TEST(FinishArticle, TakesAwayWhatCannotBeSeen) {
  for (const std::string mark : {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"}) {
    const Article article =
        finished({.title = "per" + mark + "tahanan", .body = mark + "satu" + mark});

    EXPECT_EQ(article.title, "pertahanan");
    EXPECT_EQ(article.body, "satu");
  }
}

TEST(FinishArticle, MakesLineAndParagraphSeparatorsLineFeeds) {
  const Article article = finished({.title = "a\u2028b", .body = "satu\u2028dua\u2029tiga"});

  EXPECT_EQ(article.title, "a b");
  EXPECT_EQ(article.body, "satu\ndua\ntiga");
}

TEST(FinishArticle, LeavesPunctuationNearTheInvisibleAlone) {
  const std::string text = "– — ‘a’ “b” … ‰ ‹c› € ⁄ ® ° ± é ؛ خبر";
  EXPECT_EQ(finished({.title = text, .body = "x"}).title, text);
}

TEST(FinishArticle, LeavesLettersBeyondAsciiAlone) {
  EXPECT_EQ(finished({.title = "Erdoğan: «ya» €5 – 東京 🚀", .body = "x"}).title,
            "Erdoğan: «ya» €5 – 東京 🚀");
}

TEST(FinishArticle, PutsATitleOnOneLine) {
  EXPECT_EQ(finished({.title = " Satu\ndua\r\ntiga ", .body = "x"}).title, "Satu dua tiga");
}

TEST(FinishArticle, SeparatesParagraphsByOneLineFeed) {
  EXPECT_EQ(finished({.title = "t", .body = "\n satu \r\n\r\n\n  dua\rtiga\n"}).body,
            "satu\ndua\ntiga");
}

TEST(FinishArticle, TakesAwayAFirstParagraphThatRepeatsTheTitle) {
  const Article article =
      finished({.title = "Banjir surut", .body = "Banjir surut\nWarga pulang."});

  EXPECT_EQ(article.body, "Warga pulang.");
  ASSERT_EQ(article.removals.size(), 1U);
  EXPECT_EQ(article.removals[0].rule, "title-repeated");
  EXPECT_EQ(article.removals[0].text, "Banjir surut");
}

TEST(FinishArticle, KeepsAFirstParagraphThatOnlyBeginsLikeTheTitle) {
  EXPECT_EQ(
      finished({.title = "Banjir surut", .body = "Banjir surut di Padang.\nWarga pulang."}).body,
      "Banjir surut di Padang.\nWarga pulang.");
}

TEST(FinishArticle, KeepsABodyThatIsOnlyTheTitle) {
  EXPECT_EQ(finished({.title = "Banjir surut", .body = "Banjir surut"}).body, "Banjir surut");
}

TEST(FinishArticle, MakesAMissingTitleFromTheFirstSentence) {
  const Article article =
      finished({.body = "Warga Padang kembali ke rumah. Banjir telah surut.\nBupati lega."});

  EXPECT_EQ(article.title, "Warga Padang kembali ke rumah");
  EXPECT_TRUE(article.title_is_derived);
  EXPECT_THAT(article.body, StartsWith("Warga Padang kembali ke rumah. Banjir"));
}

TEST(FinishArticle, EndsADerivedTitleNotAtAnAbbreviation) {
  EXPECT_EQ(finished({.body = "H. Darto dari PT. Karya membangun rumah. Lalu pergi."}).title,
            "H. Darto dari PT. Karya membangun rumah");
}

TEST(FinishArticle, CutsALongDerivedTitleBetweenWords) {
  std::string body;
  while (body.size() < 300) body += "kapal ";

  const std::string title = finished({.body = body}).title;

  EXPECT_THAT(title, MatchesRegex("(kapal )*kapal…"));
  EXPECT_LE(title.size(), 130U);
}

TEST(FinishArticle, CutsADerivedTitleWithoutSpacesBetweenCharacters) {
  std::string body;
  while (body.size() < 300) body += "東";

  EXPECT_TRUE(is_utf8(finished({.body = body}).title));
}

TEST(FinishArticle, SaysOfAGivenTitleThatItIsNotDerived) {
  EXPECT_FALSE(finished({.title = "t", .body = "x"}).title_is_derived);
}

TEST(FinishArticle, TakesAMissingDateFromBracketsAtTheBeginning) {
  const Article article = finished({.title = "t", .body = "Kata bupati, Selasa (29/8/2023)."});
  EXPECT_EQ(article.published, 1693242000);
}

TEST(FinishArticle, LeavesAGivenDateAlone) {
  const Article article =
      finished({.title = "t", .body = "Kata bupati, Selasa (29/8/2023).", .published = 5});
  EXPECT_EQ(article.published, 5);
}

TEST(FinishArticle, TakesNoDateFromFarBelow) {
  const Article article =
      finished({.title = "t", .body = std::string(2000, 'x') + " Selasa (29/8/2023)."});
  EXPECT_EQ(article.published, std::nullopt);
}

TEST(FinishArticle, TakesAMissingIdFromTheUrl) {
  EXPECT_EQ(finished({.title = "t", .url = "https://warta.example/1"}).id,
            "https://warta.example/1");
}

TEST(FinishArticle, MakesAnIdOfTitleAndBodyIfThereIsNoUrl) {
  const std::string id = finished({.title = "t", .body = "x"}).id;

  EXPECT_THAT(id, MatchesRegex("[0-9a-f]{32}"));
  EXPECT_EQ(finished({.title = "t", .body = "x", .source = "lain"}).id, id);
  EXPECT_NE(finished({.title = "t", .body = "y"}).id, id);
  EXPECT_NE(finished({.title = "u", .body = "x"}).id, id);
}

TEST(FinishArticle, AcceptsATitleWithoutABody) { EXPECT_EQ(finished({.title = "t"}).body, ""); }

TEST(FinishArticle, LetsTheLeadServeAsTheBody) {
  const Article article = finished({.title = "t", .lead = "Banjir surut."});
  EXPECT_EQ(article.body, "Banjir surut.");
  EXPECT_EQ(article.lead, "");
}

TEST(FinishArticle, KeepsALeadThatTheBodyDoesNotBeginWith) {
  EXPECT_EQ(
      finished({.title = "t", .body = "Air surut. Lumpur tinggal.", .lead = "Air surut"}).lead, "");
  EXPECT_EQ(finished({.title = "t", .body = "Air surut.", .lead = "Warga pulang."}).lead,
            "Warga pulang.");
}

TEST(FinishArticle, CallsNothingByBytesThatAreNoText) {
  const Article article = finished({.id = "berita\xFF", .title = "t", .url = "https://a/\xFF"});
  EXPECT_EQ(article.id.size(), 32U);
  EXPECT_NE(article.id, finished({.id = "berita\xFE", .title = "t"}).id);
  EXPECT_EQ(article.url, "");
}

TEST(FinishArticle, KeepsEachTagOnce) {
  EXPECT_THAT(finished({.title = "t", .tags = {" TNI", "banjir", "", "TNI"}}).tags,
              testing::ElementsAre("TNI", "banjir"));
}

TEST(FinishArticle, WritesLanguagesAlike) {
  EXPECT_EQ(finished({.title = "t", .language = "id-ID"}).language, "id");
  EXPECT_EQ(finished({.title = "t", .language = "in_ID"}).language, "id");
  EXPECT_EQ(finished({.title = "t", .language = "EN"}).language, "en");
  EXPECT_EQ(finished({.title = "t", .language = "Klingon!"}).language, "");
}

TEST(FinishArticle, TrustsTheWordsMoreThanWhatIsSaidOfTheirLanguage) {
  const std::string body = "Polisi menahan dua orang yang mencuri uang di pasar itu.";
  EXPECT_EQ(finished({.title = "t", .body = body, .language = "en-US"}).language, "id");
  EXPECT_EQ(finished({.title = "t", .body = body}).language, "id");
}

TEST(FinishArticle, DatesByTheUpdateWhereNothingElseIsTold) {
  const Article article = finished({.title = "t", .updated = 7});
  EXPECT_EQ(article.published, 7);
  EXPECT_EQ(article.updated, std::nullopt);
}

TEST(FinishArticle, KeepsALaterUpdateOnly) {
  EXPECT_EQ(finished({.title = "t", .published = 7, .updated = 9}).updated, 9);
  EXPECT_EQ(finished({.title = "t", .published = 7, .updated = 7}).updated, std::nullopt);
}

TEST(FinishArticle, HashesTitleAndBodyAlone) {
  const auto hash = [](Article raw) { return finished(std::move(raw)).content_hash; };
  EXPECT_EQ(hash({.id = "1", .title = "t", .body = "x"}),
            hash({.id = "2", .title = "t", .body = "x"}));
  EXPECT_NE(hash({.title = "t", .body = "x"}), hash({.title = "t", .body = "y"}));
}

TEST(FinishArticle, GivesTheReasonIfNothingIsLeft) {
  const Cleaning rules;
  for (const std::string body : {"", " \n\t", "\x1B\x07", "Baca juga: Harga beras naik"}) {
    const auto result = finish_article({.id = "1", .body = body}, rules);
    ASSERT_TRUE(std::holds_alternative<std::string>(result)) << body;
    EXPECT_THAT(std::get<std::string>(result), HasSubstr("no title and no body"));
  }
}

TEST(FinishArticle, TellsUtf8FromOtherBytes) {
  for (const std::string good : {"", "beras", "Erdoğan", "東京", "🚀"})
    EXPECT_TRUE(is_utf8(good)) << good;
  for (const std::string bad :
       {"\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xE2\x82", "\xF4\x90\x80\x80"}) {
    EXPECT_FALSE(is_utf8(bad));
  }
}

}  // namespace
}  // namespace warta::corpus
