// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/change_set.h"

#include <utility>

#include "indexer/index_error.h"
#include "indexer/kept_article.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/stored_article.h"

namespace warta::indexer {

ChangeSet::ChangeSet(const Xapian::Database& database, const LiveDocuments& live,
                     std::filesystem::path scratch)
    : database_(database),
      live_(live),
      spill_(std::move(scratch)),
      seen_(live.all().size(), false) {}

void ChangeSet::read(corpus::ArticleSource& source, const ReadingEvents& events, Report& report,
                     const std::set<std::string>& exchange_only) {
  constexpr std::size_t kProgressEvery = 64;
  while (true) {
    if (records_ % kProgressEvery == 0) {
      if (events.on_progress) events.on_progress(records_);
      if (events.should_stop && events.should_stop()) {
        throw IndexError(IndexError::Code::Stopped, "stopped before the end: nothing has changed",
                         "run the same command again; it begins anew");
      }
    }
    const corpus::Record record = source.next();
    if (std::holds_alternative<corpus::End>(record)) break;
    ++records_;
    if (const auto* fault = std::get_if<corpus::Fault>(&record)) {
      if (events.on_fault) events.on_fault(*fault);
    } else if (const auto* known = std::get_if<corpus::Known>(&record)) {
      take_known(known->record, report);
    } else if (const auto& article = std::get<corpus::Article>(record);
               exchange_only.contains(article.id) && !place_of_id(article.id)) {
      report.missing.push_back(article.id);
    } else {
      take(article, report);
    }
  }
  report.skipped_files = source.skipped_files();
  finish();
}

// It is live as it is: an earlier record of its id in this input counts no more.
void ChangeSet::take_known(std::uint64_t record, Report& report) {
  const std::uint32_t* place = live_.place_of_record(record);
  if (place == nullptr) return;
  const auto pending = by_replaced_.find(*place);
  if (pending != by_replaced_.end()) {
    ++report.replaced;
    drop(pending->second);
  } else if (seen_[*place]) {
    ++report.repeated;
  }
  // Of several records of one article the one that is known stays known.
  if (seen_[*place]) {
    std::erase_if(renewed_, [&](const RenewedRecord& item) { return item.live == *place; });
  }
  seen_[*place] = true;
}

void ChangeSet::take(const corpus::Article& article, Report& report) {
  for (const corpus::Removal& removal : article.removals) ++report.removals[removal.rule];
  const std::string bytes = schema::encode(kept(article));
  const std::optional<std::uint32_t> live = place_of_id(article.id);
  const auto earlier = by_id_.find(article.id);
  const bool was_seen = live && seen_[*live];
  const bool is_again = earlier != by_id_.end() || was_seen;
  if (earlier != by_id_.end()) drop(earlier->second);
  if (live) seen_[*live] = true;
  const bool is_live = live && stored_bytes(live_.all()[*live].number) == bytes;
  if (is_again) ++(is_live ? report.repeated : report.replaced);
  if (is_live) {
    const bool is_renewed = article.record != 0 && live_.all()[*live].record != article.record;
    if (!was_seen && is_renewed) renewed_.push_back({*live, article.record});
    return;
  }
  by_id_[article.id] = pending_.size();
  if (live) by_replaced_[*live] = pending_.size();
  pending_.push_back({.id = article.id,
                      .replaces = live,
                      .place = spill_.add(bytes),
                      .bytes = static_cast<std::uint32_t>(bytes.size()),
                      .record = article.record});
  is_dropped_.push_back(false);
}

std::optional<std::uint32_t> ChangeSet::place_of_id(const std::string& id) const {
  const std::string term = schema::id_term(id);
  const auto posting = database_.postlist_begin(term);
  if (posting == database_.postlist_end(term)) return std::nullopt;
  return live_.place_of(*posting);
}

std::string ChangeSet::stored_bytes(Xapian::docid number) {
  const auto stored = packing_.unpack(database_.get_document(number).get_data());
  return stored ? schema::encode(*stored) : std::string();  // a broken one is exchanged
}

void ChangeSet::drop(std::size_t place) {
  is_dropped_[place] = true;
  by_id_.erase(pending_[place].id);
  if (pending_[place].replaces) by_replaced_.erase(*pending_[place].replaces);
}

void ChangeSet::finish() {
  spill_.finish();
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pending_.size(); ++i) {
    if (is_dropped_[i]) continue;
    if (kept != i) pending_[kept] = std::move(pending_[i]);
    ++kept;
  }
  pending_.resize(kept);
  is_dropped_.clear();
  // A record that is renewed for an article which a later one changed is of no use.
  std::erase_if(renewed_,
                [&](const RenewedRecord& item) { return by_replaced_.contains(item.live); });
}

std::vector<bool> ChangeSet::leaves(const std::vector<std::uint32_t>& deleted) const {
  std::vector<bool> leaves(live_.all().size());
  for (const std::uint32_t place : deleted) leaves[place] = true;
  for (const PendingArticle& item : pending_) {
    if (item.replaces) leaves[*item.replaces] = true;
  }
  return leaves;
}

corpus::Article ChangeSet::article(const PendingArticle& pending) const {
  std::string bytes;
  spill_.read(pending.place, pending.bytes, bytes);
  corpus::Article article = given_back(schema::decode(bytes).value());
  article.record = pending.record;
  return article;
}

}  // namespace warta::indexer
