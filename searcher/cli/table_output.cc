// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/table_output.h"

#include <array>
#include <cstdio>
#include <string_view>

#include "searcher/cli/dates.h"
#include "searcher/cli/printable.h"

namespace warta::searcher::cli {
namespace {

std::string decimal(double number) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.6f", number);
  return text.data();
}

// A text as a field of its own.
std::string field(std::string_view text) {
  std::string clean = printable(text);
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) {
    clean.insert(clean.begin(), '\'');
  }
  if (clean.find_first_of(",\"") == std::string::npos) return clean;
  std::string quoted = "\"";
  for (const char c : clean) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

std::string csv_row(const Hit& hit) {
  std::string row = std::to_string(hit.rank) + ',' + field(hit.id) + ',' + decimal(hit.score);
  for (const std::string& text :
       {hit.title, hit.source, hit.agency, hit.place, hit.category, hit.author,
        hit.published ? iso_date(*hit.published) : "", hit.url, hit.snippet}) {
    row += ',' + field(text);
  }
  return row + ',' + std::to_string(hit.copies.size()) + "\r\n";
}

}  // namespace

std::string csv_header(bool is_batch) {
  return std::string(is_batch ? "qid," : "") +
         "rank,id,score,title,source,agency,place,category,author,date,url,snippet,copies\r\n";
}

std::string csv_rows(const Result& result, const std::string& query_id) {
  std::string rows;
  for (const Hit& hit : result.hits) {
    rows += (query_id.empty() ? "" : field(query_id) + ',') + csv_row(hit);
  }
  return rows;
}

std::string trec_lines(const Result& result, const std::string& query_id) {
  std::string lines;
  const std::string query = one_word(query_id);
  for (const Hit& hit : result.hits) {
    lines += query + " Q0 " + one_word(hit.id) + ' ' + std::to_string(hit.rank) + ' ' +
             decimal(hit.score) + " warta\n";
  }
  return lines;
}

}  // namespace warta::searcher::cli
