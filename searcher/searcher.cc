// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/searcher.h"

#include <algorithm>
#include <thread>

#include "searcher/answerer_pool.h"
#include "searcher/error_boundary.h"
#include "searcher/ranking_profile.h"
#include "searcher/request_profile.h"
#include "stemmer/data_file.h"

namespace warta {
namespace {

using searcher::Answerer;
using searcher::within_boundary;

searcher::RankingProfiles load_profiles(const SearcherOptions& options) {
  if (options.ranking_path.empty()) return searcher::builtin_ranking();
  const std::string text = stemmer::read_data_file(options.ranking_path);
  return searcher::parse_ranking(text, options.ranking_path);
}

std::size_t most_answerers(const SearcherOptions& options) {
  if (options.readers > 0) return options.readers;
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

class Searcher::Impl {
 public:
  Impl(const std::string& index, const SearcherOptions& options)
      : profiles_(load_profiles(options)),
        pool_(most_answerers(options), [this, index, folder = options.generation_folder] {
          return std::make_unique<Answerer>(index, profiles_, folder);
        }) {
    pool_.lend([](Answerer&) {});  // what cannot be opened is told now
  }

  const searcher::RankingProfiles& profiles() const { return profiles_; }
  searcher::AnswererPool& pool() { return pool_; }

 private:
  searcher::RankingProfiles profiles_;
  searcher::AnswererPool pool_;
};

Searcher::Searcher(const std::string& index, const SearcherOptions& options)
    : impl_(within_boundary(index, [&] { return std::make_unique<Impl>(index, options); })),
      index_(index) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

std::vector<std::pair<std::string, double>> Searcher::numbers(const std::string& profile) const {
  return searcher::profile_named(profile, impl_->profiles()).numbers();
}

std::vector<std::string> Searcher::profiles() const {
  std::vector<std::string> names;
  for (const auto& [name, profile] : impl_->profiles()) names.push_back(name);
  return names;
}

Result Searcher::search(const Request& request) {
  return within_boundary(index_, [&] {
    return impl_->pool().lend([&](Answerer& answerer) { return answerer.search(request); });
  });
}

std::vector<Completion> Searcher::complete(std::string_view beginning, std::size_t limit) {
  return within_boundary(index_, [&] {
    return impl_->pool().lend(
        [&](Answerer& answerer) { return answerer.complete(beginning, limit); });
  });
}

std::optional<Article> Searcher::article(std::string_view id) {
  return within_boundary(index_, [&] {
    return impl_->pool().lend([&](Answerer& answerer) { return answerer.article(id); });
  });
}

IndexState Searcher::state() {
  return within_boundary(index_, [&] {
    return impl_->pool().lend([](Answerer& answerer) { return answerer.state(); });
  });
}

}  // namespace warta
