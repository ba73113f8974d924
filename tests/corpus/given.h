// SPDX-License-Identifier: GPL-2.0-or-later
// All that a source gives, for tests to look at.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/article_source.h"
#include "corpus/fault_text.h"

namespace warta::tests {

/// In order: an article's id, or "fault:" and the last part of its place ("a.zip!b.jsonl:3").
struct Given {
  std::vector<std::string> records;
  std::vector<corpus::Article> articles;
  std::vector<corpus::Fault> faults;
  std::size_t skipped = 0;
};

inline Given all_of(corpus::ArticleSource& source) {
  Given given;
  for (corpus::Record record = source.next(); !std::holds_alternative<corpus::End>(record);
       record = source.next()) {
    if (auto* article = std::get_if<corpus::Article>(&record)) {
      given.records.push_back(article->id);
      given.articles.push_back(std::move(*article));
    } else {
      auto& fault = std::get<corpus::Fault>(record);
      const std::string place = corpus::place_of(fault);
      const std::size_t file = place.rfind('/', place.find('!'));
      given.records.push_back("fault:" + place.substr(file == std::string::npos ? 0 : file + 1));
      given.faults.push_back(std::move(fault));
    }
  }
  EXPECT_TRUE(std::holds_alternative<corpus::End>(source.next())) << "End must stay";
  given.skipped = source.skipped_files();
  return given;
}

}  // namespace warta::tests
