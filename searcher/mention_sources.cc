// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/mention_sources.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace warta::searcher {
namespace {

using Xapian::Query;

// Walks over the articles of one term and passes over those that do not hold.
class TermWalk : public Xapian::PostingSource {
 public:
  explicit TermWalk(std::string term) : term_(std::move(term)) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return (frequency_ + 1) / 2; }
  Xapian::doccount get_termfreq_max() const override { return frequency_; }
  bool at_end() const override { return at_ == end_; }
  Xapian::docid get_docid() const override { return *at_; }

  void init(const Xapian::Database& database) override {
    database_ = database;
    frequency_ = database.get_termfreq(term_);
    at_ = database.postlist_begin(term_);
    end_ = database.postlist_end(term_);
    is_unseen_ = true;
  }

  void next(double /*least_weight*/) override {
    if (!std::exchange(is_unseen_, false)) ++at_;
    while (at_ != end_ && !holds(*at_)) ++at_;
  }

  void skip_to(Xapian::docid document, double /*least_weight*/) override {
    is_unseen_ = false;
    if (at_ != end_ && *at_ < document) at_.skip_to(document);
    while (at_ != end_ && !holds(*at_)) ++at_;
  }

  // The article asked for is all that is looked at: what lies behind it may never be asked for.
  bool check(Xapian::docid document, double /*least_weight*/) override {
    if (at_ != end_ && *at_ < document) at_.skip_to(document);
    is_unseen_ = at_ != end_ && *at_ != document;
    return at_ == end_ || (!is_unseen_ && holds(document));
  }

  std::string name() const override { return {}; }

 protected:
  virtual bool holds(Xapian::docid document) = 0;
  const Xapian::Database& database() const { return database_; }
  Xapian::termcount mentions_here() const { return at_.get_wdf(); }
  const std::string& term() const { return term_; }

 private:
  std::string term_;
  Xapian::Database database_;
  Xapian::PostingIterator at_, end_;
  Xapian::doccount frequency_ = 0;
  bool is_unseen_ = true;  // whether the article in hand was not looked at yet
};

// Whether the terms stand together within the range so often at least.
bool stand_together(const Xapian::Database& database, Xapian::docid document,
                    const std::vector<PlacedTerm>& terms, const PositionRange& range,
                    std::uint32_t mentions) {
  std::vector<Xapian::PositionIterator> places, ends;
  for (const PlacedTerm& term : terms) {
    places.push_back(database.positionlist_begin(document, term.term));
    ends.push_back(database.positionlist_end(document, term.term));
  }
  if (places[0] != ends[0]) places[0].skip_to(range.first);
  for (; mentions > 0 && places[0] != ends[0] && *places[0] < range.end; ++places[0]) {
    const Xapian::termpos first = *places[0];
    bool is_whole = true;
    for (std::size_t i = 1; i < terms.size() && is_whole; ++i) {
      const Xapian::termpos wanted = first + terms[i].offset - terms[0].offset;
      if (places[i] != ends[i] && *places[i] < wanted) places[i].skip_to(wanted);
      is_whole = places[i] != ends[i] && *places[i] == wanted && wanted < range.end;
    }
    mentions -= is_whole ? 1 : 0;
  }
  return mentions == 0;
}

class AtLeast final : public TermWalk {
 public:
  AtLeast(std::uint32_t mentions, std::vector<PlacedTerm> terms, const PositionRange& range)
      : TermWalk(terms.front().term),
        mentions_(mentions),
        terms_(std::move(terms)),
        range_(range) {}
  Xapian::PostingSource* clone() const override { return new AtLeast(mentions_, terms_, range_); }
  std::string get_description() const override {
    return ">=" + std::to_string(mentions_) + " in " + std::to_string(range_.first) + ".." +
           std::to_string(range_.end);
  }

 private:
  bool holds(Xapian::docid document) override {
    return stand_together(database(), document, terms_, range_, mentions_);
  }
  std::uint32_t mentions_;
  std::vector<PlacedTerm> terms_;
  PositionRange range_;
};

class BeyondForms final : public TermWalk {
 public:
  BeyondForms(const std::string& term, std::vector<std::string> forms)
      : TermWalk(term), forms_(std::move(forms)) {}
  Xapian::PostingSource* clone() const override { return new BeyondForms(term(), forms_); }
  std::string get_description() const override { return "beyond other forms"; }

  void init(const Xapian::Database& database) override {
    TermWalk::init(database);
    others_.clear();
    for (const std::string& form : forms_) {
      others_.emplace_back(database.postlist_begin(form), database.postlist_end(form));
    }
  }

 private:
  bool holds(Xapian::docid document) override {
    Xapian::termcount in_other_forms = 0;
    for (auto& [at, end] : others_) {
      if (at != end && *at < document) at.skip_to(document);
      if (at != end && *at == document) in_other_forms += at.get_wdf();
    }
    return mentions_here() > in_other_forms;
  }
  std::vector<std::string> forms_;
  std::vector<std::pair<Xapian::PostingIterator, Xapian::PostingIterator>> others_;
};

// Xapian's way to hand over: the query owns it.
Query owned(Xapian::PostingSource* source) { return Query(source->release()); }

}  // namespace

PositionRange range_of(const schema::Field* field) {
  namespace position = schema::position;
  if (field == nullptr) return {};
  if (field->term_prefix == schema::prefix::kTitle) return {0, position::kLead};
  if (field->term_prefix == schema::prefix::kLeadMark) return {position::kLead, position::kBody};
  return {.first = position::kLead};
}

Query at_least(std::uint32_t mentions, const std::vector<PlacedTerm>& terms,
               const PositionRange& range) {
  return owned(new AtLeast(mentions, terms, range));
}

Query beyond_forms(const std::string& term, const std::vector<std::string>& forms) {
  return owned(new BeyondForms(term, forms));
}

}  // namespace warta::searcher
