// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>

#include "corpus/article_json.h"
#include "corpus/cli/progress_line.h"
#include "corpus/fault_text.h"
#include "indexer/cli/commands.h"
#include "indexer/generations.h"
#include "indexer/kept_article.h"
#include "indexer/schema/generation.h"
#include "indexer/stored_articles.h"
#include "indexer/verify.h"

namespace warta::indexer::cli {

int run_verify(const Options& options) {
  const Verification found = verify(options.index);
  const std::string generation = schema::generation_name(found.generation);
  if (found.problems.empty()) {
    if (!options.quiet) {
      std::cout << "generation " << generation << " is as it was written: " << found.articles
                << " articles, " << found.files << " files, " << found.sampled
                << " articles read back\n";
    }
    return 0;
  }
  for (const std::string& problem : found.problems) {
    std::cerr << corpus::printable(problem) << '\n';
  }
  std::cerr << "warta-index: generation " << generation
            << " is damaged\nhint: go back to the one before: warta-index rollback "
            << options.index << '\n';
  return 2;
}

int run_rollback(const Options& options) {
  const std::uint64_t live = roll_back(options.index);
  if (!options.quiet) {
    std::cout << "generation " << schema::generation_name(live) << " is live again\n";
  }
  return 0;
}

int run_prune(const Options& options) {
  const auto removed = prune(options.index, options.keep);
  if (options.quiet) return 0;
  for (const std::uint64_t number : removed) {
    std::cout << "generation " << schema::generation_name(number) << " removed\n";
  }
  if (removed.empty()) std::cout << "nothing to remove\n";
  return 0;
}

int run_export(const Options& options) {
  StoredArticles articles(options.index);
  corpus::cli::ProgressLine progress(options.quiet);
  std::size_t count = 0;
  for (auto article = articles.next(); article && std::cout; article = articles.next()) {
    std::cout << corpus::clean_line(given_back(std::move(*article))) << '\n';
    progress.update(++count);
  }
  return 0;
}

}  // namespace warta::indexer::cli
