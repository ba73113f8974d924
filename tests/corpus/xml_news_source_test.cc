// SPDX-License-Identifier: GPL-2.0-or-later
// What is wrong with real feeds, and what nobody should ever send.
#include "corpus/xml_news_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>

#include "tests/corpus/given.h"
#include "tests/corpus/string_stream.h"

namespace warta::corpus {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Given read(std::unique_ptr<ByteStream> in) {
  static const Cleaning kRules;
  const auto source = xml_news_source(std::move(in), "a.xml", InputFormat::Auto, true, kRules);
  return all_of(*source);
}

Given read(const std::string& text) {
  Given whole = read(stream_of(text));
  if (text.size() < 5'000) {
    const Given in_pieces = read(std::make_unique<StringStream>(text, 7));
    EXPECT_EQ(in_pieces.records, whole.records) << "pieces must not matter: " << text;
  }
  return whole;
}

std::string item(const std::string& name, const std::string& more = {}) {
  return "<item><title>Judul " + name + "</title><link>https://x.example/" + name + "</link>" +
         more + "</item>\n";
}
std::string rss(const std::string& items) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Kabar X</title>\n" + items +
         "</channel></rss>\n";
}

const std::string kA = "https://x.example/a", kB = "https://x.example/b",
                  kC = "https://x.example/c";

TEST(XmlNewsSource, MendsWhatFeedsGetWrongAndTellsItOnce) {
  const Given given = read(rss(
      item("a", "<description>AT&T dan R&D&nbsp;naik &hellip; harga < 5000 &tidak;</description>") +
      item("b", "<description>caf\xE9 \x01 tutup</description>") + item("c")));
  EXPECT_THAT(given.records, ElementsAre("fault:a.xml:3", kA, kB, kC));
  EXPECT_EQ(given.faults.at(0).reason, "not XML: EntityRef: expecting ';'; mended");
  EXPECT_EQ(given.articles.at(0).body, "AT&T dan R&D naik … harga < 5000 &tidak;");
  EXPECT_EQ(given.articles.at(1).body, "caf\uFFFD   tutup");
}

TEST(XmlNewsSource, ReadsAnAddressWithAnUnescapedAmpersand) {
  const Given given =
      read(rss("<item><title>Satu</title><link>https://x.example/?a=1&b=2</link></item>"));
  EXPECT_EQ(given.articles.at(0).url, "https://x.example/?a=1&b=2");
}

TEST(XmlNewsSource, FaultsARecordThatCannotBeMendedAndReadsTheRest) {
  const Given given = read(rss(item("a") + "<item>\n<title>Rusak<b></title></item>\n" + item("c")));
  EXPECT_THAT(given.records, ElementsAre(kA, "fault:a.xml:5", kC));
  EXPECT_THAT(given.faults.at(0).reason, HasSubstr("tag mismatch"));
  EXPECT_EQ(given.faults[0].bytes, "<item>\n<title>Rusak<b></title></item>");
}

TEST(XmlNewsSource, FaultsARecordThatIsNeverClosedAndReadsTheRest) {
  const Given given = read(rss(item("a") + "<item><title>Rusak</title>\n" + item("c")));
  EXPECT_THAT(given.records, ElementsAre(kA, "fault:a.xml:4", kC));
  const Given last = read(rss(item("a") + "<item><title>Rusak</title>\n"));
  EXPECT_THAT(last.records, ElementsAre(kA, "fault:a.xml:4"));
  EXPECT_EQ(last.faults.at(0).reason, "never closed");
}

TEST(XmlNewsSource, FaultsAnItemWithoutText) {
  const Given given = read(rss(item("a") + "<item/>\n<item><guid>9</guid></item>"));
  EXPECT_THAT(given.records, ElementsAre(kA, "fault:a.xml:4", "fault:a.xml:5"));
  EXPECT_EQ(given.faults.at(0).reason, "no title and no body");
}

TEST(XmlNewsSource, TellsAFileThatEndsTooEarly) {
  const std::string whole = rss(item("a") + item("b"));
  const Given between = read(whole.substr(0, whole.find("</channel>")));
  EXPECT_THAT(between.records, ElementsAre(kA, kB, "fault:a.xml:5"));
  EXPECT_EQ(between.faults.at(0).reason, "the file ends before </rss>");
  const Given within = read(whole.substr(0, whole.size() - 40));
  EXPECT_THAT(within.records, ElementsAre(kA, "fault:a.xml:4"));
  EXPECT_EQ(within.faults.at(0).reason, "the file ends within <item>");
}

TEST(XmlNewsSource, TellsWhereAStreamBreaksOffAndKeepsWhatCameBefore) {
  const std::string whole = rss(item("a") + item("b"));
  const Given given =
      read(std::make_unique<StringStream>(whole.substr(0, whole.size() - 40), 7, "cut short"));
  EXPECT_THAT(given.records, ElementsAre(kA, "fault:a.xml:4"));
  EXPECT_EQ(given.faults.at(0).reason, "cut short");
}

TEST(XmlNewsSource, ReadsPastWhatOtherProgramsPrintAroundAFeed) {
  EXPECT_THAT(read("\n \n" + rss(item("a"))).records, ElementsAre(kA));
  EXPECT_THAT(read("\xEF\xBB\xBF" + rss(item("a"))).records, ElementsAre(kA));
  const Given behind = read(rss(item("a")) + "<br />\n<b>Warning</b>: mysql");
  EXPECT_THAT(behind.records, ElementsAre(kA, "fault:a.xml:5"));
}

TEST(XmlNewsSource, ReadsFeedsOneAfterAnother) {
  EXPECT_THAT(read(rss(item("a")) + rss(item("b"))).records, ElementsAre(kA, kB));
}

TEST(XmlNewsSource, TakesNoItemWithinAnotherElementOfText) {
  const Given given =
      read(rss("<!-- " + item("x") + "-->" +
               item("a", "<description><![CDATA[ </item><item> ]]></description>")));
  EXPECT_THAT(given.records, ElementsAre(kA));
}

TEST(XmlNewsSource, KnowsNamespacesByWhatTheyMean) {
  const std::string text =
      "<rss xmlns:isi='http://purl.org/rss/1.0/modules/content/' xmlns:x='urn:lain'><channel>"
      "<item><x:title>Bukan</x:title><title>Judul</title><isi:encoded>Isi berita.</isi:encoded>"
      "<description>Ringkas.</description></item></channel></rss>";
  const Given given = read(text);
  ASSERT_THAT(given.articles, SizeIs(1));
  EXPECT_EQ(given.articles[0].title, "Judul");
  EXPECT_EQ(given.articles[0].body, "Isi berita.");
  EXPECT_EQ(given.articles[0].lead, "Ringkas.");
}

TEST(XmlNewsSource, ReadsPrefixesThatNobodyDeclared) {
  const Given given = read(rss(item("a", "<dc:creator>Sinta</dc:creator>")));
  ASSERT_THAT(given.records, ElementsAre(kA));
  EXPECT_EQ(given.articles[0].author, "Sinta");
}

std::string utf16(const std::string& ascii, bool is_big) {
  std::string wide = is_big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (is_big) wide += '\0';
    wide += c;
    if (!is_big) wide += '\0';
  }
  return wide;
}

TEST(XmlNewsSource, ReadsOtherEncodings) {
  const std::string text = "<?xml version='1.0' encoding='UTF-16'?>" + rss(item("a")).substr(22);
  EXPECT_THAT(read(utf16(text, true)).records, ElementsAre(kA));
  EXPECT_THAT(read(utf16(text, false)).records, ElementsAre(kA));
  EXPECT_THAT(read(text).records, ElementsAre(kA)) << "declared, but not so";
  const auto body = [](const std::string& encoding, const std::string& bytes) {
    const Given given = read("<?xml version='1.0' encoding=\"" + encoding + "\"?><rss>" +
                             item("a", "<description>" + bytes + "</description>") + "</rss>");
    return given.articles.at(0).body + (given.faults.empty() ? "" : " " + given.faults[0].reason);
  };
  EXPECT_EQ(body("ISO-8859-1", "caf\xE9"), "café");
  EXPECT_EQ(body("Windows-1252", "\x93siap\x94 \x80"), "“siap” €");
  EXPECT_EQ(body("ISO-8859-1", "café"), "café") << "declared, but UTF-8";
  EXPECT_EQ(body("KOI8-R", "kafe"), "kafe unknown encoding 'koi8-r', read as UTF-8");
}

TEST(XmlNewsSource, GivesWhatIsInNothingAsAFault) {
  EXPECT_EQ(read(std::string()).faults.at(0).reason, "nothing in it");
  EXPECT_EQ(read(std::string(" \n")).faults.at(0).reason, "nothing in it");
}

TEST(XmlNewsSource, NeverReadsADocumentType) {
  const std::string head =
      "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\" [\n<!ENTITY a SYSTEM "
      "\"file:///etc/passwd\">\n<!ENTITY b \"isi\"> <!ENTITY % c SYSTEM 'file:///etc/group'> "
      "%c;]>\n";
  const Given given =
      read(head + "<rss>" + item("a", "<description>x &a; &b; y</description>") + "</rss>");
  EXPECT_THAT(given.records, ElementsAre("fault:a.xml:4", kA));
  EXPECT_EQ(given.articles.at(0).body, "x &a; &b; y");
}

TEST(XmlNewsSource, LetsNoEntityMakeMuchOfLittle) {
  std::string laughs = "<!DOCTYPE rss [<!ENTITY l0 \"ha\">";
  for (int i = 1; i < 12; ++i) {
    laughs += "<!ENTITY l" + std::to_string(i) + " \"";
    for (int j = 0; j < 10; ++j) laughs += "&l" + std::to_string(i - 1) + ";";
    laughs += "\">";
  }
  const Given given =
      read(laughs + "]><rss>" + item("a", "<description>&l11;</description>") + "</rss>");
  EXPECT_EQ(given.articles.at(0).body, "&l11;");
}

TEST(XmlNewsSource, FaultsADocumentTypeWithoutEnd) {
  const Given given = read("<!DOCTYPE rss [<!ENTITY a '" + std::string(2'000'000, 'x') + "<rss>" +
                           item("a") + "</rss>");
  EXPECT_THAT(given.faults, SizeIs(1));
  EXPECT_THAT(given.articles, IsEmpty());
}

TEST(XmlNewsSource, FaultsWhatIsNestedTooDeep) {
  std::string deep, shallow;
  for (int i = 0; i < 10'000; ++i) deep += "<b>";
  for (int i = 0; i < 120; ++i) shallow += "<b>";
  std::string ends;
  for (int i = 0; i < 120; ++i) ends += "</b>";
  const Given given = read(rss(item("a", deep) + item("b", shallow + ends) + item("c")));
  EXPECT_THAT(given.records, ElementsAre("fault:a.xml:3", "fault:a.xml:4", kC));
  EXPECT_THAT(given.faults.at(1).reason, HasSubstr("deep"));
  const Given around = read("<rss>" + deep + item("a") + item("b"));
  EXPECT_THAT(around.records, ElementsAre("fault:a.xml:1", kA, kB));
}

TEST(XmlNewsSource, FaultsATagWithoutEndOfAttributes) {
  std::string tag = "<b";
  for (int i = 0; i < 300'000; ++i) tag += " a" + std::to_string(i) + "=''";
  const Given given = read(rss(item("a", tag + "/>") + item("c")));
  EXPECT_THAT(given.records, ElementsAre("fault:a.xml:3", kC));
  EXPECT_EQ(given.faults.at(0).reason, "a tag with more than 500 attributes");
  const Given around = read("<rss>" + tag + ">" + item("a") + "</b></rss>");
  EXPECT_THAT(around.records, ElementsAre("fault:a.xml:1", kA));
}

TEST(XmlNewsSource, FaultsARecordThatIsAllTags) {
  std::string tags;
  for (int i = 0; i < 250'000; ++i) tags += "<a/>";
  const Given given = read(rss(item("a", tags) + item("c")));
  EXPECT_THAT(given.records, ElementsAre("fault:a.xml:3", kC));
  EXPECT_EQ(given.faults.at(0).reason, "more than 200,000 tags");
}

TEST(XmlNewsSource, SurvivesBytesThatAreNoText) {
  const Given given = read(rss(item("a", std::string("<description>x\0y</description>", 30)) +
                               item("b", "<description>\xFF\xFE\xC0\x80</description>") +
                               item("c", "<description>&#0; &#xFFFF; &#8;!</description>")));
  EXPECT_THAT(given.records, ElementsAre("fault:a.xml:3", kA, kB, kC));
  EXPECT_EQ(given.articles.at(0).body, "x y");
  EXPECT_EQ(given.articles.at(2).body, "!");
}

// `before`, endlessly much of `middle`, `after`.
class LongStream final : public ByteStream {
 public:
  LongStream(std::string before, std::string middle, std::size_t bytes, std::string after)
      : before_(std::move(before)),
        middle_(std::move(middle)),
        left_(bytes),
        after_(std::move(after)) {}

 protected:
  std::size_t read(char* to, std::size_t room) override {
    std::string& text = left_ > 0 && before_.empty() ? middle_ : before_.empty() ? after_ : before_;
    const std::size_t count = std::min(room, text.size());
    text.copy(to, count);
    if (&text != &middle_) {
      text.erase(0, count);
    } else {
      left_ -= std::min(left_, count);
    }
    return count;
  }

 private:
  std::string before_, middle_;
  std::size_t left_;
  std::string after_;
};

std::size_t peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

constexpr std::size_t kEndless = 512UL << 20U;

TEST(XmlNewsSource, ReadsPastAnEndlessTextInBoundedMemory) {
  const std::size_t before = peak_bytes();
  const std::string text(100'000, 'x');
  for (const std::string begin :
       {"<item><title>", "<item><![CDATA[", "<item><b a='", "<title>", "<!--"}) {
    const Given given = read(std::make_unique<LongStream>(
        "<rss><channel>" + item("a") + begin, text, kEndless, item("c") + "</channel></rss>"));
    ASSERT_FALSE(given.records.empty());
    EXPECT_EQ(given.records[0], kA) << begin;
    EXPECT_FALSE(given.faults.empty()) << begin;
    const bool goes_on = begin != "<!--";  // a comment has no end but its own
    EXPECT_EQ(std::ranges::count(given.records, kC) == 1, goes_on) << begin;
  }
  EXPECT_LT(peak_bytes() - before, kEndless / 2);
}

TEST(XmlNewsSource, FaultsAnItemOfMoreThanSixtyFourMebibytesAndReadsTheNext) {
  const Given given = read(rss(item("a", std::string(70UL << 20U, 'x')) + item("b")));
  EXPECT_THAT(given.records, ElementsAre("fault:a.xml:3", kB));
  EXPECT_EQ(given.faults.at(0).reason, "longer than 64 MiB");
  EXPECT_LE(given.faults[0].bytes.size(), kMostFaultBytes);
}

// Each of these would take hours if what was looked at were looked at again.
TEST(XmlNewsSource, ComesToAnEndWhateverIsRepeated) {
  for (const std::string piece :
       {"<", "<!DOCTYPE[", "<!DOCTYPE a>", "<item>", "<item/>", "</item>", "<a><item/></a>",
        "<![CDATA[", "<a '", "&", "&#", "<item><!--", "<rss>", "<?"}) {
    std::string text = "<rss xmlns:a='b'>";
    while (text.size() < 500'000) text += piece;
    EXPECT_FALSE(read(text).records.empty()) << piece;
    EXPECT_FALSE(read("<rss><item>" + text.substr(17)).records.empty()) << piece;
  }
}

}  // namespace
}  // namespace warta::corpus
