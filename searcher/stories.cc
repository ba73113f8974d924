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
    for (const Xapian::docid document : documents) {
      std::string date = database_.get_document(document).get_value(schema::slot::kPublished);
      dated.emplace_back(date.empty() ? std::string(9, '\xFF') : std::move(date), document);
    }
    std::ranges::sort(dated);
    std::ranges::transform(dated, documents.begin(), &decltype(dated)::value_type::second);
  }
}

}  // namespace warta::searcher
