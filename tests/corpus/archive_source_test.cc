// SPDX-License-Identifier: GPL-2.0-or-later
// Containers, from the path on a command line to their articles.
#include "corpus/archive_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/open_source.h"
#include "tests/corpus/given.h"
#include "tests/corpus/packing.h"
#include "tests/temp_folder.h"

namespace warta::corpus {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kNews = "Warga Pasaman kembali ke rumah setelah banjir di daerah itu surut.\n";
const std::string kLines = "{\"id\":\"1\",\"title\":\"Satu\"}\n{\"id\":\"2\",\"title\":\"Dua\"}\n";

Given read(const std::string& path, const ExpansionLimits& limits = {}) {
  const auto source = open_source({path}, {.expansion = limits});
  return all_of(*source);
}

// Reads a file of this name and content.
Given read_file(const std::string& name, const std::string& bytes,
                const ExpansionLimits& limits = {}) {
  const TempFolder folder;
  return read(folder.write(name, bytes), limits);
}

// Text that compression makes little of: no two lines are alike.
std::string noise(std::size_t lines) {
  std::string text;
  std::uint64_t state = 1;
  for (std::size_t i = 0; i < lines; ++i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    text +=
        "{\"id\":\"" + std::to_string(i + 1) + "\",\"title\":\"" + std::to_string(state) + "\"}\n";
  }
  return text;
}

TEST(ArchiveSource, ReadsCompressedFilesOfEveryKind) {
  EXPECT_THAT(read_file("a.jsonl.gz", compressed(kLines)).records, ElementsAre("1", "2"));
  EXPECT_THAT(read_file("a.jsonl.bz2", compressed(kLines, archive_write_add_filter_bzip2)).records,
              ElementsAre("1", "2"));
  EXPECT_THAT(read_file("a.jsonl.xz", compressed(kLines, archive_write_add_filter_xz)).records,
              ElementsAre("1", "2"));
  EXPECT_THAT(read_file("a.jsonl.zst", compressed(kLines, archive_write_add_filter_zstd)).records,
              ElementsAre("1", "2"));
}

TEST(ArchiveSource, ReadsArchivesOfEveryKindInTheOrderOfTheirMembers) {
  const std::vector<Packed> members{{"portal/b.jsonl", kLines}, {"portal/a.txt", kNews}};
  EXPECT_THAT(read_file("k.zip", zipped(members)).records, ElementsAre("1", "2", "k/portal/a"));
  EXPECT_THAT(read_file("k.tar", tarred(members)).records, ElementsAre("1", "2", "k/portal/a"));
  EXPECT_THAT(read_file("k.tar.gz", tarred(members, archive_write_add_filter_gzip)).records,
              ElementsAre("1", "2", "k/portal/a"));
  EXPECT_THAT(read_file("k.TXZ", tarred(members, archive_write_add_filter_xz)).records,
              ElementsAre("1", "2", "k/portal/a"));
}

TEST(ArchiveSource, ReadsMixtures) {
  EXPECT_THAT(read_file("k.zip", zipped({{"a.jsonl.gz", compressed(kLines)},
                                         {"dalam.tar", tarred({{"b.txt", kNews}})}}))
                  .records,
              ElementsAre("1", "2", "k/dalam/b"));
}

TEST(ArchiveSource, CallsATextInAContainerByItsNameAndTheContainers) {
  EXPECT_THAT(read_file("banjir.txt.gz", compressed(kNews)).records, ElementsAre("banjir"));
  EXPECT_THAT(read_file("k.zip", zipped({{"./x/banjir.txt", kNews}})).records,
              ElementsAre("k/x/banjir"));
  const TempFolder folder;
  folder.write("berita/k.zip", zipped({{"banjir.txt", kNews}}));
  EXPECT_THAT(read(folder / "berita").records, ElementsAre("berita/k/banjir"));
}

TEST(ArchiveSource, TellsAContainerByItsContentWhateverItsName) {
  EXPECT_THAT(read_file("a.jsonl", compressed(kLines)).records, ElementsAre("1", "2"));
  EXPECT_THAT(read_file("unduhan", zipped({{"a.jsonl", kLines}})).records, ElementsAre("1", "2"));
}

TEST(ArchiveSource, NamesTheMemberAndTheLineInAFault) {
  const Given given = read_file(
      "news.tar.gz",
      tarred({{"portal/a.jsonl", kLines + "rusak\n" + kLines}}, archive_write_add_filter_gzip));

  EXPECT_THAT(given.records, ElementsAre("1", "2", "fault:news.tar.gz!portal/a.jsonl:3", "1", "2"));
}

TEST(ArchiveSource, LeavesHiddenNamesFoldersLinksAndDevicesOut) {
  const Given given = read_file("k.tar", tarred({{"k/", "", AE_IFDIR},
                                                 {"k/.b.txt", kNews},
                                                 {".git/c.txt", kNews},
                                                 {"d.txt", "", AE_IFLNK},
                                                 {"e.txt", "", AE_IFCHR},
                                                 {"f.txt", "", AE_IFIFO},
                                                 {"k/a.txt", kNews}}));

  EXPECT_THAT(given.records, ElementsAre("k/k/a"));
  EXPECT_EQ(given.skipped, 0U);
}

TEST(ArchiveSource, PassesOverAndCountsOtherKindsOfMembers) {
  for (const std::string& bytes :
       {zipped({{"gambar.jpg", "x"}, {"daftar.txt", "a b\n"}, {"a.txt", kNews}}),
        tarred({{"gambar.jpg", "x"}, {"daftar.txt", "a b\n"}, {"a.txt", kNews}},
               archive_write_add_filter_gzip)}) {
    const Given given = read_file("k", bytes);
    EXPECT_THAT(given.records, ElementsAre("k/a"));
    EXPECT_EQ(given.skipped, 2U);
  }
}

TEST(ArchiveSource, TakesNamesThatClimbOutForNames) {
  const Given given = read_file(
      "k.tar",
      tarred({{"../../a.txt", kNews}, {"/etc/b.txt", kNews}, {"c\033[31m.jsonl", "rusak\n"}}));

  EXPECT_THAT(given.records, ElementsAre("k/a", "k/etc/b", "fault:k.tar!c?[31m.jsonl:1"));
}

TEST(ArchiveSource, ReadsNamesInUnicode) {
  EXPECT_THAT(read_file("k.zip", zipped({{"berita/café.txt", kNews}})).records,
              ElementsAre("k/berita/café"));
  EXPECT_THAT(read_file("k.tar", tarred({{"berita/café.txt", kNews}})).records,
              ElementsAre("k/berita/café"));
}

TEST(ArchiveSource, KeepsWhatStoodBeforeAStreamBreaksOff) {
  const std::string lines = noise(80'000);  // several blocks of bzip2
  for (const auto compress : {archive_write_add_filter_gzip, archive_write_add_filter_bzip2,
                              archive_write_add_filter_xz, archive_write_add_filter_zstd}) {
    const std::string whole = compressed(lines, compress);

    const Given given = read_file("a.jsonl.z", whole.substr(0, whole.size() / 2));

    EXPECT_GT(given.articles.size(), 1'000U);
    ASSERT_THAT(given.faults, SizeIs(1));
    EXPECT_THAT(given.faults[0].reason, HasSubstr("damaged: "));
    EXPECT_GT(given.faults[0].line, 1'000U);
    EXPECT_EQ(given.records.back(), "fault:a.jsonl.z:" + std::to_string(given.faults[0].line));
  }
}

TEST(ArchiveSource, TellsAnArchiveThatBreaksOffOnceAndKeepsWhatStoodBefore) {
  const std::vector<Packed> members{{"a.jsonl", kLines}, {"b.jsonl", noise(40'000)}};
  for (const std::string& whole :
       {zipped(members), tarred(members), tarred(members, archive_write_add_filter_gzip)}) {
    const Given given = read_file("k", whole.substr(0, whole.size() * 2 / 3));

    ASSERT_GE(given.articles.size(), 1'000U);
    EXPECT_EQ(given.articles[0].id, "1");
    ASSERT_THAT(given.faults, SizeIs(1));
    EXPECT_THAT(given.records.back(), testing::StartsWith("fault:k!b.jsonl:"));
  }
}

TEST(ArchiveSource, TellsAMemberThatIsCorruptAndReadsTheNext) {
  std::string bytes = zipped({{"a.jsonl", noise(2'000)}, {"b.txt", kNews}});
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x55);

  const Given given = read_file("k.zip", bytes);

  ASSERT_FALSE(given.faults.empty());
  EXPECT_THAT(given.faults.back().reason, HasSubstr("damaged: "));
  EXPECT_THAT(given.faults.back().path, testing::EndsWith("k.zip!a.jsonl"));
  EXPECT_EQ(given.records.back(), "k/b");
}

TEST(ArchiveSource, TellsAMemberThatIsEncryptedAndReadsTheNext) {
  std::string bytes = packed({{"a.jsonl", kLines}, {"b.txt", kNews}}, [](archive* to) {
    archive_write_set_format_zip(to);
    return archive_write_zip_set_compression_store(to);
  });
  bytes[6] = static_cast<char>(bytes[6] | 1);  // the first local header's flags

  EXPECT_THAT(read_file("k.zip", bytes).records, ElementsAre("fault:k.zip!a.jsonl", "k/b"));
  EXPECT_EQ(read_file("k.zip", bytes).faults.at(0).reason, "encrypted");
}

TEST(ArchiveSource, FaultsAContainersNameOnWhatIsNone) {
  for (const std::string name : {"a.jsonl.gz", "a.zip", "a.tar", "a.tar.xz"}) {
    const Given given = read_file(name, kLines);
    EXPECT_THAT(given.records, ElementsAre("fault:" + name));
    EXPECT_THAT(given.faults.at(0).reason, HasSubstr("whatever its name says"));
  }
}

TEST(ArchiveSource, FaultsAContainersBeginningOnWhatIsNone) {
  for (const std::string& bytes : {std::string("\x1F\x8B\xFF\xFF garbage"), "PK\x03\x04" + kNews,
                                   "\x28\xB5\x2F\xFD" + kNews, std::string("\x1F\x8B")}) {
    const Given given = read_file("a.txt", bytes);
    EXPECT_THAT(given.articles, IsEmpty());
    EXPECT_THAT(given.faults, SizeIs(1));
  }
}

TEST(ArchiveSource, FaultsAnEmptyContainerNamedItself) {
  for (const std::string& bytes : {std::string(), zipped({}), tarred({}), compressed("")}) {
    EXPECT_THAT(read_file("a.zip", bytes).records, ElementsAre("fault:a.zip"));
  }
}

TEST(ArchiveSource, ReadsTheNextFileAfterADamagedOne) {
  const TempFolder folder;
  folder.write("k/a.zip", "PK\x03\x04");
  folder.write("k/b.txt", kNews);
  EXPECT_THAT(read(folder / "k").records, ElementsAre("fault:a.zip", "k/b"));
}

TEST(ArchiveSource, RefusesABombAndReadsTheNextMember) {
  const ExpansionLimits limits{.free_bytes = 100'000, .most_times = 50};
  const std::string zeros(10'000'000, ' ');
  const Given given = read_file("k.zip", zipped({{"bom.jsonl", zeros}, {"a.txt", kNews}}), limits);

  ASSERT_THAT(given.records, ElementsAre("fault:k.zip!bom.jsonl:1", "k/a"));
  EXPECT_THAT(given.faults[0].reason, HasSubstr("bomb"));
}

TEST(ArchiveSource, RefusesABombThatNobodyWouldRead) {
  const ExpansionLimits limits{.free_bytes = 100'000, .most_times = 50};
  const Given given =
      read_file("k.tar.gz",
                tarred({{"bom.jpg", std::string(10'000'000, ' ')}, {"a.txt", kNews}},
                       archive_write_add_filter_gzip),
                limits);

  ASSERT_THAT(given.records, ElementsAre("fault:k.tar.gz!bom.jpg"));
  EXPECT_THAT(given.faults[0].reason, HasSubstr("what follows in the container was not read"));
}

TEST(ArchiveSource, RefusesABombWithinAContainer) {
  const ExpansionLimits limits{.free_bytes = 100'000, .most_times = 50};
  const std::string once = compressed(std::string(3'000'000, ' '));
  const Given given =
      read_file("k.zip", zipped({{"bom.jsonl.gz", compressed(once)}, {"a.txt", kNews}}), limits);

  ASSERT_THAT(given.records, ElementsAre("fault:k.zip!bom.jsonl.gz:1", "k/a"));
}

// The true limits, on the gzip bomb that everybody has: a gigabyte of one letter.
TEST(ArchiveSource, RefusesAGigabyteOfSpacesAfterSixtyFourMebibytes) {
  const std::string piece = compressed(std::string(64UL << 20U, ' '));
  std::string bomb;
  for (int i = 0; i < 16; ++i) bomb += piece;

  const Given given = read_file("bom.jsonl.gz", bomb);

  ASSERT_THAT(given.records, ElementsAre("fault:bom.jsonl.gz:1"));
}

TEST(ArchiveSource, ReadsNewsThatCompressesWell) {
  std::string lines;
  for (int i = 0; i < 100'000; ++i) lines += kLines;
  EXPECT_THAT(read_file("a.jsonl.zst", compressed(lines, archive_write_add_filter_zstd)).articles,
              SizeIs(200'000));
}

TEST(ArchiveSource, StopsAtTheMostBytesOfAnInput) {
  const ExpansionLimits limits{.most_bytes = 100'000};
  const Given given = read_file("a.jsonl.gz", compressed(noise(40'000)), limits);

  EXPECT_GT(given.articles.size(), 100U);
  ASSERT_THAT(given.faults, SizeIs(1));
  EXPECT_THAT(given.faults[0].reason, HasSubstr("more bytes than allowed"));
}

TEST(ArchiveSource, StopsAtTheMostMembersOfAnInput) {
  const Given given = read_file(
      "k.zip", zipped({{"a.jpg", ""}, {"b.txt", kNews}, {"c.txt", kNews}}), {.most_members = 2});

  ASSERT_THAT(given.records, ElementsAre("k/b", "fault:k.zip"));
  EXPECT_THAT(given.faults[0].reason, HasSubstr("more members than allowed"));
}

TEST(ArchiveSource, RefusesContainersMoreThanThreeDeep) {
  std::string zip = zipped({{"a.txt", kNews}});
  for (int i = 0; i < 2; ++i) zip = zipped({{"k.zip", zip}});
  EXPECT_THAT(read_file("k.zip", zip).records, ElementsAre("k/k/k/a"));

  const Given given = read_file("k.zip", zipped({{"k.zip", zip}, {"b.txt", kNews}}));

  ASSERT_THAT(given.records, ElementsAre("fault:k.zip!k.zip!k.zip!k.zip", "k/b"));
  EXPECT_THAT(given.faults[0].reason, HasSubstr("more than three deep"));
}

TEST(ArchiveSource, RefusesAStreamCompressedManyTimes) {
  std::string bytes = kNews;
  for (int i = 0; i < 5; ++i) bytes = compressed(bytes);
  const Given given = read_file("a.txt.gz", bytes);
  EXPECT_THAT(given.articles, IsEmpty());
  EXPECT_THAT(given.faults, SizeIs(1));
}

}  // namespace
}  // namespace warta::corpus
