// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/hit_maker.h"

#include <algorithm>
#include <string>
#include <utility>

#include "stemmer/text/normalizer.h"

namespace warta::searcher {

std::vector<Copy> HitMaker::copies_of(const Match& match) {
  std::vector<Copy> copies;
  if (match.story.empty()) return copies;
  for (const Xapian::docid document : reader_.stories().copies_of(match.story)) {
    if (document == match.document) continue;
    schema::StoredArticle article = reader_.article(document);
    copies.push_back({std::move(article.id), std::move(article.title), std::move(article.source),
                      std::move(article.url), article.published});
  }
  return copies;
}

std::vector<Matched> HitMaker::matched_in(const Snippet& snippet) const {
  std::vector<Matched> matched;
  for (const Span& mark : snippet.marks) {
    const std::string word = snippet.text.substr(mark.begin, mark.end - mark.begin);
    const auto is_same = [&](const Matched& other) { return other.word == word; };
    if (std::ranges::any_of(matched, is_same)) continue;
    const std::string folded = analysis::fold(word);
    const bool is_one_word = folded.find(' ') == std::string::npos;
    std::string how = is_one_word ? analyzer_.language().stemmer().explain(folded) : std::string();
    const bool says_something =
        how.find(" = ") != std::string::npos && how != folded + " = " + folded;
    if (!says_something) how.clear();
    matched.push_back({word, std::move(how)});
  }
  return matched;
}

Hit HitMaker::make(const Match& match) {
  schema::StoredArticle article = reader_.article(match.document);
  Snippet snippet;
  if (request_.snippets) snippet = snippets_.make(article.body);
  std::vector<Matched> matched;
  if (request_.explain) matched = matched_in(snippet);
  return {.id = std::move(article.id),
          .score = match.score,
          .has_all_words = match.step == Step::AllWords,
          .is_related = match.step == Step::RelatedWords,
          .title = std::move(article.title),
          .title_is_derived = article.title_is_derived,
          .source = std::move(article.source),
          .agency = std::move(article.agency),
          .place = std::move(article.place),
          .category = std::move(article.category),
          .author = std::move(article.author),
          .url = std::move(article.url),
          .published = article.published,
          .snippet = std::move(snippet.text),
          .marks = std::move(snippet.marks),
          .matched = std::move(matched),
          .copies = copies_of(match)};
}

}  // namespace warta::searcher
