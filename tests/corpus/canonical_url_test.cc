// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/canonical_url.h"

#include <gtest/gtest.h>

#include <string>

namespace warta::corpus {
namespace {

TEST(CanonicalUrl, LeavesOutHowTheReaderCame) {
  EXPECT_EQ(canonical_url("https://kabar.id/a?utm_source=x&id=7&fbclid=Y#komentar"),
            "https://kabar.id/a?id=7");
  EXPECT_EQ(canonical_url("https://kabar.id/a?UTM_Medium=x"), "https://kabar.id/a");
  EXPECT_EQ(canonical_url("https://kabar.id/a?"), "https://kabar.id/a");
}

TEST(CanonicalUrl, LeavesOutThePage) {
  EXPECT_EQ(canonical_url("https://kabar.id/read/1/banjir?page=all"),
            "https://kabar.id/read/1/banjir");
  EXPECT_EQ(canonical_url("https://kabar.id/a?single=1&halaman=2"), "https://kabar.id/a");
}

TEST(CanonicalUrl, LeavesOutAmp) {
  for (const std::string url : {"https://kabar.id/a/amp", "https://kabar.id/amp/a",
                                "https://kabar.id/a?amp=1", "https://kabar.id/a?outputType=amp"}) {
    EXPECT_EQ(canonical_url(url), "https://kabar.id/a") << url;
  }
  EXPECT_EQ(canonical_url("https://kabar.id/a/amp/"), "https://kabar.id/a/");
  EXPECT_EQ(canonical_url("https://amp.kabar.id/a"), "https://kabar.id/a");
}

TEST(CanonicalUrl, KeepsAmpThatIsAName) {
  for (const std::string url : {"https://amp.id/a", "https://kabar.id/ampas",
                                "https://kabar.id/amp", "https://kabar.id/lampu-amp"}) {
    EXPECT_EQ(canonical_url(url), url);
  }
}

TEST(CanonicalUrl, WritesSchemeAndHostAlike) {
  EXPECT_EQ(canonical_url("HTTPS://www.Kabar.ID:443/Read/A"), "https://www.kabar.id/Read/A");
  EXPECT_EQ(canonical_url("http://kabar.id:80/a"), "http://kabar.id/a");
  EXPECT_EQ(canonical_url("http://kabar.id:8080/a"), "http://kabar.id:8080/a");
  EXPECT_EQ(canonical_url("//kabar.id/a"), "https://kabar.id/a");
  EXPECT_EQ(canonical_url("https://nama:sandi@kabar.id/a"), "https://kabar.id/a");
}

TEST(CanonicalUrl, RefusesWhatABrowserWouldRun) {
  for (const std::string url :
       {"javascript:alert(1)", "JavaScript://kabar.id/%0aalert(1)", "data:text/html,x",
        "file:///etc/passwd", "https:kabar", "http://"}) {
    EXPECT_EQ(canonical_url(url), "") << url;
  }
}

TEST(CanonicalUrl, KeepsWhatHasNoScheme) {
  for (const std::string url : {"", "kabar.id/a", "kabar.id:8080/a", "/read/1"}) {
    EXPECT_EQ(canonical_url(url), url);
  }
}

TEST(CanonicalUrl, IsItsOwnCanonicalUrl) {
  for (const std::string url : {"https://kabar.id/amp/a/amp?amp&x=1", "//AMP.kabar.id/a?page=2"}) {
    EXPECT_EQ(canonical_url(canonical_url(url)), canonical_url(url));
  }
}

TEST(CanonicalUrl, RefusesWhatIsTooLong) {
  EXPECT_EQ(canonical_url("https://kabar.id/" + std::string(3'000, 'a')), "");
}

}  // namespace
}  // namespace warta::corpus
