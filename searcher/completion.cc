// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/completion.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "indexer/schema/fields.h"
#include "stemmer/text/normalizer.h"

namespace warta::searcher {
namespace {

using Database = Xapian::Database;

// What was typed: folded words with one blank between, and where the last one begins.
struct Beginning {
  std::string text;
  std::size_t last = 0;

  std::string_view last_word() const { return std::string_view(text).substr(last); }
  std::string_view before() const { return std::string_view(text).substr(0, last); }
};

Beginning folded(std::string_view typed) {
  constexpr std::string_view kBlanks = " \t\n";
  Beginning beginning;
  while (true) {
    typed.remove_prefix(std::min(typed.find_first_not_of(kBlanks), typed.size()));
    if (typed.empty()) return beginning;
    const std::size_t end = std::min(typed.find_first_of(kBlanks), typed.size());
    beginning.text += analysis::fold(typed.substr(0, end));
    typed.remove_prefix(end);
    if (typed.empty()) return beginning;
    beginning.text += ' ';  // the next word begins here, if only with nothing yet
    beginning.last = beginning.text.size();
  }
}

bool is_more_frequent(const Completion& a, const Completion& b) {
  return a.articles != b.articles ? a.articles > b.articles : a.text < b.text;
}

// Keeps the most frequent ones of all that are offered.
class MostFrequent {
 public:
  explicit MostFrequent(std::size_t limit) : limit_(limit) {}

  // Whether something so frequent may be kept: the common end of an alphabet is not even copied.
  bool may_keep(std::size_t articles) const {
    return limit_ > 0 && (kept_.size() < limit_ || articles >= kept_.front().articles);
  }

  void offer(Completion one) {
    kept_.push_back(std::move(one));
    std::ranges::push_heap(kept_, is_more_frequent);
    if (kept_.size() <= limit_) return;
    std::ranges::pop_heap(kept_, is_more_frequent);
    kept_.pop_back();
  }

  std::vector<Completion> take() {
    std::ranges::sort(kept_, is_more_frequent);
    return std::move(kept_);
  }

 private:
  std::size_t limit_;
  std::vector<Completion> kept_;  // a heap, the least frequent on top
};

// The first spelling that goes on from what was typed; empty if none does.
std::string spelling_from(const analysis::Concept& one, std::string_view folded_beginning) {
  for (const std::string_view spelling : one.variants) {
    if (analysis::fold(spelling).starts_with(folded_beginning)) return std::string(spelling);
  }
  return "";
}

void add_concepts(const Database& database, const analysis::Language& language,
                  std::string_view beginning, std::string_view before, MostFrequent& found) {
  for (const analysis::Concept one : language.concepts()) {
    const std::string spelling = spelling_from(one, beginning);
    if (spelling.empty()) continue;
    const auto articles = database.get_termfreq(schema::term(schema::prefix::kConcept, one.name));
    if (articles == 0 || !found.may_keep(articles)) continue;
    found.offer({std::string(before) + spelling, articles, true});
  }
}

void add_terms(const Database& database, std::string_view family, std::string_view beginning,
               std::string_view before, MostFrequent& found) {
  const std::string first = std::string(family) + std::string(beginning);
  const auto end = database.allterms_end(first);
  for (auto term = database.allterms_begin(first); term != end; ++term) {
    const std::size_t articles = term.get_termfreq();
    if (!found.may_keep(articles)) continue;
    found.offer({std::string(before) + (*term).substr(family.size()), articles, false});
  }
}

}  // namespace

std::vector<Completion> completions(const Database& database, const analysis::Language& language,
                                    std::string_view beginning, std::size_t limit) {
  const Beginning typed = folded(beginning);
  if (typed.text.empty()) return {};
  // A name that begins with all that was typed is likelier than one that begins with its last word.
  MostFrequent names(limit), concepts(limit), words(limit);
  add_concepts(database, language, typed.text, "", names);
  if (typed.last > 0 && !typed.last_word().empty()) {
    add_concepts(database, language, typed.last_word(), typed.before(), concepts);
  }
  if (!typed.last_word().empty()) {
    add_terms(database, schema::prefix::kStem, typed.last_word(), typed.before(), words);
    add_terms(database, schema::prefix::kSurface, typed.last_word(), typed.before(), words);
  }
  std::vector<Completion> all;
  std::unordered_set<std::string> told;
  for (MostFrequent* found : {&names, &concepts, &words}) {
    for (Completion& one : found->take()) {
      if (all.size() < limit && told.insert(analysis::fold(one.text)).second) {
        all.push_back(std::move(one));
      }
    }
  }
  return all;
}

}  // namespace warta::searcher
