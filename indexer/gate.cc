// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/gate.h"

#include <algorithm>
#include <charconv>
#include <exception>
#include <set>
#include <system_error>

#include "corpus/fault_text.h"
#include "indexer/shown_text.h"
#include "stemmer/data_file.h"

namespace warta::indexer {
namespace {

using stemmer::DataFileError;
using stemmer::DataRow;

constexpr stemmer::DataFormat kFormat{
    .kind = "checks", .version = 1, .least_fields = 2, .most_fields = 4};
// A hit so far behind has not been found.
constexpr std::size_t kMostTop = 1'000;

// Reads the rows of a file of checks into their places.
class ChecksReader {
 public:
  explicit ChecksReader(const std::string& path) : path_(path) {}

  void read(const DataRow& row) {
    const std::string_view name = row.fields[0];
    if (name == "query") return read_query(row);
    if (row.fields.size() != 2) fail(row, std::string(name) + " takes one number");
    if (!seen_.insert(name).second) fail(row, std::string(name) + " was given before");
    if (name == "least_articles") {
      checks_.least_articles = whole_number(row, 1);
    } else if (name == "largest_drop_percent") {
      checks_.largest_drop_percent = percent(row);
    } else if (name == "most_faults_percent") {
      checks_.most_faults_percent = percent(row);
    } else {
      fail(row, "there is no check '" + corpus::printable(std::string(name)) + "'");
    }
  }

  Checks& checks() { return checks_; }

 private:
  [[noreturn]] void fail(const DataRow& row, const std::string& reason) const {
    throw DataFileError(path_, row.line, reason);
  }

  void read_query(const DataRow& row) {
    if (row.fields.size() != 4) fail(row, "query takes a query, an article's id and a number");
    if (row.fields[1].empty()) fail(row, "the query is empty");
    if (row.fields[2].empty()) fail(row, "the article's id is empty");
    const std::size_t top = whole_number(row, 3);
    if (top > kMostTop) fail(row, "more than " + std::to_string(kMostTop) + " hits");
    checks_.queries.push_back({std::string(row.fields[1]), std::string(row.fields[2]), top});
  }

  std::size_t whole_number(const DataRow& row, std::size_t field) const {
    const std::string_view text = row.fields[field];
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    if (error != std::errc() || end != text.end() || number == 0) {
      fail(row, '\'' + corpus::printable(std::string(text)) + "' is no whole number above 0");
    }
    return number;
  }

  double percent(const DataRow& row) const {
    const std::string_view text = row.fields[1];
    double number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    // Written so that what is no number is refused, too.
    const bool is_percent = number >= 0 && number <= 100;
    if (error != std::errc() || end != text.end() || !is_percent) {
      fail(row, '\'' + corpus::printable(std::string(text)) + "' is no number from 0 to 100");
    }
    return number;
  }

  const std::string& path_;
  std::set<std::string_view> seen_;
  Checks checks_;
};

// 20 and not 20.0, but 2.5.
std::string plain(double number) {
  std::string text = shown_number(number, 2);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

CheckResult check_rules(const GateInput& input) {
  const bool is_ours = input.new_generation == input.program;
  std::string detail = "those of this program: " + schema::describe(input.program);
  if (!is_ours) {
    detail = "of the generation: " + schema::describe(input.new_generation) +
             "; of this program: " + schema::describe(input.program);
  } else if (input.old_generation && *input.old_generation != input.program) {
    detail += "; the live generation has others: " + schema::describe(*input.old_generation);
  }
  return {"rules", is_ours, detail};
}

CheckResult check_least(std::size_t least, const GateInput& input) {
  return {"least_articles " + std::to_string(least), input.new_articles >= least,
          "there are " + std::to_string(input.new_articles)};
}

CheckResult check_drop(double largest, const GateInput& input) {
  const std::string name = "largest_drop_percent " + plain(largest);
  const std::size_t before = input.old_articles.value_or(0);
  if (before == 0) return {name, true, "there is nothing live to compare with"};
  const std::string counts =
      std::to_string(before) + " articles before, " + std::to_string(input.new_articles) + " now";
  if (input.new_articles >= before) return {name, true, counts};
  const double drop =
      100.0 * static_cast<double>(before - input.new_articles) / static_cast<double>(before);
  return {name, drop <= largest, counts + ": " + plain(drop) + " % fewer"};
}

CheckResult check_faults(double most, const GateInput& input) {
  const std::string name = "most_faults_percent " + plain(most);
  if (input.records == 0) return {name, true, "no record was read"};
  const double faults =
      100.0 * static_cast<double>(input.faults) / static_cast<double>(input.records);
  return {name, faults <= most,
          std::to_string(input.faults) + " of " + std::to_string(input.records) +
              " records could not be read: " + plain(faults) + " %"};
}

CheckResult check_query(const GoldenQuery& golden, const AnswerQuery& answer) {
  CheckResult result{"query " + golden.query, false, ""};
  try {
    const std::vector<std::string> ids = answer(golden.query, golden.top);
    const auto found = std::ranges::find(ids, golden.article);
    const std::size_t rank = static_cast<std::size_t>(found - ids.begin()) + 1;
    const bool is_found = found != ids.end();
    result.passed = is_found && rank <= golden.top;
    const std::string hits = "the first " + std::to_string(golden.top);
    result.detail = result.passed ? golden.article + " is hit " + std::to_string(rank)
                                  : golden.article + " is not among " + hits;
  } catch (const std::exception& error) {
    result.detail = std::string("not answered: ") + error.what();
  }
  return result;
}

}  // namespace

Checks parse_checks(std::string_view text, const std::string& path) {
  ChecksReader reader(path);
  for (const DataRow& row : stemmer::parse_data_file(text, path, kFormat)) reader.read(row);
  return std::move(reader.checks());
}

std::vector<CheckResult> check(const Checks& checks, const GateInput& input,
                               const AnswerQuery& answer) {
  std::vector<CheckResult> results{check_rules(input), check_least(checks.least_articles, input)};
  if (checks.largest_drop_percent) {
    results.push_back(check_drop(*checks.largest_drop_percent, input));
  }
  if (checks.most_faults_percent) {
    results.push_back(check_faults(*checks.most_faults_percent, input));
  }
  for (const GoldenQuery& golden : checks.queries) results.push_back(check_query(golden, answer));
  return results;
}

bool all_passed(const std::vector<CheckResult>& results) {
  return std::ranges::all_of(results, &CheckResult::passed);
}

std::string text_of(const CheckResult& result) {
  return shown_text((result.passed ? "passed: " : "failed: ") + result.check + ": " +
                    result.detail);
}

}  // namespace warta::indexer
