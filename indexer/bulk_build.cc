// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk_build.h"

#include <xapian.h>

#include <string>

#include "indexer/article_analysis.h"
#include "indexer/document_order.h"
#include "indexer/glass/table_reader.h"
#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/index_lock.h"
#include "indexer/publication.h"
#include "indexer/quarantine.h"
#include "indexer/schema/generation.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

void require_articles(const BuiltDocuments& built) {
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
  BuiltDocuments built = analyse_all(batches, language, options, work, report.removals);
  require_not_stopped(batches);
  require_articles(built);

  clock.begin("write tables");
  const Ordering ordering = order_documents(built, batches.articles());
  report.articles = ordering.order.places.size();
  report.repeated += ordering.repeated;
  report.replaced += ordering.replaced;

  const TableFormat format = options.format.value_or(format_of_this_xapian(work / "scratch"));
  write_database(format, built, ordering.order, language, jobs_of(options),
                 folder / kDatabaseName);
  built = {};
  fs::remove_all(work);
  return batches.articles() + batches.faults();
}

Report build_generation(const fs::path& index, corpus::ArticleSource& source,
                        const analysis::Language& language, std::int64_t now,
                        const RunOptions& options) {
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
  report.skipped_files = source.skipped_files();
  if (quarantine.is_used()) report.quarantine = quarantine.path();
  report.added = report.articles;
  publish({index, number, language, now, records}, options, clock, report);
  return report;
}

Report build_index(const fs::path& index, corpus::ArticleSource& source,
                   const analysis::Language& language, std::int64_t now,
                   const RunOptions& options) {
  return run_on_index(index, now,
                      [&] { return build_generation(index, source, language, now, options); });
}

void require_not_stopped(const ArticleBatches& batches) {
  if (!batches.was_stopped()) return;
  throw IndexError(IndexError::Code::Stopped, "stopped before the end: nothing has changed",
                   "run the same command again; it begins anew");
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
  } catch (const glass::FormatError& error) {
    throw IndexError(IndexError::Code::NotAnIndex, index.string() + ": " + error.what(),
                     "go back to the generation before: warta-index rollback " + index.string());
  } catch (const fs::filesystem_error& error) {
    throw IndexError(IndexError::Code::Unwritable,
                     error.path1().string() + ": " + error.code().message(),
                     "check the disk's space and who may write there");
  }
}

}  // namespace warta::indexer
