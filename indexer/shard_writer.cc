// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/shard_writer.h"

#include <string>

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

// 200 to 500 documents measured best: 2 to 3 times the rate of one database.
constexpr std::size_t kShardDocuments = 400;
// Each open database holds half a dozen files: merge before the limit of 1,024 is near.
constexpr std::size_t kMostOpenShards = 64;
// The files are thrown away after a crash, so nothing need be synced until the end.
constexpr int kFreshShard = Xapian::DB_CREATE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC;

}  // namespace

fs::path ShardWriter::next_path() { return folder_ / std::to_string(++paths_); }

void ShardWriter::add(const Xapian::Document& document) {
  if (!shard_) {
    small_.push_back(next_path());
    shard_.emplace(small_.back().string(), kFreshShard);
    in_shard_ = 0;
  }
  shard_->add_document(document);
  if (++in_shard_ == kShardDocuments) close_shard();
}

void ShardWriter::close_shard() {
  if (!shard_) return;
  shard_->close();
  shard_.reset();
  if (small_.size() < kMostOpenShards) return;
  merged_.push_back(next_path());
  merge(small_, merged_.back());
  small_.clear();
}

void ShardWriter::merge(const Paths& shards, const fs::path& destination) {
  {
    Xapian::Database all;
    for (const fs::path& shard : shards) all.add_database(Xapian::Database(shard.string()));
    all.compact(destination.string(), 0U);
  }
  for (const fs::path& shard : shards) fs::remove_all(shard);
}

void ShardWriter::finish(const fs::path& destination) {
  close_shard();
  Paths all = merged_;
  all.insert(all.end(), small_.begin(), small_.end());
  merge(all, destination);
  merged_.clear();
  small_.clear();
}

}  // namespace warta::indexer
