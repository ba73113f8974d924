// SPDX-License-Identifier: GPL-2.0-or-later
// Some documents, as a part of a query: what is asked of these few costs only as much as they are.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

namespace warta::searcher {

/// Matches the documents that it is given, and adds nothing to their scores. For one database in
/// this process (a remote one cannot run it).
class ChosenDocuments final : public Xapian::PostingSource {
 public:
  explicit ChosenDocuments(std::vector<Xapian::docid> documents);

  Xapian::doccount get_termfreq_min() const override { return get_termfreq_max(); }
  Xapian::doccount get_termfreq_est() const override { return get_termfreq_max(); }
  Xapian::doccount get_termfreq_max() const override {
    return static_cast<Xapian::doccount>(documents_.size());
  }
  void next(double least_weight) override;
  void skip_to(Xapian::docid document, double least_weight) override;
  bool at_end() const override { return at_ == documents_.size(); }
  Xapian::docid get_docid() const override { return documents_[at_]; }
  void init(const Xapian::Database& database) override;
  PostingSource* clone() const override { return new ChosenDocuments(documents_); }
  std::string name() const override { return {}; }
  std::string get_description() const override { return "ChosenDocuments"; }

 private:
  std::vector<Xapian::docid> documents_;  // in their order
  std::size_t at_ = 0;
  bool is_started_ = false;
};

}  // namespace warta::searcher
