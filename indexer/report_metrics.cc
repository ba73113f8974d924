// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report_metrics.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/shown_text.h"
#include "indexer/whole_file.h"

namespace warta::indexer {
namespace {

constexpr std::size_t kMostSources = 100;

// Backslash, quote and newline are all that the format escapes; shown_text leaves no newline.
std::string escaped(std::string_view value) {
  std::string text;
  for (const char c : shown_text(value)) {
    if (c == '\\' || c == '"') text += '\\';
    text += c;
  }
  return text;
}

// Metrics one after another, each with its HELP and TYPE.
class Metrics {
 public:
  explicit Metrics(std::string_view index) : index_("index=\"" + escaped(index) + '"') {}

  // Begins a metric; its values follow.
  void begin(std::string_view name, std::string_view help) {
    name_ = "warta_index_" + std::string(name);
    text_ += "# HELP " + name_ + ' ' + std::string(help) + "\n# TYPE " + name_ + " gauge\n";
  }

  void value(const std::string& number) { text_ += name_ + '{' + index_ + "} " + number + '\n'; }
  void value(std::string_view label, std::string_view of, const std::string& number) {
    text_ += name_ + '{' + index_ + ',' + std::string(label) + "=\"" + escaped(of) + "\"} " +
             number + '\n';
  }

  // A metric of one value.
  void add(std::string_view name, std::string_view help, const std::string& number) {
    begin(name, help);
    value(number);
  }

  // A metric with a value for each name; left out if there is none.
  void add(std::string_view name, std::string_view help, std::string_view label,
           const Counts& counts) {
    if (counts.empty()) return;
    begin(name, help);
    for (const auto& [of, count] : counts) value(label, of, std::to_string(count));
  }

  const std::string& text() const { return text_; }

 private:
  std::string index_;
  std::string name_;
  std::string text_;
};

// Two names that are shown alike would be one metric twice, and the whole file refused.
Counts shown(const Counts& counts) {
  Counts alike;
  for (const auto& [name, count] : counts) alike[shown_text(name)] += count;
  return alike;
}

// A corpus of crawled pages may have thousands of sources, and each would be a time series.
Counts largest(const Counts& counts) {
  std::vector<std::pair<std::string, std::size_t>> rows(counts.begin(), counts.end());
  std::ranges::stable_sort(rows, std::ranges::greater(), &decltype(rows)::value_type::second);
  Counts kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    kept[i < kMostSources ? rows[i].first : "other"] += rows[i].second;
  }
  return kept;
}

// How many articles there are, and what the run did to them.
void add_articles(Metrics& metrics, const Report& report) {
  metrics.add("articles", "Articles in the generation of the last run.",
              std::to_string(report.articles));
  metrics.add("run_articles", "Articles by what the last run did to them.", "outcome",
              {{"added", report.added},
               {"changed", report.changed},
               {"unchanged", report.unchanged},
               {"gone", report.gone},
               {"deleted", report.deleted}});
  metrics.add("source_articles", "Articles by source.", "source", largest(shown(report.sources)));
  metrics.add("copies", "Articles that are copies of another.", std::to_string(report.copies));
  if (!report.newest) return;
  metrics.add("newest_article_timestamp_seconds", "When the newest article was published.",
              std::to_string(*report.newest));
}

// What went wrong.
void add_faults(Metrics& metrics, const Report& report) {
  metrics.add("faults", "Records that the last run could not read.", std::to_string(report.faults));
  metrics.add("reason_faults", "Those records by kind of reason.", "reason",
              shown(report.faults_by_reason));
  const auto refused = std::ranges::count(report.gate, false, &CheckResult::passed);
  metrics.add("gate_refused", "Whether the gate kept the last run from going live.",
              refused > 0 ? "1" : "0");
}

// How long it took, and when.
void add_times(Metrics& metrics, const Report& report, const MetricsContext& context) {
  metrics.add("duration_seconds", "How long the last run took.", shown_number(report.seconds, 3));
  std::map<std::string, double> steps;
  for (const Step& step : report.steps) steps[shown_text(step.name)] += step.seconds;
  if (!steps.empty()) metrics.begin("step_duration_seconds", "How long each step of it took.");
  for (const auto& [name, seconds] : steps) {
    metrics.value("step", name, shown_number(seconds, 3));
  }
  metrics.add("last_run_timestamp_seconds", "When the last run began.",
              std::to_string(report.started));
  if (!context.last_success) return;
  metrics.add("last_success_timestamp_seconds", "When a run last went live.",
              std::to_string(*context.last_success));
}

}  // namespace

std::string report_metrics(const Report& report, const MetricsContext& context) {
  Metrics metrics(context.index);
  metrics.add("generation", "The generation that the last run made.",
              std::to_string(report.generation));
  add_articles(metrics, report);
  add_faults(metrics, report);
  metrics.add("bytes", "Size of the generation on disk.", std::to_string(report.bytes));
  add_times(metrics, report, context);
  return metrics.text();
}

void write_report_metrics(const Report& report, const MetricsContext& context,
                          const std::filesystem::path& path) {
  write_whole_file(path, report_metrics(report, context));
}

}  // namespace warta::indexer
