// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/matching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <set>

#include "indexer/schema/generation.h"
#include "searcher/query_parser.h"
#include "tests/indexer/updates.h"

namespace warta::searcher {
namespace {

using corpus::Record;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;
using testing::SizeIs;
using tests::article;

corpus::Article dated(corpus::Article item, std::int64_t day) {
  item.published = 1'700'000'000 + day * 86'400;
  return item;
}

// Sixty articles: twelve have radar and kapal, some of them side by side, the others one of the two
// or neither; every fifth is undated, and some are copies of the one before.
std::vector<Record> news() {
  std::vector<Record> records;
  std::string body;
  for (int i = 0; i < 60; ++i) {
    if (i % 10 != 9) {
      body = "Berita nomor " + std::to_string(1'000 + i) + " tentang padi dan beras. ";
      if (i % 5 == 0) body += i % 2 == 0 ? "Radar kapal. " : "Radar dipasang. Untuk kapal itu. ";
      if (i % 5 == 1 || i % 5 == 2) body += "Radar dipasang di pulau. ";
      if (i % 5 == 3) body += "Kapal berlayar ke pulau. ";
      for (int word = 0; word < i % 7; ++word) body += "Petani nomor " + std::to_string(i) + ". ";
    }
    const corpus::Article item = article("a" + std::to_string(100 + i), "Berita", body);
    records.emplace_back(i % 5 == 4 ? item : dated(item, i * 7 % 11));
  }
  return records;
}

// An index of given articles, asked by the compiled query itself.
class Asked {
 public:
  explicit Asked(const std::vector<Record>& records) { index_.build(records); }
  tests::UpdatedIndex& index() { return index_; }

  Matches find(const std::string& query, const Page& page = {}) {
    const auto number = schema::current_generation(index_.path()).value();
    const auto folder = schema::generation_folder(index_.path(), number) / "articles";
    const Xapian::Database database(folder.string());
    analysis::Analyzer analyzer(tests::language());
    LearntAcronyms acronyms;
    Stories stories(database);
    const CompiledQuery compiled =
        compile_query(parse_query(query), analyzer, acronyms, builtin_ranking().at("umum"));
    return find_matches(database, Xapian::BM25Weight(4, 0, 1, 0, 0.5), compiled, page, stories);
  }

  // The documents of all pages of a size, in their order.
  std::vector<Xapian::docid> paged(const std::string& query, Page page) {
    std::vector<Xapian::docid> documents;
    for (bool has_more = true; has_more && documents.size() < 1'000; page.first += page.size) {
      const Matches matches = find(query, page);
      has_more = matches.has_more;
      EXPECT_TRUE(!has_more || matches.page.size() == page.size);
      for (const Match& match : matches.page) documents.push_back(match.document);
    }
    return documents;
  }

 private:
  tests::UpdatedIndex index_;
};

std::vector<Xapian::docid> documents_of(const Matches& matches) {
  std::vector<Xapian::docid> documents;
  for (const Match& match : matches.page) documents.push_back(match.document);
  return documents;
}

TEST(Matching, RelaxedAnswersContinueStrictOnes) {
  Asked asked(news());
  const Matches strict = asked.find("radar kapal", {.size = 12, .fold_copies = false});
  const Matches all = asked.find("radar kapal", {.size = 100, .fold_copies = false});

  EXPECT_TRUE(strict.has_all_words_only);
  EXPECT_EQ(strict.total, 12U);
  EXPECT_FALSE(all.has_all_words_only);
  EXPECT_EQ(all.with_all_words, 12U);
  ASSERT_GT(all.page.size(), 30U);
  EXPECT_EQ(all.total, all.page.size());
  for (std::size_t i = 0; i < all.page.size(); ++i) {
    EXPECT_EQ(all.page[i].step, i < 12 ? Step::AllWords : Step::SomeWords) << i;
    if (i >= 12) continue;
    EXPECT_EQ(all.page[i].document, strict.page[i].document);
    EXPECT_DOUBLE_EQ(all.page[i].score, strict.page[i].score);
  }
}

TEST(Matching, PagesFollowEachOtherWithoutGapsOrRepeats) {
  Asked asked(news());
  for (const char* query : {"radar kapal", "radar", "radar kapal pulau padi", "penahanan radar"}) {
    for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Oldest}) {
      for (const bool fold : {true, false}) {
        const Page page{.size = 1'000, .sort = sort, .fold_copies = fold};
        const auto whole = documents_of(asked.find(query, page));
        EXPECT_EQ(std::set<Xapian::docid>(whole.begin(), whole.end()).size(), whole.size());
        for (std::size_t size = 1; size <= 7; ++size) {
          EXPECT_THAT(asked.paged(query, {.size = size, .sort = sort, .fold_copies = fold}),
                      ElementsAreArray(whole))
              << query << ' ' << size << ' ' << static_cast<int>(sort) << fold;
        }
      }
    }
  }
}

TEST(Matching, APageBehindAllIsEmpty) {
  Asked asked(news());
  constexpr std::size_t kMost = std::numeric_limits<std::size_t>::max();
  for (const std::size_t first : {60UL, 9'999UL, 10'000UL, 20'000UL, kMost}) {
    EXPECT_THAT(asked.find("radar kapal", {.first = first}).page, IsEmpty()) << first;
    EXPECT_THAT(asked.find("radar kapal", {.first = first, .size = kMost}).page, IsEmpty());
  }
  EXPECT_FALSE(asked.find("radar kapal", {.size = kMost}).page.empty());
}

TEST(Matching, APageOfNoHitsCountsThoseWithAllTheWords) {
  Asked asked(news());
  const Matches matches = asked.find("radar kapal", {.size = 0});

  EXPECT_THAT(matches.page, IsEmpty());
  EXPECT_EQ(matches.total, 12U);
  EXPECT_TRUE(matches.has_all_words_only);
}

TEST(Matching, TotalsAreExactThoughCopiesAreFolded) {
  Asked asked(news());
  for (const char* query : {"radar kapal", "radar OR kapal", "padi -radar", "radar"}) {
    const Matches folded = asked.find(query, {.size = 12});
    const Matches each = asked.find(query, {.size = 12, .fold_copies = false});
    EXPECT_TRUE(folded.total_is_exact) << query;
    EXPECT_EQ(folded.with_all_words, each.with_all_words) << query;
  }
}

TEST(Matching, OfAStoryOneCopyIsThereInBothSteps) {
  Asked asked(news());
  std::set<std::string> stories;
  for (const Match& match : asked.find("radar kapal padi", {.size = 100}).page) {
    if (match.story.empty()) continue;
    EXPECT_TRUE(stories.insert(match.story).second);
  }
  EXPECT_THAT(stories, testing::Not(IsEmpty()));
}

// Articles whose words score the same; in some of them the words stand close together.
std::vector<Record> equals(const std::set<int>& close, int count) {
  std::vector<Record> records;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(1'000 + i);
    records.emplace_back(dated(
        article("a" + number, "",
                (close.contains(i) ? "Radar kapal " : "Radar sawah. Kapal ") + number + " beras."),
        i));
  }
  return records;
}

TEST(Matching, ClosenessCountsAmongTheFirstOfAStep) {
  Asked asked(equals({10, 35}, 40));
  const Matches matches = asked.find("radar kapal", {.size = 40, .fold_copies = false});

  EXPECT_EQ(matches.page[0].document, 11U);
  EXPECT_GT(matches.page[0].closeness, 0);
  EXPECT_GT(matches.page[0].score, matches.page[1].score);
  EXPECT_EQ(matches.page[35].document, 36U);
  EXPECT_EQ(matches.page[35].closeness, 0);
}

TEST(Matching, ClosenessOfSeveralPairsIsTheirSum) {
  Asked asked({article("both", "", "Radar kapal pulau. Beras. Beras."),
               article("one", "", "Radar kapal beras. Pulau. Beras."),
               article("other", "", "Radar beras beras. Kapal pulau."),
               article("none", "", "Radar beras beras. Kapal. Pulau.")});
  std::vector<double> closeness;
  for (const Match& match : asked.find("radar kapal pulau", {.fold_copies = false}).page) {
    closeness.push_back(match.closeness);
  }

  ASSERT_THAT(closeness, SizeIs(4));
  EXPECT_NEAR(closeness[0], closeness[1] + closeness[2], 1e-9);
  EXPECT_GT(closeness[2], 0);
  EXPECT_EQ(closeness[3], 0);
}

TEST(Matching, ByDateClosenessDoesNotCount) {
  Asked asked(equals({3}, 8));
  for (const Match& match : asked.find("radar kapal", {.sort = Sort::Newest}).page) {
    EXPECT_EQ(match.closeness, 0);
  }
}

TEST(Matching, ClosenessIsExplainedAndSumsUpToTheScore) {
  tests::TempIndex index;
  index.build(news());
  Searcher searcher(index.path().string());
  std::size_t close = 0;
  for (const Hit& hit :
       searcher.search({.query = "radar kapal", .limit = 100, .explain = true}).hits) {
    double sum = 0;
    for (const Contribution& part : hit.contributions) {
      sum += part.weight;
      close += part.kind == "proximity" ? 1 : 0;
    }
    EXPECT_NEAR(sum, hit.score, 1e-9) << hit.id;
  }
  EXPECT_GE(close, 3U);
}

TEST(Matching, NewestAndOldestPutUndatedLast) {
  tests::TempIndex index;
  index.build({article("undated", "", "Radar."), dated(article("late", "", "Radar baru."), 9),
               dated(article("early", "", "Radar lama sekali."), -30'000),
               dated(article("middle", "", "Radar di sana itu."), 1)});
  Searcher searcher(index.path().string());

  for (const char* query : {"radar", "-padi"}) {
    EXPECT_THAT(tests::ids_of(searcher.search({.query = query, .sort = Sort::Newest})),
                ElementsAre("late", "middle", "early", "undated"));
    EXPECT_THAT(tests::ids_of(searcher.search({.query = query, .sort = Sort::Oldest})),
                ElementsAre("early", "middle", "late", "undated"));
  }
}

TEST(Matching, InAnIndexOutOfOrderEqualsStandAsInAFreshBuild) {
  const std::vector<Record> records = equals({}, 24);
  tests::TempIndex fresh;
  fresh.build(records);
  tests::UpdatedIndex changed;
  changed.build({records.begin() + 12, records.end()});
  changed.update({records.begin(), records.begin() + 6}, {.in_place = true});
  changed.update({records.begin() + 6, records.begin() + 12}, {.in_place = true});
  Searcher one(fresh.path().string()), other(changed.path().string());
  for (const char* query : {"radar", "radar kapal", "radar kapal padi", "-padi"}) {
    for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Oldest}) {
      for (const Copies copies : {Copies::Folded, Copies::All}) {
        const Request request{.query = query, .limit = 24, .sort = sort, .copies = copies};
        EXPECT_EQ(tests::ids_of(other.search(request)), tests::ids_of(one.search(request)))
            << query << ' ' << static_cast<int>(sort);
      }
    }
  }
}

}  // namespace
}  // namespace warta::searcher
