// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/argument_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/temp_folder.h"

namespace warta::corpus {
namespace {

using tests::TempFolder;

using testing::ElementsAre;

TEST(ArgumentNames, AreTheNamesOfFoldersAndFiles) {
  const TempFolder folder;
  folder.write("a/berita/x.txt", "");

  EXPECT_THAT(argument_names(
                  {folder / "a/berita", folder / "a/", "-", folder / "a/berita/x.txt", "no/y.z"}),
              ElementsAre("berita", "a", "", "x", "y"));
}

TEST(ArgumentNames, AreLedByAsManyFoldersAsTellThemApart) {
  const TempFolder folder;
  for (const std::string name : {"a/s/berita/x.txt", "b/s/berita/x.txt", "c/t/berita/x.txt"}) {
    folder.write(name, "");
  }

  EXPECT_THAT(argument_names({folder / "a/s/berita", folder / "b/s/berita", folder / "c/t/berita"}),
              ElementsAre("a/s/berita", "b/s/berita", "t/berita"));
}

TEST(ArgumentNames, AreTheSameForTheSameFolder) {
  const TempFolder folder;
  folder.write("a/berita/x.txt", "");

  EXPECT_THAT(argument_names({folder / "a/berita", folder / "a/./berita/"}),
              ElementsAre("berita", "berita"));
}

TEST(ArgumentNames, MayBeSharedByAFolderAndAFile) {
  const TempFolder folder;
  folder.write("a/berita/x.txt", "");

  EXPECT_THAT(argument_names({folder / "a/berita", folder.write("berita.txt", "")}),
              ElementsAre("berita", "berita"));
}

TEST(ArgumentNames, EndAtTheRoot) {
  EXPECT_THAT(argument_names({"/", "//", "", "-", "-"}), testing::SizeIs(5));
  EXPECT_THAT(argument_names({"/no", "/no.txt"}), ElementsAre("no", "no"));
}

TEST(ArgumentNames, OfManyFilesTakeNoTime) {
  std::vector<std::string> paths;
  for (int i = 0; i < 20'000; ++i) paths.push_back("/no/" + std::to_string(i) + "/x.txt");

  EXPECT_EQ(argument_names(paths)[7], "7/x");
}

}  // namespace
}  // namespace warta::corpus
