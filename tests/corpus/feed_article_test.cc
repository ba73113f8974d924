// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/feed_article.h"

#include <gtest/gtest.h>

#include "corpus/newsml_article.h"
#include "corpus/nitf_article.h"
#include "corpus/xml_fields.h"

namespace warta::corpus {
namespace {

const XmlSpaces kAtom{{"", "http://www.w3.org/2005/Atom"}};

XmlNode node(const std::string& text, const XmlSpaces& spaces = {}) {
  auto parsed = parse_xml(text, spaces);
  if (const auto* error = std::get_if<XmlError>(&parsed)) ADD_FAILURE() << error->reason << text;
  return std::get<XmlNode>(std::move(parsed));
}

Article item(const std::string& inner, const FeedHead& head = {}) {
  FieldValues values(std::nullopt);
  read_rss_item(node("<item>" + inner + "</item>"), head, values);
  return values.take();
}

Article entry(const std::string& inner, const FeedHead& head = {}) {
  FieldValues values(std::nullopt);
  read_atom_entry(node("<entry>" + inner + "</entry>", kAtom), head, values);
  return values.take();
}

TEST(RssItem, GoesByItsAddressRatherThanByANameThatAnotherFeedMayHave) {
  const Article both = item("<link>https://x.example/a</link><guid>77</guid>");
  EXPECT_EQ(both.url, "https://x.example/a");
  EXPECT_EQ(both.id, "");
  EXPECT_EQ(item("<guid>https://x.example/a</guid>").url, "https://x.example/a");
  EXPECT_EQ(item("<guid isPermaLink='false'>77</guid>").id, "77");
}

TEST(RssItem, FindsTheAuthorHoweverHeIsWritten) {
  EXPECT_EQ(item("<author>redaksi@x.example (Sinta Dewi)</author>").author, "Sinta Dewi");
  EXPECT_EQ(item("<author>Sinta Dewi</author>").author, "Sinta Dewi");
  EXPECT_EQ(item("<author>Sinta (Bogor)</author>").author, "Sinta (Bogor)");
}

TEST(RssItem, ReadsMarkupThatNobodyWrapped) {
  const Article read =
      item("<title>A &amp;amp; B</title><description>Satu.<br/><b>Du</b>a.</description>");
  EXPECT_EQ(read.title, "A & B");
  EXPECT_EQ(read.body, "Satu.\nDua.");
}

TEST(RssItem, KeepsTheDescriptionAsBodyWhereTheContentIsEmpty) {
  const Article read = item(
      "<content:encoded><![CDATA[<p> </p>]]></content:encoded><description>Isi.</description>");
  EXPECT_EQ(read.body, "Isi.");
  EXPECT_EQ(read.lead, "");
}

TEST(RssItem, PrefersItsOwnSourceToTheChannel) {
  const FeedHead head{.title = "Kabar X", .language = "id", .base = ""};
  EXPECT_EQ(item("<source url='x'>Kabar Y</source>", head).source, "Kabar Y");
  EXPECT_EQ(item("<title>a</title>", head).source, "Kabar X");
  EXPECT_EQ(item("<title>a</title>", head).language, "id");
}

TEST(AtomEntry, ReadsTextOfEveryType) {
  const auto body = [](const std::string& content) { return entry(content).body; };
  EXPECT_EQ(body("<content>Harga &lt;b> naik</content>"), "Harga <b> naik");
  EXPECT_EQ(body("<content type='html'>&lt;p>Satu.&lt;/p>&lt;p>Dua.</content>"), "Satu.\nDua.");
  EXPECT_EQ(body("<content type='text/html'><![CDATA[<p>Satu.</p>]]></content>"), "Satu.");
  EXPECT_EQ(body("<content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'>"
                 "<x:p>Satu.</x:p><x:ul><x:li>Dua</x:li></x:ul></x:div></content>"),
            "Satu.\nDua");
  EXPECT_EQ(body("<content type='image/png'>aGFsbw==</content>"), "");
  EXPECT_EQ(body("<content src='https://x.example/a' type='text/html'/>"), "");
}

TEST(AtomEntry, TakesTheLinkToThePage) {
  EXPECT_EQ(entry("<link rel='self' href='s'/><link href='https://x.example/a'/>").url,
            "https://x.example/a");
  EXPECT_EQ(entry("<id>tag:x,1</id>").id, "tag:x,1");
  EXPECT_EQ(entry("<id>https://x.example/b</id>").url, "https://x.example/b");
}

TEST(XmlFields, ResolvesSimpleAddressesOnly) {
  const std::string base = "https://x.example/berita/indeks.xml";
  EXPECT_EQ(absolute_url("/a", base), "https://x.example/a");
  EXPECT_EQ(absolute_url("a", base), "https://x.example/berita/a");
  EXPECT_EQ(absolute_url("a", "https://x.example"), "https://x.example/a");
  EXPECT_EQ(absolute_url("/a", "https://x.example"), "https://x.example/a");
  EXPECT_EQ(absolute_url("https://y.example/a", base), "https://y.example/a");
  EXPECT_EQ(absolute_url("//y.example/a", base), "//y.example/a");
  EXPECT_EQ(absolute_url("a", ""), "a");
  EXPECT_EQ(absolute_url("", base), "");
}

Article news_item(const std::string& inner) {
  FieldValues values(std::nullopt);
  read_news_item(node("<newsItem guid='urn:a'>" + inner + "</newsItem>"), values);
  return values.take();
}

TEST(NewsItem, ReadsPlainTextAndHtmlWithinIt) {
  EXPECT_EQ(news_item("<contentSet><inlineData contenttype='text/plain'>Satu.\n\nDua.</inlineData>"
                      "</contentSet>")
                .body,
            "Satu.\n\nDua.");
  EXPECT_EQ(news_item("<contentSet><inlineData contenttype='text/html'>&lt;p>Satu.&lt;/p>"
                      "</inlineData></contentSet>")
                .body,
            "Satu.");
  EXPECT_EQ(
      news_item("<contentSet><inlineData encoding='base64'>aGFsbw==</inlineData></contentSet>")
          .body,
      "");
}

TEST(NewsItem, IsCalledByItsSluglineIfNothingElseNamesIt) {
  EXPECT_EQ(news_item("<contentMeta><slugline>PANEN</slugline></contentMeta>").title, "PANEN");
  EXPECT_EQ(news_item("<itemMeta><title>Panen</title></itemMeta>"
                      "<contentMeta><slugline>PANEN</slugline></contentMeta>")
                .title,
            "Panen");
}

TEST(NewsItem, KnowsProviderAndPlaceByTheirNames) {
  const Article read = news_item(
      "<itemMeta><provider literal='KBN'/></itemMeta><contentMeta><located qcode='kota:1'/>"
      "<dateline>KUPANG, NTT (KBN) -</dateline></contentMeta>");
  EXPECT_EQ(read.source, "KBN");
  EXPECT_EQ(read.place, "KUPANG");
}

TEST(NewsItem, TellsWhatIsNotToBePublished) {
  const auto status = [](const std::string& code) {
    return newsml_withdrawal(
        node("<newsItem><itemMeta><pubStatus qcode='" + code + "'/></itemMeta></newsItem>"));
  };
  EXPECT_EQ(status("stat:canceled"), "canceled");
  EXPECT_EQ(status("stat:withheld"), "withheld");
  EXPECT_EQ(status("stat:usable"), "");
  EXPECT_EQ(
      nitf_withdrawal(node("<nitf><head><docdata management-status='withheld'/></head></nitf>")),
      "withheld");
  EXPECT_EQ(nitf_withdrawal(node("<nitf/>")), "");
}

Article nitf(const std::string& inner) {
  FieldValues values(std::nullopt);
  read_nitf(node("<nitf>" + inner + "</nitf>"), values);
  return values.take();
}

TEST(Nitf, LeavesOutPicturesAndTheTitlesOfAuthors) {
  const Article read = nitf(
      "<body><body.head><byline>Oleh Sinta<byttl>Wartawan</byttl></byline></body.head>"
      "<body.content><p>Satu.</p><media><media-caption>Foto.</media-caption></media><p>Dua.</p>"
      "</body.content></body>");
  EXPECT_EQ(read.author, "Sinta");
  EXPECT_EQ(read.body, "Satu.\nDua.");
}

TEST(Nitf, ReadsItsDatesAndKeepsThemAsWritten) {
  const auto date = [](const std::string& norm) {
    return nitf("<head><docdata><date.issue norm='" + norm + "'/></docdata></head>");
  };
  EXPECT_EQ(date("20250611T103200+0700").published, 1749612720);
  EXPECT_EQ(date("20250611T033200Z").published, 1749612720);
  EXPECT_EQ(date("20250611").published, 1749574800);
  EXPECT_EQ(date("2025-06-11T10:32:00+07:00").published, 1749612720);
  EXPECT_EQ(date("20250611T103200+0700").published_text, "20250611T103200+0700");
  EXPECT_FALSE(date("20251399").published);
  EXPECT_FALSE(date("kemarin").published);
}

}  // namespace
}  // namespace warta::corpus
