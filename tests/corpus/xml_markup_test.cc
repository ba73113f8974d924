// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/xml_markup.h"

#include <gtest/gtest.h>

#include "corpus/text_encoding.h"
#include "corpus/xml_mending.h"
#include "corpus/xml_tree.h"

namespace warta::corpus {
namespace {

using Kind = Markup::Kind;

TEST(XmlMarkup, TellsWhatStandsAtABracket) {
  struct Row {
    std::string_view text;
    Kind kind;
    std::size_t length;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"<item>x", Kind::Open, 6},    {"<dc:creator a='>' b=\"'\" >x", Kind::Open, 25},
           {"<br/>x", Kind::Empty, 5},    {"<a b='/'/>", Kind::Empty, 10},
           {"<a b='/'>", Kind::Open, 9},  {"</item >x", Kind::Close, 8},
           {"<!-- x -->", Kind::Span, 4}, {"<![CDATA[x", Kind::Span, 9},
           {"<?xml ?>", Kind::Span, 2},   {"<!DOCTYPE a>", Kind::Doctype, 9},
           {"< 5000", Kind::None, 1},     {"<5", Kind::Cut, 0},
           {"<5 ", Kind::None, 1},        {"<!x>", Kind::None, 1},
           {"<a <b>", Kind::None, 3},     {"<a b='<c'>", Kind::None, 6},
           {"<", Kind::Cut, 0},           {"<!-", Kind::Cut, 0},
           {"<![CDA", Kind::Cut, 0},      {"<a b='", Kind::Cut, 0},
           {"<item", Kind::Cut, 0},
       }) {
    const Markup markup = read_markup(row.text);
    EXPECT_EQ(markup.kind, row.kind) << row.text;
    EXPECT_EQ(markup.length, row.length) << row.text;
  }
  EXPECT_EQ(read_markup("<dc:creator a='=' b=''>").name, "dc:creator");
  EXPECT_EQ(read_markup("<dc:creator a='=' b=''>").attributes, 2U);
}

TEST(XmlMarkup, FindsTheEndOfADocumentType) {
  const std::string_view whole = "<!DOCTYPE a [<!ENTITY b ']>'><!-- ' ]> --> <!ENTITY c '>'>]>";
  EXPECT_EQ(doctype_length(std::string(whole) + "<a>"), whole.size());
  EXPECT_FALSE(doctype_length(whole.substr(0, whole.size() - 1)));
  EXPECT_EQ(doctype_length("<!DOCTYPE a>"), 12U);
}

TEST(XmlMarkup, FindsTheRootBehindEverythingThatMayPrecedeIt) {
  EXPECT_EQ(xml_root("\xEF\xBB\xBF \n<?xml version='1.0'?><!-- <b> --><!DOCTYPE a [<!ENTITY x "
                     "'<c>'>]>\n<rdf:RDF xmlns:rdf='x'>"),
            "RDF");
  EXPECT_EQ(xml_root(std::string_view("\xFF\xFE<\0r\0s\0s\0>\0", 12)), "rss");
  EXPECT_EQ(xml_root(std::string_view("\0<\0r\0s\0s\0>", 10)), "rss");
  EXPECT_EQ(xml_root("teks <rss>"), "");
  EXPECT_EQ(xml_root("{\"a\": \"<rss>\"}"), "");
  EXPECT_EQ(xml_root("<!-- tanpa akhir"), "");
  EXPECT_EQ(xml_root("<rs"), "");
  EXPECT_EQ(xml_root(""), "");
}

TEST(XmlMending, MendsWhatIsNoXmlAndLeavesTheRest) {
  EXPECT_EQ(mended_xml("<a b='x&y'>A & B &amp; &#38; &#x26; &lt;</a>"),
            "<a b='x&amp;y'>A &amp; B &amp; &#38; &#x26; &lt;</a>");
  EXPECT_EQ(mended_xml("AT&T &nbsp;&hellip;&tak; &"), "AT&amp;T \u00A0…&amp;tak; &amp;");
  EXPECT_EQ(mended_xml("<![CDATA[a & <b> < ]]><!-- & -->&"),
            "<![CDATA[a & <b> < ]]><!-- & -->&amp;");
  EXPECT_EQ(mended_xml("1 < 2 <- <b>"), "1 &lt; 2 &lt;- <b>");
  EXPECT_EQ(mended_xml("&#0; &#8; &#xD800; &#x110000; &#99999999999; &#;"),
            "&amp;#0; &amp;#8; &amp;#xD800; &amp;#x110000; &amp;#99999999999; &amp;#;");
  EXPECT_EQ(mended_xml("a\x01\xC3\xA9\xC3\xED\xA0\x80\xF4\x90\x80\x80\xEF\xBF\xBF"),
            "a \u00E9\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(mended_xml("<![CDATA[\x02\xFF]]>"), "<![CDATA[ \uFFFD]]>");
}

TEST(XmlTree, RefusesWhateverCouldDeclareEntities) {
  for (const std::string text :
       {"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<?xml version='1.0'?><a/>", " <a/>", "a", "",
        "<a><!DOCTYPE b></a>", "<a>&b;</a>"}) {
    EXPECT_TRUE(std::holds_alternative<XmlError>(parse_xml(text))) << text;
  }
}

TEST(XmlTree, PrintsNothing) {
  testing::internal::CaptureStderr();
  testing::internal::CaptureStdout();
  for (const std::string text : {"<a", "<a><b></a>", "<a>&b;</a>", "<a>\xFF</a>", "<x:a x:b=''/>",
                                 "<a b='1' b='2'/>", "<a xmlns:b=''/>", "<a><?xml ?></a>"}) {
    parse_xml(text);
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr() + testing::internal::GetCapturedStdout(), "");
}

TEST(TextEncoding, FollowsMarksDeclarationsAndBytes) {
  EXPECT_EQ(xml_encoding("\xFE\xFF").encoding, TextEncoding::Utf16Big);
  EXPECT_EQ(xml_encoding("<?xml encoding='Latin1'?>").encoding, TextEncoding::Windows1252);
  EXPECT_EQ(xml_encoding("<?xml encoding='Latin1'?>é").encoding, TextEncoding::Utf8);
  EXPECT_EQ(xml_encoding("<?xml encoding='Latin1'?>é\xC3").encoding, TextEncoding::Utf8) << "cut";
  EXPECT_EQ(xml_encoding("<?xml encoding='Big5'?>").unknown, "big5");
  EXPECT_EQ(xml_encoding("<?xml version='1.0'?><a encoding='Big5'>").unknown, "");
  EXPECT_EQ(xml_encoding("").encoding, TextEncoding::Utf8);
}

TEST(TextEncoding, PutsAMarkForWhatIsNoCharacter) {
  using namespace std::string_view_literals;
  EXPECT_EQ(decoded("a\0\x3D\xD8\x00\xDE\x3D\xD8x"sv, TextEncoding::Utf16Little),
            "a\U0001F600\uFFFD\uFFFD");
  EXPECT_EQ(decoded("\xE9\x93\x81", TextEncoding::Windows1252), "é“\u0081");
}

}  // namespace
}  // namespace warta::corpus
