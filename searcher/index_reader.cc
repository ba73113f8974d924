// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/index_reader.h"

#include <sys/stat.h>

#include "indexer/schema/fields.h"
#include "indexer/schema/generation.h"
#include "stemmer/data_file.h"
#include "warta/error.h"

namespace warta::searcher {
namespace {

namespace fs = std::filesystem;

const std::string kRollbackHint = "go back to the generation before: warta-index rollback ";
const std::string kWords = "words.tsv";

// A changed letter in the words of one's own looks like other rules.
std::string rules_hint(const fs::path& index, bool has_words) {
  return "build it anew: warta-index build " + index.string() + " PATH..." +
         (has_words ? "; or, if warta-index verify finds its words damaged, " + kRollbackHint +
                          index.string()
                    : "");
}

// How many bytes of words of one's own the generation was written with.
std::uint64_t words_bytes(const schema::Manifest& manifest) {
  for (const schema::FileSum& file : manifest.files) {
    if (file.name == kWords) return file.bytes;
  }
  return 0;
}

// Nothing but zeros if there is no such file.
IndexReader::FileMark mark_of(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  constexpr std::int64_t kSecond = 1'000'000'000;
  return {.inode = status.st_ino,
          .changed = status.st_mtim.tv_sec * kSecond + status.st_mtim.tv_nsec,
          .bytes = static_cast<std::uint64_t>(status.st_size)};
}

// Tells apart what a reader may have got wrong: no folder, a folder of something else, an empty
// index.
[[noreturn]] void fail_missing(const fs::path& index) {
  std::error_code error;
  if (!fs::exists(index, error)) {
    throw Error(Error::Code::IndexMissing, index.string() + ": there is no such index",
                "make one: warta-index build " + index.string() + " PATH...");
  }
  static_cast<void>(fs::exists(index / "CURRENT", error));
  if (error) {
    throw Error(Error::Code::IndexMissing, index.string() + ": " + error.message(),
                "check who may read the index folder");
  }
  throw Error(Error::Code::IndexMissing, index.string() + ": is no Warta index",
              "the path must be a folder that warta-index has made");
}

}  // namespace

IndexReader::IndexReader(fs::path index, ExpectedWith expected_with, fs::path generation_folder)
    : index_(std::move(index)),
      expected_with_(std::move(expected_with)),
      fixed_(std::move(generation_folder)) {
  reopen();
}

// CURRENT is replaced by another file whenever another generation is live: so long as it is the
// same file it need not be read.
void IndexReader::refresh() {
  if (!fixed_.empty()) return;
  const FileMark mark = mark_of(index_ / "CURRENT");
  if (mark == current_ && mark != FileMark{}) return;
  if (schema::live_generation(index_) != live_) reopen();
  current_ = mark;
}

void IndexReader::reopen() {
  if (!fixed_.empty()) return open(fixed_);
  // A generation may be pruned between the reading of its name and its opening; then another one is
  // live by now.
  constexpr int kTries = 5;
  for (int i = 1;; ++i) {
    const auto live = schema::live_generation(index_);
    if (!live) fail_missing(index_);
    try {
      open(schema::generation_folder(index_, live->number));
      live_ = *live;
      return;
    } catch (const std::exception&) {  // of Xapian, or ours: thrown again unless it moved on
      if (i == kTries || schema::live_generation(index_) == live) throw;
    }
  }
}

void IndexReader::open(const fs::path& folder) {
  const auto manifest = schema::read_manifest(folder);
  if (!manifest || manifest->shards.empty()) {
    throw Error(Error::Code::IndexDamaged, folder.string() + ": the manifest is not whole",
                kRollbackHint + index_.string());
  }
  require_as_written(folder, *manifest);
  const schema::Fingerprint expected = rules_for(folder, *manifest);
  if (manifest->fingerprint != expected) {
    throw Error(Error::Code::IndexIncompatible,
                index_.string() + ": was written by other rules (" +
                    schema::describe(manifest->fingerprint) + "; this program has " +
                    schema::describe(expected) + ")",
                rules_hint(index_, words_bytes(*manifest) > 0));
  }
  Xapian::Database database;
  for (const std::string& shard : manifest->shards) {
    database.add_database(Xapian::Database((folder / shard).string()));
  }
  database_ = database;
  acronyms_ = LearntAcronyms(database);
  stories_ = Stories(database);
  columns_ = Columns(database);
  in_order_ = manifest->in_order;
  built_ = manifest->built;
}

std::string IndexReader::generation() const {
  if (!fixed_.empty()) return fixed_.filename().string();
  return schema::name_of(live_);
}

void IndexReader::require_as_written(const fs::path& folder,
                                     const schema::Manifest& manifest) const {
  for (const schema::FileSum& file : manifest.files) {
    // A change in place is marked before it begins: asked in this order no change is missed.
    if (schema::is_as_written(folder, file) || schema::is_changing(folder)) continue;
    throw Error(Error::Code::IndexDamaged,
                (folder / file.name).string() + ": not as it was written",
                kRollbackHint + index_.string());
  }
}

schema::Fingerprint IndexReader::rules_for(const fs::path& folder,
                                           const schema::Manifest& manifest) const {
  const auto fail = [&](const std::string& why) {
    throw Error(Error::Code::IndexDamaged, (folder / kWords).string() + ": " + why,
                kRollbackHint + index_.string());
  };
  const std::string words = schema::read_own_words(folder);
  if (words.size() != words_bytes(manifest)) fail("not as it was written");
  try {
    return expected_with_(words);
  } catch (const stemmer::DataFileError& error) {  // they could be read when they were put there
    fail(std::string("not as it was written: ") + error.what());
  }
  return {};
}

std::optional<Xapian::docid> IndexReader::document_of(std::string_view id) const {
  const std::string term = schema::id_term(id);
  const auto found = database_.postlist_begin(term);
  if (found == database_.postlist_end(term)) return std::nullopt;
  return *found;
}

schema::StoredArticle IndexReader::article(Xapian::docid document) {
  auto article =
      packing_.unpack(database_.get_document(document, Xapian::DOC_ASSUME_VALID).get_data());
  if (!article) {
    throw Error(
        Error::Code::IndexDamaged,
        index_.string() + ": the article of document " + std::to_string(document) + " is not whole",
        kRollbackHint + index_.string());
  }
  return *std::move(article);
}

}  // namespace warta::searcher
