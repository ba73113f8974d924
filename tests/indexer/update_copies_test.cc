// SPDX-License-Identifier: GPL-2.0-or-later
// Copies of one story are grouped again when the index changes: slot::kCopyGroup.
#include <gtest/gtest.h>
#include <xapian.h>

#include <string>

#include "indexer/document_order.h"
#include "indexer/publication.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/generation.h"
#include "tests/indexer/updates.h"

namespace warta::indexer {
namespace {

using corpus::Record;
using tests::article;
using tests::UpdatedIndex;

// Whether in place or by a copy.
class CopiesAfterAnUpdate : public testing::TestWithParam<bool> {};

INSTANTIATE_TEST_SUITE_P(OfACopyOrInPlace, CopiesAfterAnUpdate, testing::Bool(),
                         [](const auto& in_place) { return in_place.param ? "InPlace" : "Copy"; });

// A story long enough to be told alike; the day is that of its publication.
Record story(const std::string& id, int day, const std::string& added = "") {
  corpus::Article told =
      article(id, "Kapal patroli " + id,
              "Sebuah kapal patroli cepat mulai bertugas di perairan Tarakan pada hari Rabu pagi.\n"
              "Kapal itu membawa radar, dua perahu karet, dan tiga puluh awak dari Surabaya." +
                  added);
  told.published = 1'700'000'000 + 86'400 * day;
  return told;
}

// slot::kCopyGroup of an article as the id of its leader; empty if it has none.
std::string leader_of(const UpdatedIndex& index, const std::string& id) {
  const auto live = schema::current_generation(index.path()).value();
  const Xapian::Database database(
      (schema::generation_folder(index.path(), live) / kDatabaseName).string());
  const auto document = [&](const std::string& of) {
    return database.get_document(*database.postlist_begin(schema::id_term(of)));
  };
  const std::string group = document(id).get_value(schema::slot::kCopyGroup);
  for (const char* other : {"first", "second", "third", "earlier"}) {
    if (!database.term_exists(schema::id_term(other))) continue;
    if (identity_in(document(other).get_value(schema::slot::kOrder)) == group) return other;
  }
  return "";
}

TEST_P(CopiesAfterAnUpdate, LeavesAFollowerAloneWhoseLeaderIsDeleted) {
  UpdatedIndex index;
  index.build({story("first", 1), story("second", 2), article("x", "Panen", "Padi dipanen.")});
  ASSERT_EQ(leader_of(index, "second"), "first");
  const Report report = index.update({story("second", 2), article("x", "Panen", "Padi dipanen.")},
                                     {.delete_missing = true, .in_place = GetParam()});

  EXPECT_EQ(leader_of(index, "second"), "");
  EXPECT_EQ(report.copies, 0U);
}

TEST_P(CopiesAfterAnUpdate, GivesFollowersANewLeaderIfTheirsIsDeleted) {
  UpdatedIndex index;
  index.build({story("first", 1), story("second", 2), story("third", 3)});
  index.update({story("second", 2), story("third", 3)},
               {.delete_missing = true, .in_place = GetParam()});

  EXPECT_EQ(leader_of(index, "second"), "second");
  EXPECT_EQ(leader_of(index, "third"), "second");
}

TEST_P(CopiesAfterAnUpdate, HasANewCopyLeadThatWasPublishedEarlier) {
  UpdatedIndex index;
  index.build({story("first", 1), story("second", 2)});
  const Report report =
      index.update({story("earlier", 0, "\nKapal itu buatan PT PAL.")}, {.in_place = GetParam()});

  for (const char* id : {"first", "second", "earlier"}) {
    EXPECT_EQ(leader_of(index, id), "earlier") << id;
  }
  EXPECT_EQ(report.copies, 2U);
  EXPECT_EQ(report.stories_with_copies, 1U);
}

}  // namespace
}  // namespace warta::indexer
