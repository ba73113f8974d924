// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/matching.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "indexer/schema/fields.h"
#include "searcher/chosen_documents.h"

namespace warta::searcher {
namespace {

constexpr std::size_t kMostHits = 10'000;
// Totals are exact up to here, at least; counting all of a common word's articles would cost more
// than finding the best ten.
constexpr std::size_t kCounted = 200;

// Counts what is matched before copies are folded: what Xapian tells of that is an estimate.
class CountingSpy final : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document&, double) override { ++seen_; }
  std::string name() const override { return "warta::CountingSpy"; }
  std::size_t seen() const { return seen_; }

 private:
  std::size_t seen_ = 0;
};

// The first of what matches, and how many match.
struct Answer {
  Xapian::MSet first;
  std::size_t total = 0;
  bool total_is_exact = true;
};

// The place behind the last hit of a page, whatever was asked for.
std::size_t end_of(const Page& page) {
  const std::size_t first = std::min(page.first, kMostHits);
  return first + std::min(page.size, kMostHits - first);
}

class Matcher {
 public:
  Matcher(const Xapian::Database& database, const Xapian::Weight& weight,
          const CompiledQuery& compiled, const Page& page, Stories& stories)
      : compiled_(compiled), page_(page), stories_(stories), enquire_(database), few_(database) {
    enquire_.set_weighting_scheme(weight);
    few_.set_weighting_scheme(weight);
    enquire_.set_docid_order(Xapian::Enquire::ASCENDING);
    if (page.fold_copies) enquire_.set_collapse_key(schema::slot::kCopyGroup);
    put_in_order();
  }

  Matches run() {
    const std::size_t end = end_of(page_);
    const Answer strict = ask(compiled_.all, end + 1);
    take_count(strict, compiled_.all);
    matches_.with_all_words = matches_.total;
    std::vector<Match> found = taken(strict.first, Step::AllWords);
    // In the order of dates an article with a word or two would stand among those with all of them:
    // there the query is relaxed only when nothing else is found.
    const std::size_t wanted = is_by_date() ? 1 : end + 1;
    for (const Step step : {Step::SomeWords, Step::RelatedWords}) {
      if (found.size() < wanted) add_step(step, end, found);
    }
    matches_.has_more = found.size() > end && end < kMostHits;
    const auto stop = std::min(end, found.size());
    const auto begin = std::min(page_.first, stop);
    matches_.page.assign(
        std::make_move_iterator(found.begin() + static_cast<std::ptrdiff_t>(begin)),
        std::make_move_iterator(found.begin() + static_cast<std::ptrdiff_t>(stop)));
    for (Match& match : matches_.page) {
      if (!match.story.empty()) show_first_copy(match);
    }
    return std::move(matches_);
  }

 private:
  bool is_by_date() const { return page_.sort != Sort::Relevance || compiled_.only_filters; }

  // Equals stand in the order of an index that was built anew, whatever was done to this one.
  void put_in_order() {
    if (is_by_date()) {
      const bool is_oldest = page_.sort == Sort::Oldest;
      // Behind every date: an article without one comes last in both orders.
      date_.add_value(schema::slot::kPublished, !is_oldest,
                      is_oldest ? std::string(9, '\xFF') : "");
      if (!page_.is_in_order && compiled_.only_filters) date_.add_value(schema::slot::kOrder);
      if (!page_.is_in_order && compiled_.only_filters) {
        enquire_.set_sort_by_key(&date_, false);
      } else {
        enquire_.set_sort_by_key_then_relevance(&date_, false);
      }
    } else if (!page_.is_in_order) {
      enquire_.set_sort_by_relevance_then_value(schema::slot::kOrder, false);
    }
  }

  // All is seen, and counted, if fewer are found than were asked for, or matched than were checked.
  Answer ask(const Xapian::Query& query, std::size_t most) {
    enquire_.set_query(query);
    const bool needs_window = !compiled_.close.empty() && !is_by_date();
    const std::size_t asked = std::max(most, needs_window ? kCloseness : 0);
    const std::size_t checked = std::max(kCounted, asked);
    CountingSpy spy;
    enquire_.add_matchspy(&spy);
    const Xapian::MSet found = enquire_.get_mset(0, static_cast<Xapian::doccount>(asked),
                                                 static_cast<Xapian::doccount>(checked));
    enquire_.clear_matchspies();
    if (found.size() < asked || spy.seen() < checked) return {found, spy.seen()};
    return {
        found, std::max<std::size_t>(spy.seen(), found.get_uncollapsed_matches_estimated()),
        found.get_uncollapsed_matches_lower_bound() == found.get_uncollapsed_matches_upper_bound()};
  }

  void take_count(const Answer& answer, const Xapian::Query& query) {
    matches_.total = answer.total;
    matches_.total_is_exact = answer.total_is_exact;
    matches_.counted = query;
  }

  std::vector<Match> taken(const Xapian::MSet& found, Step step) {
    std::vector<Match> list;
    list.reserve(found.size());
    for (auto item = found.begin(); item != found.end(); ++item) {
      list.push_back({.document = *item,
                      .score = item.get_weight(),
                      .step = step,
                      .story = page_.fold_copies ? item.get_collapse_key() : std::string()});
    }
    bring_close_words_up(list);
    return list;
  }

  // Adds what is for closeness to the first of a list, and puts them in order again.
  void bring_close_words_up(std::vector<Match>& list) {
    if (compiled_.close.empty() || is_by_date() || list.empty()) return;
    const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min(list.size(), kCloseness));
    std::vector<Xapian::docid> documents;
    std::transform(list.begin(), end, std::back_inserter(documents),
                   [](const Match& match) { return match.document; });
    auto closeness = closeness_of(documents);
    std::for_each(list.begin(), end, [&](Match& match) {
      match.closeness = closeness[match.document];
      match.score += match.closeness;
    });
    std::stable_sort(list.begin(), end,
                     [](const Match& a, const Match& b) { return a.score > b.score; });
  }

  // Pair by pair: an OR of NEARs was seen to give an article the weight of a pair that is not close
  // in it (Xapian 1.4.22).
  std::unordered_map<Xapian::docid, double> closeness_of(
      const std::vector<Xapian::docid>& documents) {
    std::unordered_map<Xapian::docid, double> closeness;
    for (const Xapian::Query& pair : compiled_.close) {
      for (const auto& [document, weight] : weights_of(pair, documents)) {
        closeness[document] += weight;
      }
    }
    return closeness;
  }

  // What a query gives to each of some documents; those that do not match are not there.
  std::unordered_map<Xapian::docid, double> weights_of(const Xapian::Query& query,
                                                       std::vector<Xapian::docid> documents) {
    const auto most = static_cast<Xapian::doccount>(documents.size());
    ChosenDocuments chosen(std::move(documents));
    few_.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(&chosen)));
    const Xapian::MSet found = few_.get_mset(0, most);
    std::unordered_map<Xapian::docid, double> weights;
    for (auto item = found.begin(); item != found.end(); ++item) weights[*item] = item.get_weight();
    return weights;
  }

  void show_first_copy(Match& match) {
    const std::vector<Xapian::docid>& copies = stories_.copies_of(match.story);
    const bool has_all = match.step == Step::AllWords;
    const double share = has_all ? 1 : compiled_.relaxed_share;
    const auto weights = weights_of(query_of(match.step), copies);
    const auto first = std::ranges::find_if(
        copies, [&](Xapian::docid document) { return weights.contains(document); });
    if (first == copies.end() || *first == match.document) return;
    match.document = *first;
    if (match.closeness > 0) match.closeness = closeness_of({*first})[*first] * share;
    match.score = weights.at(*first) * share + match.closeness;
  }

  const Xapian::Query& query_of(Step step) const {
    if (step == Step::AllWords) return compiled_.all;
    return step == Step::SomeWords ? compiled_.relaxed : compiled_.related;
  }

  // Adds articles that hold less of what was asked for, at a fraction of the score that they would
  // have. What is there already is passed over; it is all that the steps before gave.
  void add_step(Step step, std::size_t end, std::vector<Match>& found) {
    const Xapian::Query& query = query_of(step);
    if (query.empty()) return;
    const Answer answer = ask(query, end + found.size() + 1);
    std::unordered_set<Xapian::docid> known;
    std::unordered_set<std::string> stories;
    for (const Match& match : found) {
      known.insert(match.document);
      if (!match.story.empty()) stories.insert(match.story);
    }
    std::vector<Match> others = taken(answer.first, step);
    std::erase_if(others, [&](const Match& match) {
      return known.contains(match.document) || stories.contains(match.story);
    });
    if (others.empty()) return;
    if (found.size() < end || is_by_date()) {  // the page needs them
      matches_.has_all_words_only = false;
      count_step(step, answer);
    }
    for (Match& match : others) {
      match.score *= compiled_.relaxed_share;
      match.closeness *= compiled_.relaxed_share;
    }
    std::ranges::move(others, std::back_inserter(found));
  }

  // Those with some of the words are those with all of them, too; those with related words are
  // others.
  void count_step(Step step, const Answer& answer) {
    const std::size_t before = step == Step::RelatedWords ? matches_.total : 0;
    const bool was_exact = step == Step::SomeWords || matches_.total_is_exact;
    const Xapian::Query counted =
        step == Step::SomeWords
            ? compiled_.relaxed
            : Xapian::Query(Xapian::Query::OP_OR, matches_.counted, compiled_.related);
    take_count(answer, counted);
    matches_.total += before;
    matches_.total_is_exact = matches_.total_is_exact && was_exact;
  }

  const CompiledQuery& compiled_;
  const Page& page_;
  Stories& stories_;
  Xapian::MultiValueKeyMaker date_;
  Xapian::Enquire enquire_;
  Xapian::Enquire few_;  // asks about documents that are known
  Matches matches_;
};

}  // namespace

Matches find_matches(const Xapian::Database& database, const Xapian::Weight& weight,
                     const CompiledQuery& compiled, const Page& page, Stories& stories) {
  return Matcher(database, weight, compiled, page, stories).run();
}

}  // namespace warta::searcher
