// SPDX-License-Identifier: GPL-2.0-or-later
// After any updates an index answers as one that was built from the same articles.
#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/publication.h"
#include "indexer/schema/article_packing.h"
#include "indexer/schema/generation.h"
#include "indexer/verify.h"
#include "tests/indexer/updates.h"

namespace warta::indexer {
namespace {

using corpus::Article;
using tests::UpdatedIndex;

// Which hits come in the order of a build where their scores are the same: all; all but those of
// one time where the newest come first, which Xapian cannot sort by a third value; or none need to.
enum class Equals { InOrder, InOrderByRelevance, InAnyOrder };
constexpr Equals kAfterACopy = Equals::InOrder;
constexpr Equals kAfterAChangeInPlace = Equals::InOrderByRelevance;

constexpr std::array kWords{"kapal",      "selam",     "alutsista", "rudal",    "jelajah",
                            "pertahanan", "menteri",   "padi",      "panen",    "menembak",
                            "penembakan", "TNI",       "PT",        "PAL",      "radar",
                            "latihan",    "di",        "yang",      "untuk",    "negara-negara",
                            "F-16",       "2025",      "Jakarta",   "Surabaya", "kerja",
                            "sama",       "teknologi", "alih",      "transfer", "of",
                            "technology", "harga"};
constexpr std::array kSources{"Kabar Utara", "Warta Tani", "antaranews", ""};
constexpr std::array kPlaces{"Jakarta", "Tarakan", ""};

// A world of articles that changes from night to night, the same for one seed.
class RandomNews {
 public:
  explicit RandomNews(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return random_() % end; }
  template <typename Choices>
  auto any_of(const Choices& choices) {
    return choices[below(choices.size())];
  }

  std::string text(std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
      text += text.empty() ? "" : below(9) == 0 ? ". " : " ";
      text += any_of(kWords);
    }
    return text + ".";
  }

  /// An article of its own, or one told in the words of another: as it is or with a paragraph more.
  Article article(const std::string& id, const std::map<std::string, Article>& others) {
    Article made{.id = id, .title = text(1 + below(5)), .body = text(5 + below(60))};
    if (!others.empty() && below(3) == 0) {
      made.body = std::next(others.begin(), below(others.size()))->second.body;
      if (below(2) == 0) made.body += '\n' + text(4 + below(6));
    }
    made.source = any_of(kSources);
    made.place = any_of(kPlaces);
    if (below(5) > 0) made.published = 1'748'000'000 + 86'400 * std::int64_t(below(12));
    made.record = below(4) > 0 ? ++record_ : 0;
    return made;
  }

  /// A query of one to four words, sometimes a phrase, a field, or words that must or must not be.
  Request request() {
    std::string query = any_of(kWords);
    for (std::size_t more = below(4); more > 0; --more) {
      constexpr std::array kBetween{" ", " ", " ", " OR ", " -", " +"};
      query += any_of(kBetween);
      query += any_of(kWords);
    }
    if (below(6) == 0) query = '"' + query + '"';
    if (below(6) == 0) query += " sumber:kabar";
    if (below(6) == 0) query += " tempat:jakarta";
    if (below(8) == 0) query += " tanggal:2025-05";
    constexpr std::array kProfiles{"pertahanan", "umum", "polos"};
    return {.query = query,
            .limit = 1'000,
            .sort = below(5) == 0 ? Sort::Newest : Sort::Relevance,
            .profile = any_of(kProfiles)};
  }

 private:
  std::mt19937 random_;
  std::uint64_t record_ = 0;
};

// Hits whose scores are the same within what adding up in another order makes of them.
bool is_alike(double one, double other) {
  return std::abs(one - other) <= 1e-9 * std::max({1.0, std::abs(one), std::abs(other)});
}

// The ids, in their order but, within hits of one score (by date also of one time), in that of the
// alphabet.
std::vector<std::string> ids_whatever_the_order_of_equals(const Result& result, bool by_date) {
  std::vector<std::string> ids = tests::ids_of(result);
  const std::vector<Hit>& hits = result.hits;
  for (std::size_t begin = 0, end = 0; begin < ids.size(); begin = end) {
    while (end < ids.size() && is_alike(hits[begin].score, hits[end].score) &&
           (!by_date || hits[begin].published == hits[end].published)) {
      ++end;
    }
    std::sort(ids.begin() + std::ptrdiff_t(begin), ids.begin() + std::ptrdiff_t(end));
  }
  return ids;
}

void expect_alike(const Request& request, const Result& updated, const Result& built,
                  Equals equals) {
  const bool by_date = request.sort == Sort::Newest;
  SCOPED_TRACE(request.query + (by_date ? ", newest first" : ""));
  const bool is_exact =
      equals == Equals::InOrder || (equals == Equals::InOrderByRelevance && !by_date);
  ASSERT_EQ(updated.hits.size(), built.hits.size());
  EXPECT_EQ(updated.total, built.total);
  EXPECT_EQ(updated.with_all_words, built.with_all_words);
  if (is_exact) {
    EXPECT_EQ(tests::ids_of(updated), tests::ids_of(built));
  } else {
    EXPECT_EQ(ids_whatever_the_order_of_equals(updated, by_date),
              ids_whatever_the_order_of_equals(built, by_date));
  }
  for (std::size_t i = 0; i < built.hits.size(); ++i) {
    EXPECT_TRUE(is_alike(updated.hits[i].score, built.hits[i].score))
        << built.hits[i].id << ": " << updated.hits[i].score << ", built " << built.hits[i].score;
  }
}

// Each document as text, by its id: terms with their counts and positions, values, what is stored.
std::map<std::string, std::string> documents_of(const tests::TempIndex& index) {
  const auto live = schema::current_generation(index.path()).value();
  const auto folder = schema::generation_folder(index.path(), live) / kDatabaseName;
  const Xapian::Database database(folder.string());
  schema::ArticlePacking packing;
  std::map<std::string, std::string> all;
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    const Xapian::Document document = database.get_document(*at);
    std::ostringstream text;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      text << *term << '/' << term.get_wdf();
      for (auto place = term.positionlist_begin(); place != term.positionlist_end(); ++place) {
        text << ',' << *place;
      }
      text << ' ';
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      text << value.get_valueno() << '=' << *value << ' ';
    }
    text << document.get_data();
    all.emplace(packing.unpack(document.get_data()).value().id, text.str());
  }
  return all;
}

// The files of the live generation's tables; the version file has a random identity.
std::map<std::string, std::string> tables_of(const tests::TempIndex& index) {
  const auto live = schema::current_generation(index.path()).value();
  std::map<std::string, std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator(
           schema::generation_folder(index.path(), live) / kDatabaseName)) {
    if (entry.path().extension() != ".glass") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    all[entry.path().filename()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return all;
}

// What lies in an index, and what it is given each night.
class Nights {
 public:
  explicit Nights(unsigned seed) : news_(seed) {
    for (int i = 0; i < 40; ++i) put(new_id());
    index_.build(records_of(articles_));
  }

  // Some articles are new, some are changed, some are not given again.
  void update(bool in_place) {
    const bool deletes = news_.below(2) == 0;
    std::map<std::string, Article> given;
    for (const auto& [id, one] : articles_) {
      if (news_.below(6) > 0) given.emplace(id, one);
    }
    const bool by_name = deletes && news_.below(2) == 0;
    std::vector<std::string> named;
    for (const auto& [id, one] : articles_) {
      if (by_name && !given.contains(id)) named.push_back(id);
    }
    if (deletes) articles_ = given;
    for (std::size_t more = news_.below(8); more > 0; --more) give(new_id(), given);
    for (std::size_t more = news_.below(6); more > 0 && !articles_.empty(); --more) {
      give(std::next(articles_.begin(), news_.below(articles_.size()))->first, given);
    }
    if (given.empty()) give(new_id(), given);
    report_ = index_.update(
        records_of(given),
        {.delete_missing = deletes && !by_name, .remove = named, .in_place = in_place});
    EXPECT_EQ(report_.articles, articles_.size());
  }

  // By other words and back: all is built anew from what is stored, with nothing read.
  void build_from_what_is_stored() {
    const analysis::Language other("# warta words 1\nconcept\tlaut\tkapal selam\tumum\n", "own");
    const std::size_t count = articles_.size();
    EXPECT_EQ(index_.update({}, {}, other).articles, count);
    report_ = index_.update({}, {});
    EXPECT_EQ(report_.articles, count);
  }

  // Where Xapian reads the tables that we write, which is so wherever tests run.
  void expect_tables_of_a_build() {
    tests::TempIndex fresh;
    fresh.build(records_of(articles_));
    const auto built = tables_of(fresh);
    EXPECT_EQ(built.size(), 4U);
    for (const auto& [name, bytes] : tables_of(index_)) {
      EXPECT_TRUE(bytes == built.at(name)) << name;
    }
  }

  void expect_answers_of_a_build(Equals equals) {
    EXPECT_TRUE(verify(index_.path()).problems.empty());
    tests::TempIndex fresh;
    const Report built = fresh.build(records_of(articles_));
    EXPECT_GT(built.copies, 0U) << "or copies are not tried";
    expect_same_facts(report_, built);
    EXPECT_TRUE(documents_of(index_) == documents_of(fresh)) << "terms, values or stored texts";
    Searcher updated(index_.path().string()), other(fresh.path().string());
    for (int i = 0; i < 60; ++i) {
      Request request = news_.request();
      // By date, of two copies of one date and score the first document stands for the story.
      if (equals == Equals::InOrderByRelevance && request.sort == Sort::Newest) {
        request.copies = Copies::All;
      }
      expect_alike(request, updated.search(request), other.search(request), equals);
    }
  }

 private:
  std::string new_id() { return "a" + std::to_string(100 + next_++); }

  void put(const std::string& id) { articles_[id] = news_.article(id, articles_); }
  void give(const std::string& id, std::map<std::string, Article>& given) {
    put(id);
    given[id] = articles_[id];
  }

  // In any order.
  std::vector<corpus::Record> records_of(const std::map<std::string, Article>& articles) {
    std::vector<corpus::Record> records;
    for (const auto& [id, one] : articles) records.emplace_back(one);
    for (std::size_t i = records.size(); i > 1; --i) {
      std::swap(records[i - 1], records[news_.below(i)]);
    }
    return records;
  }

  static void expect_same_facts(const Report& updated, const Report& built) {
    EXPECT_EQ(updated.articles, built.articles);
    EXPECT_EQ(updated.sources, built.sources);
    EXPECT_EQ(updated.copies, built.copies);
    EXPECT_EQ(updated.stories_with_copies, built.stories_with_copies);
    EXPECT_EQ(updated.oldest, built.oldest);
    EXPECT_EQ(updated.newest, built.newest);
  }

  RandomNews news_;
  UpdatedIndex index_;
  Report report_;  // of the last update
  std::map<std::string, Article> articles_;
  int next_ = 0;
};

constexpr unsigned kWorlds = 4;
constexpr int kNights = 6;

TEST(UpdateOfACopy, AnswersAsABuildOfTheSameArticles) {
  for (unsigned seed = 1; seed <= kWorlds; ++seed) {
    Nights nights(seed);
    for (int night = 1; night <= kNights && !testing::Test::HasFailure(); ++night) {
      SCOPED_TRACE("world " + std::to_string(seed) + ", night " + std::to_string(night));
      nights.update(false);
      nights.expect_answers_of_a_build(kAfterACopy);
      nights.expect_tables_of_a_build();
    }
  }
}

TEST(UpdateInPlace, AnswersAsABuildOfTheSameArticles) {
  for (unsigned seed = 1; seed <= kWorlds; ++seed) {
    Nights nights(100 + seed);
    for (int night = 1; night <= kNights && !testing::Test::HasFailure(); ++night) {
      SCOPED_TRACE("world " + std::to_string(seed) + ", night " + std::to_string(night));
      nights.update(true);
      nights.expect_answers_of_a_build(kAfterAChangeInPlace);
    }
  }
}

// A copy of what was changed in place still lies in another order than a build.
TEST(UpdateInPlaceAndOfACopy, AnswersAsABuildOfTheSameArticles) {
  for (unsigned seed = 1; seed <= kWorlds; ++seed) {
    Nights nights(200 + seed);
    for (int night = 1; night <= kNights && !testing::Test::HasFailure(); ++night) {
      SCOPED_TRACE("world " + std::to_string(seed) + ", night " + std::to_string(night));
      nights.update(night % 2 == 0);
      nights.expect_answers_of_a_build(kAfterAChangeInPlace);
    }
  }
}

TEST(UpdateByOtherWords, AnswersAsABuildOfTheSameArticles) {
  for (unsigned seed = 1; seed <= kWorlds; ++seed) {
    SCOPED_TRACE("world " + std::to_string(seed));
    Nights nights(300 + seed);
    nights.update(false);
    nights.update(true);
    nights.build_from_what_is_stored();
    nights.expect_answers_of_a_build(kAfterACopy);
  }
}

}  // namespace
}  // namespace warta::indexer
