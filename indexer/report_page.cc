// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report_page.h"

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

#include "indexer/shown_text.h"
#include "indexer/whole_file.h"

namespace warta::indexer {
namespace {

// The policy keeps a browser from loading or running anything, even if an escape were forgotten.
constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<style>
body { font: 16px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 0.1em 1em 0.1em 0; border-bottom: 1px solid #ccc; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.bad { color: #a00; font-weight: bold; }
</style>
)";

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : shown_text(text)) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

// Foreign text that is written from right to left must not turn round what stands beside it.
std::string cell(std::string_view text) { return "<td><bdi>" + escaped(text) + "</bdi></td>"; }

std::string number_cell(std::string_view number) {
  return "<td class=\"number\">" + std::string(number) + "</td>";
}
std::string number_cell(std::uint64_t number) { return number_cell(std::to_string(number)); }

std::string time_cell(const std::optional<std::int64_t>& time) {
  return cell(time ? shown_time(*time) : "");
}

// A table below a heading.
class Table {
 public:
  Table(std::string_view heading, std::initializer_list<std::string_view> columns) {
    html_ = "<h2>" + escaped(heading) + "</h2>\n<table>\n<tr>";
    for (const std::string_view column : columns) html_ += "<th>" + escaped(column) + "</th>";
    html_ += "</tr>\n";
  }

  void add(const std::string& cells) {
    html_ += "<tr>" + cells + "</tr>\n";
    is_empty_ = false;
  }

  // Nothing if there is no row.
  std::string html() const { return is_empty_ ? "" : html_ + "</table>\n"; }

 private:
  std::string html_;
  bool is_empty_ = true;
};

std::string counts_table(std::string_view heading, std::string_view column, const Counts& counts) {
  std::vector<std::pair<std::string, std::size_t>> rows(counts.begin(), counts.end());
  std::ranges::stable_sort(rows, std::ranges::greater(), &decltype(rows)::value_type::second);
  Table table(heading, {column, "count"});
  for (const auto& [name, count] : rows) {
    table.add(cell(name.empty() ? "(none)" : name) + number_cell(count));
  }
  return table.html();
}

std::string gate_table(const Report& report) {
  Table table("Gate", {"check", "", "found"});
  for (const CheckResult& result : report.gate) {
    const std::string verdict = result.passed ? "<td>passed</td>" : "<td class=\"bad\">failed</td>";
    table.add(cell(result.check) + verdict + cell(result.detail));
  }
  return table.html();
}

std::string numbers_table(const Report& report) {
  const std::vector<std::pair<std::string_view, std::size_t>> rows{
      {"articles", report.articles},
      {"added", report.added},
      {"changed", report.changed},
      {"unchanged", report.unchanged},
      {"no longer in the input, kept", report.gone},
      {"taken out", report.deleted},
      {"records that repeated another", report.repeated},
      {"records that replaced another", report.replaced},
      {"stories that have copies", report.stories_with_copies},
      {"articles that are copies", report.copies},
      {"records that could not be read", report.faults},
      {"files passed over", report.skipped_files},
      {"bytes", report.bytes}};
  Table table("Articles", {"", ""});
  for (const auto& [name, count] : rows) table.add(cell(name) + number_cell(count));
  if (report.oldest) table.add(cell("oldest") + time_cell(report.oldest));
  if (report.newest) table.add(cell("newest") + time_cell(report.newest));
  return table.html();
}

std::string faults_part(const Report& report) {
  std::string html =
      counts_table("Records that could not be read", "reason", report.faults_by_reason);
  if (!report.quarantine.empty()) {
    html += "<p>They are kept, each with its place and its reason, in <code>" +
            escaped(report.quarantine.string()) + "</code>.</p>\n";
  }
  return html;
}

std::string acronyms_table(const Report& report) {
  Table table("Acronyms learnt", {"short", "long", "articles", "first seen"});
  for (const LearntAcronym& acronym : report.acronyms) {
    table.add(cell(acronym.short_form) + cell(acronym.long_form) + number_cell(acronym.articles) +
              time_cell(acronym.first_seen));
  }
  return table.html();
}

std::string steps_table(const Report& report) {
  Table table("Time", {"step", "seconds"});
  for (const Step& step : report.steps) {
    table.add(cell(step.name) + number_cell(shown_number(step.seconds, 2)));
  }
  table.add(cell("all") + number_cell(shown_number(report.seconds, 2)));
  return table.html();
}

std::string files_table(const Report& report) {
  Table table("Files", {"file", "bytes"});
  for (const FileSize& file : report.files) table.add(cell(file.name) + number_cell(file.bytes));
  return table.html();
}

std::string title_of(const Report& report, std::string_view index) {
  return escaped(index) + ", generation " + std::to_string(report.generation);
}

std::string outcome(const Report& report) {
  const std::string began =
      "<p>" + escaped(report.command) + ", begun " + escaped(shown_time(report.started)) + ". ";
  if (report.switched) return began + "It is live.</p>\n";
  return began + "<span class=\"bad\">It did not go live.</span></p>\n";
}

}  // namespace

std::string report_page(const Report& report, std::string_view index) {
  const std::string title = title_of(report, index);
  return std::string(kHead) + "<title>" + title + "</title>\n</head>\n<body>\n<h1>" + title +
         "</h1>\n" + outcome(report) + gate_table(report) + numbers_table(report) +
         faults_part(report) + counts_table("By source", "source", report.sources) +
         counts_table("By language", "language", report.languages) +
         counts_table("Boilerplate taken out", "rule", report.removals) + acronyms_table(report) +
         steps_table(report) + files_table(report) + "</body>\n</html>\n";
}

void write_report_page(const Report& report, std::string_view index,
                       const std::filesystem::path& path) {
  write_whole_file(path, report_page(report, index));
}

}  // namespace warta::indexer
