// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/table_assembly.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

#include "indexer/document_sort.h"
#include "indexer/glass/list_readers.h"
#include "indexer/glass/packing.h"
#include "indexer/glass/posting_lists.h"
#include "indexer/glass/table_writer.h"
#include "indexer/glass/term_list.h"
#include "indexer/old_entries.h"
#include "indexer/run_merge.h"
#include "indexer/schema/fields.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;
namespace slot = schema::slot;
using glass::TableRoot;
using glass::TableWriter;

// Goes through the terms of a merge of runs and of a reader of an old table (or nullptr) together:
// take(term, has_new, has_old).
template <typename Old, typename Take>
void each_term(RunMerge& merge, Old* old, const Take& take) {
  bool has_new = merge.next();
  bool has_old = old != nullptr && old->next();
  while (has_new || has_old) {
    const bool is_new = has_new && (!has_old || merge.term() <= old->term());
    const bool is_old = has_old && (!has_new || old->term() <= merge.term());
    take(is_new ? merge.term() : old->term(), is_new, is_old);
    if (is_new) has_new = merge.next();
    if (is_old) has_old = old->next();
  }
}

// Sorts by document what begins with `old` entries of an old table: they are in order, mostly, and
// few others are put between.
template <typename Entry>
void put_in_order(std::vector<Entry>& entries, std::size_t old, std::uint32_t Entry::*document,
                  std::vector<Entry>& space) {
  const auto middle = entries.begin() + static_cast<std::ptrdiff_t>(old);
  if (old == 0 || !std::ranges::is_sorted(entries.begin(), middle, {}, document)) {
    sort_by_document(entries, document, space);
    return;
  }
  std::ranges::sort(middle, entries.end(), {}, document);
  std::ranges::inplace_merge(entries, middle, {}, document);
}

// The slots that a document of an old database uses, from their packed differences.
std::set<std::uint32_t> unpacked_slots(std::string_view packed) {
  std::set<std::uint32_t> slots;
  for (std::uint32_t next = 0; !packed.empty(); ++next) {
    next += static_cast<std::uint32_t>(take_number(packed));
    slots.insert(next);
  }
  return slots;
}

std::string packed_slots(const std::set<std::uint32_t>& slots) {
  std::string packed;
  std::uint32_t next = 0;
  for (const std::uint32_t used : slots) {
    glass::pack_number(packed, used - next);
    next = used + 1;
  }
  return packed;
}

class Assembly {
 public:
  Assembly(const BuiltDocuments& built, const OldDatabase* old, const DocumentOrder& order,
           const FindGroups& groups, const fs::path& database)
      : built_(built), old_(old), order_(order), find_groups_(groups), database_(database) {}

  TableRoot positions() const {
    struct Where {
      std::uint32_t document;
      std::string_view positions;
    };
    TableWriter table(database_ / "position.glass");
    RunMerge merge(files_of(&InvertedRun::positions));
    const auto old = old_reader<glass::PositionsReader>("position.glass", &glass::Tables::position);
    std::vector<Where> entries, space;
    std::string key;
    each_term(merge, old.get(), [&](std::string_view term, bool is_new, bool is_old) {
      entries.clear();
      if (is_old) {
        for (const auto& entry : old->entries()) {
          const std::uint32_t number = order_.old_numbers[entry.document];
          if (number > 0) entries.push_back({number, old->positions(entry)});
        }
      }
      const std::size_t old_count = entries.size();
      for (RunMerge::Part part : is_new ? merge.parts() : std::vector<RunMerge::Part>()) {
        for (std::size_t i = 0; i < part.count; ++i) {
          const std::uint32_t number = order_.numbers[take_document(part.entries)];
          const std::string_view positions = take_text(part.entries);
          if (number > 0) entries.push_back({number, positions});
        }
      }
      put_in_order(entries, old_count, &Where::document, space);
      key.clear();
      glass::pack_term(key, term);
      key.push_back('\0');
      const std::size_t term_bytes = key.size();
      for (const Where& entry : entries) {
        key.resize(term_bytes);
        glass::pack_sortable(key, entry.document);
        table.add(key, entry.positions);
      }
    });
    return table.finish();
  }

  // Found out by whoever asks first.
  const std::vector<std::string>& groups() {
    std::call_once(groups_found_, [this] { groups_ = find_groups_(); });
    return groups_;
  }

  // By the order of their keys: statistics of values, values, lengths, posting lists.
  TableRoot postlist() {
    TableWriter table(database_ / "postlist.glass");
    const auto old = old_reader<glass::PostlistReader>("postlist.glass", &glass::Tables::postlist);
    add_values(old.get(), table);
    add_lengths(old.get(), table);
    RunMerge merge(files_of(&InvertedRun::postings));
    std::vector<glass::Posting> postings, space;
    each_term(merge, old.get(), [&](std::string_view term, bool is_new, bool is_old) {
      postings.clear();
      if (is_old) {
        for (const glass::Posting& posting : old->postings()) {
          const std::uint32_t number = order_.old_numbers[posting.document];
          if (number > 0) postings.push_back({number, posting.wdf});
        }
      }
      const std::size_t old_count = postings.size();
      for (RunMerge::Part part : is_new ? merge.parts() : std::vector<RunMerge::Part>()) {
        for (std::size_t i = 0; i < part.count; ++i) {
          const std::uint32_t number = order_.numbers[take_document(part.entries)];
          const auto wdf = static_cast<std::uint32_t>(take_number(part.entries));
          if (number > 0) postings.push_back({number, wdf});
        }
      }
      put_in_order(postings, old_count, &glass::Posting::document, space);
      for (const glass::Posting& posting : postings) {
        greatest_wdf_ = std::max(greatest_wdf_, posting.wdf);
      }
      if (!postings.empty()) add_posting_list(term, postings, table);
    });
    return table.finish();
  }

  TableRoot data() const {
    TableWriter table(database_ / "docdata.glass");
    const auto old = old_entries("docdata.glass", &glass::Tables::docdata);
    std::string bytes;
    for (std::uint32_t number = 1; number <= order_.places.size(); ++number) {
      const DocumentPlace& from = order_.places[number - 1];
      const std::string key = glass::document_key(number);
      if (from.is_old) {
        const auto entry = old->find(from.place, glass::document_key(from.place));
        table.add(key, entry.tag, entry.is_compressed);
      } else {
        const BuiltDocument& item = built_.documents[from.place];
        built_.read_data(item, bytes);
        table.add(key, bytes);
      }
    }
    return table.finish();
  }

  TableRoot terms() {
    TableWriter table(database_ / "termlist.glass");
    const auto old = old_entries("termlist.glass", &glass::Tables::termlist);
    std::string bytes;
    for (std::uint32_t number = 1; number <= order_.places.size(); ++number) {
      const DocumentPlace& from = order_.places[number - 1];
      const std::string key = glass::document_key(number);
      std::set<std::uint32_t> slots;
      if (from.is_old) {
        const auto entry = old->find(from.place, glass::document_key(from.place));
        table.add(key, entry.tag, entry.is_compressed);
        slots = unpacked_slots(old->find(from.place, glass::slots_key(from.place)).tag);
        if (old_->renewed.contains(from.place)) slots.insert(slot::kRecord);
      } else {
        const BuiltDocument& item = built_.documents[from.place];
        built_.read_terms(item, bytes);
        table.add(key, bytes, item.terms_are_deflated);
        built_.read_values(item, bytes);
        for (std::string_view left = bytes; !left.empty();) slots.insert(take_value(left).slot);
      }
      slots.erase(slot::kCopyGroup);
      if (!groups()[number - 1].empty()) slots.insert(slot::kCopyGroup);
      if (!slots.empty()) table.add(glass::slots_key(number), packed_slots(slots));
    }
    return table.finish();
  }

  // Requires postlist().
  glass::Statistics statistics() const {
    const auto count = static_cast<std::uint32_t>(order_.places.size());
    glass::Statistics all{
        .documents = count, .last_document = count, .greatest_wdf = greatest_wdf_};
    for (const glass::Posting& document : lengths_) {
      all.length += document.wdf;
      all.least_length =
          all.least_length == 0 ? document.wdf : std::min(all.least_length, document.wdf);
      all.greatest_length = std::max(all.greatest_length, document.wdf);
    }
    return all;
  }

 private:
  using Values = std::vector<std::pair<std::uint32_t, std::string>>;

  std::vector<const SpillFile*> files_of(std::unique_ptr<SpillFile> InvertedRun::*file) const {
    std::vector<const SpillFile*> all;
    for (const InvertedRun& run : built_.runs) all.push_back((run.*file).get());
    return all;
  }

  template <typename Reader>
  std::unique_ptr<Reader> old_reader(const char* file, TableRoot glass::Tables::*root) const {
    if (old_ == nullptr) return nullptr;
    return std::make_unique<Reader>(old_->folder / file, old_->version.tables.*root);
  }

  std::unique_ptr<OldEntries> old_entries(const char* file, TableRoot glass::Tables::*root) const {
    if (old_ == nullptr) return nullptr;
    std::vector<std::uint32_t> wanted;
    for (const DocumentPlace& from : order_.places) {
      if (from.is_old) wanted.push_back(from.place);
    }
    return std::make_unique<OldEntries>(old_->folder / file, old_->version.tables.*root, wanted);
  }

  void take_old_values(const glass::PostlistReader& old, std::map<std::uint32_t, Values>& all) const {
    for (const auto& [slot_number, values] : old.values()) {
      if (slot_number == slot::kCopyGroup) continue;
      for (const auto& value : values) {
        const std::uint32_t number = order_.old_numbers[value.document];
        const bool is_renewed =
            slot_number == slot::kRecord && old_->renewed.contains(value.document);
        if (number > 0 && !is_renewed) all[slot_number].emplace_back(number, value.value);
      }
    }
    for (const auto& [document, record] : old_->renewed) {
      const std::uint32_t number = order_.old_numbers[document];
      if (number > 0 && !record.empty()) all[slot::kRecord].emplace_back(number, record);
    }
  }

  void add_values(const glass::PostlistReader* old, TableWriter& table) {
    std::map<std::uint32_t, Values> all;
    if (old != nullptr) take_old_values(*old, all);
    std::string bytes;
    for (std::uint32_t number = 1; number <= order_.places.size(); ++number) {
      const DocumentPlace& from = order_.places[number - 1];
      if (!from.is_old) {
        built_.read_values(built_.documents[from.place], bytes);
        for (std::string_view left = bytes; !left.empty();) {
          const SlotValue value = take_value(left);
          all[value.slot].emplace_back(number, value.value);
        }
      }
      const std::string& group = groups()[number - 1];
      if (!group.empty()) all[slot::kCopyGroup].emplace_back(number, group);
    }
    for (auto& [slot_number, values] : all) {
      if (!std::ranges::is_sorted(values)) std::ranges::sort(values);
      glass::ValueStatistics statistics;
      for (const auto& [number, value] : values) statistics.take(value);
      add_value_statistics(slot_number, statistics, table);
    }
    for (const auto& [slot_number, values] : all) {
      glass::ValueStream stream(slot_number, table);
      for (const auto& [number, value] : values) stream.add(number, value);
      stream.finish();
    }
  }

  void add_lengths(const glass::PostlistReader* old, TableWriter& table) {
    lengths_.resize(order_.places.size());
    if (old != nullptr) {
      for (const glass::Posting& document : old->lengths()) {
        const std::uint32_t number = order_.old_numbers[document.document];
        if (number > 0) lengths_[number - 1].wdf = document.wdf;
      }
    }
    for (std::uint32_t number = 1; number <= order_.places.size(); ++number) {
      const DocumentPlace& from = order_.places[number - 1];
      lengths_[number - 1].document = number;
      if (from.is_old) continue;
      lengths_[number - 1].wdf = static_cast<std::uint32_t>(built_.documents[from.place].length);
    }
    add_posting_list("", lengths_, table);
  }

  const BuiltDocuments& built_;
  const OldDatabase* old_;
  const DocumentOrder& order_;
  const FindGroups& find_groups_;
  const fs::path& database_;
  std::once_flag groups_found_;
  std::vector<std::string> groups_;
  std::vector<glass::Posting> lengths_;
  std::uint32_t greatest_wdf_ = 0;
};

}  // namespace

void run_all(const std::vector<std::function<void()>>& tasks, unsigned jobs) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr first_error;
  std::mutex guard;
  const auto work = [&] {
    for (std::size_t at = next++; at < tasks.size(); at = next++) {
      try {
        tasks[at]();
      } catch (...) {  // is thrown again by the calling thread
        const std::lock_guard lock(guard);
        if (!first_error) first_error = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min<std::size_t>(jobs, tasks.size()); ++i) {
      threads.emplace_back(work);
    }
    work();
  }
  if (first_error) std::rethrow_exception(first_error);
}

void write_tables(const BuiltDocuments& built, const OldDatabase* old, const DocumentOrder& order,
                  const FindGroups& groups, unsigned jobs, const fs::path& database) {
  fs::create_directories(database);
  Assembly assembly(built, old, order, groups, database);
  glass::Tables tables;
  // The longest first; the groups are found out beside it, before two of the tables need them.
  run_all({[&] { tables.position = assembly.positions(); },  //
           [&] { assembly.groups(); },                       //
           [&] { tables.docdata = assembly.data(); },        //
           [&] { tables.postlist = assembly.postlist(); },   //
           [&] { tables.termlist = assembly.terms(); }},
          jobs);
  write_version_file(database, tables, assembly.statistics());
}

}  // namespace warta::indexer
