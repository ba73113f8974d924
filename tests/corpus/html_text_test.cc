// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/html_text.h"

#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "corpus/finish_article.h"

namespace warta::corpus {
namespace {

TEST(HtmlText, EndsParagraphsWhereAReaderSeesThemEnd) {
  EXPECT_EQ(html_text("<p>Air <b>surut</b>.</p><p>Warga\n  pulang.</p>"),
            "Air surut.\nWarga pulang.");
  EXPECT_EQ(html_text("Air surut.<br><br/>Warga pulang."), "Air surut.\nWarga pulang.");
  EXPECT_EQ(html_text("<div>a<div>b</div>c</div><ul><li>d</li><li>e</li></ul>"), "a\nb\nc\nd\ne");
  EXPECT_EQ(
      html_text("<table><tr><td>Kota</td><td>Korban</td></tr><tr><td>Biak</td><td>2</td></tr>"),
      "Kota Korban\nBiak 2");
}

TEST(HtmlText, JoinsWhatStandsTogether) {
  EXPECT_EQ(html_text("<b>T</b>NI dan <i>Polri</i>, kata dia"), "TNI dan Polri, kata dia");
}

TEST(HtmlText, ResolvesEntitiesOnce) {
  EXPECT_EQ(html_text("TNI&nbsp;AD &amp; Polri &#8220;siap&#x201D; &amp;lt; &bogus;"),
            "TNI\u00A0AD & Polri “siap” &lt; &bogus;");
}

TEST(HtmlText, LeavesOutWhatIsNoText) {
  EXPECT_EQ(html_text("a<script>if (1 < 2) alert('</p>')</script><style>p{}</style><!-- c -->"
                      "<form><input value=x>f</form><noscript>n</noscript> b"),
            "a\nb");
}

TEST(HtmlText, ReadsBrokenMarkup) {
  EXPECT_EQ(html_text("<p>Air surut<p>Warga </b>pulang</i> <"), "Air surut\nWarga pulang <");
  EXPECT_EQ(html_text("a & b < c > d"), "a & b < c > d");
  EXPECT_EQ(html_text(""), "");
  EXPECT_EQ(html_text("biasa saja"), "biasa saja");
}

TEST(HtmlText, TellsMarkupFromText) {
  EXPECT_TRUE(looks_like_html("Air<br>surut"));
  EXPECT_TRUE(looks_like_html("<P class=x>Air surut</P>"));
  EXPECT_FALSE(looks_like_html("harga < 5.000 dan > 2.000"));
  EXPECT_FALSE(looks_like_html("<penulis> menulis"));
  EXPECT_FALSE(looks_like_html("a<"));
}

HtmlNode tree(std::string_view html, std::string_view charset = {}) {
  auto page = parse_html(html, charset);
  EXPECT_TRUE(std::holds_alternative<HtmlNode>(page)) << std::get<std::string>(page);
  return std::get<HtmlNode>(std::move(page));
}

TEST(HtmlTree, WritesNamesInSmallLetters) {
  const HtmlNode page = tree("<HTML LANG='id'><BODY CLASS=x DATA-Y='1&amp;2'>a</BODY></HTML>");
  EXPECT_EQ(page.attribute("lang"), "id");
  ASSERT_EQ(page.children.size(), 1U);
  EXPECT_EQ(page.children[0].name, "body");
  EXPECT_EQ(page.children[0].attribute("data-y"), "1&2");
  EXPECT_EQ(page.children[0].attribute("id"), "");
}

TEST(HtmlTree, KeepsAScriptAsItStands) {
  const HtmlNode page = tree("<head><script type=x>{\"a\": \"<b> &amp; c\"}</script></head>");
  EXPECT_EQ(page.children.at(0).children.at(0).children.at(0).text, "{\"a\": \"<b> &amp; c\"}");
}

TEST(HtmlTree, ReadsOtherEncodings) {
  const std::string latin = "<p>caf\xE9 \x93tutup\x94</p>";
  EXPECT_EQ(html_text(tree(latin, "windows-1252")), "café “tutup”");
  EXPECT_EQ(html_text(tree("<head><meta charset=windows-1252></head>" + latin)), "café “tutup”");
  EXPECT_EQ(html_text(tree("<p>café</p>", "iso-8859-1")), "café") << "UTF-8 all the same";
  EXPECT_TRUE(is_utf8(html_text(tree(latin))));
  EXPECT_TRUE(is_utf8(html_text(tree(latin, "tidak-ada"))));
  EXPECT_TRUE(is_utf8(html_text(tree("<meta charset=utf-8>" + latin + " é"))));
}

TEST(HtmlTree, RefusesAPageNestedTooDeep) {
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<div>";
  const auto page = parse_html(deep + "a");
  ASSERT_TRUE(std::holds_alternative<std::string>(page));
  EXPECT_EQ(std::get<std::string>(page), "nested too deep");
}

TEST(HtmlTree, RefusesATagWithoutEnd) {
  std::string tag = "<p";
  for (int i = 0; i < 300'000; ++i) tag += " a" + std::to_string(i);
  const auto page = parse_html(tag + ">a</p>");
  ASSERT_TRUE(std::holds_alternative<std::string>(page));
  EXPECT_EQ(std::get<std::string>(page), "a tag with more than 2,000 attributes");
}

TEST(HtmlTree, ReadsPagesWithLongScripts) {
  std::string script = "<script>var a = 1 < 2;";
  for (int i = 0; i < 9'000; ++i) script += " <b a a a a";
  EXPECT_EQ(html_text(script + "</script><p>Air surut.</p>"), "Air surut.");
}

TEST(HtmlTree, ReadsAnyBytes) {
  EXPECT_EQ(html_text(tree(std::string("<p>a\0b</p>", 10))).substr(0, 1), "a");
  EXPECT_TRUE(is_utf8(html_text(tree("\xFF\xFE<\0p\0>\0"))));
}

}  // namespace
}  // namespace warta::corpus
