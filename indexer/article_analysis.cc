// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_analysis.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "indexer/build_worker.h"
#include "indexer/table_assembly.h"

namespace warta::indexer {

unsigned jobs_of(const RunOptions& options) {
  constexpr unsigned kMost = 16;
  const unsigned jobs = options.jobs > 0 ? options.jobs : std::thread::hardware_concurrency();
  return std::clamp(jobs, 1U, kMost);
}

BuiltDocuments analyse_all(ArticleBatches& batches, const analysis::Language& language,
                           const RunOptions& options, const std::filesystem::path& work,
                           Counts& removals) {
  const unsigned jobs = jobs_of(options);
  std::vector<std::unique_ptr<BuildWorker>> workers;
  std::vector<std::function<void()>> tasks;
  for (unsigned i = 0; i < jobs; ++i) {
    workers.push_back(std::make_unique<BuildWorker>(language, work, i, options.memory / jobs));
    tasks.emplace_back([&batches, &worker = *workers.back()] {
      ArticleBatch batch;
      while (batches.next(batch)) {
        std::uint32_t sequence = batch.first;
        for (const corpus::Article& article : batch.articles) worker.add(sequence++, article);
      }
      worker.finish();
    });
  }
  run_all(tasks, jobs);
  BuiltDocuments built;
  for (const auto& worker : workers) {
    worker->hand_over(built);
    for (const auto& [rule, count] : worker->removals()) removals[rule] += count;
  }
  return built;
}

}  // namespace warta::indexer
