// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/counting.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "indexer/schema/fields.h"
#include "searcher/timeline.h"
#include "stemmer/text/concept_list.h"

namespace warta::searcher {
namespace {

namespace slot = schema::slot;
using Counts = std::unordered_map<std::string, std::size_t>;

// A facet: its names, and the slot of its values if it has one.
struct FacetRow {
  std::string_view name, indonesian_name;
  std::optional<std::uint32_t> slot;
};
constexpr std::array<FacetRow, 6> kFacets{{
    {"source", "sumber", slot::kSource},
    {"category", "kategori", slot::kCategory},
    {"place", "tempat", slot::kPlace},
    {"agency", "agensi", slot::kAgency},
    {"month", "bulan", std::nullopt},
    {"concept", "konsep", std::nullopt},
}};

const FacetRow* row_of(const std::string& name) {
  const auto found = std::ranges::find_if(kFacets, [&](const FacetRow& row) {
    return row.name == name || row.indonesian_name == name;
  });
  return found == kFacets.end() ? nullptr : &*found;
}

// Notes what matches, in the order of the index.
class Matched final : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double) override {
    documents_.push_back(document.get_docid());
  }
  const std::vector<Xapian::docid>& documents() {
    std::ranges::sort(documents_);
    return documents_;
  }

 private:
  std::vector<Xapian::docid> documents_;
};

std::vector<Xapian::docid> all_matches(const Xapian::Database& database,
                                       const Xapian::Query& query) {
  Matched matched;
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.add_matchspy(&matched);
  // What weighs nothing need not be looked at where it only lifts a score.
  enquire.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0));
  enquire.get_mset(0, 1, database.get_doccount());
  return matched.documents();
}

// Calls take(value) for each document that has something in the slot.
template <typename Take>
void each_value(const Xapian::Database& database, const std::vector<Xapian::docid>& documents,
                std::uint32_t slot, Take take) {
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  for (const Xapian::docid document : documents) {
    if (value == end) return;
    if (value.get_docid() < document) value.skip_to(document);
    if (value != end && value.get_docid() == document) take(*value);
  }
}

DayCounts days_of(const Xapian::Database& database, Columns& columns, bool pays,
                  const std::vector<Xapian::docid>& documents) {
  DayCounts days;
  if (!pays) {
    each_value(database, documents, slot::kPublished, [&](const std::string& value) {
      ++days[day_of(Xapian::sortable_unserialise(value))];
    });
    return days;
  }
  const std::vector<std::int32_t>& column = columns.days().days;
  std::unordered_map<std::int32_t, std::size_t> counts;
  for (const Xapian::docid document : documents) ++counts[column[document]];
  counts.erase(DayColumn::kNone);
  days.insert(counts.begin(), counts.end());
  return days;
}

Counts names_of(const Xapian::Database& database, Columns& columns, bool pays,
                const std::vector<Xapian::docid>& documents, std::uint32_t slot) {
  Counts counts;
  if (!pays) {
    each_value(database, documents, slot, [&](const std::string& value) { ++counts[value]; });
    return counts;
  }
  const NameColumn& column = columns.names(slot);
  std::vector<std::size_t> by_number(column.names.size(), 0);
  for (const Xapian::docid document : documents) ++by_number[column.numbers[document]];
  for (std::size_t i = 1; i < by_number.size(); ++i) {
    if (by_number[i] > 0) counts[column.names[i]] = by_number[i];
  }
  return counts;
}

// A compound (kerja sama) is a word to a reader and no concept; kapal selam is both.
bool is_counted(const analysis::Concept& one) {
  return one.concept_class != "compound" && one.concept_class != analysis::kSynonyms;
}

// The terms of each article are read.
Counts concepts_of_few(const Xapian::Database& database,
                       const std::unordered_set<std::string_view>& counted,
                       const std::vector<Xapian::docid>& documents) {
  Counts counts;
  const std::string family(schema::prefix::kConcept);
  for (const Xapian::docid document : documents) {
    auto term = database.termlist_begin(document);
    const auto end = database.termlist_end(document);
    for (term.skip_to(family); term != end && (*term).starts_with(family); ++term) {
      ++counts[(*term).substr(family.size())];
    }
  }
  std::erase_if(counts, [&](const auto& item) { return !counted.contains(item.first); });
  return counts;
}

// The articles of each concept are read.
Counts concepts_of_many(const Xapian::Database& database,
                        const std::unordered_set<std::string_view>& counted,
                        const std::vector<Xapian::docid>& documents) {
  Counts counts;
  for (const std::string_view name : counted) {
    const std::string term = schema::term(schema::prefix::kConcept, name);
    std::size_t count = 0;
    auto known = documents.begin();
    const auto end = database.postlist_end(term);
    for (auto item = database.postlist_begin(term); item != end; ++item) {
      known = std::lower_bound(known, documents.end(), *item);
      if (known == documents.end()) break;
      count += *known == *item ? 1 : 0;
    }
    if (count > 0) counts[std::string(name)] = count;
  }
  return counts;
}

Counts concepts_of(const Xapian::Database& database, const analysis::Language& language,
                   const std::vector<Xapian::docid>& documents) {
  constexpr std::size_t kFew = 300;
  std::unordered_set<std::string_view> counted;
  for (const analysis::Concept one : language.concepts()) {
    if (is_counted(one)) counted.insert(one.name);
  }
  return documents.size() <= kFew ? concepts_of_few(database, counted, documents)
                                  : concepts_of_many(database, counted, documents);
}

Facet facet_of(std::string_view name, Counts counts, std::size_t most) {
  Facet facet{.name = std::string(name), .different = counts.size()};
  for (auto& [value, count] : counts) facet.values.push_back({value, count});
  std::ranges::sort(facet.values, [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  if (facet.values.size() > most) facet.values.resize(most);
  if (name == "month") std::ranges::sort(facet.values, {}, &FacetValue::value);
  return facet;
}

}  // namespace

std::string facet_named(const std::string& name) {
  const FacetRow* row = row_of(name);
  return row == nullptr ? "" : std::string(row->name);
}

std::string known_facets() {
  std::string known;
  for (const FacetRow& row : kFacets) known += (known.empty() ? "" : ", ") + std::string(row.name);
  return known;
}

void count_matches(const Xapian::Database& database, Columns& columns,
                   const analysis::Language& language, const Xapian::Query& query,
                   const Counted& counted, Result& result) {
  const std::vector<Xapian::docid> documents = all_matches(database, query);
  const bool pays = columns.pay_for(documents.size());
  DayCounts days;
  const bool needs_days = counted.timeline || std::ranges::count(counted.facets, "month") > 0;
  if (needs_days) days = days_of(database, columns, pays, documents);
  for (const std::string& name : counted.facets) {
    const FacetRow* row = row_of(name);
    if (row == nullptr) continue;
    Counts counts;
    if (row->slot) {
      counts = names_of(database, columns, pays, documents, *row->slot);
    } else if (row->name == "month") {
      for (const auto& [day, count] : days) counts[month_label(day)] += count;
    } else {
      counts = concepts_of(database, language, documents);
    }
    result.facets.push_back(facet_of(row->name, std::move(counts), counted.values));
  }
  if (counted.timeline) {
    std::size_t dated = 0;
    for (const auto& [day, count] : days) dated += count;
    result.timeline = timeline_of(days, documents.size() - dated);
  }
  result.total = documents.size();
  result.total_is_exact = true;
}

}  // namespace warta::searcher
