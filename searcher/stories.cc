// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/stories.h"

#include <algorithm>

#include "indexer/schema/fields.h"

namespace warta::searcher {

const std::vector<Xapian::docid>& Stories::copies_of(const std::string& story) {
  static const std::vector<Xapian::docid> kNone;
  if (!std::exchange(is_read_, true)) read_all();
  const auto found = copies_.find(story);
  return found == copies_.end() ? kNone : found->second;
}

void Stories::read_all() {
  const auto end = database_.valuestream_end(schema::slot::kCopyGroup);
  for (auto item = database_.valuestream_begin(schema::slot::kCopyGroup); item != end; ++item) {
    copies_[*item].push_back(item.get_docid());
  }
  for (auto& [story, documents] : copies_) {
    std::vector<std::pair<std::string, Xapian::docid>> dated;
    for (const Xapian::docid number : documents) {
      const Xapian::Document document = database_.get_document(number);
      const bool is_undated = document.get_value(schema::slot::kPublished).empty();
      // Equals stand as in an index that was built anew.
      dated.emplace_back((is_undated ? '1' : '0') + document.get_value(schema::slot::kOrder),
                         number);
    }
    std::ranges::sort(dated);
    std::ranges::transform(dated, documents.begin(), &decltype(dated)::value_type::second);
  }
}

}  // namespace warta::searcher
