// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/open_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "tests/temp_folder.h"

namespace warta::corpus {
namespace {

using tests::TempFolder;

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kNews = "Warga Pasaman kembali ke rumah setelah banjir di daerah itu surut.\n";

// What a source gave, in order: an article's id, or "fault:" and the file's name.
struct Given {
  std::vector<std::string> records;
  std::vector<Article> articles;
  std::vector<Fault> faults;
  std::size_t skipped = 0;
};

Given read_all(std::vector<std::string> paths) {
  Given given;
  const auto source = open_source(std::move(paths));
  for (Record record = source->next(); !std::holds_alternative<End>(record);
       record = source->next()) {
    if (auto* article = std::get_if<Article>(&record)) {
      given.records.push_back(article->id);
      given.articles.push_back(std::move(*article));
    } else {
      auto& fault = std::get<Fault>(record);
      given.records.push_back("fault:" + fs::path(fault.path).filename().string());
      given.faults.push_back(std::move(fault));
    }
  }
  EXPECT_TRUE(std::holds_alternative<End>(source->next())) << "End must stay";
  given.skipped = source->skipped_files();
  return given;
}

TEST(OpenSource, ReadsATextFileNamedItself) {
  const TempFolder folder;
  const Given given = read_all({folder.write("banjir.txt", kNews)});
  EXPECT_THAT(given.records, ElementsAre("banjir"));
}

TEST(OpenSource, ReadsPathsInTheGivenOrder) {
  const TempFolder folder;
  const std::string b = folder.write("b.txt", kNews), a = folder.write("a.txt", kNews);
  const std::string c = folder.write("c/d.txt", kNews);

  EXPECT_THAT(read_all({b, folder / "c", a}).records, ElementsAre("b", "c/d", "a"));
}

TEST(OpenSource, ReadsAFolderWithItsFoldersSortedByName) {
  const TempFolder folder;
  for (const std::string name : {"k/zebra.txt", "k/anoa.txt", "k/maung/b.txt", "k/maung/a.txt",
                                 "k/maung/dalam/c.txt", "k/10.txt", "k/9.txt"}) {
    folder.write(name, kNews);
  }

  EXPECT_THAT(
      read_all({folder / "k"}).records,
      ElementsAre("k/10", "k/9", "k/anoa", "k/maung/a", "k/maung/b", "k/maung/dalam/c", "k/zebra"));
}

TEST(OpenSource, LeadsAnIdByTheFoldersNameHoweverItIsWritten) {
  const TempFolder folder;
  folder.write("samples/portal/banjir.txt", kNews);
  for (const std::string path :
       {"samples", "samples/", "samples/.", "./samples", "samples/portal/.."}) {
    EXPECT_THAT(read_all({folder / path}).records, ElementsAre("samples/portal/banjir")) << path;
  }
}

TEST(OpenSource, LeadsAnIdByTheFoldersNameIfItIsTheWorkingFolder) {
  const TempFolder folder;
  folder.write("samples/portal/banjir.txt", kNews);
  const fs::path before = fs::current_path();

  fs::current_path(folder / "samples/portal");
  const auto here = read_all({"."}).records, above = read_all({".."}).records;
  fs::current_path(before);

  EXPECT_THAT(here, ElementsAre("portal/banjir"));
  EXPECT_THAT(above, ElementsAre("samples/portal/banjir"));
}

TEST(OpenSource, TellsFoldersOfOneNameApart) {
  const TempFolder folder;
  folder.write("a/berita/x.txt", kNews);
  folder.write("b/berita/x.txt", kNews);
  folder.write("c/lain/x.txt", kNews);

  EXPECT_THAT(read_all({folder / "a/berita", folder / "b/berita/", folder / "c/lain"}).records,
              ElementsAre("a/berita/x", "b/berita/x", "lain/x"));
}

TEST(OpenSource, TellsFilesOfOneNameApart) {
  const TempFolder folder;
  const std::string a = folder.write("a/x.txt", kNews), b = folder.write("b/x.text", kNews);

  EXPECT_THAT(read_all({a, b}).records, ElementsAre("a/x", "b/x"));
}

TEST(OpenSource, TellsKindsOfFilesByNamesInAnyCase) {
  const TempFolder folder;
  folder.write("k/A.TXT", kNews);
  folder.write("k/b.JSONL", "{\"id\":\"1\",\"title\":\"t\"}\n");
  folder.write("k/c.Json", "{\"id\":\"2\",\"title\":\"t\"}\n");

  const Given given = read_all({folder / "k"});

  EXPECT_THAT(given.records, ElementsAre("k/A", "1", "2"));
  EXPECT_EQ(given.skipped, 0U);
}

TEST(OpenSource, ReadsAJsonArray) {
  const TempFolder folder;
  folder.write("k/a.json",
               "[\n  {\"id\":\"1\",\"title\":\"Satu\"},\n  {\"id\":2,\"title\":\"Dua\"}\n]\n");
  folder.write("k/b.txt", kNews);

  EXPECT_THAT(read_all({folder / "k"}).records, ElementsAre("1", "2", "k/b"));
}

TEST(OpenSource, TellsAJsonArrayByContentIfTheNameSaysNothing) {
  const TempFolder folder;
  EXPECT_THAT(read_all({folder.write("unduhan", "\n[ {\"id\":1,\"title\":\"Satu\"} ]")}).records,
              ElementsAre("1"));
  EXPECT_THAT(read_all({folder.write("teks", "[Foto: Rini]\n" + kNews)}).faults, IsEmpty());
}

// How a file is laid out decides how much a broken record takes with it.
TEST(OpenSource, ReadsJsonLinesLineByLineAndOtherJsonByItsBraces) {
  const TempFolder folder;
  const std::string one = "{\"id\":1,\"title\":\"Satu\"}", two = "{\"id\":2,\"title\":\"Dua\"}";
  for (const std::string name : {"a.json", "a.jsonl", "a"}) {
    EXPECT_THAT(read_all({folder.write(name, one + "\n{{{\n" + two + "\n")}).records,
                ElementsAre("1", "fault:" + name, "2"));
    EXPECT_THAT(read_all({folder.write(name, one + " " + two)}).records, ElementsAre("1", "2"));
    EXPECT_THAT(
        read_all({folder.write(name, "{\n\"id\":1,\n\"title\":\"Satu\"\n}\n" + two)}).records,
        ElementsAre("1", "2"));
    EXPECT_THAT(
        read_all({folder.write(name, "{\"ok\":1,\"articles\":[" + one + "," + two + "]}")}).records,
        ElementsAre("1", "2"));
  }
}

TEST(OpenSource, ReadsAnEmptyJsonArrayAsNothing) {
  const TempFolder folder;
  EXPECT_THAT(read_all({folder.write("a.json", "[ ]\n")}).records, IsEmpty());
}

TEST(OpenSource, LeavesHiddenFilesAndFoldersOut) {
  const TempFolder folder;
  folder.write("k/a.txt", kNews);
  folder.write("k/.b.txt", kNews);
  folder.write("k/.git/c.txt", kNews);

  const Given given = read_all({folder / "k"});

  EXPECT_THAT(given.records, ElementsAre("k/a"));
  EXPECT_EQ(given.skipped, 0U);
}

TEST(OpenSource, ReadsAHiddenFileNamedItself) {
  const TempFolder folder;
  EXPECT_THAT(read_all({folder.write(".b.txt", kNews)}).faults, IsEmpty());
}

TEST(OpenSource, SurvivesLinksInACircle) {
  const TempFolder folder;
  folder.write("k/a.txt", kNews);
  fs::create_directory_symlink(folder / "k", folder / "k/lingkar");
  fs::create_symlink(folder / "k/x.txt", folder / "k/x.txt");

  EXPECT_THAT(read_all({folder / "k"}).records, ElementsAre("k/a"));
}

TEST(OpenSource, FollowsLinksToFiles) {
  const TempFolder folder;
  const std::string file = folder.write("luar/a.txt", kNews);
  fs::create_directory(folder / "k");
  fs::create_symlink(file, folder / "k/b.txt");

  EXPECT_THAT(read_all({folder / "k"}).records, ElementsAre("k/b"));
}

TEST(OpenSource, FollowsALinkToAFolderNamedItself) {
  const TempFolder folder;
  folder.write("k/a.txt", kNews);
  fs::create_directory_symlink(folder / "k", folder / "sini");

  EXPECT_THAT(read_all({folder / "sini"}).records, ElementsAre("sini/a"));
}

TEST(OpenSource, SkipsAndCountsOtherKindsOfFilesInAFolder) {
  const TempFolder folder;
  folder.write("k/a.txt", kNews);
  folder.write("k/gambar.jpg", "\xFF\xD8\xFF");
  folder.write("k/README", kNews);
  folder.write("k/dalam/laman.css", kNews);

  const Given given = read_all({folder / "k"});

  EXPECT_THAT(given.records, ElementsAre("k/a"));
  EXPECT_EQ(given.skipped, 3U);
}

TEST(OpenSource, SkipsAndCountsListsInAFolder) {
  const TempFolder folder;
  folder.write("k/qrels.txt", "q1 0 k/a 2\nq1 0 k/b 0\n");
  folder.write("k/kosong.txt", "");

  const Given given = read_all({folder / "k"});

  EXPECT_THAT(given.records, IsEmpty());
  EXPECT_EQ(given.skipped, 2U);
}

TEST(OpenSource, ReadsTablesByNameAndByContent) {
  const TempFolder folder;
  folder.write("k/a.csv", "id;judul\n1;Satu\n");
  folder.write("k/b.TSV", "id\ttitle\n2\tDua, dan\n");

  EXPECT_THAT(read_all({folder / "k"}).records, ElementsAre("1", "2"));
  EXPECT_THAT(read_all({folder.write("unduhan", "id,title\n3,Tiga\n")}).records, ElementsAre("3"));
}

TEST(OpenSource, SkipsAndCountsTablesOfOtherThingsInAFolder) {
  const TempFolder folder;
  const std::string table = folder.write("k/harga.csv", "barang,harga\nberas,12000\n");

  EXPECT_EQ(read_all({folder / "k"}).skipped, 1U);
  EXPECT_THAT(read_all({table}).records, ElementsAre("fault:harga.csv"));
}

TEST(OpenSource, FaultsAListNamedItself) {
  const TempFolder folder;
  const Given given = read_all({folder.write("qrels.txt", "q1 0 k/a 2\nq1 0 k/b 0\n")});

  EXPECT_THAT(given.records, ElementsAre("fault:qrels.txt"));
  EXPECT_EQ(given.skipped, 0U);
}

TEST(OpenSource, FaultsAFileOfAnotherKindNamedItself) {
  const TempFolder folder;
  const Given given = read_all({folder.write("gambar.jpg", std::string("\xFF\xD8\xFF\0", 4))});
  EXPECT_THAT(given.records, ElementsAre("fault:gambar.jpg"));
}

TEST(OpenSource, FaultsBrokenTextsInAFolder) {
  const TempFolder folder;
  folder.write("k/biner.txt", std::string("\0\1\2", 3) + kNews);
  folder.write("k/latin.txt",
               "Erdo\xF0"
               "an " +
                   kNews);

  const Given given = read_all({folder / "k"});

  EXPECT_THAT(given.records, ElementsAre("fault:biner.txt", "fault:latin.txt"));
  EXPECT_EQ(given.skipped, 0U);
}

TEST(OpenSource, TellsJsonLinesByName) {
  const TempFolder folder;
  const std::string line = "{\"id\":\"1\",\"title\":\"t\"}\n";
  for (const std::string name : {"k/a.jsonl", "k/b.ndjson", "k/c.json"}) folder.write(name, line);

  EXPECT_THAT(read_all({folder / "k"}).records, ElementsAre("1", "1", "1"));
}

TEST(OpenSource, TellsJsonLinesByContentIfTheNameSaysNothing) {
  const TempFolder folder;
  const std::string lines = "\n \n{\"id\":\"1\",\"title\":\"t\"}\nrusak\n";

  const Given given = read_all({folder.write("unduhan", lines)});

  EXPECT_THAT(given.records, ElementsAre("1", "fault:unduhan"));
  EXPECT_EQ(given.faults.at(0).line, 4U) << "lines are counted from the file's first";
}

TEST(OpenSource, TellsJsonLinesBehindAByteOrderMark) {
  const TempFolder folder;
  const std::string lines = "\xEF\xBB\xBF{\"id\":\"1\",\"title\":\"t\"}\n";
  EXPECT_THAT(read_all({folder.write("unduhan", lines)}).records, ElementsAre("1"));
}

TEST(OpenSource, TellsTextByContentIfTheNameSaysNothing) {
  const TempFolder folder;
  EXPECT_THAT(read_all({folder.write("banjir", kNews)}).records, ElementsAre("banjir"));
}

TEST(OpenSource, FaultsAnEmptyFileNamedItself) {
  const TempFolder folder;
  EXPECT_THAT(read_all({folder.write("kosong", "")}).records, ElementsAre("fault:kosong"));
  EXPECT_THAT(read_all({folder.write("kosong.txt", "")}).records, ElementsAre("fault:kosong.txt"));
}

TEST(OpenSource, FaultsAMissingPathAndReadsTheNext) {
  const TempFolder folder;
  const std::string file = folder.write("a.txt", kNews);

  const Given given = read_all({folder / "tiada.txt", file});

  EXPECT_THAT(given.records, ElementsAre("fault:tiada.txt", "a"));
  EXPECT_EQ(given.faults.at(0).path, folder / "tiada.txt");
  EXPECT_EQ(given.faults.at(0).line, 0U);
  EXPECT_THAT(given.faults.at(0).reason, HasSubstr("no such file"));
}

TEST(OpenSource, FaultsABrokenLinkNamedItself) {
  const TempFolder folder;
  fs::create_symlink(folder / "tiada.txt", folder / "a.txt");
  EXPECT_THAT(read_all({folder / "a.txt"}).records, ElementsAre("fault:a.txt"));
}

TEST(OpenSource, FaultsAPipeThatNobodyWritesTo) {
  const TempFolder folder;
  const std::string pipe = (folder.path() / "pipa").string();
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  const Given given = read_all({pipe});
  ASSERT_EQ(given.faults.size(), 1U);
  EXPECT_EQ(given.faults[0].reason, "cannot be read: a pipe nobody writes to");
}

TEST(OpenSource, ReadsAPipeThatSomebodyWritesTo) {
  const TempFolder folder;
  const std::string pipe = (folder.path() / "pipa").string();
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  std::thread writer([&] { std::ofstream(pipe) << R"({"title": "Air surut"})" << '\n'; });
  const Given given = read_all({pipe});
  writer.join();
  ASSERT_EQ(given.articles.size(), 1U);
  EXPECT_EQ(given.articles[0].title, "Air surut");
}

TEST(OpenSource, FaultsAFileThatMayNotBeRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const TempFolder folder;
  const std::string file = folder.write("k/a.txt", kNews);
  fs::permissions(file, fs::perms::none);

  EXPECT_THAT(read_all({file}).records, ElementsAre("fault:a.txt"));
  EXPECT_THAT(read_all({folder / "k"}).records, ElementsAre("fault:a.txt"));
}

TEST(OpenSource, FaultsEveryFolderThatMayNotBeRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const TempFolder folder;
  folder.write("k/a/a.txt", kNews);
  folder.write("k/b/b.txt", kNews);
  folder.write("k/c.txt", kNews);
  for (const std::string name : {"k/a", "k/b"}) fs::permissions(folder / name, fs::perms::none);

  const Given given = read_all({folder / "k"});

  for (const std::string name : {"k/a", "k/b"})
    fs::permissions(folder / name, fs::perms::owner_all);
  EXPECT_THAT(given.records, testing::UnorderedElementsAre("fault:a", "fault:b", "k/c"));
}

TEST(OpenSource, GivesNothingOfAnEmptyFolderOrNoPath) {
  const TempFolder folder;
  EXPECT_THAT(read_all({folder.path().string()}).records, IsEmpty());
  EXPECT_THAT(read_all({}).records, IsEmpty());
}

TEST(OpenSource, CountsSkippedFilesOfAllFolders) {
  const TempFolder folder;
  folder.write("a/x.jpg", "");
  folder.write("b/y.jpg", "");
  EXPECT_EQ(read_all({folder / "a", folder / "b"}).skipped, 2U);
}

TEST(OpenSource, ReadsALineFeedInAFileName) {
  const TempFolder folder;
  folder.write("k/a\nb.txt", kNews);
  EXPECT_THAT(read_all({folder / "k"}).records, ElementsAre("k/a b"));
}

}  // namespace
}  // namespace warta::corpus
