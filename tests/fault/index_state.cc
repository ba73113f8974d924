// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fault/index_state.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "indexer/schema/generation.h"
#include "tests/cli/program.h"

namespace warta::tests {

namespace fs = std::filesystem;

Answer answer_of(Searcher& searcher, const std::string& query) {
  Answer answer;
  for (const Hit& hit : searcher.search({.query = query, .limit = 20}).hits) {
    answer.push_back({hit.id, hit.score});
  }
  return answer;
}

std::optional<std::vector<Answer>> answers_of(const std::string& index,
                                              const std::vector<std::string>& queries) {
  if (!schema::live_generation(index)) return std::nullopt;
  Searcher searcher(index);
  std::vector<Answer> answers;
  for (const std::string& query : queries) {
    answers.push_back(answer_of(searcher, query));
  }
  return answers;
}

bool is_same(const Answer& one, const Answer& other) {
  return std::ranges::equal(one, other, [](const Found& a, const Found& b) {
    return a.id == b.id && std::abs(a.score - b.score) <= 1e-9;
  });
}

bool is_same(const std::vector<Answer>& ones, const std::vector<Answer>& others) {
  return std::ranges::equal(ones, others,
                            [](const Answer& a, const Answer& b) { return is_same(a, b); });
}

std::vector<std::string> exported_ids(const std::string& index) {
  std::vector<std::string> ids;
  std::istringstream lines(run("warta-index", {"export", "--quiet", index}).out);
  for (std::string line; std::getline(lines, line);) {
    ids.push_back(nlohmann::json::parse(line).at("id").get<std::string>());
  }
  std::ranges::sort(ids);
  return ids;
}

std::vector<std::string> leftovers(const std::string& index) {
  static const std::regex kBelongs(
      R"(CURRENT|lock|generations|reports|quarantine|quarantine/\d{6}(-\d+)?\.jsonl)"
      R"(|reports/\d{6}(\.\w+)?\.(json|html)|generations/\d{6}(/articles)?)"
      R"(|generations/\d{6}/(manifest|words\.tsv|articles/(\w+\.glass|iamglass|flintlock)))");
  std::vector<std::string> found;
  if (!fs::exists(index)) return found;
  for (const auto& entry : fs::recursive_directory_iterator(index)) {
    const std::string name = fs::relative(entry.path(), index).generic_string();
    if (!std::regex_match(name, kBelongs)) found.push_back(name);
  }
  const auto live = schema::current_generation(index).value_or(0);
  if (schema::latest_generation(index) > live) found.emplace_back("a generation that is not live");
  return found;
}

bool is_locked(const std::string& index) {
  const int file = open((index + "/lock").c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool is_free = flock(file, LOCK_EX | LOCK_NB) == 0;
  close(file);
  return !is_free;
}

std::string complaints(const std::string& index) {
  std::string told;
  for (const std::string& name : leftovers(index)) told += "left over: " + name + '\n';
  if (is_locked(index)) told += "still locked\n";
  if (!schema::live_generation(index)) return told;
  const Outcome verified = run("warta-index", {"verify", "--quiet", index});
  if (verified.code != 0) told += "verify: " + verified.err;
  return told;
}

}  // namespace warta::tests
