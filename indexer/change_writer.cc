// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/change_writer.h"

#include <algorithm>
#include <optional>
#include <string>

#include "corpus/text_sketch.h"
#include "indexer/document_builder.h"
#include "indexer/schema/fields.h"
#include "indexer/story_groups.h"

namespace warta::indexer {
namespace {

namespace slot = schema::slot;

class ChangeWriter {
 public:
  ChangeWriter(const Xapian::Database& old, const LiveDocuments& live, const ChangeSet& changes,
               const analysis::Language& language, Xapian::WritableDatabase& database)
      : old_(old),
        live_(live),
        changes_(changes),
        analyzer_(language),
        builder_(analyzer_),
        database_(database) {}

  // New documents in the order of a build, behind all others.
  void analyse() {
    for (const PendingArticle& pending : changes_.pending()) {
      const IndexedDocument& content = builder_.build(changes_.article(pending));
      Fresh fresh{.document = to_xapian(content),
                  .sketch = builder_.sketch(),
                  .replaces = pending.replaces};
      fresh.order = fresh.document.get_value(slot::kOrder);
      fresh_.push_back(std::move(fresh));
    }
    std::ranges::sort(fresh_, {}, &Fresh::order);
  }

  void group(const std::vector<bool>& leaves) {
    std::vector<FreshDocument> fresh;
    for (const Fresh& item : fresh_) fresh.push_back({item.order, CopyKeys(item.sketch)});
    schema::ArticlePacking packing;
    const auto sketch = [&](std::size_t article) {
      return article < live_.all().size()
                 ? sketch_of_stored(old_, live_.all()[article].number, packing)
                 : fresh_[article - live_.all().size()].sketch;
    };
    const std::vector<std::string> groups = regrouped_stories(live_, leaves, fresh, sketch);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (i >= live_.all().size()) {
        fresh_[i - live_.all().size()].document.add_value(slot::kCopyGroup, groups[i]);
      } else if (!leaves[i] && groups[i] != live_.all()[i].group) {
        regrouped_.emplace_back(static_cast<std::uint32_t>(i), groups[i]);
      }
    }
  }

  void write(const std::vector<std::uint32_t>& deleted) {
    for (const std::uint32_t place : deleted) {
      database_.delete_document(live_.all()[place].number);
    }
    for (const Fresh& fresh : fresh_) {
      if (fresh.replaces) {
        database_.replace_document(live_.all()[*fresh.replaces].number, fresh.document);
      } else {
        database_.add_document(fresh.document);
      }
    }
    for (const RenewedRecord& item : changes_.renewed()) {
      set_value(item.live, slot::kRecord, record_value(item.record));
    }
    for (const auto& [place, group] : regrouped_) set_value(place, slot::kCopyGroup, group);
  }

 private:
  struct Fresh {
    Xapian::Document document;
    corpus::TextSketch sketch;
    std::optional<std::uint32_t> replaces;
    std::string order;
  };

  // Terms and data stay: Xapian writes but the value.
  void set_value(std::uint32_t place, std::uint32_t slot_number, const std::string& value) {
    const Xapian::docid number = live_.all()[place].number;
    Xapian::Document document = database_.get_document(number);
    document.add_value(slot_number, value);
    database_.replace_document(number, document);
  }

  const Xapian::Database& old_;
  const LiveDocuments& live_;
  const ChangeSet& changes_;
  analysis::Analyzer analyzer_;
  DocumentBuilder builder_;
  Xapian::WritableDatabase& database_;
  std::vector<Fresh> fresh_;
  std::vector<std::pair<std::uint32_t, std::string>> regrouped_;
};

}  // namespace

void write_changes(const Xapian::Database& old, const LiveDocuments& live, const ChangeSet& changes,
                   const std::vector<std::uint32_t>& deleted, const analysis::Language& language,
                   StepClock& clock, Xapian::WritableDatabase& database) {
  ChangeWriter writer(old, live, changes, language, database);
  clock.begin("analyse");
  writer.analyse();
  clock.begin("group");
  writer.group(changes.leaves(deleted));
  clock.begin("write changes");
  database.begin_transaction();
  writer.write(deleted);
  database.commit_transaction();
}

}  // namespace warta::indexer
