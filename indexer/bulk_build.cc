// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk_build.h"

#include <xapian.h>

#include <algorithm>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "indexer/build_worker.h"
#include "indexer/document_order.h"
#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/index_lock.h"
#include "indexer/publication.h"
#include "indexer/quarantine.h"
#include "indexer/schema/generation.h"
#include "indexer/story_groups.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

unsigned jobs_of(const RunOptions& options) {
  constexpr unsigned kMost = 16;
  const unsigned jobs = options.jobs > 0 ? options.jobs : std::thread::hardware_concurrency();
  return std::clamp(jobs, 1U, kMost);
}

// Reads all articles by many threads. The spill files lie in `work`.
BuiltDocuments read_all(ArticleBatches& batches, const analysis::Language& language,
                        const RunOptions& options, const fs::path& work, Report& report) {
  const unsigned jobs = jobs_of(options);
  std::vector<std::unique_ptr<BuildWorker>> workers;
  std::vector<std::function<void()>> tasks;
  for (unsigned i = 0; i < jobs; ++i) {
    workers.push_back(std::make_unique<BuildWorker>(language, work, i, options.memory / jobs));
    tasks.emplace_back([&batches, &worker = *workers.back()] {
      ArticleBatch batch;
      while (batches.next(batch)) {
        std::uint32_t sequence = batch.first;
        for (const corpus::Article& article : batch.articles) worker.add(sequence++, article);
      }
      worker.finish();
    });
  }
  run_all(tasks, jobs);
  BuiltDocuments built;
  for (const auto& worker : workers) {
    worker->hand_over(built);
    for (const auto& [rule, count] : worker->removals()) report.removals[rule] += count;
  }
  return built;
}

void require_articles(const ArticleBatches& batches, const BuiltDocuments& built) {
  if (batches.was_stopped()) {
    throw IndexError(IndexError::Code::Stopped, "stopped before the end: nothing has changed",
                     "run the same command again; it begins anew");
  }
  if (!built.documents.empty()) return;
  throw IndexError(IndexError::Code::NoArticles, "no article could be read: nothing has changed",
                   "give files or folders of .txt or .jsonl articles");
}

// After a failure. A change in place that was broken off has left free blocks of the live tables
// otherwise than they were summed up; with a disk so full that even this cannot be written down,
// the next run does it.
void clear_up(const fs::path& index, std::int64_t now) {
  try {
    remove_unfinished(index);
    finish_change_in_place(index, now);
  } catch (...) {  // the failure itself is what is to be told
  }
}

}  // namespace

std::size_t build_database(corpus::ArticleSource& source, const analysis::Language& language,
                           const RunOptions& options, const fs::path& folder, StepClock& clock,
                           Report& report) {
  const fs::path work = folder / "work";
  fs::create_directories(work);
  clock.begin("read and analyse");
  ArticleBatches batches(source, options.events);
  BuiltDocuments built = read_all(batches, language, options, work, report);
  report.skipped_files = source.skipped_files();
  require_articles(batches, built);

  clock.begin("order and group");
  Ordering ordering = order_documents(built, batches.articles());
  ordering.order.groups = story_groups(built, ordering.order.places);
  report.articles = ordering.order.places.size();
  report.repeated += ordering.repeated;
  report.replaced += ordering.replaced;

  clock.begin("write tables");
  const TableFormat format = options.format.value_or(format_of_this_xapian(work / "scratch"));
  write_database(format, built, ordering.order, language, jobs_of(options),
                 folder / kDatabaseName);
  built = {};
  fs::remove_all(work);
  return batches.articles() + batches.faults();
}

Report build_index(const fs::path& index, corpus::ArticleSource& source,
                   const analysis::Language& language, std::int64_t now,
                   const RunOptions& options) {
  return run_on_index(index, now, [&] {
    const std::uint64_t number = schema::latest_generation(index) + 1;
    Report report{.command = "build", .generation = number, .started = now};
    StepClock clock(report, options.on_step);
    Quarantine quarantine(index / "quarantine" / (schema::generation_name(number) + ".jsonl"));
    RunOptions own = options;
    own.events.on_fault = [&](const corpus::Fault& fault) {
      count_fault(report, fault);
      quarantine.keep(fault);
      if (options.events.on_fault) options.events.on_fault(fault);
    };
    const std::size_t records = build_database(source, language, own,
                                               unfinished_folder(index, number), clock, report);
    if (quarantine.is_used()) report.quarantine = quarantine.path();
    report.added = report.articles;
    publish({index, number, language, now, records}, options, clock, report);
    return report;
  });
}

Report run_on_index(const fs::path& index, std::int64_t now, const std::function<Report()>& run) {
  try {
    prepare_folder(index);
    const IndexLock lock(index);
    remove_unfinished(index);
    finish_change_in_place(index, now);
    try {
      return run();
    } catch (...) {  // whatever it was: what is half done goes, the live generation is as it was
      clear_up(index, now);
      throw;
    }
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
