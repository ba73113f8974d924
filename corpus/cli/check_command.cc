// SPDX-License-Identifier: GPL-2.0-or-later
#include <iomanip>
#include <iostream>

#include "corpus/article_json.h"
#include "corpus/cli/commands.h"
#include "corpus/cli/printing.h"
#include "corpus/cli/progress_line.h"
#include "corpus/cli/tally.h"
#include "corpus/open_source.h"

namespace warta::corpus::cli {
namespace {

constexpr std::size_t kMostSources = 10;
constexpr std::size_t kLongestExample = 60;
constexpr int kCountWidth = 9;

void print_count(std::size_t count, const std::string& what) {
  std::cout << std::setw(kCountWidth) << count << "  " << what << '\n';
}

void print_faults(const Tally& tally) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [reason, faults] : tally.reasons) counts[reason] = faults.count;
  if (!counts.empty()) std::cout << "\nCannot be read\n";
  for (const auto& [reason, count] : by_count(counts)) {
    print_count(count, printable(reason));
    for (const std::string& place : tally.reasons.at(reason).first) {
      std::cout << std::string(kCountWidth + 4, ' ') << place << '\n';
    }
  }
}

void print_fields(const Tally& tally) {
  std::cout << "\nFields\n";
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    const auto percent =
        100.0 * static_cast<double>(tally.filled[i]) / static_cast<double>(tally.articles);
    std::cout << std::setw(kCountWidth - 1) << std::fixed << std::setprecision(1) << percent
              << "%  " << kFields[i] << '\n';
  }
}

// Days in Jakarta, where a date without a time is midnight.
void print_dates(const Tally& tally) {
  constexpr std::int64_t kWib = 7 * 3600;
  constexpr std::size_t kDay = 10;  // 2025-06-11
  if (!tally.earliest) return;
  std::cout << "\nDates: " << utc_time(*tally.earliest + kWib).substr(0, kDay) << " to "
            << utc_time(*tally.latest + kWib).substr(0, kDay) << '\n';
}

void print_sources(const Tally& tally) {
  const auto sources = by_count(tally.sources);
  if (sources.empty()) return;
  std::cout << "\nSources\n";
  for (std::size_t i = 0; i < sources.size() && i < kMostSources; ++i) {
    print_count(sources[i].second, shortened(sources[i].first, kLongestExample));
  }
  if (sources.size() > kMostSources) {
    std::cout << std::string(kCountWidth + 2, ' ') << "and " << sources.size() - kMostSources
              << " others\n";
  }
}

void print_languages(const Tally& tally) {
  const std::size_t indonesian = tally.languages.contains("id") ? tally.languages.at("id") : 0;
  if (indonesian == tally.articles) return;
  std::cout << "\nLanguages\n";
  for (const auto& [code, count] : by_count(tally.languages)) {
    print_count(count, code.empty() ? "not known" : code);
  }
}

void print_copies(const Tally& tally) {
  if (tally.copies == 0) return;
  std::cout << "\nCopies of one story (four fifths of the words alike)\n";
  print_count(tally.copies, "articles, such as");
  for (const auto& [first, copy] : tally.first_copies) {
    std::cout << std::string(kCountWidth + 4, ' ') << shortened(first, kLongestExample) << '\n'
              << std::string(kCountWidth + 4, ' ') << "= " << shortened(copy, kLongestExample)
              << '\n';
  }
}

void print_removals(const Tally& tally) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [id, rule] : tally.rules) counts[id] = rule.count;
  if (!counts.empty()) std::cout << "\nTaken out by cleaning, with an example\n";
  for (const auto& [id, count] : by_count(counts)) {
    print_count(count, id + ": \"" + shortened(tally.rules.at(id).example, kLongestExample) + '"');
  }
}

}  // namespace

int run_check(const Options& options) {
  const auto source = open_source(paths_of(options.reading), options.reading.options);
  Tally tally;
  ProgressLine progress;
  for (Record record = source->next(); !std::holds_alternative<End>(record);
       record = source->next()) {
    if (const auto* article = std::get_if<Article>(&record)) tally.add(*article);
    progress.update(tally.articles);
    if (const auto* fault = std::get_if<Fault>(&record)) tally.add(*fault);
  }
  progress.clear();
  print_count(tally.articles, "articles");
  print_count(tally.faults, "records that cannot be read");
  print_count(source->skipped_files(), "files passed over, without an article");
  if (tally.repeated_ids > 0) {
    print_count(tally.repeated_ids, "articles whose id an earlier one has");
  }
  if (tally.unreadable_dates > 0) {
    print_count(tally.unreadable_dates, "articles undated, unreadable date: \"" +
                                            shortened(tally.unreadable_date, kLongestExample) +
                                            '"');
  }
  if (tally.same_texts > 0) print_count(tally.same_texts, "articles with the same title and text");
  print_faults(tally);
  if (tally.articles > 0) print_fields(tally);
  print_dates(tally);
  print_sources(tally);
  print_languages(tally);
  print_copies(tally);
  print_removals(tally);
  if (tally.faults > 0) return 3;
  return tally.articles > 0 ? 0 : 1;
}

}  // namespace warta::corpus::cli
