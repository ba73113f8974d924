// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk_build.h"

#include <xapian.h>

#include <chrono>
#include <system_error>
#include <unordered_map>

#include "corpus/content_hash.h"
#include "indexer/document_builder.h"
#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/index_lock.h"
#include "indexer/kept_article.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/generation.h"
#include "indexer/schema/stored_article.h"
#include "indexer/shard_writer.h"
#include "indexer/verify.h"
#include "stemmer/text/analyzer.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDatabaseName = "articles";

// What makes two records the same to a reader: all that is kept of them.
std::string article_hash(const corpus::Article& article) {
  return corpus::content_hash(schema::encode(kept(article)));
}

class Build {
 public:
  Build(const fs::path& index, std::uint64_t generation, const analysis::Language& language)
      : generation_(schema::generation_folder(index, generation)),
        unfinished_(unfinished_folder(index, generation)),
        quarantine_(index / "quarantine" / (schema::generation_name(generation) + ".jsonl")),
        analyzer_(language),
        documents_(analyzer_),
        shards_(unfinished_ / "shards") {
    report_.generation = generation;
    fs::create_directories(unfinished_ / "shards");
  }

  void read(corpus::ArticleSource& source, const BuildEvents& events) {
    while (true) {
      const corpus::Record record = source.next();
      if (std::holds_alternative<corpus::End>(record)) break;
      if (const auto* fault = std::get_if<corpus::Fault>(&record)) {
        ++report_.faults;
        quarantine_.keep(*fault);
        if (events.on_fault) events.on_fault(*fault);
        continue;
      }
      add(std::get<corpus::Article>(record));
      if (events.on_progress) events.on_progress(report_.articles);
    }
    report_.skipped_files = source.skipped_files();
  }

  // Merges, and gives the generation its name. Afterwards it is whole, but not yet live.
  void finish(std::int64_t now) {
    const fs::path database = unfinished_ / kDatabaseName;
    shards_.finish(database);
    drop_replaced(database);
    fs::remove_all(unfinished_ / "shards");
    schema::write_own_words(unfinished_, analyzer_.language().own_words());
    schema::write_manifest(unfinished_, {.fingerprint = {.analysis = analyzer_.language().digest()},
                                         .documents = report_.articles,
                                         .built = now,
                                         .shards = {std::string(kDatabaseName)},
                                         .files = sums_of(unfinished_)});
    fs::rename(unfinished_, generation_);
    report_.bytes = folder_bytes(generation_);
  }

  Report& report() { return report_; }

 private:
  void add(const corpus::Article& article) {
    const auto [seen, is_new] = seen_.try_emplace(schema::id_term(article.id));
    const std::string hash = article_hash(article);
    if (!is_new && seen->second == hash) {
      ++report_.repeated;
      return;
    }
    if (is_new) {
      ++report_.articles;
    } else {
      ++report_.replaced;
      replaced_.push_back(seen->first);
    }
    seen->second = hash;
    for (const corpus::Removal& removal : article.removals) ++report_.removals[removal.rule];
    ++report_.sources[article.source];
    shards_.add(documents_.build(article));
  }

  // Of several documents with one id the last stays.
  void drop_replaced(const fs::path& path) {
    if (replaced_.empty()) return;
    Xapian::WritableDatabase database(path.string(), Xapian::DB_OPEN);
    for (const std::string& id : replaced_) {
      std::vector<Xapian::docid> documents(database.postlist_begin(id), database.postlist_end(id));
      documents.pop_back();
      for (const Xapian::docid document : documents) database.delete_document(document);
    }
    database.commit();
  }

  fs::path generation_;
  fs::path unfinished_;
  Quarantine quarantine_;
  analysis::Analyzer analyzer_;
  DocumentBuilder documents_;
  ShardWriter shards_;
  std::unordered_map<std::string, std::string> seen_;  // id term → hash of the article
  std::vector<std::string> replaced_;
  Report report_;
};

Report run_build(const fs::path& index, corpus::ArticleSource& source,
                 const analysis::Language& language, std::int64_t now, const BuildEvents& events) {
  const auto start = std::chrono::steady_clock::now();
  const std::uint64_t generation = schema::latest_generation(index) + 1;
  Build build(index, generation, language);
  build.read(source, events);
  Report& report = build.report();
  if (report.articles == 0) {
    remove_unfinished(index);
    throw IndexError(IndexError::Code::NoArticles,
                     "no article could be read: nothing has gone live in " + index.string(),
                     "give files or folders of .txt or .jsonl articles");
  }
  build.finish(now);
  schema::switch_to(index, generation);
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  write_report(report, index / "reports" / (schema::generation_name(generation) + ".json"));
  return report;
}

}  // namespace

Report build_index(const fs::path& index, corpus::ArticleSource& source,
                   const analysis::Language& language, std::int64_t now,
                   const BuildEvents& events) {
  try {
    prepare_folder(index);
    const IndexLock lock(index);
    remove_unfinished(index);
    return run_build(index, source, language, now, events);
  } catch (const Xapian::Error& error) {
    throw IndexError(IndexError::Code::Unwritable, index.string() + ": " + error.get_msg(),
                     "check the disk's space; the live generation is as it was");
  } catch (const fs::filesystem_error& error) {
    throw IndexError(IndexError::Code::Unwritable,
                     error.path1().string() + ": " + error.code().message(),
                     "check the disk's space and who may write there");
  }
}

}  // namespace warta::indexer
