// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copy_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace warta::indexer {
namespace {

using corpus::TextSketch;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(CopyKeys, AreTheLeastHashes) {
  const TextSketch sketch{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  EXPECT_THAT(CopyKeys(sketch).hashes(), ElementsAre(1, 2, 3, 4, 5, 6, 7, 8));
  EXPECT_THAT(CopyKeys(TextSketch{7}).hashes(), ElementsAre(7));
  EXPECT_THAT(CopyKeys(TextSketch{}).hashes(), IsEmpty());
}

TEST(CopyKeys, AreStoredInFourBytesEach) {
  EXPECT_EQ(encode_keys(CopyKeys(TextSketch{0x01020304, 0xFFEEDDCC})),
            "\x01\x02\x03\x04\xFF\xEE\xDD\xCC");
  EXPECT_EQ(encode_keys(CopyKeys()), "");
  for (const std::size_t size : {0U, 1U, 5U, 8U}) {
    TextSketch sketch(size);
    for (std::size_t i = 0; i < size; ++i) sketch[i] = static_cast<std::uint32_t>(i * 0x1F000001);
    EXPECT_EQ(decode_keys(encode_keys(CopyKeys(sketch))), CopyKeys(sketch)) << size;
  }
}

TEST(CopyKeys, AreNoneWhereTheBytesAreOthers) {
  for (const std::size_t size : {1U, 3U, 5U, 31U, 33U, 36U, 1'000U}) {
    EXPECT_EQ(decode_keys(std::string(size, 'a')), CopyKeys()) << size;
  }
  EXPECT_EQ(decode_keys("bbbbaaaa"), CopyKeys()) << "not in rising order";
  EXPECT_EQ(decode_keys("aaaaaaaa"), CopyKeys()) << "twice";
}

// An article with its sketch, by itself.
struct Given {
  std::string id;
  std::optional<std::int64_t> published;
  TextSketch sketch;
};

std::vector<CopyArticle> articles_of(const std::vector<Given>& given) {
  std::vector<CopyArticle> articles;
  articles.reserve(given.size());
  for (const Given& one : given) articles.push_back({one.id, one.published, CopyKeys(one.sketch)});
  return articles;
}

std::vector<TextSketch> sketches_of(const std::vector<Given>& given) {
  std::vector<TextSketch> sketches;
  sketches.reserve(given.size());
  for (const Given& one : given) sketches.push_back(one.sketch);
  return sketches;
}

std::vector<std::size_t> groups_of(const std::vector<Given>& given,
                                   std::size_t most_sharers = kMostSharers) {
  return group_all(articles_of(given), sketches_of(given), most_sharers);
}

// The contract of the header, word by word, each article held against each.
std::vector<std::size_t> plainly_grouped(const std::vector<Given>& given, std::size_t most) {
  std::map<std::uint32_t, std::size_t> sharers;
  const std::vector<CopyArticle> articles = articles_of(given);
  for (const CopyArticle& article : articles) {
    for (const std::uint32_t key : article.keys.hashes()) ++sharers[key];
  }
  const auto are_candidates = [&](const CopyKeys& one, const CopyKeys& other) {
    std::size_t shared = 0;
    for (const std::uint32_t key : one.hashes()) {
      const bool is_shared = std::ranges::count(other.hashes(), key) > 0;
      shared += is_shared && sharers.at(key) <= most ? 1 : 0;
    }
    return shared >= (one.hashes().size() < 4 || other.hashes().size() < 4 ? 1U : 2U);
  };
  std::vector<std::size_t> order(given.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) {
    return std::tuple(!given[i].published, given[i].published.value_or(0), given[i].id);
  });
  std::vector<std::size_t> groups(given.size()), leaders;
  for (const std::size_t place : order) {
    const auto leader = std::ranges::find_if(leaders, [&](std::size_t other) {
      return are_candidates(articles[place].keys, articles[other].keys) &&
             corpus::are_copies(given[place].sketch, given[other].sketch);
    });
    groups[place] = leader == leaders.end() ? place : *leader;
    if (groups[place] == place) leaders.push_back(place);
  }
  return groups;
}

TEST(CopyGroups, AreLedByTheFirstPublished) {
  const TextSketch story{1, 2, 3, 4, 5};
  EXPECT_THAT(groups_of({{"c", 30, story}, {"b", 10, story}, {"a", 20, story}}),
              ElementsAre(1, 1, 1));
  EXPECT_THAT(groups_of({{"a", std::nullopt, story}, {"b", 10, story}}), ElementsAre(1, 1))
      << "undated last";
  EXPECT_THAT(groups_of({{"b", 10, story}, {"\xC3\xA4", 10, story}, {"a", 10, story}}),
              ElementsAre(2, 2, 2))
      << "by id at the same time";
}

TEST(CopyGroups, AreOfCopiesOnly) {
  EXPECT_THAT(groups_of({{"a", 1, {1, 2, 3, 4, 5}}, {"b", 2, {1, 2, 6, 7, 8}}}), ElementsAre(0, 1));
  EXPECT_THAT(groups_of({{"a", 1, {}}, {"b", 2, {}}}), ElementsAre(0, 1)) << "nothing is told";
  EXPECT_THAT(groups_of({}), IsEmpty());
}

TEST(CopyGroups, JoinALeaderAndNeverAFollower) {
  const TextSketch first{1, 2, 3, 4, 5, 6, 7, 8}, second{3, 4, 5, 6, 7, 8, 9, 10},
      third{5, 6, 7, 8, 9, 10, 11, 12};
  EXPECT_THAT(groups_of({{"a", 1, first}, {"b", 2, second}, {"c", 3, third}}),
              ElementsAre(0, 0, 2));
  EXPECT_THAT(groups_of({{"b", 2, second}, {"c", 3, third}}), ElementsAre(0, 0));
}

TEST(CopyGroups, TakeNoNoticeOfKeysThatMostShare) {
  const TextSketch story{1, 2, 3, 4, 5};
  const std::vector<Given> given{{"0", 0, story}, {"1", 1, story}, {"2", 2, story}};
  EXPECT_THAT(groups_of(given, 3), ElementsAre(0, 0, 0));
  EXPECT_THAT(groups_of(given, 2), ElementsAre(0, 1, 2));
}

// Small cases where copies, chains of them and common keys abound: a few stories over a small
// alphabet, each article one of them with some hashes exchanged.
class RandomCase {
 public:
  explicit RandomCase(unsigned seed) : random_(seed) {
    stories_.resize(1 + below(3));
    for (TextSketch& story : stories_) story = hashes(1 + below(12), 30);
  }

  std::size_t below(std::size_t end) { return random_() % end; }

  Given article(std::size_t number) {
    const TextSketch& story = stories_[below(stories_.size())];
    std::set<std::uint32_t> sketch(story.begin(), story.end());
    for (std::size_t i = below(4); i > 0; --i) {
      if (!sketch.empty()) sketch.erase(std::next(sketch.begin(), at_most(sketch.size() - 1)));
      sketch.insert(static_cast<std::uint32_t>(below(40)));
    }
    if (below(20) == 0) sketch.clear();
    std::optional<std::int64_t> published;
    if (below(5) > 0) published = static_cast<std::int64_t>(below(8));
    return {"id" + std::to_string(number), published, {sketch.begin(), sketch.end()}};
  }

  std::vector<Given> articles(std::size_t most) {
    std::vector<Given> given;
    for (std::size_t i = below(most + 1); i > 0; --i) given.push_back(article(i));
    std::ranges::shuffle(given, random_);
    return given;
  }

  std::mt19937& random() { return random_; }

 private:
  std::ptrdiff_t at_most(std::size_t last) { return static_cast<std::ptrdiff_t>(below(last + 1)); }
  TextSketch hashes(std::size_t count, std::uint32_t end) {
    std::set<std::uint32_t> all;
    while (all.size() < count) all.insert(static_cast<std::uint32_t>(below(end)));
    return {all.begin(), all.end()};
  }

  std::mt19937 random_;
  std::vector<TextSketch> stories_;
};

TEST(CopyGroups, AreWhatTheContractSays) {
  std::size_t followers = 0;
  for (unsigned seed = 0; seed < 5'000; ++seed) {
    RandomCase some(seed);
    const std::vector<Given> given = some.articles(20);
    const std::size_t most = 2 + some.below(6);
    const std::vector<std::size_t> groups = groups_of(given, most);
    ASSERT_EQ(groups, plainly_grouped(given, most)) << seed;
    for (std::size_t i = 0; i < groups.size(); ++i) followers += groups[i] == i ? 0 : 1;
  }
  EXPECT_GE(followers, 5'000U) << "the cases are worth something";
}

std::map<std::string, std::string> leaders_by_id(const std::vector<Given>& given,
                                                 const std::vector<std::size_t>& groups) {
  std::map<std::string, std::string> leaders;
  for (std::size_t i = 0; i < given.size(); ++i) leaders[given[i].id] = given[groups[i]].id;
  return leaders;
}

TEST(CopyGroups, DoNotDependOnTheOrderOfArticles) {
  for (unsigned seed = 0; seed < 1'000; ++seed) {
    RandomCase some(seed);
    std::vector<Given> given = some.articles(20);
    const auto leaders = leaders_by_id(given, groups_of(given, 5));
    std::ranges::shuffle(given, some.random());
    ASSERT_EQ(leaders_by_id(given, groups_of(given, 5)), leaders) << seed;
  }
}

TEST(CopyGroups, AreTheSameWhenSketchesAreAskedFor) {
  std::vector<Given> given;
  RandomCase some(1);
  for (std::uint32_t i = 0; i < 40'000; ++i) {
    TextSketch sketch;
    for (std::uint32_t hash = 0; hash < 10; ++hash) sketch.push_back(i / 3 * 20 + hash);
    sketch.back() += i % 3;
    given.push_back({std::to_string(i), static_cast<std::int64_t>(some.below(1'000)), sketch});
  }
  const std::vector<TextSketch> sketches = sketches_of(given);
  const SketchSource ask = [&](std::size_t article) { return sketches[article]; };
  EXPECT_EQ(group_all(articles_of(given), ask), groups_of(given));
}

// Articles before and after a change, in one list, as regroup() takes them.
struct Change {
  std::vector<Given> given;
  std::vector<CopyHistory> histories;
  std::size_t asked = 0;

  std::vector<LeaderChange> regrouped(std::size_t most) {
    asked = 0;
    const SketchSource ask = [this](std::size_t article) {
      EXPECT_FALSE(histories[article].gone);
      ++asked;
      return given[article].sketch;
    };
    return regroup(articles_of(given), histories, ask, most);
  }
};

// Some articles stay, some go, some are new, some go and come back with another date or text.
Change changed(RandomCase& some, std::size_t most) {
  Change change{some.articles(16), {}};
  for (const std::size_t leader : groups_of(change.given, most)) {
    change.histories.push_back({leader, some.below(6) == 0});
  }
  const std::size_t old = change.given.size();
  for (std::size_t i = 0; i < old; ++i) {
    if (!change.histories[i].gone || some.below(2) == 0) continue;
    Given again = some.below(2) == 0 ? change.given[i] : some.article(0);
    again.id = change.given[i].id;
    change.given.push_back(again);
    change.histories.push_back({});
  }
  for (std::size_t i = some.below(4); i > 0; --i) {
    change.given.push_back(some.article(100 + i));
    change.histories.push_back({});
  }
  return change;
}

// What regroup() must give: from the groups of the articles that are left.
std::vector<LeaderChange> expected_changes(const Change& change, std::size_t most) {
  std::vector<Given> left;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < change.given.size(); ++i) {
    if (change.histories[i].gone) continue;
    left.push_back(change.given[i]);
    places.push_back(i);
  }
  const std::vector<std::size_t> groups = plainly_grouped(left, most);
  std::vector<LeaderChange> changes;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const LeaderChange one{places[i], places[groups[i]]};
    if (change.histories[one.article].leader != one.leader) changes.push_back(one);
  }
  return changes;
}

TEST(CopyGroups, BroughtUpToDateAreThoseOfTheNewSet) {
  std::size_t stayed_and_changed = 0;
  for (unsigned seed = 0; seed < 20'000; ++seed) {
    RandomCase some(seed);
    const std::size_t most = some.below(2) == 0 ? 3 : 2 + some.below(8);
    Change change = changed(some, most);
    const std::vector<LeaderChange> changes = change.regrouped(most);
    ASSERT_EQ(changes, expected_changes(change, most)) << seed;
    for (const LeaderChange& one : changes) {
      stayed_and_changed += change.histories[one.article].leader ? 1 : 0;
    }
  }
  EXPECT_GE(stayed_and_changed, 5'000U) << "the cases are worth something";
}

TEST(CopyGroups, AskForNoSketchWhereNothingChanges) {
  for (unsigned seed = 0; seed < 1'000; ++seed) {
    RandomCase some(seed);
    Change change{some.articles(20), {}};
    for (const std::size_t leader : groups_of(change.given, 4)) {
      change.histories.push_back({leader, false});
    }
    EXPECT_THAT(change.regrouped(4), IsEmpty());
    EXPECT_EQ(change.asked, 0U);
  }
}

const TextSketch kFirst{1, 2, 3, 4, 5, 6, 7, 8}, kSecond{3, 4, 5, 6, 7, 8, 9, 10},
    kThird{5, 6, 7, 8, 9, 10, 11, 12};

TEST(CopyGroups, AskOnlyForTheNewArticleAndItsCandidates) {
  Change change{{{"a", 1, kFirst}, {"b", 2, kFirst}, {"c", 3, {20, 21, 22, 23}}, {"d", 4, kFirst}},
                {{0}, {0}, {2}, {}}};
  EXPECT_THAT(change.regrouped(64), ElementsAre(LeaderChange{3, 0}));
  EXPECT_EQ(change.asked, 2U);
}

TEST(CopyGroups, AreLedByANewArticleThatIsEarlier) {
  Change change{{{"a", 2, kFirst}, {"b", 3, kFirst}, {"new", 1, kFirst}}, {{0}, {0}, {}}};
  EXPECT_THAT(change.regrouped(64),
              ElementsAre(LeaderChange{0, 2}, LeaderChange{1, 2}, LeaderChange{2, 2}));
}

TEST(CopyGroups, AreTakenOverWhenALeaderGoes) {
  Change change{{{"a", 1, kFirst}, {"b", 2, kSecond}, {"c", 3, kThird}}, {{0, true}, {0}, {2}}};
  EXPECT_THAT(change.regrouped(64), ElementsAre(LeaderChange{1, 1}, LeaderChange{2, 1}));
}

TEST(CopyGroups, FallApartWhenTheirKeysBecomeCommonAndMeetAgain) {
  Change more{{{"a", 1, kFirst}, {"b", 2, kFirst}, {"c", 3, kFirst}}, {{0}, {0}, {}}};
  EXPECT_THAT(more.regrouped(2), ElementsAre(LeaderChange{1, 1}, LeaderChange{2, 2}));
  EXPECT_EQ(more.asked, 0U);
  Change fewer{{{"a", 1, kFirst}, {"b", 2, kFirst}, {"c", 3, kFirst}}, {{0}, {1}, {2, true}}};
  EXPECT_THAT(fewer.regrouped(2), ElementsAre(LeaderChange{1, 0}));
}

}  // namespace
}  // namespace warta::indexer
