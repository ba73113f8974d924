// SPDX-License-Identifier: GPL-2.0-or-later
// What URLs of the page ask for, and the URLs that it makes.
#include <gtest/gtest.h>

#include <string>

#include "searcher/server/page/links.h"

namespace warta::server::page {
namespace {

TEST(PageRequests, AreReadFromTheParameters) {
  const PageRequest page = read_page_request({{"q", "  kapal selam "},
                                              {"urut", "terbaru"},
                                              {"profil", "umum"},
                                              {"after", "1-ab"},
                                              {"salinan", "semua"},
                                              {"mengapa", "1"},
                                              {"bahasa", "en"}});
  EXPECT_EQ(page.request.query, "kapal selam");
  EXPECT_EQ(page.request.sort, Sort::Newest);
  EXPECT_EQ(page.request.profile, "umum");
  EXPECT_EQ(page.request.after, "1-ab");
  EXPECT_EQ(page.request.copies, Copies::All);
  EXPECT_TRUE(page.request.explain);
  EXPECT_TRUE(page.request.timeline);
  EXPECT_EQ(page.request.offset, 0U);
  EXPECT_EQ(page.language, "en");
}

TEST(PageRequests, TakeEnglishNamesToo) {
  const PageRequest page =
      read_page_request({{"sort", "oldest"}, {"lang", "en"}, {"copies", "all"}});
  EXPECT_EQ(page.request.sort, Sort::Oldest);
  EXPECT_EQ(page.request.copies, Copies::All);
  EXPECT_EQ(page.language, "en");
}

TEST(PageRequests, IgnoreWhatIsOdd) {
  const PageRequest page = read_page_request({{"urut", "x"},
                                              {"profil", "../../etc"},
                                              {"salinan", ""},
                                              {"mengapa", "ya"},
                                              {"bahasa", "<script>"},
                                              {"halaman", "-1"},
                                              {"", "\xFF"},
                                              {"q", "\t\n "}});
  const PageRequest usual = read_page_request({});
  EXPECT_EQ(page.request.query, "");
  EXPECT_EQ(page.request.sort, Sort::Relevance);
  EXPECT_EQ(page.request.profile, usual.request.profile);
  EXPECT_EQ(page.request.copies, Copies::Folded);
  EXPECT_FALSE(page.request.explain);
  EXPECT_EQ(page.language, "id");
}

TEST(PageRequests, TwoDaysBecomeAFilterOfTheQuery) {
  const auto query = [](const NamedValues& parameters) {
    return read_page_request(parameters).request.query;
  };
  EXPECT_EQ(query({{"q", "kapal"}, {"dari", "2025-06-11"}, {"sampai", "2025-06-14"}}),
            "kapal tanggal:2025-06-11..2025-06-14");
  EXPECT_EQ(query({{"q", "kapal tanggal:2024"}, {"dari", "2025-06-11"}, {"sampai", ""}}),
            "kapal tanggal:2025-06-11..");
  EXPECT_EQ(query({{"sampai", "2025-06-14"}}), "tanggal:..2025-06-14");
  EXPECT_EQ(query({{"q", "kapal"}, {"dari", "kemarin"}, {"sampai", "2025-6-14x"}}), "kapal");
}

TEST(PageRequests, TheFirstOfANameCounts) {
  EXPECT_EQ(read_page_request({{"q", "a"}, {"q", "b"}}).request.query, "a");
}

TEST(PageLinks, SayOnlyWhatIsNotAsUsual) {
  EXPECT_EQ(search_link(read_page_request({})), "/");
  EXPECT_EQ(search_link(read_page_request({{"q", "kapal selam"}, {"urut", "terbaru"}})),
            "/?q=kapal+selam&urut=terbaru");
}

TEST(PageLinks, AreReadBackAsTheyWereMeant) {
  const std::string link =
      search_link(read_page_request({{"q", "a&b=c#d +e%"}, {"urut", "terlama"}, {"bahasa", "en"}}));
  EXPECT_EQ(link, "/?q=a%26b%3Dc%23d+%2Be%25&urut=terlama&bahasa=en");
}

TEST(PageLinks, EncodeEveryByteThatIsNotPlain) {
  EXPECT_EQ(encoded({{"q", "\"<'>\xFF\n"}}), "q=%22%3C%27%3E%FF%0A");
}

TEST(PageLinks, OfAnArticleKnowTheWayBack) {
  const PageRequest page = read_page_request({{"q", "kapal"}, {"mengapa", "1"}, {"after", "x"}});
  EXPECT_EQ(article_link(page, "a/b&c"), "/artikel?id=a%2Fb%26c&q=kapal&after=x");
}

}  // namespace
}  // namespace warta::server::page
