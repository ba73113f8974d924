// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/stored_articles.h"

#include <string>
#include <system_error>
#include <utility>

#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/schema/generation.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail_damaged(const fs::path& index, const std::string& what) {
  throw IndexError(IndexError::Code::NotAnIndex, index.string() + ": " + what,
                   "build it anew: warta-index build " + index.string() + " PATH...");
}

}  // namespace

bool StoredArticles::is_index(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "generations", error);
}

StoredArticles::StoredArticles(fs::path index) : index_(std::move(index)) {
  try {
    open();
  } catch (const Xapian::Error& error) {
    fail_damaged(index_, error.get_msg());
  }
}

void StoredArticles::open() {
  const auto current = schema::current_generation(index_);
  if (!current) fail_without_index(index_);
  const fs::path folder = schema::generation_folder(index_, *current);
  const auto manifest = schema::read_manifest(folder);
  if (!manifest) fail_damaged(index_, "the live generation has no whole manifest");
  for (const std::string& shard : manifest->shards) {
    database_.add_database(Xapian::Database((folder / shard).string()));
  }
  // The empty term stands in every document.
  at_ = database_.postlist_begin("");
  end_ = database_.postlist_end("");
}

std::optional<schema::StoredArticle> StoredArticles::next() {
  try {
    if (at_ == end_) return std::nullopt;
    const Xapian::docid document = *at_;
    auto article = packing_.unpack(database_.get_document(document).get_data());
    ++at_;
    if (article) return article;
    fail_damaged(index_, "the article of document " + std::to_string(document) + " is not whole");
  } catch (const Xapian::Error& error) {
    fail_damaged(index_, error.get_msg());
  }
}

}  // namespace warta::indexer
