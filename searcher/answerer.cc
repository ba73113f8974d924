// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answerer.h"

#include <chrono>
#include <string>
#include <utility>

#include "searcher/completion.h"
#include "searcher/counting.h"
#include "searcher/explanation.h"
#include "searcher/hit_maker.h"
#include "searcher/query_lexer.h"
#include "searcher/query_parser.h"
#include "searcher/request_profile.h"
#include "searcher/request_query.h"
#include "searcher/suggestion.h"
#include "searcher/vocabulary.h"
#include "warta/error.h"

namespace warta::searcher {
namespace {

void check_names(const Request& request) {
  for (const std::string& name : request.facets) {
    if (!facet_named(name).empty()) continue;
    throw Error(Error::Code::RequestInvalid, "there is no facet '" + name + "'",
                "the facets are " + known_facets());
  }
  if (request.after.empty()) return;
  if (request.offset > 0 || !read_cursor(request)) {
    throw Error(Error::Code::RequestInvalid, "'" + request.after + "' is no cursor of this search",
                "take `next` of the page before (the text names it behind --after), with the same "
                "query, order and profile, and no offset");
  }
}

Stages stages_of(const Request& request, const QueryTree& tree, const CompiledQuery& compiled) {
  DiagnosticList told;
  const std::string_view text = within_limit(request.query, request.limits, told);
  Stages stages{.tokens = to_string(lex_query(text, now_of(request), told)),
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

Article to_article(schema::StoredArticle stored) {
  return {.id = std::move(stored.id),
          .title = std::move(stored.title),
          .body = std::move(stored.body),
          .lead = std::move(stored.lead),
          .source = std::move(stored.source),
          .agency = std::move(stored.agency),
          .place = std::move(stored.place),
          .author = std::move(stored.author),
          .editor = std::move(stored.editor),
          .category = std::move(stored.category),
          .tags = std::move(stored.tags),
          .url = std::move(stored.url),
          .language = std::move(stored.language),
          .published = stored.published,
          .updated = stored.updated,
          .title_is_derived = stored.title_is_derived};
}

}  // namespace

Answerer::Answerer(const std::string& index, const RankingProfiles& profiles,
                   const std::string& generation_folder)
    : profiles_(profiles),
      reader_(
          index, [this](const std::string& own_words) { return speak(own_words); },
          generation_folder) {}

Result Answerer::search(const Request& request) {
  const auto begin = std::chrono::steady_clock::now();
  const RankingProfile profile = profile_of(request, profiles_);
  check_names(request);
  Result result = with_live_index([&] { return result_for(request, profile); });
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  result.seconds = taken.count();
  return result;
}

std::vector<Completion> Answerer::complete(std::string_view beginning, std::size_t limit) {
  return with_live_index(
      [&] { return completions(reader_.database(), *language_, beginning, limit); });
}

std::optional<Article> Answerer::article(std::string_view id) {
  return with_live_index([&]() -> std::optional<Article> {
    const auto document = reader_.document_of(id);
    if (!document) return std::nullopt;
    return to_article(reader_.article(*document));
  });
}

IndexState Answerer::state() {
  reader_.refresh();
  return {.generation = reader_.generation(),
          .articles = reader_.database().get_doccount(),
          .built = reader_.built()};
}

// The answer; if nothing matches and the query can be put right, that of the query put right.
Result Answerer::result_for(const Request& request, const RankingProfile& profile) {
  const QueryTree tree = parse_query(request.query, request.limits, now_of(request));
  Result result = result_for(request, tree, profile);
  constexpr std::size_t kEnough = 10;  // whoever finds so much has hardly misspelt it
  if (result.with_all_words < kEnough) {
    result.suggestion = suggest(tree, request.query, *analyzer_, Vocabulary(reader_.database()));
  }
  if (result.total > 0 || result.suggestion.empty() || !request.after.empty()) return result;
  Request corrected = request;
  corrected.query = result.suggestion;
  Result other =
      result_for(corrected, parse_query(corrected.query, request.limits, now_of(request)), profile);
  if (other.total == 0) return result;
  other.query = request.query;
  other.suggestion = result.suggestion;
  other.corrected = true;
  return other;
}

Result Answerer::result_for(const Request& request, const QueryTree& tree,
                            const RankingProfile& profile) {
  const CompiledQuery compiled = query_of(request, tree, profile, *analyzer_, reader_);
  Result result{.query = request.query,
                .generation = reader_.generation(),
                .diagnostics = compiled.diagnostics};
  if (request.debug) result.stages = stages_of(request, tree, compiled);
  if (!compiled.all.empty()) answer(request, compiled, profile, result);
  return result;
}

// Takes up the language of a generation.
schema::Fingerprint Answerer::speak(const std::string& own_words) {
  if (!language_ || language_->own_words() != own_words) {
    analyzer_.reset();
    language_.emplace(own_words, "words.tsv of the index");
    analyzer_.emplace(*language_);
  }
  return {.analysis = language_->digest()};
}

void Answerer::answer(const Request& request, const CompiledQuery& compiled,
                      const RankingProfile& profile, Result& result) {
  const Xapian::BM25Weight weight = bm25(profile);
  const auto cursor = read_cursor(request);
  const std::size_t first = cursor ? cursor->rank : request.offset;
  const Matches found = find_matches(reader_.database(), weight, compiled,
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
  HitMaker hits(reader_, compiled.wanted, *analyzer_, request);
  for (const Match& match : found.page) {
    if (cursor && &match == found.page.data()) {  // the last of the page before
      tell_if_moved(*cursor, match, result);
      continue;
    }
    result.hits.push_back(hits.make(match));
    result.hits.back().rank = first + result.hits.size();
    if (!request.explain) continue;
    result.hits.back().contributions = explain(reader_.database(), weight, compiled, match);
  }
  if (found.has_more && !result.hits.empty()) {
    const Hit& last = result.hits.back();
    result.next = to_text({last.rank, hash_of(last.id)}, request);
  }
  if (request.facets.empty() && !request.timeline) return;
  Counted counted{.values = request.facet_values, .timeline = request.timeline};
  for (const std::string& name : request.facets) {
    counted.facets.push_back(facet_named(name));
  }
  count_matches(reader_.database(), reader_.columns(), *language_, found.counted, counted, result);
}

void Answerer::tell_if_moved(const Cursor& cursor, const Match& match, Result& result) {
  if (hash_of(reader_.article(match.document).id) == cursor.article) return;
  result.diagnostics.push_back(
      {"the index has changed since the page before: an article may be missing or come twice",
       "begin with the first page again"});
}

}  // namespace warta::searcher
