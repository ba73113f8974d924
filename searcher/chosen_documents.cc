// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/chosen_documents.h"

#include <algorithm>
#include <utility>

namespace warta::searcher {

ChosenDocuments::ChosenDocuments(std::vector<Xapian::docid> documents)
    : documents_(std::move(documents)) {
  std::ranges::sort(documents_);
}

void ChosenDocuments::init(const Xapian::Database&) {
  at_ = 0;
  is_started_ = false;
}

void ChosenDocuments::next(double) {
  if (is_started_) ++at_;
  is_started_ = true;
}

void ChosenDocuments::skip_to(Xapian::docid document, double) {
  is_started_ = true;
  const auto from = documents_.begin() + static_cast<std::ptrdiff_t>(at_);
  at_ = static_cast<std::size_t>(std::lower_bound(from, documents_.end(), document) -
                                 documents_.begin());
}

}  // namespace warta::searcher
