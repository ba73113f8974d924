// SPDX-License-Identifier: GPL-2.0-or-later
// What a person sees of an answer, made of answers that no index need hold.
#include <gmock/gmock.h>

#include "searcher/cli/counts_text.h"
#include "searcher/cli/dates.h"
#include "searcher/cli/evaluation_output.h"
#include "searcher/cli/hit_text.h"
#include "searcher/cli/printable.h"
#include "searcher/cli/table_output.h"
#include "searcher/cli/text_output.h"
#include "searcher/cli/timing.h"

namespace warta::searcher::cli {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr std::int64_t kNoon = 1'749'618'000;  // 2025-06-11T12:00+07:00
constexpr std::int64_t kDay = 86'400;

TEST(Printable, HoldsNoControls) {
  EXPECT_EQ(printable("a\x1B[31mb\x07\x7F\tc\nd"), "a [31mb   c d");
  EXPECT_EQ(printable("a\u009Bb\u0085c"), "a b c") << "C1 in UTF-8";
  EXPECT_EQ(printable("a\u2028b"), "a b");
}

TEST(Printable, TurnsNoDirectionOfWriting) {
  EXPECT_EQ(printable("a\xE2\x80\xAE"
                      "b\xE2\x81\xA6"
                      "c\xE2\x81\xA9"
                      "d\xE2\x80\xAA"
                      "e"),
            "abcde");
}

TEST(Printable, ReplacesWhatIsNoText) {
  EXPECT_EQ(printable("a\x9B"
                      "b"),
            "a\uFFFD"
            "b")
      << "C1 in Latin-1";
  EXPECT_EQ(printable("a\xE2\x80"), "a\uFFFD\uFFFD");
  EXPECT_EQ(printable("\xC0\x9B"), "\uFFFD\uFFFD") << "a longer way to write a control";
  EXPECT_EQ(printable("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD") << "half of a pair";
}

TEST(Printable, LeavesTextAsItIs) {
  EXPECT_EQ(printable("Erdoğan · 日本 😀 “ya”"), "Erdoğan · 日本 😀 “ya”");
}

TEST(Printable, LinksToAddressesOfTheWebAlone) {
  EXPECT_EQ(link_of("https://a.example/b"), "https://a.example/b");
  EXPECT_EQ(link_of("javascript:alert(1)"), "");
  EXPECT_EQ(link_of("file:///etc/passwd"), "");
  EXPECT_EQ(link_of("http://a.example/\x1B\\é b"), "http://a.example/%1B\\%C3%A9%20b");
}

TEST(Dates, AreSaidInIndonesian) { EXPECT_EQ(indonesian_date(kNoon), "11 Juni 2025"); }

TEST(Dates, AreCountedInDaysOfTheCalendarOfJakarta) {
  const std::int64_t midnight = kNoon - kDay / 2;

  EXPECT_EQ(relative_date(midnight, kNoon), "hari ini");
  EXPECT_EQ(relative_date(midnight - 1, kNoon), "kemarin");
  EXPECT_EQ(relative_date(kNoon - 3 * kDay, kNoon), "3 hari lalu");
  EXPECT_EQ(relative_date(kNoon - 15 * kDay, kNoon), "2 pekan lalu");
  EXPECT_EQ(relative_date(kNoon - 65 * kDay, kNoon), "2 bulan lalu");
}

TEST(Dates, AreNotCountedAheadOrBeyondAYear) {
  EXPECT_EQ(relative_date(kNoon + kDay, kNoon), "");
  EXPECT_EQ(relative_date(kNoon - 366 * kDay, kNoon), "");
}

TEST(Dates, AreReadAsDayAsMinuteAndAsSeconds) {
  EXPECT_EQ(parse_moment("2025-06-11"), kNoon);
  EXPECT_EQ(parse_moment("2025-06-11T12:01"), kNoon + 60);
  EXPECT_EQ(parse_moment("1749618000"), kNoon);
  for (const char* text : {"", "kemarin", "2025-02-30", "2025-06-11T", "2025-06-11T25:00",
                           "2025-6-1", "99999999999999999999"}) {
    EXPECT_FALSE(parse_moment(text)) << text;
  }
}

Hit hit() {
  return {.rank = 1,
          .id = "a1",
          .score = 2,
          .title = "Uji rudal",
          .source = "KBN",
          .url = "https://a.example/1",
          .published = kNoon,
          .snippet = "Rudal diuji.",
          .marks = {{0, 5}}};
}

TEST(HitText, TellsHowLongAgo) {
  EXPECT_THAT(hit_text(hit(), {.now = kNoon + 3 * kDay}),
              HasSubstr("KBN · 11 Juni 2025, 3 hari lalu\n"));
}

TEST(HitText, TellsTheCopiesAndTheirSources) {
  Hit copied = hit();
  copied.copies = {{.id = "b", .source = "detik.com"},
                   {.id = "c", .source = "detik.com"},
                   {.id = "d", .source = "antaranews.com"}};

  EXPECT_THAT(hit_text(copied, {}), HasSubstr("3 salinan: detik.com, antaranews.com\n"));
  EXPECT_THAT(hit_text(hit(), {}), Not(HasSubstr("salinan")));
}

TEST(HitText, TellsWhyOnlyWhenItExplains) {
  Hit matched = hit();
  matched.matched = {{"Rudal", ""}, {"penembakan", "penembakan = peN- + tembak + -an"}};

  EXPECT_THAT(hit_text(matched, {.explain = true}),
              HasSubstr("why: Rudal; penembakan = peN- + tembak + -an\n"));
  EXPECT_THAT(hit_text(matched, {}), Not(HasSubstr("tembak")));
}

TEST(HitText, LinksTheTitle) {
  EXPECT_THAT(hit_text(hit(), {.hyperlinks = true}),
              HasSubstr("\033]8;;https://a.example/1\033\\Uji rudal\033]8;;\033\\"));
  Hit elsewhere = hit();
  elsewhere.url = "ftp://a.example";
  EXPECT_THAT(hit_text(elsewhere, {.hyperlinks = true}), Not(HasSubstr("\033")));
}

TEST(HitText, LetsNoEscapesThroughFromAnyText) {
  const std::string bad = "x\x1B[2J\xE2\x80\xAEy";
  const Hit hostile{.rank = 1,
                    .id = bad,
                    .title = bad,
                    .source = bad,
                    .agency = bad + "1",
                    .place = bad,
                    .category = bad,
                    .url = "https://a.example/" + bad,
                    .snippet = bad,
                    .marks = {{0, 1}},
                    .matched = {{bad, bad}},
                    .copies = {{.id = bad, .source = bad}},
                    .contributions = {{"stem", bad, 1}}};
  const std::string text = hit_text(hostile, {.explain = true});

  EXPECT_EQ(text.find('\x1B'), std::string::npos);
  EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
}

TEST(ResultText, AsksWhatWasMeant) {
  EXPECT_THAT(result_text({.total = 3, .suggestion = "menteri"}, {}),
              StartsWith("3 articles\nMaksud Anda: menteri\n"));
  EXPECT_THAT(result_text({.total = 3, .suggestion = "menteri", .corrected = true}, {}),
              HasSubstr("Maksud Anda: menteri (nothing matches as it was typed"));
}

TEST(ResultText, TellsOnEveryPageWhichArticlesHaveOnlySomeOfTheWords) {
  Hit later = hit(), last = hit();
  later.rank = 12;
  last.rank = 13;
  later.has_all_words = last.has_all_words = false;
  const std::string text =
      result_text({.total = 20, .with_all_words = 5, .relaxed = true, .hits = {later, last}}, {});

  EXPECT_THAT(text, StartsWith("5 articles with all the words\n\nWith some of the words"));
  EXPECT_EQ(text.find("With some"), text.rfind("With some"));
}

TEST(ResultText, TellsWhichArticlesHaveOnlyWordsOfTheSameRoot) {
  Hit all = hit(), related = hit();
  related.rank = 2;
  related.has_all_words = false;
  related.is_related = true;
  const std::string text =
      result_text({.total = 2, .with_all_words = 1, .relaxed = true, .hits = {all, related}}, {});

  EXPECT_THAT(text, HasSubstr("\n\nWith other words of the same root:\n\n2. "));
}

TEST(ResultText, TellsWhereTheNextPageBegins) {
  EXPECT_THAT(result_text({.total = 30, .next = "x1"}, {}), EndsWith("More: --after x1\n"));
}

TEST(ResultText, ShowsFacetsAsTables) {
  const Facet facet{.name = "source", .values = {{"detik.com", 120}, {"KBN", 7}}, .different = 9};

  EXPECT_EQ(facet_text(facet, {}), "source (2 of 9)\n   120  detik.com\n     7  KBN\n");
}

TEST(ResultText, DrawsATimeline) {
  Timeline timeline{.unit = "month", .undated = 2};
  timeline.bars = {{0, "2025-01", 1}, {0, "2025-02", 0}, {0, "2025-03", 50}, {0, "2025-04", 100}};

  EXPECT_EQ(timeline_text(timeline, {}),
            "2025-01 ▁ ▄█ 2025-04  by month, at most 100, 2 without a date\n");
  EXPECT_EQ(timeline_text({}, {}), "");
}

TEST(ResultText, ShowsStagesLineByLine) {
  Result result;
  result.stages = {.tokens = "a\nb", .tree = "t", .xapian = "q"};

  EXPECT_EQ(stages_text(result), "tokens:\n   a\n   b\ntree:\n   t\nxapian:\n   q\n");
}

TEST(Csv, QuotesByTheStandard) {
  Hit quoted = hit();
  quoted.title = "Kata \"damai\", kata dia";

  EXPECT_EQ(csv_rows({.hits = {quoted}}, ""),
            "1,a1,2.000000,\"Kata \"\"damai\"\", kata dia\",KBN,,,,,2025-06-11T12:00:00+07:00,"
            "https://a.example/1,Rudal diuji.,0\r\n");
  EXPECT_EQ(csv_rows({.hits = {hit()}}, "q1").substr(0, 6), "q1,1,a");
  EXPECT_THAT(csv_header(true), StartsWith("qid,rank,"));
}

TEST(Csv, MakesNoFormulas) {
  for (const char* title : {"=1+1", "+1", "-1", "@x", "\tx"}) {
    Hit formula = hit();
    formula.title = title;
    EXPECT_THAT(csv_rows({.hits = {formula}}, ""), HasSubstr(",'")) << title;
  }
}

TEST(Timing, TellsMeanAndPercentilesByNearestRank) {
  std::vector<double> seconds;
  for (int i = 100; i > 0; --i) seconds.push_back(i / 1000.0);

  EXPECT_EQ(timing_text(seconds),
            "100 queries: mean 50.500 ms, p50 50.000 ms, p95 95.000 ms, p99 99.000 ms\n");
  EXPECT_EQ(timing_text({}), "");
}

TEST(EvaluationText, HasARowForEachMeanTagQueryAndNumber) {
  const Measures measures{.ndcg_10 = 0.5, .mrr_10 = 1, .recall_100 = 0.25, .unjudged_10 = 3};
  const Evaluation evaluation{.profile = "umum",
                              .queries = {{"q1", "kapal", {"sea"}, measures}},
                              .mean = measures,
                              .by_tag = {{"sea", 1, measures}},
                              .ablations = {{"exact", 0.1, measures}}};

  EXPECT_EQ(evaluation_tsv({evaluation}),
            "profile\tkind\tname\tqueries\tndcg_10\tmrr_10\trecall_100\tunjudged_10\n"
            "umum\tmean\t\t1\t0.5000\t1.0000\t0.2500\t3.00\n"
            "umum\ttag\tsea\t1\t0.5000\t1.0000\t0.2500\t3.00\n"
            "umum\tquery\tq1\t1\t0.5000\t1.0000\t0.2500\t3.00\n"
            "umum\tablation\texact\t1\t0.5000\t1.0000\t0.2500\t3.00\n");
  EXPECT_THAT(evaluation_text({evaluation}), HasSubstr("q1  kapal\n"));
  EXPECT_THAT(evaluation_text({evaluation}), HasSubstr("exact = 0.1\n"));
}

}  // namespace
}  // namespace warta::searcher::cli
