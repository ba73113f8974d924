// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/verify.h"

#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

#include "corpus/content_hash.h"
#include "indexer/index_error.h"
#include "indexer/table_assembly.h"
#include "indexer/index_folder.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/article_packing.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSample = 1'000;

std::string sum_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  corpus::RunningHash hash;
  std::vector<char> piece(1U << 18U);
  while (in) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    hash.add({piece.data(), static_cast<std::size_t>(in.gcount())});
  }
  return in.eof() ? hash.digits() : "";
}

bool may_write_to_all(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (::access(at->path().c_str(), W_OK) != 0) return false;
  }
  return true;
}

class Verifier {
 public:
  explicit Verifier(const fs::path& index, std::uint64_t generation)
      : folder_(schema::generation_folder(index, generation)) {
    found_.generation = generation;
  }

  Verification run() {
    const auto manifest = schema::read_manifest(folder_);
    if (schema::is_changing(folder_)) {
      problem(folder_, "a change in place was broken off: any other run on this index mends it");
      return found_;
    }
    if (!manifest) {
      problem(folder_ / "manifest", "missing, or not whole");
      return found_;
    }
    found_.articles = manifest->documents;
    compare_files(*manifest);
    // Xapian may run into anything when it reads damaged tables, its own check too.
    if (found_.problems.empty()) read_tables(*manifest);
    return found_;
  }

 private:
  void problem(const fs::path& path, const std::string& what) {
    found_.problems.push_back(path.string() + ": " + what);
  }

  void compare_files(const schema::Manifest& manifest) {
    for (const schema::FileSum& file : manifest.files) {
      const fs::path path = folder_ / file.name;
      std::error_code error;
      const auto size = fs::file_size(path, error);
      ++found_.files;
      if (error) {
        problem(path, "missing");
      } else if (size != file.bytes) {
        problem(path, std::to_string(size) + " bytes, written were " + std::to_string(file.bytes));
      } else if (sum_of(path) != file.sum) {
        problem(path, "not as it was written");
      }
    }
  }

  void read_tables(const schema::Manifest& manifest) {
    for (const std::string& shard : manifest.shards) check_structure(folder_ / shard);
    try {
      read_back(manifest);
    } catch (const Xapian::Error& error) {
      problem(folder_, error.get_msg());
    }
  }

  // Xapian checks nothing but what it might mend: without leave to write the sums must do.
  void check_structure(const fs::path& shard) {
    if (!may_write_to_all(shard)) return;
    std::ostringstream told;
    try {
      const std::size_t errors = Xapian::Database::check(shard.string(), 0, &told);
      if (errors > 0) problem(shard, std::to_string(errors) + " errors in its structure");
    } catch (const Xapian::Error& error) {
      problem(shard, error.get_msg());
    }
  }

  void read_back(const schema::Manifest& manifest) {
    Xapian::Database database;
    for (const std::string& shard : manifest.shards) {
      database.add_database(Xapian::Database((folder_ / shard).string()));
    }
    const std::size_t count = database.get_doccount();
    if (count != manifest.documents) {
      problem(folder_, std::to_string(count) + " articles, written were " +
                           std::to_string(manifest.documents));
    }
    const std::size_t step = std::max<std::size_t>(count / kSample, 1);
    std::size_t number = 0;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
      if (number++ % step == 0) read_one(database, *at);
    }
  }

  void read_one(const Xapian::Database& database, Xapian::docid document) {
    const auto article = packing_.unpack(database.get_document(document).get_data());
    const std::string name = "document " + std::to_string(document);
    ++found_.sampled;
    if (!article) return problem(folder_, name + " is not whole");
    const std::string id = schema::id_term(article->id);
    const auto found = database.postlist_begin(id);
    if (found == database.postlist_end(id) || *found != document) {
      problem(folder_, name + " is not found by its id " + article->id);
    }
  }

  fs::path folder_;
  Verification found_;
  schema::ArticlePacking packing_;
};

}  // namespace

namespace {

// What is written of the files, and what a killed run left of writing it.
bool is_about_the_others(const std::string& name) {
  return name == "manifest" || name == "manifest.new" || name == "changing" ||
         name == "changing.new";
}

}  // namespace

std::vector<schema::FileSum> sums_of(const fs::path& generation, unsigned jobs) {
  std::vector<schema::FileSum> sums;
  for (const auto& entry : fs::recursive_directory_iterator(generation)) {
    const std::string name = fs::relative(entry.path(), generation).generic_string();
    if (!entry.is_regular_file() || is_about_the_others(name)) continue;
    sums.push_back({.name = name, .bytes = entry.file_size()});
  }
  std::ranges::sort(sums, std::greater<>(), &schema::FileSum::bytes);  // the longest first
  std::vector<std::function<void()>> tasks;
  for (schema::FileSum& file : sums) {
    tasks.emplace_back([&] { file.sum = sum_of(generation / file.name); });
  }
  run_all(tasks, jobs);
  std::ranges::sort(sums, {}, &schema::FileSum::name);
  return sums;
}

Verification verify(const fs::path& index) {
  const auto live = schema::current_generation(index);
  if (live) return Verifier(index, *live).run();
  std::error_code error;
  const bool is_index = fs::is_directory(index / "generations", error);
  if (!is_index) fail_without_index(index);
  throw IndexError(IndexError::Code::NotAnIndex, index.string() + ": CURRENT names no generation",
                   "go back to the last whole one: warta-index rollback " + index.string());
}

}  // namespace warta::indexer
