// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/index_reader.h"

#include "indexer/schema/generation.h"
#include "warta/error.h"

namespace warta::searcher {
namespace {

namespace fs = std::filesystem;

std::string build_hint(const fs::path& index) {
  return "build it anew: warta-index build " + index.string() + " PATH...";
}

// Tells apart what a reader may have got wrong: no folder, a folder of something else, an empty
// index.
[[noreturn]] void fail_missing(const fs::path& index) {
  std::error_code error;
  if (!fs::exists(index, error)) {
    throw Error(Error::Code::IndexMissing, index.string() + ": there is no such index",
                "make one: warta-index build " + index.string() + " PATH...");
  }
  throw Error(Error::Code::IndexMissing, index.string() + ": is no Warta index",
              "the path must be a folder that warta-index has made");
}

}  // namespace

IndexReader::IndexReader(fs::path index, ExpectedWith expected_with)
    : index_(std::move(index)), expected_with_(std::move(expected_with)) {
  reopen();
}

void IndexReader::refresh() {
  const auto current = schema::current_generation(index_);
  if (current != generation_) reopen();
}

void IndexReader::reopen() {
  const auto current = schema::current_generation(index_);
  if (!current) fail_missing(index_);
  const fs::path folder = schema::generation_folder(index_, *current);
  const auto manifest = schema::read_manifest(folder);
  if (!manifest || manifest->shards.empty()) {
    throw Error(Error::Code::IndexDamaged, folder.string() + ": the manifest is not whole",
                build_hint(index_));
  }
  const schema::Fingerprint expected = expected_with_(schema::read_own_words(folder));
  if (manifest->fingerprint != expected) {
    throw Error(Error::Code::IndexIncompatible,
                index_.string() + ": was written by other rules (" +
                    schema::describe(manifest->fingerprint) + "; this program has " +
                    schema::describe(expected) + ")",
                build_hint(index_));
  }
  Xapian::Database database;
  for (const std::string& shard : manifest->shards) {
    database.add_database(Xapian::Database((folder / shard).string()));
  }
  database_ = database;
  generation_ = *current;
}

schema::StoredArticle IndexReader::article(Xapian::docid document) const {
  auto article = schema::decode(database_.get_document(document).get_data());
  if (!article) {
    throw Error(
        Error::Code::IndexDamaged,
        index_.string() + ": the article of document " + std::to_string(document) + " is not whole",
        build_hint(index_));
  }
  return *std::move(article);
}

}  // namespace warta::searcher
