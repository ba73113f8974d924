// SPDX-License-Identifier: GPL-2.0-or-later
// Reads files of judged queries.
#include <algorithm>
#include <charconv>
#include <functional>
#include <set>
#include <string_view>

#include "searcher/error_boundary.h"
#include "stemmer/data_file.h"
#include "warta/evaluation.h"

namespace warta {
namespace {

using stemmer::DataFileError;
using Grades = std::map<std::string, int>;
using Line = std::pair<std::size_t, std::string_view>;  // its number, and what it says

// The lines of a text but for blank ones and comments.
std::vector<Line> lines_in(std::string_view text) {
  std::vector<Line> lines;
  std::size_t number = 0;
  for (std::string_view line : stemmer::split_list(text, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && line.front() != '#') lines.emplace_back(number, line);
  }
  return lines;
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::map<std::string, Grades> read_grades(const std::string& path) {
  const std::string text = stemmer::read_data_file(path);
  std::map<std::string, Grades> judged;
  for (const auto& [number, line] : lines_in(text)) {
    const std::vector<std::string> words = words_in(line);
    int grade = 0;
    if (words.size() >= 4) {
      const char* end = words[3].data() + words[3].size();
      const auto read = std::from_chars(words[3].data(), end, grade);
      if (read.ec == std::errc() && read.ptr == end) {
        judged[words[0]][words[2]] = grade;
        continue;
      }
    }
    throw DataFileError(path, number, "expected query, 0, article and grade");
  }
  return judged;
}

std::map<std::string, std::vector<std::string>> read_tags(const std::string& path) {
  std::map<std::string, std::vector<std::string>> tags;
  if (path.empty()) return tags;
  const std::string text = stemmer::read_data_file(path);
  for (const auto& [number, line] : lines_in(text)) {
    const auto fields = stemmer::split_list(line, '\t');
    if (fields.size() < 4) throw DataFileError(path, number, "expected id, query, need and tags");
    tags[std::string(fields[0])] = words_in(fields[3]);
  }
  return tags;
}

bool has_relevant(const Grades& grades) {
  return std::ranges::any_of(grades, [](const auto& graded) { return graded.second > 0; });
}

JudgedQueries read_all(const std::string& queries_path, const std::string& qrels_path,
                       const std::string& topics_path) {
  auto judged = read_grades(qrels_path);
  auto tags = read_tags(topics_path);
  const std::string text = stemmer::read_data_file(queries_path);
  JudgedQueries all;
  for (const auto& [number, line] : lines_in(text)) {
    const auto fields = stemmer::split_list(line, '\t');
    if (fields.size() < 2) throw DataFileError(queries_path, number, "expected id TAB query");
    JudgedQuery query{.id = std::string(fields[0]), .text = std::string(fields[1])};
    const auto grades = judged.extract(query.id);
    if (grades.empty() || !has_relevant(grades.mapped())) {
      all.unjudged.push_back(query.id);
      continue;
    }
    query.grades = grades.mapped();
    query.tags = tags[query.id];
    if (fields.size() > 2 && query.tags.empty()) query.tags = words_in(fields[2]);
    all.queries.push_back(std::move(query));
  }
  for (const auto& [id, grades] : judged) all.unexplained.push_back(id);
  return all;
}

}  // namespace

JudgedQueries read_judged_queries(const std::string& queries_path, const std::string& qrels_path,
                                  const std::string& topics_path) {
  return searcher::within_boundary(queries_path,
                                   [&] { return read_all(queries_path, qrels_path, topics_path); });
}

}  // namespace warta
