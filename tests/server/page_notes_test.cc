// SPDX-License-Identifier: GPL-2.0-or-later
// What the library says of a query, in the page's language.
#include "searcher/server/page/notes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace warta::server::page {
namespace {

const std::string kRoot = WARTA_SOURCE_DIR;

std::string text_of(const std::filesystem::path& file) {
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

// All literals of the searcher's sources, joined as the compiler joins them.
std::string said_by_the_searcher() {
  std::string all;
  for (const auto& file : std::filesystem::directory_iterator(kRoot + "/searcher")) {
    if (file.path().extension() != ".cc") continue;
    const std::string text = text_of(file.path());
    bool is_inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (is_inside && text[i] == '\\') {
        all += text[++i];
      } else if (text[i] == '"') {
        is_inside = !is_inside;
        const std::size_t next = text.find_first_not_of(" \n", i + 1);
        if (!is_inside && (next == std::string::npos || text[next] != '"')) all += '\n';
      } else if (is_inside) {
        all += text[i];
      }
    }
  }
  return all;
}

TEST(PageNotes, AreInIndonesianUnlessThePageIsEnglish) {
  EXPECT_EQ(note_in("id", "the quotation marks hold nothing: left out"),
            "tanda kutip tidak berisi apa pun: dilewati");
  EXPECT_EQ(note_in("en", "ask for less"), "ask for less");
}

TEST(PageNotes, KeepWhatStandsInTheirPlaces) {
  EXPECT_EQ(note_in("id", "there is no field 'x': read as a word"),
            "tidak ada bidang 'x': dibaca sebagai kata");
  EXPECT_EQ(note_in("id", "'pertah*' stands for the commonest 100 of the words that begin so"),
            "'pertah*' mewakili 100 kata terbanyak yang berawal begitu");
  EXPECT_EQ(note_in("id", "OR has nothing behind it: left out"),
            "tidak ada apa pun di belakang OR: dilewati");
  EXPECT_EQ(note_in("id", "write a NEAR/5 b NEAR/5 c"), "tulis a NEAR/5 b NEAR/5 c");
  EXPECT_EQ(note_in("id", "there is no field '{1}{0}': read as a word"),
            "tidak ada bidang '{1}{0}': dibaca sebagai kata");
}

TEST(PageNotes, WithoutARowStayAsTheyAre) {
  for (const char* note : {"", "something new", "write ", " is no date: it was left out", "{0}"}) {
    EXPECT_EQ(note_in("id", note), note);
  }
}

TEST(PageNotes, AreStillSaidByTheSearcher) {
  const std::string said = said_by_the_searcher();
  std::ifstream file(kRoot + "/searcher/server/page/notes.tsv");
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    ++rows;
    const std::string english = line.substr(0, line.find('\t'));
    // The longest piece between places; longer ones are put together of parts.
    std::string longest;
    for (std::size_t at = 0; at <= english.size();) {
      const std::size_t end = std::min(english.find('{', at), english.size());
      if (end - at > longest.size()) longest = english.substr(at, end - at);
      at = end + 3;
    }
    EXPECT_NE(said.find(longest.substr(0, 40)), std::string::npos) << english;
  }
  EXPECT_GT(rows, 50U);
}

}  // namespace
}  // namespace warta::server::page
