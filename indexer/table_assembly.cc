// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/table_assembly.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

#include "indexer/glass/packing.h"
#include "indexer/glass/posting_lists.h"
#include "indexer/glass/table_writer.h"
#include "indexer/glass/term_list.h"
#include "indexer/glass/version_file.h"
#include "indexer/run_merge.h"
#include "indexer/schema/fields.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;
using glass::TableRoot;
using glass::TableWriter;

class Assembly {
 public:
  Assembly(const BuiltDocuments& built, const DocumentOrder& order, const fs::path& database)
      : built_(built), order_(order), database_(database) {}

  TableRoot positions() const {
    TableWriter table(database_ / "position.glass");
    RunMerge merge(bytes_of(&InvertedRun::positions));
    struct Where {
      std::uint32_t document;
      std::string_view positions;
    };
    std::vector<Where> entries;
    std::string key;
    while (merge.next()) {
      entries.clear();
      for (RunMerge::Part part : merge.parts()) {
        for (std::size_t i = 0; i < part.count; ++i) {
          const std::uint32_t document = order_.numbers[take_document(part.entries)];
          const std::string_view positions = take_text(part.entries);
          if (document > 0) entries.push_back({document, positions});
        }
      }
      std::ranges::sort(entries, {}, &Where::document);
      key.clear();
      glass::pack_term(key, merge.term());
      key.push_back('\0');
      const std::size_t term_bytes = key.size();
      for (const Where& entry : entries) {
        key.resize(term_bytes);
        glass::pack_sortable(key, entry.document);
        table.add(key, entry.positions);
      }
    }
    return table.finish();
  }

  // By the order of their keys: statistics of values, values, lengths, posting lists.
  TableRoot postlist() const {
    TableWriter table(database_ / "postlist.glass");
    add_values(table);
    add_lengths(table);
    RunMerge merge(bytes_of(&InvertedRun::postings));
    std::vector<glass::Posting> postings;
    while (merge.next()) {
      postings.clear();
      for (RunMerge::Part part : merge.parts()) {
        for (std::size_t i = 0; i < part.count; ++i) {
          const std::uint32_t document = order_.numbers[take_document(part.entries)];
          const auto wdf = static_cast<std::uint32_t>(take_number(part.entries));
          if (document > 0) postings.push_back({document, wdf});
        }
      }
      std::ranges::sort(postings, {}, &glass::Posting::document);
      if (!postings.empty()) add_posting_list(merge.term(), postings, table);
    }
    return table.finish();
  }

  TableRoot data() const {
    TableWriter table(database_ / "docdata.glass");
    for (std::uint32_t number = 1; number <= order_.places.size(); ++number) {
      const BuiltDocument& item = document(number);
      table.add(glass::document_key(number), built_.data_of(item), item.data_is_deflated);
    }
    return table.finish();
  }

  TableRoot terms() const {
    TableWriter table(database_ / "termlist.glass");
    std::string slots;
    for (std::uint32_t number = 1; number <= order_.places.size(); ++number) {
      const BuiltDocument& item = document(number);
      table.add(glass::document_key(number), built_.terms_of(item), item.terms_are_deflated);
      slots.clear();
      std::uint32_t next = 0;
      each_value(number, [&](const SlotValue& value) {
        glass::pack_number(slots, value.slot - next);
        next = value.slot + 1;
      });
      if (!slots.empty()) table.add(glass::slots_key(number), slots);
    }
    return table.finish();
  }

  glass::Statistics statistics() const {
    const auto count = static_cast<std::uint32_t>(order_.places.size());
    glass::Statistics all{.documents = count, .last_document = count};
    for (std::uint32_t number = 1; number <= count; ++number) {
      const BuiltDocument& item = document(number);
      const auto length = static_cast<std::uint32_t>(item.length);
      all.length += item.length;
      all.least_length = all.least_length == 0 ? length : std::min(all.least_length, length);
      all.greatest_length = std::max(all.greatest_length, length);
      all.greatest_wdf = std::max(all.greatest_wdf, item.greatest_wdf);
    }
    return all;
  }

 private:
  const BuiltDocument& document(std::uint32_t number) const {
    return built_.documents[order_.places[number - 1]];
  }

  std::vector<std::string_view> bytes_of(std::unique_ptr<SpillFile> InvertedRun::*file) const {
    std::vector<std::string_view> all;
    for (const InvertedRun& run : built_.runs) all.push_back((run.*file)->bytes());
    return all;
  }

  // The values of a document in the order of their slots, the group of its copies among them.
  template <typename Take>
  void each_value(std::uint32_t number, const Take& take) const {
    SlotValue group{schema::slot::kCopyGroup, order_.groups[number - 1]};
    std::string_view packed = built_.values_of(document(number));
    while (!packed.empty()) {
      const SlotValue value = take_value(packed);
      if (value.slot > group.slot && !group.value.empty()) take(std::exchange(group, {}));
      take(value);
    }
    if (!group.value.empty()) take(group);
  }

  void add_values(TableWriter& table) const {
    std::map<std::uint32_t, glass::ValueStatistics> statistics;
    for (std::uint32_t number = 1; number <= order_.places.size(); ++number) {
      each_value(number,
                 [&](const SlotValue& value) { statistics[value.slot].take(value.value); });
    }
    for (const auto& [slot, numbers] : statistics) add_value_statistics(slot, numbers, table);
    for (const auto& [slot, numbers] : statistics) {
      glass::ValueStream stream(slot, table);
      for (std::uint32_t number = 1; number <= order_.places.size(); ++number) {
        each_value(number, [&, wanted = slot](const SlotValue& value) {
          if (value.slot == wanted) stream.add(number, value.value);
        });
      }
      stream.finish();
    }
  }

  void add_lengths(TableWriter& table) const {
    std::vector<glass::Posting> lengths;
    for (std::uint32_t number = 1; number <= order_.places.size(); ++number) {
      lengths.push_back({number, static_cast<std::uint32_t>(document(number).length)});
    }
    add_posting_list("", lengths, table);
  }

  const BuiltDocuments& built_;
  const DocumentOrder& order_;
  const fs::path& database_;
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

void write_tables(const BuiltDocuments& built, const DocumentOrder& order, unsigned jobs,
                  const fs::path& database) {
  fs::create_directories(database);
  const Assembly assembly(built, order, database);
  glass::Tables tables;
  // The longest first.
  run_all({[&] { tables.position = assembly.positions(); },
           [&] { tables.postlist = assembly.postlist(); },
           [&] { tables.docdata = assembly.data(); },
           [&] { tables.termlist = assembly.terms(); }},
          jobs);
  write_version_file(database, tables, assembly.statistics());
}

}  // namespace warta::indexer
