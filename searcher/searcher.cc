// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/searcher.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "indexer/schema/fields.h"
#include "searcher/completion.h"
#include "searcher/error_boundary.h"
#include "searcher/explanation.h"
#include "searcher/index_reader.h"
#include "searcher/matching.h"
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

Xapian::BM25Weight bm25(const RankingProfile& profile) {
  // Lengths are weighed in the index: see schema::kWdfScale.
  constexpr double kQueryLength = 0, kQueryMentions = 1, kLength = 0, kShortest = 0.5;
  return {profile.bm25_k1 * schema::kWdfScale, kQueryLength, kQueryMentions, kLength, kShortest};
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

  std::vector<Completion> complete(std::string_view beginning, std::size_t limit) {
    reader_.refresh();
    try {
      return searcher::completions(reader_.database(), *language_, beginning, limit);
    } catch (const Xapian::DatabaseModifiedError&) {
      reader_.reopen();
      return searcher::completions(reader_.database(), *language_, beginning, limit);
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
    const Xapian::BM25Weight weight = bm25(profile);
    const searcher::Matches found =
        searcher::find_matches(reader_.database(), weight, compiled,
                               {.first = request.offset,
                                .size = request.limit,
                                .sort = request.sort,
                                .fold_copies = request.copies == Copies::Folded,
                                .is_in_order = reader_.is_in_order()});
    result.total = found.total;
    result.total_is_exact = found.total_is_exact;
    result.with_all_words = found.with_all_words;
    result.relaxed = !found.has_all_words_only;
    for (const searcher::Match& match : found.page) {
      result.hits.push_back(hit(match, compiled, request.snippets));
      result.hits.back().rank = request.offset + result.hits.size();
      if (!request.explain) continue;
      result.hits.back().contributions =
          searcher::explain(reader_.database(), weight, compiled, match);
    }
  }

  Hit hit(const searcher::Match& match, const CompiledQuery& compiled, bool with_snippet) {
    schema::StoredArticle article = reader_.article(match.document);
    searcher::Snippet snippet;
    if (with_snippet) snippet = searcher::make_snippet(article.body, compiled.wanted, *analyzer_);
    return {.id = std::move(article.id),
            .score = match.score,
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

std::vector<Completion> Searcher::complete(std::string_view beginning, std::size_t limit) {
  return searcher::within_boundary(index_, [&] { return impl_->complete(beginning, limit); });
}

Result Searcher::search(const Request& request) {
  return searcher::within_boundary(index_, [&] { return impl_->search(request); });
}

}  // namespace warta
