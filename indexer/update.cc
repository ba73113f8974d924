// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.h"

#include <xapian.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "indexer/article_analysis.h"
#include "indexer/bulk_build.h"
#include "indexer/change_set.h"
#include "indexer/change_writer.h"
#include "indexer/copied_files.h"
#include "indexer/document_builder.h"
#include "indexer/document_order.h"
#include "indexer/generation_facts.h"
#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/live_documents.h"
#include "indexer/publication.h"
#include "indexer/quarantine.h"
#include "indexer/schema/generation.h"
#include "indexer/stem_changes.h"
#include "indexer/step_clock.h"
#include "indexer/story_groups.h"
#include "indexer/table_assembly.h"
#include "indexer/updated_articles.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

// Of a change of more than this share a build is quicker.
constexpr std::size_t kBuildFrom = 4;
constexpr std::size_t kLeastForBuild = 1000;

class Update {
 public:
  Update(const fs::path& index, const schema::LiveGeneration& live_generation,
         const analysis::Language& language, std::int64_t now, const UpdateOptions& options)
      : index_(index),
        before_(live_generation),
        number_(schema::latest_generation(index) + 1),
        folder_(schema::generation_folder(index, live_generation.number)),
        unfinished_(unfinished_folder(index, number_)),
        language_(language),
        now_(now),
        options_(options),
        manifest_(read_manifest()),
        old_((folder_ / kDatabaseName).string()),
        live_(old_),
        report_{.command = "update", .generation = number_, .started = now},
        clock_(report_, options.run.on_step),
        quarantine_(index / "quarantine" / (schema::generation_name(number_) + ".jsonl")) {
    fs::create_directories(unfinished_);
  }

  Report run(const OpenInput& open) {
    ChangeSet changes(old_, live_, unfinished_ / "changes");
    read(open, changes);
    if (options_.dry_run) return tell_only();
    if (!has_changes(changes)) return keep();
    require_rest();
    if (needs_build(changes)) {
      build(changes);
    } else if (options_.in_place) {
      change_in_place(changes);
    } else if (const auto version = glass::read_version_file(folder_ / kDatabaseName);
               version && options_.run.format.value_or(TableFormat::Glass) == TableFormat::Glass) {
      merge(changes, *version);
    } else {
      change_copy(changes);
    }
    return report_;
  }

 private:
  schema::Manifest read_manifest() const {
    const auto manifest = schema::read_manifest(folder_);
    if (!manifest) {
      throw IndexError(IndexError::Code::NotAnIndex,
                       folder_.string() + ": the manifest is not whole",
                       "go back to the generation before: warta-index rollback " + index_.string());
    }
    if (manifest->fingerprint.format != schema::kFormatVersion) {
      throw IndexError(IndexError::Code::NotAnIndex,
                       index_.string() + ": was written in another format (" +
                           schema::describe(manifest->fingerprint) + ")",
                       "build it anew: warta-index build " + index_.string() + " PATH...");
    }
    return *manifest;
  }

  void read(const OpenInput& open, ChangeSet& changes) {
    clock_.begin("read and compare");
    ReadingEvents events = options_.run.events;
    events.on_fault = [&](const corpus::Fault& fault) {
      count_fault(report_, fault);
      if (!options_.dry_run) quarantine_.keep(fault);
      if (options_.run.events.on_fault) options_.run.events.on_fault(fault);
    };
    corpus::ArticleSource& source = open(
        [this](std::uint64_t record) { return live_.place_of_record(record) != nullptr; });
    changes.read(source, events, report_, options_.exchange_only);
    records_ = changes.records();
    if (quarantine_.is_used()) report_.quarantine = quarantine_.path();
    for (const PendingArticle& item : changes.pending()) {
      ++(item.replaces ? report_.changed : report_.added);
    }
    find_what_leaves(changes);
  }

  void find_what_leaves(const ChangeSet& changes) {
    const std::set<std::uint32_t> named = places_to_remove(changes);
    std::size_t not_given = 0;
    for (std::uint32_t place = 0; place < live_.all().size(); ++place) {
      if (changes.was_seen(place)) continue;
      ++not_given;
      if (options_.delete_missing || named.contains(place)) missing_.push_back(place);
    }
    report_.deleted = missing_.size();
    report_.gone = not_given - missing_.size();
    report_.unchanged = live_.all().size() - not_given - report_.changed;
    report_.articles = live_.all().size() + report_.added - report_.deleted;
  }

  // The live ones of those that are named; which are not live is told.
  std::set<std::uint32_t> places_to_remove(const ChangeSet& changes) {
    std::set<std::uint32_t> places;
    for (const std::string& id : options_.remove) {
      if (const auto place = changes.place_of_id(id)) {
        places.insert(*place);
      } else {
        report_.missing.push_back(id);
      }
    }
    return places;
  }

  // Where nothing is named the gate decides.
  void require_rest() const {
    if (report_.articles > 0 || options_.remove.empty()) return;
    throw IndexError(IndexError::Code::NoArticles,
                     index_.string() + ": no article would be left: nothing has changed",
                     "remove the index itself");
  }

  bool rules_have_changed() const {
    return manifest_.fingerprint != schema::Fingerprint{.analysis = language_.digest()};
  }

  bool has_changes(const ChangeSet& changes) const {
    return rules_have_changed() || !changes.pending().empty() || !changes.renewed().empty() ||
           !missing_.empty();
  }

  bool needs_build(const ChangeSet& changes) const {
    const std::size_t count =
        changes.pending().size() + changes.renewed().size() + missing_.size();
    return rules_have_changed() ||
           count > std::max(kLeastForBuild, live_.all().size() / kBuildFrom);
  }

  Report tell_only() {
    if (rules_have_changed()) {
      clock_.begin("compare stems");
      report_.stem_changes = stem_changes(old_, live_, language_);
    }
    clock_.end();
    remove_unfinished(index_);
    if (options_.run.on_report) options_.run.on_report(report_);
    return report_;
  }

  // Nothing has changed: the live generation stays.
  Report keep() {
    remove_unfinished(index_);
    report_.generation = before_.number;
    report_.switched = true;
    describe_generation(folder_, report_);
    clock_.end();
    give_report(index_, ".unchanged", options_.run, report_);
    return report_;
  }

  void build(const ChangeSet& changes) {
    UpdatedArticles articles(old_, live_, changes, missing_);
    RunOptions own = options_.run;
    own.events.on_fault = nullptr;
    build_database(articles, language_, own, unfinished_, clock_, report_);
    fs::remove(unfinished_ / "changes");
    go_live();
  }

  // What stays is taken over from the live tables, and what is new is put between: the generation is
  // the same, to the byte, as if it had been built from its articles.
  void merge(const ChangeSet& changes, const glass::Version& version) {
    clock_.begin("analyse");
    const fs::path work = unfinished_ / "work";
    fs::create_directories(work);
    PendingArticles pending(changes);
    const ReadingEvents events{.should_stop = options_.run.events.should_stop};
    ArticleBatches batches(pending, events);
    Counts removals;  // were counted when the articles were read
    BuiltDocuments built = analyse_all(batches, language_, options_.run, work, removals);
    require_not_stopped(batches);
    clock_.begin("write tables");
    const std::vector<bool> leaves = changes.leaves(missing_);
    const DocumentOrder order = order_documents(built, batches.articles(), live_, leaves).order;
    OldDatabase old{.folder = folder_ / kDatabaseName, .version = version, .renewed = {}};
    for (const RenewedRecord& item : changes.renewed()) {
      old.renewed[live_.all()[item.live].number] = record_value(item.record);
    }
    const auto groups = [&] { return groups_of(built, order, leaves); };
    write_tables(built, &old, order, groups, jobs_of(options_.run), unfinished_ / kDatabaseName);
    built = {};
    fs::remove_all(work);
    fs::remove(unfinished_ / "changes");
    go_live();
  }

  std::vector<std::string> groups_of(const BuiltDocuments& built, const DocumentOrder& order,
                                     const std::vector<bool>& leaves) const {
    const Xapian::Database database((folder_ / kDatabaseName).string());
    std::string bytes;
    schema::ArticlePacking packing;
    const auto built_sketch = [&](std::size_t place) {
      built.read_sketch(built.documents[place], bytes);
      return unpacked_sketch(bytes);
    };
    const std::size_t old_count = live_.all().size();
    const auto sketch = [&](std::size_t article) {
      return article < old_count ? sketch_of_stored(database, live_.all()[article].number, packing)
                                 : built_sketch(article - old_count);
    };
    std::vector<FreshDocument> fresh;
    for (const BuiltDocument& item : built.documents) {
      fresh.push_back({item.order, CopyKeys(built_sketch(fresh.size()))});
    }
    const std::vector<std::string> groups = regrouped_stories(live_, leaves, fresh, sketch);
    std::vector<std::string> ordered;
    for (const DocumentPlace& from : order.places) {
      ordered.push_back(groups[from.is_old ? live_.place_of(from.place) : old_count + from.place]);
    }
    return ordered;
  }

  // Where this Xapian writes another format: Xapian itself changes a copy.
  void change_copy(const ChangeSet& changes) {
    clock_.begin("copy");
    copy_files(folder_ / kDatabaseName, unfinished_ / kDatabaseName);
    {
      Xapian::WritableDatabase database((unfinished_ / kDatabaseName).string(), Xapian::DB_OPEN);
      write_changes(old_, live_, changes, missing_, language_, clock_, database);
    }
    fs::remove(unfinished_ / "changes");
    go_live(false);
  }

  void go_live(bool in_order = true) {
    publish({index_, number_, language_, now_, records_, in_order}, options_.run, clock_, report_);
  }

  // Until the transaction is committed nothing has changed; from then on all has, and what is left
  // to write down of it is written by the next run if this one dies.
  void change_in_place(const ChangeSet& changes) {
    report_.command = "update in place";
    report_.generation = before_.number;
    const GateInput input = {.old_articles = manifest_.documents,
                             .new_articles = report_.articles,
                             .faults = report_.faults,
                             .records = records_,
                             .program = manifest_.fingerprint,
                             .new_generation = manifest_.fingerprint,
                             .old_generation = manifest_.fingerprint};
    clock_.begin("gate");
    report_.gate = options_.run.gate ? options_.run.gate("", input) : check({}, input, {});
    require_passed(index_, options_.run, clock_, report_);
    {
      Xapian::WritableDatabase database((folder_ / kDatabaseName).string(), Xapian::DB_OPEN);
      schema::mark_changing(folder_);
      write_changes(old_, live_, changes, missing_, language_, clock_, database);
    }
    clock_.begin("sum up");
    finish_change_in_place(index_, now_);
    describe_generation(folder_, report_);
    report_.switched = true;
    clock_.end();
    remove_unfinished(index_);
    give_report(index_, "." + std::to_string(before_.revision + 1), options_.run, report_);
  }

  const fs::path& index_;
  schema::LiveGeneration before_;
  std::uint64_t number_;
  fs::path folder_, unfinished_;
  const analysis::Language& language_;
  std::int64_t now_;
  const UpdateOptions& options_;
  schema::Manifest manifest_;
  Xapian::Database old_;
  LiveDocuments live_;
  Report report_;
  StepClock clock_;
  Quarantine quarantine_;
  std::vector<std::uint32_t> missing_;  // what is to be taken out
  std::size_t records_ = 0;
};

// What can go into an index that is not there yet: nothing that is to be exchanged only.
class NewArticles final : public corpus::ArticleSource {
 public:
  NewArticles(corpus::ArticleSource& source, const std::set<std::string>& exchange_only)
      : source_(source), exchange_only_(exchange_only) {}

  corpus::Record next() override {
    while (true) {
      corpus::Record record = source_.next();
      const auto* article = std::get_if<corpus::Article>(&record);
      if (article == nullptr || !exchange_only_.contains(article->id)) return record;
      missing_.push_back(article->id);
    }
  }
  std::size_t skipped_files() const override { return source_.skipped_files(); }
  const std::vector<std::string>& missing() const { return missing_; }

 private:
  corpus::ArticleSource& source_;
  const std::set<std::string>& exchange_only_;
  std::vector<std::string> missing_;
};

Report build_first(const fs::path& index, corpus::ArticleSource& source,
                   const analysis::Language& language, std::int64_t now,
                   const UpdateOptions& options) {
  NewArticles articles(source, options.exchange_only);
  Report report = build_generation(index, articles, language, now, options.run);
  report.missing = options.remove;
  report.missing.insert(report.missing.end(), articles.missing().begin(), articles.missing().end());
  return report;
}

}  // namespace

Report update_index(const fs::path& index, const OpenInput& open,
                    const analysis::Language& language, std::int64_t now,
                    const UpdateOptions& options) {
  if (!schema::live_generation(index)) {
    if (options.dry_run) {
      throw IndexError(IndexError::Code::NotAnIndex, index.string() + ": there is no index",
                       "without --dry-run it is made");
    }
    corpus::ArticleSource& source = open(nullptr);
    return run_on_index(index, now, [&] {
      // Another program may have been the first meanwhile; what it has made is not built over.
      const auto made = schema::live_generation(index);
      if (!made) return build_first(index, source, language, now, options);
      const auto opened = [&](const auto&) -> corpus::ArticleSource& { return source; };
      return Update(index, *made, language, now, options).run(opened);
    });
  }
  return run_on_index(index, now, [&] {
    const auto live = schema::live_generation(index);
    if (!live) throw fs::filesystem_error("CURRENT is gone", index, {ENOENT, std::generic_category()});
    return Update(index, *live, language, now, options).run(open);
  });
}

}  // namespace warta::indexer
