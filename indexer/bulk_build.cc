// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk_build.h"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#include "indexer/build_worker.h"
#include "indexer/database_writer.h"
#include "indexer/document_order.h"
#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/index_lock.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/generation.h"
#include "indexer/story_groups.h"
#include "indexer/verify.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDatabaseName = "articles";

class Build {
 public:
  Build(const fs::path& index, std::uint64_t generation, const analysis::Language& language,
        const BuildOptions& options)
      : generation_(schema::generation_folder(index, generation)),
        unfinished_(unfinished_folder(index, generation)),
        work_(unfinished_ / "work"),
        quarantine_(index / "quarantine" / (schema::generation_name(generation) + ".jsonl")),
        language_(language),
        options_(options) {
    if (options_.jobs == 0) options_.jobs = std::max(1U, std::thread::hardware_concurrency());
    report_.generation = generation;
    fs::create_directories(work_);
  }

  void read(corpus::ArticleSource& source, const ReadingEvents& events) {
    ReadingEvents own = events;
    own.on_fault = [&](const corpus::Fault& fault) {
      quarantine_.keep(fault);
      if (events.on_fault) events.on_fault(fault);
    };
    ArticleBatches batches(source, own);
    std::vector<std::unique_ptr<BuildWorker>> workers;
    std::vector<std::function<void()>> tasks;
    for (unsigned i = 0; i < options_.jobs; ++i) {
      workers.push_back(std::make_unique<BuildWorker>(language_, work_, i,
                                                      options_.memory / options_.jobs));
      tasks.emplace_back([&batches, &worker = *workers.back()] {
        ArticleBatch batch;
        while (batches.next(batch)) {
          std::uint32_t sequence = batch.first;
          for (const corpus::Article& article : batch.articles) worker.add(sequence++, article);
        }
        worker.finish();
      });
    }
    run_all(tasks, options_.jobs);
    for (const auto& worker : workers) {
      worker->hand_over(built_);
      for (const auto& [rule, count] : worker->removals()) report_.removals[rule] += count;
    }
    sequences_ = batches.articles();
    report_.faults = batches.faults();
    report_.skipped_files = source.skipped_files();
  }

  // Puts all in order and gives the generation its name. Afterwards it is whole, but not yet live.
  void finish(std::int64_t now) {
    Ordering ordering = order_documents(built_, sequences_);
    ordering.order.groups = story_groups(built_, ordering.order.places);
    report_.articles = ordering.order.places.size();
    report_.repeated = ordering.repeated;
    report_.replaced = ordering.replaced;
    count_sources(ordering.order);
    const TableFormat format = options_.format.value_or(format_of_this_xapian(work_ / "scratch"));
    write_database(format, built_, ordering.order, language_, options_.jobs,
                   unfinished_ / kDatabaseName);
    built_ = {};
    fs::remove_all(work_);
    schema::write_own_words(unfinished_, language_.own_words());
    schema::write_manifest(unfinished_, {.fingerprint = {.analysis = language_.digest()},
                                         .documents = report_.articles,
                                         .built = now,
                                         .shards = {std::string(kDatabaseName)},
                                         .files = sums_of(unfinished_)});
    fs::rename(unfinished_, generation_);
    report_.bytes = folder_bytes(generation_);
  }

  bool is_empty() const { return built_.documents.empty(); }
  Report& report() { return report_; }

 private:
  void count_sources(const DocumentOrder& order) {
    for (const std::uint32_t place : order.places) {
      std::string source;
      for (std::string_view packed = built_.values_of(built_.documents[place]); !packed.empty();) {
        const SlotValue value = take_value(packed);
        if (value.slot == schema::slot::kSource) source = value.value;
      }
      ++report_.sources[source];
    }
  }

  fs::path generation_, unfinished_, work_;
  Quarantine quarantine_;
  const analysis::Language& language_;
  BuildOptions options_;
  BuiltDocuments built_;
  std::size_t sequences_ = 0;
  Report report_;
};

Report run_build(const fs::path& index, corpus::ArticleSource& source,
                 const analysis::Language& language, std::int64_t now, const ReadingEvents& events,
                 const BuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  const std::uint64_t generation = schema::latest_generation(index) + 1;
  Build build(index, generation, language, options);
  build.read(source, events);
  Report& report = build.report();
  if (build.is_empty()) {
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
                   const ReadingEvents& events, const BuildOptions& options) {
  try {
    prepare_folder(index);
    const IndexLock lock(index);
    remove_unfinished(index);
    return run_build(index, source, language, now, events, options);
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
