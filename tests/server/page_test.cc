// SPDX-License-Identifier: GPL-2.0-or-later
// Whole pages: what stands on them, and that nothing of a stranger's becomes a part of them.
#include "searcher/server/page/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "tests/server/html_tags.h"

namespace warta::server::page {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::int64_t kMoment = 1749612720;  // 2025-06-11T10:32:00+07:00
const IndexState kState{.generation = "12", .articles = 26586, .built = kMoment};

Hit plain_hit(std::size_t rank, const std::string& title) {
  Hit hit;
  hit.rank = rank;
  hit.id = "id-" + std::to_string(rank);
  hit.title = title;
  hit.source = "Kabar Contoh";
  hit.place = "Surabaya";
  hit.published = kMoment;
  hit.snippet = "Sebuah kapal patroli.";
  hit.marks = {{7, 12}};
  return hit;
}

Result plain_result() {
  Result result;
  result.total = result.with_all_words = 2;
  result.hits = {plain_hit(1, "Kapal pertama"), plain_hit(2, "Kapal kedua")};
  result.facets = {{"source", {{"Kabar Contoh", 2}}, 1}, {"place", {{"Surabaya", 2}}, 9}};
  result.timeline = {"month", {{0, "2025-05", 1}, {0, "2025-06", 0}, {0, "2025-07", 1}}, 0};
  return result;
}

const std::string kTurner{'\xE2', '\x80', '\xAE'};  // U+202E: what follows runs from right to left.

// A text that ends every context it may stand in; `name` tells where it came from.
std::string hostile(const std::string& name) {
  return name + "\"'><script>alert(1)</script><img src=x onerror=alert(1)>" + kTurner +
         "{{w}}\x01&amp;";
}

Result hostile_result() {
  Result result;
  result.query = hostile("query");
  result.total = 3;
  result.suggestion = hostile("suggestion");
  result.corrected = true;
  result.next = hostile("next");
  result.diagnostics = {{hostile("message"), hostile("hint")}};
  Hit hit;
  hit.rank = 1;
  hit.id = hostile("id");
  hit.title = hostile("title");
  hit.source = hostile("source");
  hit.agency = hostile("agency");
  hit.place = hostile("place");
  hit.category = hostile("category");
  hit.author = hostile("author");
  hit.url = "javascript:" + hostile("url");
  hit.snippet = hostile("snippet");
  hit.marks = {{3, 20}};
  hit.matched = {{hostile("word"), hostile("morphology")}};
  hit.copies = {{hostile("copy-id"), hostile("copy-title"), hostile("copy-source"), "", kMoment}};
  hit.contributions = {{hostile("kind"), hostile("detail"), 1.5}};
  result.hits = {hit};
  result.facets = {{"source", {{hostile("facet"), 2}}, 1}, {hostile("facet-name"), {{"x", 1}}, 1}};
  result.timeline = {hostile("unit"), {{0, hostile("bar"), 1}, {0, "2025", 2}}, 5};
  return result;
}

Article hostile_article() {
  Article article;
  article.id = hostile("id");
  article.title = hostile("title");
  article.body = hostile("body") + "\n\n" + hostile("more");
  article.lead = hostile("lead");
  article.source = hostile("source");
  article.agency = hostile("agency");
  article.place = hostile("place");
  article.author = hostile("author");
  article.editor = hostile("editor");
  article.category = hostile("category");
  article.tags = {hostile("tag")};
  article.url = "https://contoh.example/" + hostile("url");
  article.language = hostile("language");
  article.published = kMoment;
  article.updated = kMoment + 60;
  return article;
}

NamedValues parameters_of(const std::string& query, const std::string& language = "id") {
  return {{"q", query}, {"bahasa", language}};
}

std::string results(const Result& result, const NamedValues& parameters) {
  return search_page(read_page_request(parameters), result, kState);
}

// Each page there is, from hostile values, in both languages, explained.
std::vector<std::string> hostile_pages() {
  std::vector<std::string> pages;
  for (const char* language : {"id", "en"}) {
    NamedValues parameters{
        {"q", hostile("asked") + " sumber:" + hostile("filter") + " tempat:\"<b>\""},
        {"after", hostile("after")},
        {"profil", hostile("profile")},
        {"mengapa", "1"},
        {"bahasa", language}};
    pages.push_back(results(hostile_result(), parameters));
    pages.push_back(results(Result(), parameters));
    pages.push_back(results(Result(), {{"bahasa", language}}));
    pages.push_back(article_page(hostile_article(), hostile_result(), parameters));
    pages.push_back(error_page(404, hostile("message"), hostile("hint"), parameters));
  }
  return pages;
}

TEST(Page, NothingOfAStrangersBecomesATag) {
  const std::set<std::string> known{
      "!DOCTYPE", "a",    "article", "aside",   "bdi",   "body",    "button", "caption", "circle",
      "code",     "dd",   "details", "dialog",  "div",   "dl",      "dt",     "footer",  "form",
      "h1",       "h2",   "h3",      "h4",      "head",  "header",  "html",   "input",   "kbd",
      "label",    "li",   "link",    "main",    "mark",  "meta",    "nav",    "ol",      "p",
      "path",     "rect", "script",  "section", "span",  "summary", "svg",    "table",   "tbody",
      "td",       "text", "tfoot",   "th",      "thead", "time",    "title",  "tr",      "ul"};
  for (const std::string& page : hostile_pages()) {
    const auto tags = tags_of(page);
    ASSERT_TRUE(tags) << page;
    for (const Tag& tag : *tags) {
      EXPECT_TRUE(known.contains(tag.name.substr(tag.name.starts_with('/')))) << tag.name;
    }
    EXPECT_THAT(page, Not(HasSubstr(kTurner)));
    EXPECT_THAT(page, Not(HasSubstr("\x01")));
    for (const char* left : {"{{#", "{{/", "{{^", "{{>", "{{{", "{{w."}) {
      EXPECT_THAT(page, Not(HasSubstr(left))) << "no tag of a template is left";
    }
  }
}

TEST(Page, HasNoScriptAndNoStyleOfItsOwn) {
  for (const std::string& page : hostile_pages()) {
    const auto tags = tags_of(page);
    for (const Tag& tag : *tags) {
      for (const auto& [name, value] : tag.attributes) {
        EXPECT_NE(name, "style");
        EXPECT_FALSE(name.starts_with("on")) << name;
      }
      if (tag.name == "script") {
        EXPECT_TRUE(tag.attributes.at("src").starts_with("/aset/"));
      }
    }
    EXPECT_THAT(page, HasSubstr("type=\"module\"></script>")) << "nothing between the tags";
  }
}

TEST(Page, LinksLeadToThePageItselfOrToTheWeb) {
  for (const std::string& page : hostile_pages()) {
    const auto tags = tags_of(page);
    for (const Tag& tag : *tags) {
      if (!tag.attributes.contains("href")) continue;
      const std::string& href = tag.attributes.at("href");
      if (href.starts_with("/") || href.starts_with("#")) {
        EXPECT_FALSE(href.starts_with("//")) << href;
        continue;
      }
      EXPECT_TRUE(href.starts_with("https://")) << href;
      EXPECT_EQ(tag.attributes.at("rel"), "noopener noreferrer nofollow");
      EXPECT_FALSE(tag.attributes.contains("target"));
    }
  }
}

TEST(Page, ShowsEveryFieldEscaped) {
  const std::string page = results(hostile_result(), {{"q", "kapal"}, {"mengapa", "1"}});
  for (const char* field :
       {"suggestion", "message", "hint", "title", "source", "place", "category", "author", "word",
        "morphology", "copy-title", "copy-source", "kind", "detail", "facet"}) {
    EXPECT_THAT(page, HasSubstr(std::string(field) + "&quot;&apos;&gt;&lt;script&gt;alert(1)"));
  }
  const std::string article = article_page(hostile_article(), {}, {});
  for (const char* field : {"title", "body", "more", "lead", "source", "place", "agency", "author",
                            "editor", "category", "tag"}) {
    EXPECT_THAT(article, HasSubstr(std::string(field) + "&quot;&apos;&gt;&lt;script&gt;alert(1)"));
  }
}

TEST(Page, RawIsOnlyWhatThisRoomHasMade) {
  const std::filesystem::path folder = std::string(WARTA_SOURCE_DIR) + "/searcher/server/page";
  std::size_t templates = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() != ".mustache") continue;
    std::stringstream text;
    text << std::ifstream(file.path()).rdbuf();
    const std::string all = text.str();
    EXPECT_THAT(all, Not(HasSubstr("{{&"))) << file.path();
    for (std::size_t at = 0; (at = all.find("{{{", at)) != std::string::npos; at += 3) {
      const std::string name = all.substr(at + 3, all.find("}}}", at) - at - 3);
      EXPECT_TRUE(name.ends_with("_html")) << file.path() << ": " << name;
    }
    ++templates;
  }
  EXPECT_GT(templates, 8U);
}

TEST(Page, MarksWhatMatchedInTheSnippet) {
  EXPECT_THAT(results(plain_result(), parameters_of("kapal")),
              HasSubstr("Sebuah <mark>kapal</mark> patroli."));
}

TEST(Page, SpeaksIndonesianAndEnglish) {
  const std::string indonesian = results(plain_result(), parameters_of("kapal"));
  EXPECT_THAT(indonesian, HasSubstr("<html lang=\"id\">"));
  EXPECT_THAT(indonesian, HasSubstr("<h1>2 artikel "));
  EXPECT_THAT(indonesian, HasSubstr("11 Juni 2025, 10.32 WIB"));
  EXPECT_THAT(indonesian, HasSubstr("26.586 artikel"));
  EXPECT_THAT(indonesian, HasSubstr("href=\"/?q=kapal&amp;bahasa=en\" lang=\"en\""));
  const std::string english = results(plain_result(), parameters_of("kapal", "en"));
  EXPECT_THAT(english, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(english, HasSubstr("<h1>2 articles "));
  EXPECT_THAT(english, HasSubstr("11 June 2025, 10:32 WIB"));
  EXPECT_THAT(english, HasSubstr("26,586 articles"));
  EXPECT_THAT(english, HasSubstr("href=\"/?q=kapal\" lang=\"id\""));
}

TEST(Page, LinksKeepWhatWasChosen) {
  const std::string page = results(plain_result(), {{"q", "kapal"},
                                                    {"urut", "terbaru"},
                                                    {"profil", "umum"},
                                                    {"salinan", "semua"},
                                                    {"lang", "en"}});
  const std::string chosen = "urut=terbaru&amp;profil=umum&amp;salinan=semua";
  EXPECT_THAT(page, HasSubstr("/artikel?id=id-1&amp;q=kapal&amp;" + chosen + "&amp;bahasa=en"));
  EXPECT_THAT(page, HasSubstr("/?q=kapal+tanggal%3A2025-05&amp;" + chosen));
  EXPECT_THAT(page, HasSubstr("/?q=kapal+sumber%3A%22Kabar+Contoh%22&amp;" + chosen));
  EXPECT_THAT(page, HasSubstr("/?q=kapal&amp;" + chosen + "&amp;mengapa=1&amp;bahasa=en#hit-1"));
  EXPECT_THAT(page, HasSubstr("<input type=\"hidden\" name=\"urut\" value=\"terbaru\">"));
  EXPECT_THAT(page, Not(HasSubstr("name=\"after\"")));
}

TEST(Page, FiltersOfTheQueryCanBeTakenAway) {
  const std::string page =
      results(plain_result(), parameters_of("kapal sumber:\"Kabar Contoh\" tanggal:2025-06"));
  EXPECT_THAT(page, HasSubstr("Hapus saringan Sumber: Kabar Contoh"));
  EXPECT_THAT(page, HasSubstr("href=\"/?q=kapal+tanggal%3A2025-06\""));
  EXPECT_THAT(page, HasSubstr("<bdi>Juni 2025</bdi>"));
  EXPECT_THAT(results(plain_result(), parameters_of("sumber:x kapal")), Not(HasSubstr("chip")));
}

TEST(Page, ARangeOfDaysCanBeChanged) {
  const std::string page =
      results(plain_result(), parameters_of("kapal tanggal:2025-06-11..2025-06-14 tempat:biak"));
  EXPECT_THAT(page, HasSubstr("name=\"q\" value=\"kapal tempat:biak\""));
  EXPECT_THAT(page, HasSubstr("name=\"dari\" value=\"2025-06-11\""));
  EXPECT_THAT(page, HasSubstr("name=\"sampai\" value=\"2025-06-14\""));
  EXPECT_THAT(page, HasSubstr("<bdi>11 Juni 2025 – 14 Juni 2025</bdi>"));
}

TEST(Page, CountsOfNamesThatDifferInCaseAreOne) {
  Result result = plain_result();
  result.facets = {{"source", {{"KABAR", 5}, {"X", 3}, {"Kabar", 2}}, 3}};
  const std::string page = results(result, parameters_of("kapal"));
  EXPECT_THAT(page, HasSubstr("<bdi>KABAR</bdi></a> <span class=\"count\">7</span>"));
  EXPECT_THAT(page, Not(HasSubstr("<bdi>Kabar</bdi>")));
}

TEST(Page, GroupsAreToldApartWhereThereAreSeveral) {
  Result result = plain_result();
  EXPECT_THAT(results(result, parameters_of("kapal")),
              HasSubstr("<h2 class=\"unseen\">Hasil</h2>"));
  result.hits.push_back(plain_hit(3, "Sebagian"));
  result.hits.back().has_all_words = false;
  result.hits.push_back(plain_hit(4, "Seakar"));
  result.hits.back().has_all_words = false;
  result.hits.back().is_related = true;
  result.total = 4;
  const std::string page = results(result, parameters_of("kapal"));
  for (const char* group : {"<h2>Semua kata</h2>", "<h2>Sebagian kata</h2>", "<h2>Kata seakar</h2>",
                            "start=\"3\"", "2 dengan semua kata"}) {
    EXPECT_THAT(page, HasSubstr(group));
  }
}

TEST(Page, ExplainsAHitWhereThatWasAskedFor) {
  Result result = plain_result();
  result.hits[0].score = 4.5;
  result.hits[0].contributions = {{"stem", "kapal", 3}, {"boost", "rudal is weapon", 1.5}};
  result.hits[0].matched = {{"penembakan", "penembakan = peN- + tembak + -an"}};
  EXPECT_THAT(results(result, parameters_of("kapal")), Not(HasSubstr("class=\"why\"")));
  const std::string page = results(result, {{"q", "kapal"}, {"mengapa", "1"}});
  for (const char* part : {"penembakan = peN- + tembak + -an", "Kata, dalam bentuk apa pun",
                           "rudal: senjata", "1,50", "4,50"}) {
    EXPECT_THAT(page, HasSubstr(part));
  }
}

TEST(Page, EmptyQueryIsTheFrontPage) {
  const std::string page = results({}, {});
  EXPECT_THAT(page, HasSubstr("26.586 artikel, diindeks 11 Juni 2025, 10.32 WIB"));
  EXPECT_THAT(page, HasSubstr("id=\"saved\""));
  EXPECT_THAT(page, HasSubstr("judul:rudal"));
}

TEST(Page, NothingFoundSaysWhatToTry) {
  const std::string page = results({}, parameters_of("kapal"));
  EXPECT_THAT(page, HasSubstr("Tidak ada artikel yang cocok"));
  EXPECT_THAT(page, HasSubstr("class=\"hints\""));
}

TEST(Page, EstimatesAreCalledSo) {
  Result result = plain_result();
  result.total = result.with_all_words = 12345;
  result.total_is_exact = false;
  EXPECT_THAT(results(result, parameters_of("kapal")), HasSubstr("<h1>Sekitar 12.345 artikel "));
}

TEST(Page, ThereIsANextPageIfTheAnswerHasOne) {
  Result result = plain_result();
  EXPECT_THAT(results(result, parameters_of("kapal")), Not(HasSubstr("rel=\"next\"")));
  result.next = "21-ab";
  result.hits[0].rank = 21;
  const std::string page = results(result, {{"q", "kapal"}, {"after", "1-x"}});
  EXPECT_THAT(page, HasSubstr("href=\"/?q=kapal&amp;after=21-ab\" rel=\"next\""));
  EXPECT_THAT(page, HasSubstr("Ke hasil pertama"));
}

TEST(Page, AnArticleLeadsBackAndOn) {
  Article article;
  article.id = "id-1";
  article.title = "Kapal pertama";
  article.body = "Satu.\n\nDua.";
  article.place = "Surabaya";
  article.url = "https://www.contoh.example/a";
  const std::string page = article_page(article, plain_result(), parameters_of("kapal"));
  EXPECT_THAT(page, HasSubstr("href=\"/?q=kapal\""));
  EXPECT_THAT(page, HasSubstr("<p dir=\"auto\">Satu.</p>\n<p dir=\"auto\">Dua.</p>"));
  EXPECT_THAT(page, HasSubstr("Baca di contoh.example"));
  EXPECT_THAT(page, HasSubstr("/?q=tempat%3A%22Surabaya%22"));
  EXPECT_THAT(page, HasSubstr("Kapal kedua"));
  EXPECT_THAT(page, Not(HasSubstr("/artikel?id=id-1&amp;q=kapal\"><bdi>")))
      << "not related to itself";
}

TEST(Page, AddressesThatAreNoneOfTheWebAreNoLinks) {
  Article article;
  article.id = "x";
  article.url = "javascript:alert(1)";
  EXPECT_THAT(article_page(article, {}, {}), Not(HasSubstr("javascript:")));
}

TEST(Page, WhatFailedIsToldInBothLanguages) {
  EXPECT_THAT(error_page(404, "", "", {}), HasSubstr("<h1>Tidak ada di arsip</h1>"));
  EXPECT_THAT(error_page(418, "m", "h", {{"lang", "en"}}),
              HasSubstr("<h1>Sorry, something went wrong</h1>"));
}

TEST(Page, AssetsAreFoundUnderTheNamesThatPagesLinkTo) {
  const std::string page = results({}, {});
  std::size_t links = 0;
  for (std::size_t at = 0; (at = page.find("\"/aset/", at)) != std::string::npos; ++links) {
    at += 7;
    const std::string link = page.substr(at, page.find('"', at) - at);
    EXPECT_THAT(link, HasSubstr("?v="));
    EXPECT_TRUE(asset(link.substr(0, link.find('?')))) << link;
  }
  EXPECT_EQ(links, 4U);
  EXPECT_FALSE(asset("words.tsv"));
  EXPECT_FALSE(asset(""));
  EXPECT_FALSE(asset("../warta.css"));
}

TEST(Page, PolicyAllowsNothingFromElsewhere) {
  EXPECT_THAT(std::string(content_security_policy()), HasSubstr("default-src 'none'"));
  EXPECT_THAT(std::string(content_security_policy()), Not(HasSubstr("unsafe")));
}

}  // namespace
}  // namespace warta::server::page
