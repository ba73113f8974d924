// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/change_writer.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "corpus/text_sketch.h"
#include "indexer/copy_groups.h"
#include "indexer/document_builder.h"
#include "indexer/document_order.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/stored_article.h"

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
        database_(database),
        histories_(live.all().size()) {}

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

  void group(const std::vector<std::uint32_t>& deleted) {
    std::unordered_map<std::string_view, std::size_t> leaders;  // identity → place
    std::vector<CopyArticle> articles;
    for (const LiveDocument& item : live_.all()) {
      leaders.emplace(identity_in(item.order), articles.size());
      articles.push_back({identity_in(item.order), published_in(item.order), item.keys});
    }
    for (std::size_t i = 0; i < live_.all().size(); ++i) {
      const std::string& leader = live_.all()[i].group;
      histories_[i].leader = leader.empty() ? i : leaders.at(leader);
    }
    for (const std::uint32_t place : deleted) histories_[place].gone = true;
    for (const Fresh& fresh : fresh_) {
      if (fresh.replaces) histories_[*fresh.replaces].gone = true;
      articles.push_back({identity_in(fresh.order), published_in(fresh.order),
                          CopyKeys(fresh.sketch)});
      histories_.push_back({});
    }
    const auto sketch = [&](std::size_t article) { return sketch_of(article); };
    for (const LeaderChange& change : regroup(articles, histories_, sketch)) {
      histories_[change.article].leader = change.leader;
    }
    set_groups(articles);
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

  corpus::TextSketch sketch_of(std::size_t article) {
    if (article >= live_.all().size()) return fresh_[article - live_.all().size()].sketch;
    const std::string data = old_.get_document(live_.all()[article].number).get_data();
    const auto stored = schema::decode(data);
    if (!stored) throw Xapian::DatabaseCorruptError("a stored article is not whole");
    return corpus::sketch_of(stored->body);
  }

  // A leader has its own identity as group, if somebody follows it.
  void set_groups(const std::vector<CopyArticle>& articles) {
    std::vector<bool> is_followed(articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (!histories_[i].gone && histories_[i].leader != i) is_followed[*histories_[i].leader] = true;
    }
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (histories_[i].gone) continue;
      const std::size_t leader = *histories_[i].leader;
      const bool is_alone = leader == i && !is_followed[i];
      const std::string group(is_alone ? std::string_view() : articles[leader].id);
      if (i >= live_.all().size()) {
        fresh_[i - live_.all().size()].document.add_value(slot::kCopyGroup, group);
      } else if (group != live_.all()[i].group) {
        regrouped_.emplace_back(static_cast<std::uint32_t>(i), group);
      }
    }
  }

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
  std::vector<CopyHistory> histories_;
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
  writer.group(deleted);
  clock.begin("write changes");
  database.begin_transaction();
  writer.write(deleted);
  database.commit_transaction();
}

}  // namespace warta::indexer
