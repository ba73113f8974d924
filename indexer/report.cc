// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report.h"

#include <nlohmann/json.hpp>

#include "indexer/whole_file.h"

namespace warta::indexer {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kReportFormat = 2;
constexpr std::size_t kMostReasonBytes = 100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The end of what stands in quotes at `at`; `at` itself if nothing does. Only like quotes at the
// beginning of a word count, or the apostrophe of "doesn't" would begin a quotation.
std::size_t quotation_end(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool begins_word = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
  if ((quote != '"' && quote != '\'' && quote != '`') || !begins_word) return at;
  const std::size_t end = text.find(quote == '`' ? '\'' : quote, at + 1);
  return end == std::string_view::npos ? text.size() : end + 1;
}

// Cuts without leaving half a character.
void cut(std::string& text) {
  if (text.size() <= kMostReasonBytes) return;
  std::size_t end = kMostReasonBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
}

Json time_or_null(const std::optional<std::int64_t>& time) {
  return time ? Json(*time) : Json(nullptr);
}

Json steps_of(const Report& report) {
  Json list = Json::array();
  for (const Step& step : report.steps) {
    list.push_back({{"name", step.name}, {"seconds", step.seconds}});
  }
  return list;
}

Json files_of(const Report& report) {
  Json list = Json::array();
  for (const FileSize& file : report.files) {
    list.push_back({{"name", file.name}, {"bytes", file.bytes}});
  }
  return list;
}

Json acronyms_of(const Report& report) {
  Json list = Json::array();
  for (const LearntAcronym& acronym : report.acronyms) {
    list.push_back({{"short", acronym.short_form},
                    {"long", acronym.long_form},
                    {"articles", acronym.articles},
                    {"first_seen", time_or_null(acronym.first_seen)}});
  }
  return list;
}

Json gate_of(const Report& report) {
  Json list = Json::array();
  for (const CheckResult& result : report.gate) {
    list.push_back({{"check", result.check}, {"passed", result.passed}, {"detail", result.detail}});
  }
  return list;
}

Json json_of(const Report& report) {
  return {
      {"format", kReportFormat},
      {"command", report.command},
      {"generation", report.generation},
      {"switched", report.switched},
      {"started", report.started},
      {"seconds", report.seconds},
      {"steps", steps_of(report)},
      {"articles", report.articles},
      {"added", report.added},
      {"changed", report.changed},
      {"unchanged", report.unchanged},
      {"gone", report.gone},
      {"deleted", report.deleted},
      {"repeated", report.repeated},
      {"replaced", report.replaced},
      {"stories_with_copies", report.stories_with_copies},
      {"copies", report.copies},
      {"oldest", time_or_null(report.oldest)},
      {"newest", time_or_null(report.newest)},
      {"faults", report.faults},
      {"faults_by_reason", report.faults_by_reason},
      {"quarantine", report.quarantine.string()},
      {"skipped_files", report.skipped_files},
      {"removals", report.removals},
      {"sources", report.sources},
      {"languages", report.languages},
      {"acronyms", acronyms_of(report)},
      {"bytes", report.bytes},
      {"files", files_of(report)},
      {"gate", gate_of(report)},
  };
}

}  // namespace

std::string reason_kind(std::string_view reason) {
  std::string kind;
  for (std::size_t at = 0; at < reason.size();) {
    if (is_digit(reason[at])) {
      kind += 'N';
      while (at < reason.size() && is_digit(reason[at])) ++at;
    } else if (const std::size_t end = quotation_end(reason, at); end > at) {
      kind += "\"…\"";
      at = end;
    } else {
      kind += reason[at++];
    }
  }
  cut(kind);
  return kind;
}

void count_fault(Report& report, const corpus::Fault& fault) {
  ++report.faults;
  std::string kind = reason_kind(fault.reason);
  // One place is left for the others.
  const bool has_room = report.faults_by_reason.size() + 1 < kMostReasons;
  if (!has_room && !report.faults_by_reason.contains(kind)) kind = "other";
  ++report.faults_by_reason[kind];
}

void write_report(const Report& report, const std::filesystem::path& path) {
  const std::string text =
      json_of(report).dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
  write_whole_file(path, text + '\n');
}

}  // namespace warta::indexer
