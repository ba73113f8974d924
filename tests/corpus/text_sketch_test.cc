// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text_sketch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/copy_finder.h"
#include "corpus/open_source.h"
#include "stemmer/data_file.h"
#include "tests/corpus/given.h"

namespace warta::corpus {
namespace {

const std::string kStory =
    "Radar jarak jauh di Biak mulai bertugas pekan ini dan memantau wilayah udara timur sampai 400 "
    "kilometer, kata komandan satuan radar.\n"
    "Alat itu dirakit di Bandung selama dua tahun dan diuji sejak Januari.\n"
    "Radar lama tetap dipakai sebagai cadangan sampai akhir tahun.";

TEST(TextSketch, IsTheSameForTheSameWords) {
  const TextSketch sketch = sketch_of(kStory);
  EXPECT_EQ(resemblance(sketch, sketch), 1);
  std::string shouted = kStory;
  for (char& c : shouted)
    c = c == ',' ? ';' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  EXPECT_EQ(resemblance(sketch, sketch_of(shouted)), 1);
  EXPECT_EQ(
      resemblance(sketch_of("satu dua tiga empat lima “enam” tujuh delapan sembilan sepuluh"),
                  sketch_of("satu dua tiga empat lima \"enam\" tujuh delapan sembilan sepuluh")),
      1);
}

TEST(TextSketch, IsEmptyForFewWords) {
  for (const std::string text :
       {"", "Air surut", "satu dua tiga empat lima enam tujuh delapan sembilan"}) {
    EXPECT_TRUE(sketch_of(text).empty()) << text;
    EXPECT_EQ(resemblance(sketch_of(text), sketch_of(text)), 0);
  }
  EXPECT_FALSE(sketch_of("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh").empty());
}

TEST(TextSketch, IsExactForShortTexts) {
  // Ten words are eight shingles; another last word changes one of them: 7 of 9.
  EXPECT_DOUBLE_EQ(resemblance(sketch_of("a b c d e f g h i j"), sketch_of("a b c d e f g h i k")),
                   7.0 / 9);
}

TEST(TextSketch, KeepsNotMoreThanItSays) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += std::to_string(i) + ' ';
  EXPECT_EQ(sketch_of(text).size(), kMostHashes);
}

TEST(TextSketch, EstimatesHowMuchLongTextsShare) {
  const auto text = [](int from, int to) {
    std::string words;
    for (int i = from; i < to; ++i) words += std::to_string(i) + ' ';
    return words;
  };
  EXPECT_NEAR(resemblance(sketch_of(text(0, 4'000)), sketch_of(text(1'000, 5'000))), 0.6, 0.15);
  EXPECT_EQ(resemblance(sketch_of(text(0, 4'000)), sketch_of(text(5'000, 9'000))), 0);
}

TEST(TextSketch, TellsCopiesAsResemblanceDoes) {
  const auto text = [](int from, int to) {
    std::string words;
    for (int i = from; i < to; ++i) words += std::to_string(i) + ' ';
    return words;
  };
  for (int shift = 0; shift < 600; shift += 20) {
    for (const int length : {12, 60, 130, 600}) {
      const auto one = sketch_of(text(0, length)), other = sketch_of(text(shift, shift + length));
      EXPECT_EQ(are_copies(one, other), resemblance(one, other) >= kLeastCopy) << shift;
    }
  }
  EXPECT_FALSE(are_copies({}, {}));
}

// The sample articles, by id.
const std::map<std::string, Article>& samples() {
  static const auto kSamples = [] {
    std::map<std::string, Article> read;
    const auto source = open_source({std::string(WARTA_SOURCE_DIR) + "/corpus/samples"});
    for (Article& article : tests::all_of(*source).articles) read.emplace(article.id, article);
    return read;
  }();
  return kSamples;
}

std::vector<std::string> paragraphs_of(const Article& article) {
  std::vector<std::string> paragraphs;
  for (const auto paragraph : stemmer::split_list(article.body, '\n')) {
    paragraphs.emplace_back(paragraph);
  }
  return paragraphs;
}

std::string joined(const std::vector<std::string>& paragraphs) {
  std::string body;
  for (const std::string& paragraph : paragraphs) body += paragraph + '\n';
  return body;
}

// The body as another portal prints it, at least four fifths the same: without each paragraph that
// is no longer than a fifth; with a short paragraph of another story before, within or behind; and
// all these with some names changed.
std::vector<std::string> copies_of(const Article& article, const std::string& foreign) {
  const std::vector<std::string> paragraphs = paragraphs_of(article);
  std::vector<std::string> bodies;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs[i].size() * 5 > article.body.size()) continue;
    auto fewer = paragraphs;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    bodies.push_back(joined(fewer));
  }
  if (foreign.size() * 5 <= article.body.size()) {
    for (const std::size_t at : {std::size_t{0}, paragraphs.size() / 2, paragraphs.size()}) {
      auto more = paragraphs;
      more.insert(more.begin() + static_cast<std::ptrdiff_t>(at), foreign);
      bodies.push_back(joined(more));
    }
  }
  const std::size_t plain = bodies.size();
  for (std::size_t i = 0; i < plain; ++i) {
    std::string renamed = bodies[i];
    for (std::size_t at = renamed.find("kata "); at != std::string::npos;
         at = renamed.find("kata ", at + 20)) {
      renamed.replace(at, 4, "ujar");
    }
    bodies.push_back("Demikian dilaporkan Lintaskota. " + renamed);
  }
  return bodies;
}

TEST(CopyFinder, FindsCopiesThatWereEdited) {
  std::size_t copies = 0, found = 0;
  for (const auto& [id, article] : samples()) {
    for (const auto& [other_id, other] : samples()) {
      if (other_id <= id) continue;
      const std::string foreign = paragraphs_of(other).back();
      for (const std::string& body : copies_of(article, foreign)) {
        ++copies;
        CopyFinder finder(100);
        finder.add(sketch_of(article.body));
        found += finder.add(sketch_of(body)) == 0 ? 1 : 0;
      }
      break;
    }
  }
  ASSERT_GE(copies, 300U);
  EXPECT_GE(static_cast<double>(found), 0.95 * static_cast<double>(copies))
      << found << " of " << copies;
  RecordProperty("copies", std::to_string(found) + " of " + std::to_string(copies));
}

// The samples tell several stories of one topic more than once; README.md lists the true copies.
TEST(CopyFinder, LeavesOtherStoriesOfATopicApart) {
  std::map<std::size_t, std::string> ids;
  std::set<std::set<std::string>> joined_stories;
  CopyFinder finder(1'000);
  std::size_t number = 0;
  for (const auto& [id, article] : samples()) {
    ids[number++] = id;
    if (const auto story = finder.add(sketch_of(article.body))) {
      joined_stories.insert({ids.at(*story), id});
    }
  }
  const std::set<std::set<std::string>> copies{
      {"samples/kantor-berita/kemhan-rudal-natuna", "kb-0001"},
      {"samples/kantor-berita/banjir-bandang-pasaman", "kb-0002"},
      {"samples/kantor-berita/phk-garmen-sukabumi", "pk-0001"},
      {"samples/kantor-berita/pindad-ekspor-rantis", "pk-0002"},
      {"samples/kantor-berita/tot-kapal-selam-pal",
       "samples/portal/insinyur-pal-belajar-las-kapal-selam"},
      {"samples/kantor-berita/nota-kesepahaman-turki",
       "samples/portal/ri-turki-sepakat-riset-senjata"},
      {"samples/kantor-berita/inflasi-mei-bps", "samples/portal/harga-cabai-kerek-inflasi"}};
  EXPECT_EQ(joined_stories, copies);
}

TEST(CopyFinder, GivesTheFirstOfTheStory) {
  CopyFinder finder(10);
  EXPECT_EQ(finder.add(sketch_of(kStory)), std::nullopt);
  EXPECT_EQ(
      finder.add(sketch_of("Warga pulang ke rumah setelah air di Kali Ciliwung surut semalam.")),
      std::nullopt);
  EXPECT_EQ(finder.add(sketch_of(kStory + " Selesai.")), 0U);
  EXPECT_EQ(finder.add(sketch_of(kStory + " Selesai sudah.")), 0U);
  EXPECT_EQ(finder.add(sketch_of("pendek")), std::nullopt);
  EXPECT_EQ(finder.add(sketch_of("pendek")), std::nullopt) << "too little is told";
}

TEST(CopyFinder, ForgetsWhatIsLongPast) {
  CopyFinder finder(3);
  finder.add(sketch_of(kStory));
  for (int i = 0; i < 3; ++i) {
    std::string other;
    for (int word = 0; word < 30; ++word) other += std::to_string(100 * i + word) + ' ';
    finder.add(sketch_of(other));
  }
  EXPECT_EQ(finder.add(sketch_of(kStory)), std::nullopt);
  EXPECT_EQ(finder.add(sketch_of(kStory)), 4U);
}

}  // namespace
}  // namespace warta::corpus
