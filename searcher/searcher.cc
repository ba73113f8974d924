// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/searcher.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "indexer/schema/fields.h"
#include "searcher/error_boundary.h"
#include "searcher/explanation.h"
#include "searcher/index_reader.h"
#include "searcher/query_compiler.h"
#include "searcher/query_lexer.h"
#include "searcher/query_parser.h"
#include "searcher/ranking_profile.h"
#include "searcher/snippet.h"
#include "searcher/vocabulary.h"

namespace warta {
namespace {

using searcher::CompiledQuery;
using searcher::RankingProfile;

constexpr std::size_t kMostHits = 10'000;
// Totals are exact up to here, at least; counting all of a common word's articles would cost more
// than finding the best ten.
constexpr Xapian::doccount kCounted = 1000;

Xapian::BM25Weight bm25(const RankingProfile& profile) {
  constexpr double kQueryLength = 0, kQueryMentions = 1, kShortest = 0.5;  // Xapian's own
  return {profile.bm25_k1, kQueryLength, kQueryMentions, profile.bm25_b, kShortest};
}

searcher::RankingProfiles load_profiles(const SearcherOptions& options) {
  if (options.ranking_path.empty()) return searcher::builtin_ranking();
  const std::string text = stemmer::read_data_file(options.ranking_path);
  return searcher::parse_ranking(text, options.ranking_path);
}

}  // namespace

class Searcher::Impl {
 public:
  const searcher::RankingProfiles& profiles() const { return profiles_; }

  const RankingProfile& profile_named(const std::string& name) const {
    const auto found = profiles_.find(name);
    if (found != profiles_.end()) return found->second;
    std::string known;
    for (const auto& [other, profile] : profiles_) known += (known.empty() ? "" : ", ") + other;
    throw Error(Error::Code::RequestInvalid, "there is no ranking profile '" + name + "'",
                "the profiles are " + known);
  }

  Impl(const std::string& index, const SearcherOptions& options)
      : profiles_(load_profiles(options)),
        reader_(
            index, [this](const std::string& own_words) { return speak(own_words); },
            options.generation_folder) {}

  Result search(const Request& request) {
    const RankingProfile profile = profile_of(request);
    reader_.refresh();
    const searcher::QueryTree tree =
        searcher::parse_query(request.query, request.limits, now(request));
    try {
      return result_for(request, tree, profile);
    } catch (const Xapian::DatabaseModifiedError&) {
      // The generation was changed in place under the reader: Xapian asks to open it anew, and the
      // whole match must run again.
      reader_.reopen();
      return result_for(request, tree, profile);
    }
  }

 private:
  static std::int64_t now(const Request& request) {
    const auto clock = std::chrono::system_clock::now().time_since_epoch();
    return request.now.value_or(std::chrono::duration_cast<std::chrono::seconds>(clock).count());
  }

  Result result_for(const Request& request, const searcher::QueryTree& tree,
                    const RankingProfile& profile) {
    const CompiledQuery compiled = searcher::compile_query(
        tree, *analyzer_, profile, searcher::Vocabulary(reader_.database()), request.limits);
    Result result{.query = request.query, .diagnostics = compiled.diagnostics};
    if (request.debug) result.stages = stages_of(request, tree, compiled);
    if (!compiled.all.empty()) answer(request, compiled, profile, result);
    return result;
  }

  static Stages stages_of(const Request& request, const searcher::QueryTree& tree,
                          const CompiledQuery& compiled) {
    searcher::DiagnosticList told;
    const std::string_view text = searcher::within_limit(request.query, request.limits, told);
    Stages stages{.tokens = to_string(searcher::lex_query(text, now(request), told)),
                  .tree = to_string(tree),
                  .xapian = "all: " + compiled.all.get_description()};
    if (!compiled.relaxed.empty()) {
      stages.xapian += "\nrelaxed: " + compiled.relaxed.get_description();
    }
    return stages;
  }

  // Takes up the language of a generation.
  schema::Fingerprint speak(const std::string& own_words) {
    if (!language_ || language_->own_words() != own_words) {
      analyzer_.reset();
      language_.emplace(own_words, "words.tsv of the index");
      analyzer_.emplace(*language_);
    }
    return {.analysis = language_->digest()};
  }

  // The profile that a request names, with the numbers that it sets otherwise.
  RankingProfile profile_of(const Request& request) const {
    RankingProfile profile = profile_named(request.profile);
    for (const auto& [name, value] : request.settings) {
      if (profile.set(name, value)) continue;
      std::string known;
      for (const auto& [other, number] : profile.numbers())
        known += (known.empty() ? "" : ", ") + other;
      throw Error(Error::Code::RequestInvalid,
                  "'" + name + "' cannot be set to " + std::to_string(value),
                  "a number from 0 to 100 for one of " + known);
    }
    return profile;
  }

  void answer(const Request& request, const CompiledQuery& compiled, const RankingProfile& profile,
              Result& result) {
    Xapian::Enquire enquire(reader_.database());
    enquire.set_weighting_scheme(bm25(profile));
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const bool by_date = request.sort != Sort::Relevance || compiled.only_filters;
    if (by_date) {
      enquire.set_sort_by_value_then_relevance(schema::slot::kPublished, true);
    }
    // Equals stand in the order of an index that was built anew, whatever was done to this one.
    Xapian::MultiValueKeyMaker newest;
    newest.add_value(schema::slot::kPublished, true);
    newest.add_value(schema::slot::kOrder);
    if (!reader_.is_in_order() && compiled.only_filters) enquire.set_sort_by_key(&newest, false);
    if (!reader_.is_in_order() && !by_date) {
      enquire.set_sort_by_relevance_then_value(schema::slot::kOrder, false);
    }
    Xapian::MSet found = run(enquire, compiled.all, request);
    // In the order of dates an article with a word or two would stand among those with all of them:
    // there the query is relaxed only when nothing else is found.
    const std::size_t asked_for =
        by_date ? 1 : request.offset + std::max<std::size_t>(request.limit, 1);
    result.relaxed = false;
    result.with_all_words = found.get_matches_estimated();
    if (found.get_matches_upper_bound() < asked_for && !compiled.relaxed.empty()) {
      const Xapian::MSet more = run(enquire, compiled.relaxed, request);
      result.relaxed = more.get_matches_lower_bound() > found.get_matches_upper_bound();
      if (result.relaxed) found = more;
    }
    result.total = found.get_matches_estimated();
    result.total_is_exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
    for (auto match = found.begin(); match != found.end(); ++match) {
      result.hits.push_back(hit(*match, match.get_weight(), compiled));
      result.hits.back().rank = request.offset + result.hits.size();
      if (!request.explain) continue;
      result.hits.back().contributions = searcher::explain(
          reader_.database(), bm25(profile), compiled, profile.relaxed, result.hits.back().id);
    }
  }

  static Xapian::MSet run(Xapian::Enquire& enquire, const Xapian::Query& query,
                          const Request& request) {
    enquire.set_query(query);
    const auto first = static_cast<Xapian::doccount>(std::min(request.offset, kMostHits));
    const auto most = static_cast<Xapian::doccount>(std::min(request.limit, kMostHits));
    return enquire.get_mset(first, most, std::max(kCounted, first + most + 1));
  }

  Hit hit(Xapian::docid document, double score, const CompiledQuery& compiled) {
    schema::StoredArticle article = reader_.article(document);
    searcher::Snippet snippet = searcher::make_snippet(article.body, compiled.wanted, *analyzer_);
    return {.id = std::move(article.id),
            .score = score,
            .title = std::move(article.title),
            .title_is_derived = article.title_is_derived,
            .source = std::move(article.source),
            .agency = std::move(article.agency),
            .place = std::move(article.place),
            .category = std::move(article.category),
            .author = std::move(article.author),
            .url = std::move(article.url),
            .published = article.published,
            .snippet = std::move(snippet.text),
            .marks = std::move(snippet.marks)};
  }

  std::optional<analysis::Language> language_;
  std::optional<analysis::Analyzer> analyzer_;
  searcher::RankingProfiles profiles_;
  searcher::IndexReader reader_;
};

Searcher::Searcher(const std::string& index, const SearcherOptions& options)
    : impl_(
          searcher::within_boundary(index, [&] { return std::make_unique<Impl>(index, options); })),
      index_(index) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

std::vector<std::pair<std::string, double>> Searcher::numbers(const std::string& profile) const {
  return impl_->profile_named(profile).numbers();
}

std::vector<std::string> Searcher::profiles() const {
  std::vector<std::string> names;
  for (const auto& [name, profile] : impl_->profiles()) names.push_back(name);
  return names;
}

Result Searcher::search(const Request& request) {
  return searcher::within_boundary(index_, [&] { return impl_->search(request); });
}

}  // namespace warta
