// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/article_texts.h"

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <iostream>

#include "corpus/fault_text.h"
#include "corpus/open_source.h"
#include "indexer/stored_articles.h"
#include "stemmer/cli/options.h"

namespace warta::stemmer::cli {
namespace {

using Clock = std::chrono::steady_clock;
using indexer::StoredArticles;
using Visit = std::function<void(std::string_view)>;

// A line on the terminal that tells how far the run is, from its third second on; nothing in a
// pipe.
class ProgressLine {
 public:
  void update(std::size_t articles) {
    if (!shown_ || Clock::now() < next_) return;
    next_ = Clock::now() + std::chrono::milliseconds(200);
    drawn_ = true;
    std::cerr << '\r' << articles << " articles " << std::flush;
  }

  void clear() {
    if (drawn_) std::cerr << "\r\033[K";
    drawn_ = false;
  }

 private:
  bool shown_ = isatty(STDERR_FILENO) == 1;
  bool drawn_ = false;
  Clock::time_point next_ = Clock::now() + std::chrono::seconds(2);
};

class TextReader {
 public:
  explicit TextReader(const Visit& visit) : visit_(visit) {}

  void read_index(const std::string& path) {
    StoredArticles articles(path);
    while (const auto article = articles.next()) add(*article);
  }

  void read_files(const std::vector<std::string>& paths) {
    const auto source = corpus::open_source(paths);
    for (corpus::Record record = source->next(); !std::holds_alternative<corpus::End>(record);
         record = source->next()) {
      if (const auto* article = std::get_if<corpus::Article>(&record)) add(*article);
      if (const auto* fault = std::get_if<corpus::Fault>(&record)) report(*fault);
    }
  }

  ReadTexts finish() {
    progress_.clear();
    return so_far_;
  }

 private:
  // A title that was made of the first sentence would count it twice.
  template <typename Article>
  void add(const Article& article) {
    ++so_far_.articles;
    if (!article.title_is_derived) visit_(article.title);
    visit_(article.body);
    progress_.update(so_far_.articles);
  }

  void report(const corpus::Fault& fault) {
    progress_.clear();
    constexpr std::size_t kMostPrinted = 20;
    if (++so_far_.faults > kMostPrinted) return;
    std::cerr << corpus::place_of(fault) << ": " << corpus::printable(fault.reason) << '\n';
  }

  const Visit& visit_;
  ReadTexts so_far_;
  ProgressLine progress_;
};

}  // namespace

ReadTexts for_each_text(const std::vector<std::string>& paths, const Visit& visit) {
  std::vector<std::string> files;
  TextReader reading(visit);
  for (const std::string& path : paths) {
    std::error_code error;
    if (path != "-" && !std::filesystem::exists(path, error)) {
      throw UsageError(path + ": no such index, file or folder");
    }
    if (!StoredArticles::is_index(path)) files.push_back(path);
  }
  for (const std::string& path : paths) {
    if (StoredArticles::is_index(path)) reading.read_index(path);
  }
  if (!files.empty()) reading.read_files(files);
  return reading.finish();
}

}  // namespace warta::stemmer::cli
