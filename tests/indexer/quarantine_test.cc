// SPDX-License-Identifier: GPL-2.0-or-later
// Records that could not be read: kept, and read again.
#include "indexer/quarantine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "corpus/open_source.h"
#include "indexer/quarantine_source.h"
#include "tests/temp_folder.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kRadar = R"({"id":"radar","title":"Radar Biak","body":"Radar diuji di Biak."})";

TEST(QuarantineRow, GivesBackTheFault) {
  const corpus::Fault fault{"a.jsonl", 7, "no text", "{\"a\":\t\"é\n\"}", 0};
  const auto kept = read_quarantine_row(quarantine_row(fault));

  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->fault.path, "a.jsonl");
  EXPECT_EQ(kept->fault.line, 7U);
  EXPECT_EQ(kept->fault.reason, "no text");
  EXPECT_EQ(kept->fault.bytes, fault.bytes);
  EXPECT_FALSE(kept->is_cut);
}

TEST(QuarantineRow, GivesBackBytesThatAreNoUtf8AndTheRecordsNumber) {
  const corpus::Fault fault{"a.warc", 0, "broken", std::string("\xff\x00\x10z", 4), 12};
  const std::string row = quarantine_row(fault);
  const auto kept = read_quarantine_row(row);

  EXPECT_THAT(row, HasSubstr("\"base16\":\"ff00107a\""));
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->fault.bytes, fault.bytes);
  EXPECT_EQ(kept->fault.record, 12U);
}

TEST(QuarantineRow, SaysThatARecordWasCut) {
  const corpus::Fault fault{"a.txt", 0, "no text", std::string(corpus::kMostFaultBytes, 'x')};
  const std::string row = quarantine_row(fault);

  EXPECT_THAT(row, HasSubstr("\"cut\":true"));
  EXPECT_TRUE(read_quarantine_row(row)->is_cut);
}

TEST(QuarantineRow, OfAnotherKindIsNone) {
  for (const char* row : {"", "{", "[]", "7", "{}", R"({"path":"a","line":1,"reason":"b"})",
                          R"({"path":"a","line":"1","reason":"b","text":"c"})",
                          R"({"path":"a","line":1,"reason":"b","base16":"f"})",
                          R"({"path":"a","line":1,"reason":"b","base16":"fg"})",
                          R"({"path":"a","line":1,"record":"x","reason":"b","text":"c"})"}) {
    EXPECT_FALSE(read_quarantine_row(row)) << row;
  }
}

class Retry : public testing::Test {
 protected:
  fs::path index() const { return folder_.path(); }

  // Keeps the faults as a run of that number would.
  fs::path keep(const std::string& number, const std::vector<corpus::Fault>& faults) const {
    fs::create_directories(index() / "quarantine");
    Quarantine quarantine(index() / "quarantine" / (number + ".jsonl"));
    for (const corpus::Fault& fault : faults) quarantine.keep(fault);
    return quarantine.path();
  }

  // All that the source gives: the articles' titles, and the faults as "path:line: reason".
  void read(QuarantineSource& source) {
    for (corpus::Record record = source.next(); !std::holds_alternative<corpus::End>(record);
         record = source.next()) {
      if (const auto* fault = std::get_if<corpus::Fault>(&record)) {
        faults_.push_back(fault->path + ':' + std::to_string(fault->line) + ": " + fault->reason);
        kept_.push_back(fault->bytes);
      } else {
        titles_.push_back(std::get<corpus::Article>(record).title);
      }
    }
    EXPECT_TRUE(std::holds_alternative<corpus::End>(source.next()));
    retired_ = source.retired_files();
  }
  void read() {
    QuarantineSource source(index(), {});
    read(source);
  }

  tests::TempFolder folder_;
  std::vector<std::string> titles_, faults_, kept_;
  std::vector<fs::path> retired_;
};

TEST_F(Retry, OfNothingGivesNothing) {
  read();

  EXPECT_THAT(titles_, IsEmpty());
  EXPECT_THAT(retired_, IsEmpty());
}

TEST_F(Retry, TakesWhatCanBeReadNow) {
  const fs::path first = keep("000001", {{"a.jsonl", 3, "of old rules", kRadar}});
  const fs::path second =
      keep("000002",
           {{"b.json", 9, "of old rules", R"({"title":"Banjir Demak","body":"Banjir surut."})"},
            {"c.txt", 0, "of old rules",
             "Panen raya di Indramayu\n\nINDRAMAYU - Petani di Indramayu memulai panen raya padi "
             "pada Rabu "
             "pagi. Harga gabah tahun ini lebih baik daripada tahun lalu.\n"}});
  read();

  EXPECT_THAT(titles_, ElementsAre("Radar Biak", "Banjir Demak", "Panen raya di Indramayu"));
  EXPECT_THAT(faults_, IsEmpty());
  EXPECT_THAT(retired_, ElementsAre(first, second));
}

TEST_F(Retry, TellsAgainWhatStillCannotBeRead) {
  const fs::path file = keep("000001", {{"a.jsonl", 3, "of old rules", "{\"title\":"},
                                        {"a.jsonl", 4, "of old rules", kRadar}});
  read();

  EXPECT_THAT(titles_, ElementsAre("Radar Biak"));
  ASSERT_THAT(faults_, SizeIs(1));
  EXPECT_THAT(faults_[0], testing::StartsWith("a.jsonl:3: "));
  EXPECT_THAT(kept_, ElementsAre("{\"title\":"));
  EXPECT_THAT(retired_, ElementsAre(file));
}

TEST_F(Retry, LeavesAloneWhatCannotBeReadByItself) {
  keep("000001", {{"a.jsonl", 3, "x", "{" + std::string(corpus::kMostFaultBytes, ' ')},
                  {"b.zip", 0, "encrypted", ""},
                  {"c.csv", 7, "x", "7,Radar Biak,Radar diuji di Biak."},
                  {"-", 8, "x", "8,Radar Biak,Radar diuji di Biak."}});
  read();

  EXPECT_THAT(titles_, IsEmpty());
  EXPECT_THAT(faults_,
              ElementsAre("a.jsonl:3: only its beginning was kept: read its file again",
                          "b.zip:0: nothing was kept of it: read its file again",
                          "c.csv:7: cannot be read without the rest of its file: read that again",
                          "-:8: cannot be read without the rest of its file: read that again"));
}

TEST_F(Retry, ReadsPagesAndItemsOfFeeds) {
  const std::string page =
      "<!DOCTYPE html><html><head><title>Radar Biak</title></head><body><article>"
      "<p>Radar baru diuji di Biak pada Rabu pagi oleh TNI AU.</p>"
      "<p>Pengujian itu berlangsung dua hari dan disaksikan para perwira dari Jakarta.</p>"
      "<p>Radar itu akan menjaga wilayah udara di utara Papua mulai bulan depan.</p>"
      "</article></body></html>";
  keep("000001",
       {{"crawl.warc.gz!https://kabar.example/radar", 0, "x", page},
        {"pages.zip!portal/radar.html.gz", 0, "x", page},
        {"feed.xml", 9, "x",
         "<item><title>Banjir Demak</title><description>Banjir surut di Demak pada Rabu."
         "</description><dc:creator>Rina</dc:creator></item>"},
        {"atom.xml", 9, "x",
         "<entry><title>Panen raya</title><content>Panen raya dimulai di Indramayu pada Rabu."
         "</content></entry>"},
        {"nitf.xml", 2, "x",
         "<nitf><body><body.head><hedline><hl1>Sidang DPR</hl1></hedline></body.head>"
         "<body.content><p>Sidang DPR dibuka di Jakarta pada Rabu pagi.</p></body.content>"
         "</body></nitf>"}});
  read();

  EXPECT_THAT(faults_, IsEmpty());
  EXPECT_THAT(titles_,
              ElementsAre("Radar Biak", "Radar Biak", "Banjir Demak", "Panen raya", "Sidang DPR"));
}

TEST_F(Retry, NeverLosesARecordInSilence) {
  keep("000001", {{"a.jsonl", 1, "x", "{}"},
                  {"a.xml", 2, "x", "<item/>"},
                  {"a.xml", 3, "x", "<urlset><url><loc>http://a.example</loc></url></urlset>"},
                  {"a.xml", 4, "x", "<rss><channel></channel></rss>"},
                  {"a.csv", 0, "x", "judul,isi"},
                  {"a.json", 6, "x", "{\"articles\":[]}"},
                  {"a.html", 0, "x", "<p>"},
                  {"a", 0, "x", " "}});
  read();

  EXPECT_EQ(titles_.size() + faults_.size(), 8U);
}

TEST_F(Retry, ReadsARecordOnceThatSeveralFilesKeep) {
  keep("000001", {{"a.jsonl", 3, "x", kRadar}});
  keep("000002", {{"a.jsonl", 3, "y", kRadar}});
  read();

  EXPECT_THAT(titles_, SizeIs(1));
  EXPECT_THAT(retired_, SizeIs(2));
}

TEST_F(Retry, DoesNotRetireAFileWithADamagedRow) {
  const fs::path file = keep("000001", {{"a.jsonl", 3, "x", kRadar}});
  std::ofstream(file, std::ios::app) << "{\"path\":\"b\n";
  read();

  EXPECT_THAT(titles_, SizeIs(1));
  EXPECT_THAT(faults_, ElementsAre(file.string() + ":2: no row of a quarantine"));
  EXPECT_THAT(retired_, IsEmpty());
}

TEST_F(Retry, GoesOnWithTheInputOfTheDay) {
  keep("000001", {{"a.jsonl", 3, "x", kRadar}});
  const std::string today = folder_.write("today/a.jsonl", R"({"title":"Berita hari ini"})"
                                                           "\n");
  const auto then = corpus::open_source({today});
  QuarantineSource source(index(), {}, then.get());
  read(source);

  EXPECT_THAT(titles_, ElementsAre("Radar Biak", "Berita hari ini"));
}

TEST_F(Retry, DoesNotReadWhatTheRunItselfKeeps) {
  keep("000001", {{"a.jsonl", 3, "x", "{"}});
  QuarantineSource source(index(), {});
  keep("000002", {{"a.jsonl", 4, "x", "{"}});
  read(source);

  EXPECT_THAT(faults_, SizeIs(1));
}

TEST_F(Retry, RemovesWhatIsRetired) {
  keep("000001", {{"a.jsonl", 3, "x", kRadar}});
  read();
  remove_retired(retired_);

  EXPECT_THAT(quarantine_files(index()), IsEmpty());
}

TEST_F(Retry, KeepsTheFileOfARunThatDidNotGoLive) {
  const fs::path first = keep("000001", {{"a.jsonl", 3, "x", kRadar}});
  const fs::path second = keep("000001", {{"b.jsonl", 4, "x", kRadar}});

  EXPECT_EQ(second.filename(), "000001-2.jsonl");
  EXPECT_THAT(quarantine_files(index()), testing::UnorderedElementsAre(first, second));
}

}  // namespace
}  // namespace warta::indexer
