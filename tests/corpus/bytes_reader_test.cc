// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/bytes_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace warta::corpus {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::vector<std::string> titles(BytesReader& reader, const std::string& bytes, StreamName name) {
  const auto source = reader.read(bytes, std::move(name));
  std::vector<std::string> titles;
  for (Record record = source->next(); !std::holds_alternative<End>(record);
       record = source->next()) {
    const auto* fault = std::get_if<Fault>(&record);
    titles.push_back(fault != nullptr ? fault->path + ": fault" : std::get<Article>(record).title);
  }
  return titles;
}

TEST(BytesReader, ReadsOnePieceAfterAnother) {
  BytesReader reader({});

  EXPECT_THAT(titles(reader, R"({"title":"Radar Biak"})", {.file = "a.json"}),
              ElementsAre("Radar Biak"));
  EXPECT_THAT(titles(reader, "judul,isi\nBanjir,Banjir surut.\nPanen,Panen raya.\n",
                     {.file = "b.csv", .was_named = true}),
              ElementsAre("Banjir", "Panen"));
}

TEST(BytesReader, TellsAFormatByTheContent) {
  BytesReader reader({});

  EXPECT_THAT(titles(reader, R"({"title":"Radar Biak"})", {}), ElementsAre("Radar Biak"));
}

TEST(BytesReader, ReadsMoreBytesThanAStreamLooksAhead) {
  BytesReader reader({});
  std::string lines;
  for (int i = 0; i < 5'000; ++i) lines += R"({"title":"Berita )" + std::to_string(i) + "\"}\n";

  EXPECT_THAT(titles(reader, lines, {.file = "a.jsonl"}), SizeIs(5'000));
}

TEST(BytesReader, GivesAFaultForWhatCannotBeRead) {
  BytesReader reader({});

  EXPECT_THAT(titles(reader, "{", {.path = "kept", .file = "a.jsonl"}), ElementsAre("kept: fault"));
  EXPECT_THAT(titles(reader, "", {.path = "kept", .file = "a.txt", .was_named = true}),
              ElementsAre("kept: fault"));
}

}  // namespace
}  // namespace warta::corpus
