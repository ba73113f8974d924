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

// How often the terms stand together in an article, counted up to `most`.
std::uint32_t count(const Xapian::Database& database, Xapian::docid document,
                    const std::vector<PlacedTerm>& terms, std::uint32_t most) {
  std::vector<Xapian::PositionIterator> places, ends;
  for (const PlacedTerm& term : terms) {
    places.push_back(database.positionlist_begin(document, term.term));
    ends.push_back(database.positionlist_end(document, term.term));
  }
  std::uint32_t found = 0;
  for (; places[0] != ends[0] && found < most; ++places[0]) {
    const Xapian::termpos first = *places[0];
    bool is_whole = true;
    for (std::size_t i = 1; i < terms.size() && is_whole; ++i) {
      const Xapian::termpos wanted = first + terms[i].offset - terms[0].offset;
      if (places[i] != ends[i] && *places[i] < wanted) places[i].skip_to(wanted);
      is_whole = places[i] != ends[i] && *places[i] == wanted;
    }
    found += is_whole ? 1 : 0;
  }
  return found;
}

class AtLeast final : public TermWalk {
 public:
  AtLeast(std::uint32_t mentions, std::vector<PlacedTerm> terms)
      : TermWalk(terms.front().term), mentions_(mentions), terms_(std::move(terms)) {}
  Xapian::PostingSource* clone() const override { return new AtLeast(mentions_, terms_); }
  std::string get_description() const override { return ">=" + std::to_string(mentions_); }

 private:
  // A mention counts once at least, one in a title more.
  bool holds(Xapian::docid document) override {
    return mentions_here() >= mentions_ &&
           count(database(), document, terms_, mentions_) == mentions_;
  }
  std::uint32_t mentions_;
  std::vector<PlacedTerm> terms_;
};

class InTitleAlone final : public TermWalk {
 public:
  InTitleAlone(std::vector<PlacedTerm> terms, std::vector<PlacedTerm> in_title)
      : TermWalk(in_title.front().term), terms_(std::move(terms)), in_title_(std::move(in_title)) {}
  Xapian::PostingSource* clone() const override { return new InTitleAlone(terms_, in_title_); }
  std::string get_description() const override { return "in the title alone"; }

 private:
  bool holds(Xapian::docid document) override {
    constexpr std::uint32_t kAll = UINT32_MAX;
    const std::uint32_t all = count(database(), document, terms_, kAll);
    return all > 0 && all == count(database(), document, in_title_, kAll);
  }
  std::vector<PlacedTerm> terms_, in_title_;
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

Query at_least(std::uint32_t mentions, const std::vector<PlacedTerm>& terms) {
  return owned(new AtLeast(mentions, terms));
}

Query in_title_alone(const std::vector<PlacedTerm>& terms,
                     const std::vector<PlacedTerm>& in_title) {
  return owned(new InTitleAlone(terms, in_title));
}

Query beyond_forms(const std::string& term, const std::vector<std::string>& forms) {
  return owned(new BeyondForms(term, forms));
}

}  // namespace warta::searcher
