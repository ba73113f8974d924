// SPDX-License-Identifier: GPL-2.0-or-later
// The sample of each XML format, from file to articles: all fields, as FILE.expected has them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "corpus/open_source.h"
#include "tests/corpus/given.h"
#include "tests/corpus/packing.h"
#include "tests/temp_folder.h"

namespace warta::corpus {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

const std::string kFormats = WARTA_SOURCE_DIR "/tests/corpus/formats/";

std::string content_of(const std::string& name) {
  std::ifstream in(kFormats + name, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : " | ") + text;
  return all;
}

std::string seconds(const std::optional<std::int64_t>& time) {
  return time ? std::to_string(*time) : "";
}

// A field a line; those that are empty, and the hash, are left out.
std::string shown(const Article& article) {
  std::string text;
  const std::vector<std::pair<std::string, std::string>> fields{
      {"id", article.id},
      {"title", article.title},
      {"lead", article.lead},
      {"source", article.source},
      {"agency", article.agency},
      {"place", article.place},
      {"author", article.author},
      {"editor", article.editor},
      {"category", article.category},
      {"tags", joined(article.tags)},
      {"url", article.url},
      {"language", article.language},
      {"published", seconds(article.published)},
      {"published_text", article.published_text},
      {"updated", seconds(article.updated)},
      {"updated_text", article.updated_text},
      {"body", article.body}};
  for (const auto& [name, value] : fields) {
    if (!value.empty()) text.append(name).append(": ").append(value).append("\n");
  }
  return text + '\n';
}

std::string shown(const Given& given) {
  std::string text;
  for (const Article& article : given.articles) text += shown(article);
  for (const Fault& fault : given.faults) {
    text += "fault: line " + std::to_string(fault.line) + ": " + fault.reason + '\n';
  }
  return text;
}

Given read(const std::vector<std::string>& paths, InputFormat format = InputFormat::Auto) {
  const auto source = open_source(paths, {.format = format});
  return all_of(*source);
}

class XmlFormats : public testing::TestWithParam<std::string> {};

TEST_P(XmlFormats, GiveTheArticlesThatAreExpected) {
  EXPECT_EQ(shown(read({kFormats + GetParam()})), content_of(GetParam() + ".expected"));
}

TEST_P(XmlFormats, AreToldByTheirContentWhateverTheirName) {
  const TempFolder folder;
  const std::string expected = content_of(GetParam() + ".expected");
  for (const std::string name : {"unduhan", "a.txt", "a.json", "a.xml", "a.csv"}) {
    EXPECT_EQ(shown(read({folder.write(name, content_of(GetParam()))})), expected) << name;
  }
}

TEST_P(XmlFormats, GiveWhatStandsBeforeACut) {
  const std::string whole = content_of(GetParam());
  const std::size_t last = whole.rfind("</") - 1;
  const TempFolder folder;
  for (std::size_t length = 0; length < last; length += 97) {
    const Given given = read({folder.write("a.xml", whole.substr(0, length))});
    ASSERT_FALSE(given.faults.empty()) << length;
    EXPECT_FALSE(given.faults.back().reason.empty());
    EXPECT_THAT(given.faults.back().path, HasSubstr("a.xml"));
  }
}

INSTANTIATE_TEST_SUITE_P(All, XmlFormats,
                         testing::Values("rss_portal.xml", "rss_wordpress.xml", "rss1.rdf",
                                         "atom.xml", "news_sitemap.xml", "newsml_g2.xml",
                                         "nitf.xml"),
                         [](const auto& sample) {
                           return sample.param.substr(0, sample.param.find('.'));
                         });

TEST(XmlFormats, LieAmongOthersInFoldersAndArchives) {
  const TempFolder folder;
  const std::string cut = content_of("atom.xml").substr(0, content_of("atom.xml").find("Panen"));
  const std::vector<Packed> members{
      {"1.xml", content_of("rss1.rdf")},
      {"2.xml", cut},
      {"3.xml", ""},
      {"4.xml", "<html><body><p>Halaman tidak ditemukan.</p></body></html>"},
      {"5.xml", R"({"id": "json", "title": "Bukan XML"})"},
      {"6.xml", R"(<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item>)"
                "<title>&a;</title><link>https://x.example/6</link></item></channel></rss>"},
      {"7.xml", content_of("nitf.xml")}};
  for (const Packed& member : members) folder.write("berita/" + member.name, member.bytes);
  const std::string archive =
      folder.write("berita.tar.gz", tarred(members, archive_write_add_filter_gzip));

  for (const std::string& path : {folder / "berita", archive}) {
    const Given given = read({path});
    const std::string prefix = path == archive ? "fault:berita.tar.gz!" : "fault:";
    EXPECT_THAT(given.records,
                ElementsAre("https://kabardesa.example/kafe",
                            "https://lautkita.example/berita/radar-natuna.html",
                            prefix + "2.xml:22", prefix + "3.xml", "json", prefix + "6.xml:1",
                            "https://x.example/6", "kbn-20250611-0042"));
    EXPECT_EQ(given.skipped, 1U);
    ASSERT_THAT(given.articles, SizeIs(5));
    EXPECT_EQ(given.articles[3].title, "&a;");
    EXPECT_THAT(given.faults[0].reason, HasSubstr("the file ends within <entry>"));
    EXPECT_EQ(given.faults[1].reason, "nothing in it");
    EXPECT_EQ(given.faults[2].reason, "not XML: Entity 'a' not defined; mended");
  }
}

TEST(XmlFormats, TellAnXmlThatIsNoNewsIfItWasNamed) {
  const TempFolder folder;
  const std::string plain = "<urlset><url><loc>https://x.example/a</loc></url><url/></urlset>";
  for (const std::string& text :
       {plain, std::string("<sitemapindex><sitemap/></sitemapindex>"),
        std::string("<?xml version='1.0'?><!-- a --><svg/>"), std::string("tanpa tanda"),
        std::string(
            "<newsItem><itemMeta><itemClass qcode='ninat:picture'/></itemMeta></newsItem>")}) {
    const Given named = read({folder.write("k/a.xml", text)});
    EXPECT_THAT(named.records, ElementsAre("fault:a.xml")) << text;
    EXPECT_THAT(named.faults.at(0).reason, HasSubstr("no news")) << text;
    const Given found = read({folder / "k"});
    EXPECT_THAT(found.records, SizeIs(0)) << text;
    EXPECT_EQ(found.skipped, 1U) << text;
  }
}

TEST(XmlFormats, LeaveAPageToTheReaderOfPages) {
  EXPECT_EQ(format_by_content("<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x' 'y'>\n<html>"),
            InputFormat::Html);
  EXPECT_EQ(format_by_content("<?xml version='1.0'?><svg>"), InputFormat::Feed);
}

TEST(XmlFormats, AreReadAsOneIsTold) {
  const TempFolder folder;
  const std::string rss = folder.write("a.dat", content_of("rss_portal.xml"));
  const std::string nitf = folder.write("b.dat", content_of("nitf.xml"));
  EXPECT_THAT(read({rss}, InputFormat::Feed).articles, SizeIs(2));
  EXPECT_THAT(read({nitf}, InputFormat::NewsMl).articles, SizeIs(1));
  EXPECT_THAT(read({nitf}, InputFormat::Feed).faults, SizeIs(1));
  EXPECT_THAT(read({rss}, InputFormat::NewsMl).faults, SizeIs(1));
}

TEST(XmlFormats, GiveNothingWhereAFeedHasNoItems) {
  const TempFolder folder;
  EXPECT_THAT(
      read({folder.write("a.rss", "<rss><channel><title>a</title></channel></rss>")}).records,
      SizeIs(0));
}

}  // namespace
}  // namespace warta::corpus
