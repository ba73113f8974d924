// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cursor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pipeline/temp_index.h"

namespace warta::searcher {
namespace {

using testing::IsEmpty;
using testing::Not;
using tests::ids_of;

// Fifty articles; some have both words, some one; every eighth is a copy of the one before.
std::vector<corpus::Record> news(int shift = 0) {
  std::vector<corpus::Record> records;
  std::string body;
  for (int i = 0; i < 50; ++i) {
    if (i % 8 != 7) {
      body = i % 3 == 0 ? "Radar kapal dipasang. " : i % 3 == 1 ? "Radar baru. " : "Kapal baru. ";
      for (int word = 0; word < 12; ++word)
        body += "Kalimat" + std::to_string(i) + " nomor" + std::to_string(word) + ". ";
    }
    corpus::Article item = tests::article("a" + std::to_string(100 + i + shift), "Berita", body);
    if (i % 5 != 4) item.published = 1'700'000'000 + i * 86'400;
    records.emplace_back(std::move(item));
  }
  return records;
}

class Pages : public testing::Test {
 protected:
  void SetUp() override { index_.build(news()); }

  // All ids, page by page.
  std::vector<std::string> paged(Request request) const {
    Searcher searcher(index_.path().string());
    std::vector<std::string> ids;
    for (int page = 0; page < 100; ++page) {
      const Result result = searcher.search(request);
      EXPECT_THAT(result.diagnostics, IsEmpty());
      for (const Hit& hit : result.hits) {
        ids.push_back(hit.id);
        EXPECT_EQ(hit.rank, ids.size());
      }
      if (result.next.empty()) return ids;
      request.after = result.next;
    }
    ADD_FAILURE() << "no last page";
    return ids;
  }

  Error refusal(const Request& request) const {
    try {
      Searcher(index_.path().string()).search(request);
    } catch (const Error& error) {
      return error;
    }
    ADD_FAILURE() << "not refused";
    return {Error::Code::IndexMissing, "", ""};
  }

  tests::TempIndex index_;
};

TEST_F(Pages, AreTogetherTheSameAsOneLongPage) {
  for (const char* query : {"radar kapal", "radar", "+kapal radar", "tanggal:2023", "-padi"}) {
    for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Oldest}) {
      for (const Copies copies : {Copies::Folded, Copies::All}) {
        Request request{.query = query, .limit = 1'000, .sort = sort, .copies = copies};
        Searcher searcher(index_.path().string());
        const Result whole = searcher.search(request);
        EXPECT_THAT(whole.next, IsEmpty());
        EXPECT_THAT(whole.hits, Not(IsEmpty())) << query;
        for (const std::size_t limit : {1U, 3U, 7U}) {
          request.limit = limit;
          EXPECT_EQ(paged(request), ids_of(whole)) << query << limit << static_cast<int>(sort);
        }
      }
    }
  }
}

TEST_F(Pages, OfFeedbackAndOfRelatedArticlesFollowEachOtherToo) {
  Searcher searcher(index_.path().string());
  for (Request request : {Request{.query = "radar kapal", .limit = 1'000, .feedback = true},
                          Request{.limit = 1'000, .like = "a100"}}) {
    const auto whole = ids_of(searcher.search(request));
    request.limit = 4;
    EXPECT_EQ(paged(request), whole);
  }
}

TEST_F(Pages, ACursorOfAnotherSearchIsRefused) {
  Searcher searcher(index_.path().string());
  const std::string next = searcher.search({.query = "radar", .limit = 2}).next;
  ASSERT_THAT(next, Not(IsEmpty()));
  const std::vector<Request> others{
      {.query = "kapal", .after = next},
      {.query = "radar", .sort = Sort::Newest, .after = next},
      {.query = "radar", .profile = "umum", .after = next},
      {.query = "radar", .after = next, .copies = Copies::All},
      {.query = "radar", .after = next, .settings = {{"proximity", 1}}},
      {.query = "radar", .after = next, .feedback = true},
      {.query = "radar", .offset = 2, .after = next},
  };
  for (const Request& other : others) {
    const Error error = refusal(other);
    EXPECT_EQ(error.code(), Error::Code::RequestInvalid);
    EXPECT_THAT(error.hint(), testing::HasSubstr("next"));
  }
  EXPECT_NO_THROW(searcher.search({.query = "radar", .limit = 5, .after = next}));
}

TEST_F(Pages, WhatIsNoCursorIsRefused) {
  for (const char* text : {"x", "1", "1-2", "0-1-2", "-", "99999999999999999999999-1-2", "1-2-3-4",
                           "1-2-3\n", " 1-2-3"}) {
    EXPECT_EQ(refusal({.query = "radar", .after = text}).code(), Error::Code::RequestInvalid)
        << text;
  }
}

TEST_F(Pages, AnIndexThatHasChangedIsTold) {
  Searcher searcher(index_.path().string());
  Request request{.query = "radar", .limit = 3};
  request.after = searcher.search(request).next;
  EXPECT_THAT(searcher.search(request).diagnostics, IsEmpty());

  index_.build(news(500));
  const Result result = searcher.search(request);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_THAT(result.diagnostics[0].message, testing::HasSubstr("has changed"));
  EXPECT_EQ(result.hits.size(), 3U);
}

TEST(Cursor, IsReadBackForItsOwnRequest) {
  Request request{.query = "radar"};
  request.after = to_text({12, hash_of("a-1")}, request);
  const auto cursor = read_cursor(request);

  ASSERT_TRUE(cursor.has_value());
  EXPECT_EQ(cursor->rank, 12U);
  EXPECT_EQ(cursor->article, hash_of("a-1"));
  request.query += ' ';
  EXPECT_FALSE(read_cursor(request).has_value());
}

}  // namespace
}  // namespace warta::searcher
