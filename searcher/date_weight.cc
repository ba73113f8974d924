// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_weight.h"

#include <algorithm>
#include <cmath>

#include "indexer/schema/fields.h"

namespace warta::searcher {
namespace {

// Every article, with a weight by its date.
class DateSource final : public Xapian::PostingSource {
 public:
  explicit DateSource(const DateDecay& decay) : decay_(decay) {}

  Xapian::doccount get_termfreq_min() const override { return documents_; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  PostingSource* clone() const override { return new DateSource(decay_); }
  std::string name() const override { return {}; }
  std::string get_description() const override { return "DateSource"; }

  void init(const Xapian::Database& database) override {
    database_ = database;
    documents_ = database.get_doccount();
    at_ = database_.postlist_begin("");
    dates_ = database_.valuestream_begin(schema::slot::kPublished);
    is_started_ = false;
    set_maxweight(decay_.most);
  }
  void next(double) override {
    if (is_started_) ++at_;
    is_started_ = true;
  }
  void skip_to(Xapian::docid document, double) override {
    is_started_ = true;
    if (!at_end() && *at_ < document) at_.skip_to(document);
  }
  bool at_end() const override { return at_ == database_.postlist_end(""); }
  Xapian::docid get_docid() const override { return *at_; }

  double get_weight() const override {
    const auto end = database_.valuestream_end(schema::slot::kPublished);
    if (dates_ != end && dates_.get_docid() < *at_) dates_.skip_to(*at_);
    if (dates_ == end || dates_.get_docid() != *at_) return decay_.most * decay_.floor;
    constexpr double kDay = 86'400;
    const double seconds = Xapian::sortable_unserialise(*dates_);
    const double days = std::abs(seconds - static_cast<double>(decay_.moment)) / kDay;
    const double share = std::exp2(-days / std::max(decay_.half_life_days, 1e-6));
    return decay_.most * std::max(share, decay_.floor);
  }

 private:
  DateDecay decay_;
  Xapian::Database database_;
  Xapian::doccount documents_ = 0;
  Xapian::PostingIterator at_;
  mutable Xapian::ValueIterator dates_;
  bool is_started_ = false;
};

}  // namespace

// Xapian's way to hand over: the query owns it.
Xapian::Query date_query(const DateDecay& decay) {
  Xapian::PostingSource* source = new DateSource(decay);
  return Xapian::Query(source->release());
}

}  // namespace warta::searcher
