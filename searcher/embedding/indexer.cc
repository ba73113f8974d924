// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/indexer.h"

#include <chrono>
#include <filesystem>
#include <utility>

#include "indexer/generations.h"
#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/schema/generation.h"
#include "indexer/update.h"
#include "searcher/embedding/pending_changes.h"
#include "stemmer/data_file.h"
#include "stemmer/text/language.h"

namespace warta {
namespace {

namespace fs = std::filesystem;
using indexer::IndexError;

// Where there are generations the folder is an index, whatever is wrong with it.
Error::Code code_of(const IndexError& error, const fs::path& index) {
  switch (error.code()) {
    case IndexError::Code::Locked:
      return Error::Code::Locked;
    case IndexError::Code::NoArticles:
      return Error::Code::NoArticles;
    case IndexError::Code::GateRefused:
      return Error::Code::GateRefused;
    case IndexError::Code::NotAnIndex:
      return schema::latest_generation(index) > 0 ? Error::Code::IndexDamaged
                                                  : Error::Code::NotAnIndex;
    case IndexError::Code::NoGeneration:
    case IndexError::Code::Unwritable:
    case IndexError::Code::Stopped:
      break;
  }
  return Error::Code::Unwritable;
}

// Runs something; what the rooms within throw becomes Error.
template <typename Action>
auto within_boundary(const fs::path& index, const Action& action) {
  try {
    return action();
  } catch (const IndexError& error) {
    throw Error(code_of(error, index), error.what(), error.hint());
  } catch (const stemmer::DataFileError& error) {
    throw Error(Error::Code::DataFileInvalid, error.what(), "correct that line");
  } catch (const fs::filesystem_error& error) {
    throw Error(Error::Code::Unwritable, error.path1().string() + ": " + error.code().message(),
                "check the disk's space and who may write there");
  }
}

}  // namespace

class Indexer::Impl {
 public:
  Impl(fs::path index, IndexerOptions options)
      : index_(std::move(index)), options_(std::move(options)) {
    indexer::require_index_or_nothing(index_);
    const analysis::Language valid(options_.own_words, kWordsName);
  }

  embedding::PendingChanges& changes() { return changes_; }
  const fs::path& index() const { return index_; }

  std::int64_t now() const {
    if (options_.now) return *options_.now;
    return std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  }

  Commit commit() {
    indexer::require_name_of_live(index_);
    const analysis::Language language(
        options_.own_words.empty() ? schema::live_own_words(index_) : options_.own_words,
        kWordsName);
    std::optional<embedding::ChangedArticles> articles;
    const auto open = [&](const corpus::KnownRecords::IsKnown&) -> corpus::ArticleSource& {
      return articles.emplace(changes_.all());
    };
    const indexer::Report report = indexer::update_index(index_, open, language, now(),
                                                         {.run = {.jobs = options_.jobs},
                                                          .remove = changes_.removals(),
                                                          .exchange_only = changes_.exchanges(),
                                                          .in_place = options_.in_place});
    Commit done = told(report);
    changes_.clear();
    prune();
    return done;
  }

 private:
  static constexpr const char* kWordsName = "words of one's own";

  Commit told(const indexer::Report& report) const {
    const auto live = schema::live_generation(index_);
    return {.generation = live ? schema::name_of(*live) : "",
            .added = report.added,
            .changed = report.changed,
            .unchanged = report.unchanged,
            .removed = report.deleted,
            .missing = report.missing,
            .refused = changes_.refused(),
            .articles = report.articles};
  }

  // What was committed stays so: what cannot be removed now, the next commit removes.
  void prune() const {
    if (options_.keep_generations == 0) return;
    try {
      indexer::prune(index_, options_.keep_generations);
    } catch (const IndexError&) {  // another program has begun to write, say
    }
  }

  fs::path index_;
  IndexerOptions options_;
  embedding::PendingChanges changes_;
};

Indexer::Indexer(const std::string& index, const IndexerOptions& options)
    : impl_(within_boundary(index, [&] { return std::make_unique<Impl>(index, options); })) {}
Indexer::~Indexer() = default;
Indexer::Indexer(Indexer&&) noexcept = default;
Indexer& Indexer::operator=(Indexer&&) noexcept = default;

void Indexer::add(const Article& article) { impl_->changes().put(article, false, impl_->now()); }

void Indexer::update(const Article& article) { impl_->changes().put(article, true, impl_->now()); }

void Indexer::remove(const std::string& id) { impl_->changes().remove(id); }

Commit Indexer::commit() {
  return within_boundary(impl_->index(), [&] { return impl_->commit(); });
}

}  // namespace warta
