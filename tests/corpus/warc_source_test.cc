// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/warc_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "tests/corpus/given.h"
#include "tests/corpus/packing.h"
#include "tests/corpus/string_stream.h"

namespace warta::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string page_file(const std::string& name) {
  std::ifstream file(std::string(WARTA_SOURCE_DIR) + "/tests/corpus/formats/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string record(const std::string& type, const std::string& url, const std::string& media_type,
                   const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url +
         "\r\nWARC-Date: 2025-06-11T03:32:00Z\r\nContent-Type: " + media_type +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string response(const std::string& url, const std::string& body,
                     const std::string& head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n") {
  return record("response", url, "application/http; msgtype=response", head + "\r\n" + body);
}

std::string page(const std::string& title) {
  return "<html><title>" + title + "</title><body><div><p>" + title +
         ". Air di Kali Ciliwung surut pada Selasa malam setelah hujan berhenti di hulu, dan warga "
         "mulai pulang dari tempat pengungsian di balai desa kecamatan.</p></div></body></html>";
}

tests::Given given_by(const std::string& bytes, std::size_t most = 7,
                      InputFormat format = InputFormat::Auto, const std::string& damage = {}) {
  const ReadOptions options{.format = format};
  const Cleaning cleaning;
  ExpansionGuard guard(options.expansion);
  const Reading reading{options, cleaning, guard};
  const auto source =
      stream_source(std::make_unique<tests::StringStream>(bytes, most, damage),
                    {.path = "c.warc", .file = "c.warc", .was_named = true}, reading);
  return tests::all_of(*source);
}

const std::string kInfo =
    record("warcinfo", "", "application/warc-fields", "software: penjelajah/1.0\r\n");

TEST(WarcSource, ReadsThePagesOfACrawl) {
  const std::string crawl =
      kInfo + record("request", "https://a.example/1", "application/http", "GET /\r\n\r\n") +
      response("https://a.example/1?utm_source=x", page("Satu")) +
      record("metadata", "https://a.example/1", "text/plain", "x") +
      response("https://a.example/2", page("Dua"));
  for (const std::size_t most : {std::size_t{1}, std::size_t{7}, crawl.size()}) {
    const auto given = given_by(crawl, most);
    EXPECT_THAT(given.records, ElementsAre("https://a.example/1", "https://a.example/2"));
    EXPECT_EQ(given.articles.at(0).title, "Satu");
  }
}

TEST(WarcSource, ReadsWhatPortalsBuild) {
  std::string crawl;
  for (const char* const name : {"detik.html", "kompas.html", "antara.html", "depan.html"}) {
    crawl += response("https://fetched.example/" + std::string(name), page_file(name));
  }
  const auto given = given_by(crawl);
  ASSERT_EQ(given.articles.size(), 3U);
  EXPECT_EQ(given.articles[0].title, "Radar Baru Biak Mulai Bertugas Pekan Ini");
  EXPECT_EQ(given.articles[2].agency, "ANTARA");
  EXPECT_THAT(given.faults, IsEmpty());
  EXPECT_EQ(given.skipped, 1U) << "the home page";
}

TEST(WarcSource, ReadsACompressedCrawl) {
  const std::string crawl = response("https://a.example/1", page("Satu"));
  EXPECT_THAT(given_by(tests::compressed(crawl) +
                       tests::compressed(response("https://a.example/2", page("Dua"))))
                  .records,
              ElementsAre("https://a.example/1", "https://a.example/2"));
}

TEST(WarcSource, PutsChunksTogether) {
  const std::string body = page("Satu");
  std::ostringstream chunks;
  chunks << std::hex;
  for (std::size_t at = 0; at < body.size(); at += 50) {
    const std::string part = body.substr(at, 50);
    chunks << part.size() << "\r\n" << part << "\r\n";
  }
  chunks << "0\r\n\r\n";
  const std::string head =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nTransfer-Encoding: chunked\r\n";
  EXPECT_EQ(given_by(response("https://a.example/1", chunks.str(), head)).articles.at(0).title,
            "Satu");
  EXPECT_EQ(given_by(response("https://a.example/1", body, head)).articles.at(0).title, "Satu")
      << "some crawlers keep the field and not the chunks";
}

TEST(WarcSource, OpensWhatTheServerCompressed) {
  const std::string head =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n";
  const auto given =
      given_by(response("https://a.example/1", tests::compressed(page("Satu")), head));
  EXPECT_THAT(given.records, ElementsAre("https://a.example/1"));
}

TEST(WarcSource, ReadsTheEncodingThatTheServerTold) {
  const std::string head =
      "HTTP/1.1 200 OK\r\ncontent-type: Text/HTML; Charset=\"windows-1252\"\r\n";
  EXPECT_EQ(
      given_by(response("https://a.example/1", page("Caf\xE9 tutup"), head)).articles.at(0).title,
      "Café tutup");
}

TEST(WarcSource, ReadsPlainTextsOfConversions) {
  const std::string text =
      "Banjir surut\n\nAir di Kali Ciliwung surut pada Selasa malam setelah hujan berhenti di "
      "hulu.\n";
  const auto given = given_by(record("conversion", "https://a.example/1", "text/plain", text));
  EXPECT_EQ(given.articles.at(0).title, "Banjir surut");
  EXPECT_EQ(given.articles.at(0).url, "https://a.example/1");
}

TEST(WarcSource, PassesOverWhatHoldsNoArticles) {
  const auto given = given_by(response("https://a.example/x.png", "\x89PNG",
                                       "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n") +
                              response("https://a.example/hilang", page("Tiada"),
                                       "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n") +
                              response("https://a.example/1", page("Satu")));
  EXPECT_THAT(given.records, ElementsAre("https://a.example/1"));
  EXPECT_EQ(given.skipped, 1U);
}

TEST(WarcSource, ReadsWhatItIsTold) {
  const std::string crawl = response("https://a.example/1", page("Satu"));
  EXPECT_THAT(given_by(crawl, 7, InputFormat::Warc).records, ElementsAre("https://a.example/1"));
}

TEST(WarcSource, GoesOnBehindADamagedRecord) {
  const std::string good = response("https://a.example/1", page("Satu"));
  const std::string last = response("https://a.example/2", page("Dua"));
  for (const std::string& bad :
       {std::string("WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n"),
        std::string("rubbish between the records\r\n"),
        std::string("WARC/1.0\r\nContent-Length: -5\r\n\r\n")}) {
    const auto given = given_by(good + bad + last);
    EXPECT_EQ(given.articles.size(), 2U) << bad;
    ASSERT_EQ(given.faults.size(), 1U) << bad;
    EXPECT_EQ(given.faults[0].record, 2U);
    EXPECT_FALSE(given.faults[0].reason.empty());
  }
}

TEST(WarcSource, TellsWherePagesCannotBeRead) {
  const auto given = given_by(response("https://a.example/1", "<html><p>Air sur") +
                              response("https://a.example/2", page("Dua")));
  ASSERT_EQ(given.faults.size(), 1U);
  EXPECT_EQ(given.faults[0].path, "c.warc!https://a.example/1");
  EXPECT_EQ(given.articles.size(), 1U);
}

TEST(WarcSource, TellsOnceWhereTheCrawlBreaksOff) {
  const std::string first = response("https://a.example/1", page("Satu"));
  const std::string crawl = first + response("https://a.example/2", page("Dua"));
  for (const std::size_t cut : {first.size() + 20, first.size() + 200, crawl.size() - 50}) {
    const auto given = given_by(crawl.substr(0, cut));
    EXPECT_EQ(given.articles.size(), 1U);
    EXPECT_EQ(given.faults.size(), 1U) << cut;
  }
  EXPECT_EQ(given_by(crawl, 7, InputFormat::Auto, "the disk broke").faults.size(), 1U);
}

TEST(WarcSource, FaultsWhatIsNoCrawl) {
  for (const std::string bytes : {"", "Bukan WARC.\nSama sekali bukan.\n"}) {
    const auto given = given_by(bytes, 7, InputFormat::Warc);
    EXPECT_EQ(given.records.size(), 1U);
    EXPECT_EQ(given.faults.size(), 1U);
  }
}

TEST(WarcSource, DoesNotBelieveALength) {
  const std::string liar =
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
      "Content-Length: 18446744073709551615\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: "
      "text/html\r\n\r\n" +
      page("Satu");
  const auto given = given_by(liar);
  EXPECT_THAT(given.articles, IsEmpty());
  EXPECT_EQ(given.faults.size(), 1U);
}

TEST(WarcSource, ReadsNoCrawlWithinACrawl) {
  std::string crawl = response("https://a.example/1", page("Satu"));
  for (int i = 0; i < 50; ++i) {
    crawl = record("resource", "https://a.example/c", "application/xml", crawl);
  }
  const auto given = given_by(crawl);
  EXPECT_THAT(given.records, IsEmpty());
  EXPECT_EQ(given.skipped, 1U);
}

TEST(WarcSource, NamesNothingThatATerminalWouldObey) {
  const auto given = given_by(response("https://a.example/\x1B[31m", "<html><p>Air sur"));
  EXPECT_THAT(given.faults.at(0).path, testing::Not(HasSubstr("\x1B")));
}

}  // namespace
}  // namespace warta::corpus
