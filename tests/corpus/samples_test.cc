// SPDX-License-Identifier: GPL-2.0-or-later
// corpus/samples is what a newcomer reads first: it must come out whole.
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "corpus/open_source.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

const std::string kFolder = std::string(WARTA_SOURCE_DIR) + "/corpus/samples";

std::map<std::string, Article> samples() {
  std::map<std::string, Article> articles;
  const auto source = open_source({kFolder});
  for (Record record = source->next(); !std::holds_alternative<End>(record);
       record = source->next()) {
    if (const auto* fault = std::get_if<Fault>(&record)) {
      ADD_FAILURE() << fault->path << ':' << fault->line << ": " << fault->reason;
      continue;
    }
    auto& article = std::get<Article>(record);
    const std::string id = article.id;
    EXPECT_TRUE(articles.emplace(id, std::move(article)).second) << id << " stands twice";
  }
  return articles;
}

TEST(Samples, AreSeventyArticlesWithoutAFault) { EXPECT_EQ(samples().size(), 70U); }

TEST(Samples, AllHaveTextAndADate) {
  for (const auto& [id, article] : samples()) {
    EXPECT_GT(article.body.size(), 200U) << id;
    EXPECT_TRUE(article.published) << id;
  }
}

TEST(Samples, KeepNoBoilerplate) {
  for (const auto& [id, article] : samples()) {
    for (const std::string left : {"Baca juga", "Lihat juga", "Pewarta:", "Editor:", "Copyright",
                                   "ADVERTISEMENT", "(KBN)"}) {
      EXPECT_EQ(article.body.find(left), std::string::npos) << id << ": " << left;
    }
  }
}

TEST(Samples, AreAllThatIsJudged) {
  const auto articles = samples();
  std::istringstream judgements(stemmer::read_data_file(kFolder + "/qrels.txt"));
  std::string query, zero, id;
  for (int grade = 0; judgements >> query >> zero >> id >> grade;) {
    EXPECT_TRUE(articles.contains(id)) << query << " judges " << id << ", which is no sample";
  }
}

}  // namespace
}  // namespace warta::corpus
