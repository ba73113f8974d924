// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/searcher.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <type_traits>

#include "indexer/schema/fields.h"
#include "searcher/completion.h"
#include "searcher/counting.h"
#include "searcher/cursor.h"
#include "searcher/date_weight.h"
#include "searcher/error_boundary.h"
#include "searcher/explanation.h"
#include "searcher/hit_maker.h"
#include "searcher/index_reader.h"
#include "searcher/matching.h"
#include "searcher/query_compiler.h"
#include "searcher/query_lexer.h"
#include "searcher/query_parser.h"
#include "searcher/ranking_profile.h"
#include "searcher/suggestion.h"
#include "searcher/telling_terms.h"
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
    const auto begin = std::chrono::steady_clock::now();
    const RankingProfile profile = profile_of(request);
    check_names(request);
    Result result = with_live_index([&] { return result_for(request, profile); });
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    result.seconds = taken.count();
    return result;
  }

  std::vector<Completion> complete(std::string_view beginning, std::size_t limit) {
    return with_live_index(
        [&] { return searcher::completions(reader_.database(), *language_, beginning, limit); });
  }

 private:
  // Runs an action on the live generation. Where that was changed in place under the reader, Xapian
  // asks to open it anew, and the whole action must run again.
  template <typename Action>
  std::invoke_result_t<Action> with_live_index(const Action& action) {
    reader_.refresh();
    try {
      return action();
    } catch (const Xapian::DatabaseModifiedError&) {
      reader_.reopen();
      return action();
    }
  }

  static std::int64_t now(const Request& request) {
    const auto clock = std::chrono::system_clock::now().time_since_epoch();
    return request.now.value_or(std::chrono::duration_cast<std::chrono::seconds>(clock).count());
  }

  static void check_names(const Request& request) {
    for (const std::string& name : request.facets) {
      if (!searcher::facet_named(name).empty()) continue;
      throw Error(Error::Code::RequestInvalid, "there is no facet '" + name + "'",
                  "the facets are " + searcher::known_facets());
    }
    if (request.after.empty()) return;
    if (request.offset > 0 || !searcher::read_cursor(request)) {
      throw Error(
          Error::Code::RequestInvalid, "'" + request.after + "' is no cursor of this search",
          "take `next` of the page before (the text names it behind --after), with the same "
          "query, order and profile, and no offset");
    }
  }

  // The answer; if nothing matches and the query can be put right, that of the query put right.
  Result result_for(const Request& request, const RankingProfile& profile) {
    const searcher::QueryTree tree =
        searcher::parse_query(request.query, request.limits, now(request));
    Result result = result_for(request, tree, profile);
    constexpr std::size_t kEnough = 10;  // whoever finds so much has hardly misspelt it
    if (result.with_all_words < kEnough) {
      result.suggestion = searcher::suggest(tree, request.query, *analyzer_,
                                            searcher::Vocabulary(reader_.database()));
    }
    if (result.total > 0 || result.suggestion.empty() || !request.after.empty()) return result;
    Request corrected = request;
    corrected.query = result.suggestion;
    Result other = result_for(
        corrected, searcher::parse_query(corrected.query, request.limits, now(request)), profile);
    if (other.total == 0) return result;
    other.query = request.query;
    other.suggestion = result.suggestion;
    other.corrected = true;
    return other;
  }

  Result result_for(const Request& request, const searcher::QueryTree& tree,
                    const RankingProfile& profile) {
    CompiledQuery compiled =
        searcher::compile_query(tree, *analyzer_, reader_.acronyms(), profile,
                                searcher::Vocabulary(reader_.database()), request.limits);
    if (!request.like.empty()) {
      compiled = related_to(request, compiled);
    } else if (!compiled.only_filters && !compiled.all.empty()) {
      add_recency(request, profile, compiled);
      if (request.feedback) add_feedback(request, profile, compiled);
    }
    Result result{.query = request.query, .diagnostics = compiled.diagnostics};
    if (request.debug) result.stages = stages_of(request, tree, compiled);
    if (!compiled.all.empty()) answer(request, compiled, profile, result);
    return result;
  }

  CompiledQuery related_to(const Request& request, CompiledQuery filter) {
    // Without a query there is nothing to filter by, and nothing wrong with that.
    if (filter.all.empty()) filter.diagnostics.clear();
    constexpr double kSameTime = 4, kHalfLifeDays = 14;
    const Xapian::Database& database = reader_.database();
    const std::string term = schema::id_term(request.like);
    const auto found = database.postlist_begin(term);
    if (found == database.postlist_end(term)) {
      throw Error(Error::Code::RequestInvalid, "there is no article '" + request.like + "'",
                  "give the id of a hit; --format json tells it");
    }
    const Xapian::Document document = database.get_document(*found);
    const std::string date = document.get_value(schema::slot::kPublished);
    const searcher::DateDecay decay{
        .most = date.empty() ? 0 : kSameTime,
        .half_life_days = kHalfLifeDays,
        .moment = date.empty() ? 0 : static_cast<std::int64_t>(Xapian::sortable_unserialise(date))};
    const std::string story = document.get_value(schema::slot::kCopyGroup);
    return searcher::related_query(database, *found, reader_.stories().copies_of(story), decay,
                                   filter);
  }

  static void add_recency(const Request& request, const RankingProfile& profile,
                          CompiledQuery& compiled) {
    if (profile.recency <= 0) return;
    const Xapian::Query date = searcher::date_query({.most = profile.recency,
                                                     .half_life_days = profile.recency_days,
                                                     .floor = std::min(profile.recency_floor, 1.0),
                                                     .moment = now(request)});
    compiled.all = Xapian::Query(Xapian::Query::OP_AND, compiled.all, date);
    for (Xapian::Query* step : {&compiled.relaxed, &compiled.related}) {
      if (!step->empty()) *step = Xapian::Query(Xapian::Query::OP_AND, *step, date);
    }
    compiled.parts.push_back({"recency", "how new it is", date, searcher::Scope::Every});
  }

  void add_feedback(const Request& request, const RankingProfile& profile,
                    CompiledQuery& compiled) {
    constexpr double kShare = 0.3;
    const searcher::Matches best = searcher::find_matches(
        reader_.database(), bm25(profile), compiled,
        {.fold_copies = request.copies == Copies::Folded, .is_in_order = reader_.is_in_order()},
        reader_.stories());
    std::vector<Xapian::docid> documents;
    for (const searcher::Match& match : best.page) documents.push_back(match.document);
    if (documents.empty()) return;
    searcher::add_feedback(reader_.database(), documents, kShare, compiled);
  }

  static Stages stages_of(const Request& request, const searcher::QueryTree& tree,
                          const CompiledQuery& compiled) {
    searcher::DiagnosticList told;
    const std::string_view text = searcher::within_limit(request.query, request.limits, told);
    Stages stages{.tokens = to_string(searcher::lex_query(text, now(request), told)),
                  .tree = to_string(tree),
                  .xapian = "all: " + compiled.all.get_description()};
    if (!compiled.relaxed.empty()) {
      stages.xapian += "\nsome: " + compiled.relaxed.get_description();
    }
    if (!compiled.related.empty()) {
      stages.xapian += "\nrelated: " + compiled.related.get_description();
    }
    stages.xapian += "\ncost: " + std::to_string(compiled.cost);
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
                  "a number from 0 to 10,000 for one of " + known);
    }
    return profile;
  }

  void answer(const Request& request, const CompiledQuery& compiled, const RankingProfile& profile,
              Result& result) {
    const Xapian::BM25Weight weight = bm25(profile);
    const auto cursor = searcher::read_cursor(request);
    const std::size_t first = cursor ? cursor->rank : request.offset;
    const searcher::Matches found =
        searcher::find_matches(reader_.database(), weight, compiled,
                               {.first = cursor ? first - 1 : first,
                                .size = request.limit + (cursor ? 1 : 0),
                                .sort = request.sort,
                                .fold_copies = request.copies == Copies::Folded,
                                .is_in_order = reader_.is_in_order()},
                               reader_.stories());
    result.total = found.total;
    result.total_is_exact = found.total_is_exact;
    result.with_all_words = found.with_all_words;
    result.relaxed = !found.has_all_words_only;
    searcher::HitMaker hits(reader_, compiled.wanted, *analyzer_, request);
    for (const searcher::Match& match : found.page) {
      if (cursor && &match == found.page.data()) {  // the last of the page before
        tell_if_moved(*cursor, match, result);
        continue;
      }
      result.hits.push_back(hits.make(match));
      result.hits.back().rank = first + result.hits.size();
      if (!request.explain) continue;
      result.hits.back().contributions =
          searcher::explain(reader_.database(), weight, compiled, match);
    }
    if (found.has_more && !result.hits.empty()) {
      const Hit& last = result.hits.back();
      result.next = searcher::to_text({last.rank, searcher::hash_of(last.id)}, request);
    }
    if (request.facets.empty() && !request.timeline) return;
    searcher::Counted counted{.values = request.facet_values, .timeline = request.timeline};
    for (const std::string& name : request.facets) {
      counted.facets.push_back(searcher::facet_named(name));
    }
    searcher::count_matches(reader_.database(), reader_.columns(), *language_, found.counted,
                            counted, result);
  }

  void tell_if_moved(const searcher::Cursor& cursor, const searcher::Match& match, Result& result) {
    if (searcher::hash_of(reader_.article(match.document).id) == cursor.article) return;
    result.diagnostics.push_back(
        {"the index has changed since the page before: an article may be missing or come twice",
         "begin with the first page again"});
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
