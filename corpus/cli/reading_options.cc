// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/cli/reading_options.h"

#include <boost/program_options.hpp>
#include <chrono>

#include "corpus/news_date.h"
#include "corpus/path_list.h"

namespace warta::corpus::cli {

namespace po = boost::program_options;

void add_reading_options(po::options_description& options) {
  options.add_options()  //
      ("input-format", po::value<std::string>()->value_name("FORMAT"),
       "what the files are, whatever they are called: text, jsonl, json, csv, tsv, html, warc, "
       "feed, newsml, nitf; auto")  //
      ("map", po::value<std::vector<std::string>>()->value_name("NAME=FIELD"),
       "read a field of records by this name too, more than once: content.text=body")  //
      ("files-from", po::value<std::string>()->value_name("FILE"),
       "read the paths in FILE, one a line, too; - for standard input")  //
      ("now", po::value<std::string>()->value_name("TIME"),
       "what \"17 menit yang lalu\" is counted from, and later dates are refused: "
       "2025-06-11T10:32:00+07:00; by default the time of the run");
}

namespace {

std::int64_t now_of(const po::variables_map& values) {
  if (!values.contains("now")) {
    return std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  }
  const auto& text = values["now"].as<std::string>();
  const auto now = parse_date(text);
  if (!now) throw UsageError("--now: '" + text + "' is no time");
  return *now;
}

}  // namespace

Reading reading_of(const po::variables_map& values) {
  Reading reading;
  reading.options.now = now_of(values);
  if (values.contains("files-from")) reading.files_from = values["files-from"].as<std::string>();
  if (values.contains("input-format")) {
    const auto& word = values["input-format"].as<std::string>();
    const auto format = format_called(word);
    if (!format) throw UsageError("there is no format '" + word + "'");
    reading.options.format = *format;
  }
  if (!values.contains("map")) return reading;
  try {
    for (const auto& rule : values["map"].as<std::vector<std::string>>()) {
      reading.options.fields.add(rule);
    }
  } catch (const std::invalid_argument& error) {
    throw UsageError(std::string("--map: ") + error.what());
  }
  return reading;
}

std::vector<std::string> paths_of(const Reading& reading) {
  std::vector<std::string> paths = reading.paths;
  if (reading.files_from.empty()) return paths;
  const auto more = read_path_list(reading.files_from);
  paths.insert(paths.end(), more.begin(), more.end());
  return paths;
}

}  // namespace warta::corpus::cli
