// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/generation_facts.h"

#include <xapian.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "indexer/document_order.h"
#include "indexer/publication.h"
#include "indexer/schema/fields.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;
namespace prefix = schema::prefix;
namespace slot = schema::slot;

std::optional<std::int64_t> date_in(const std::string& value) {
  if (value.empty()) return std::nullopt;
  return static_cast<std::int64_t>(Xapian::sortable_unserialise(value));
}

// Xapian's own bounds of a slot stay as wide as they were when documents go.
void find_dates(const Xapian::Database& database, Report& report) {
  std::string oldest, newest;
  const auto end = database.valuestream_end(slot::kPublished);
  for (auto at = database.valuestream_begin(slot::kPublished); at != end; ++at) {
    const std::string value = *at;
    if (oldest.empty() || value < oldest) oldest = value;
    if (newest.empty() || value > newest) newest = value;
  }
  report.oldest = date_in(oldest);
  report.newest = date_in(newest);
}

void count_sources(const Xapian::Database& database, Report& report) {
  std::unordered_map<std::string, std::size_t> counts;
  std::size_t named = 0;
  const auto end = database.valuestream_end(slot::kSource);
  for (auto at = database.valuestream_begin(slot::kSource); at != end; ++at) {
    ++counts[*at];
    ++named;
  }
  report.sources = Counts(counts.begin(), counts.end());
  if (report.articles > named) report.sources[""] = report.articles - named;
}

void count_languages(const Xapian::Database& database, Report& report) {
  const std::string family(prefix::kLanguage);
  std::size_t others = 0;
  for (auto at = database.allterms_begin(family); at != database.allterms_end(family); ++at) {
    report.languages[(*at).substr(family.size())] = at.get_termfreq();
    others += at.get_termfreq();
  }
  if (report.articles > others) report.languages["id"] = report.articles - others;
}

// In a group all but the leader are copies.
void count_copies(const Xapian::Database& database, Report& report) {
  std::unordered_map<std::string, std::size_t> groups;
  std::size_t members = 0;
  const auto end = database.valuestream_end(slot::kCopyGroup);
  for (auto at = database.valuestream_begin(slot::kCopyGroup); at != end; ++at) {
    ++groups[*at];
    ++members;
  }
  report.stories_with_copies = groups.size();
  report.copies = members - groups.size();
}

std::optional<std::int64_t> first_date(const Xapian::Database& database, const std::string& term) {
  std::string first;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    const std::string order = database.get_document(*at).get_value(slot::kOrder);
    const bool is_dated = published_in(order).has_value();
    if (is_dated && (first.empty() || order < first)) first = order;
  }
  return first.empty() ? std::nullopt : published_in(first);
}

void list_acronyms(const Xapian::Database& database, Report& report) {
  const std::string family(prefix::kShortForm);
  for (auto at = database.allterms_begin(family); at != database.allterms_end(family); ++at) {
    const std::string pair = (*at).substr(family.size());
    const std::size_t tab = pair.find(prefix::kExplains);
    if (tab == std::string::npos) continue;
    report.acronyms.push_back({.short_form = pair.substr(0, tab),
                               .long_form = pair.substr(tab + 1),
                               .articles = at.get_termfreq()});
  }
  std::ranges::stable_sort(report.acronyms, std::greater<>(), &LearntAcronym::articles);
  report.acronyms.resize(std::min(report.acronyms.size(), kMostAcronyms));
  for (LearntAcronym& pair : report.acronyms) {
    pair.first_seen = first_date(database, family + pair.short_form +
                                               std::string(prefix::kExplains) + pair.long_form);
  }
}

}  // namespace

void describe_generation(const fs::path& folder, Report& report) {
  const Xapian::Database database((folder / kDatabaseName).string());
  report.articles = database.get_doccount();
  find_dates(database, report);
  count_sources(database, report);
  count_languages(database, report);
  count_copies(database, report);
  list_acronyms(database, report);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    report.files.push_back({fs::relative(entry.path(), folder).generic_string(),
                            static_cast<std::uint64_t>(entry.file_size())});
    report.bytes += entry.file_size();
  }
  std::ranges::sort(report.files, {}, &FileSize::name);
}

}  // namespace warta::indexer
