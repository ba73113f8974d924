// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/new_stories.h"

#include <algorithm>
#include <string>
#include <utility>

#include "searcher/saved_state.h"

namespace warta::searcher {
namespace {

constexpr std::size_t kPage = 500;

// Whether a story or one of its copies is known; all of them are from now on.
bool learn(const Hit& hit, std::set<std::uint64_t>& known) {
  bool was_known = !known.insert(id_hash(hit.id)).second;
  for (const Copy& copy : hit.copies) {
    was_known = !known.insert(id_hash(copy.id)).second || was_known;
  }
  return was_known;
}

bool is_known(const Hit& hit, const std::set<std::uint64_t>& known) {
  return known.contains(id_hash(hit.id)) ||
         std::ranges::any_of(
             hit.copies, [&known](const Copy& copy) { return known.contains(id_hash(copy.id)); });
}

// The hits of an answer that have everything that was asked for.
std::vector<Hit> full_hits(Result result) {
  if (result.corrected) return {};
  std::erase_if(result.hits, [](const Hit& hit) { return !hit.has_all_words; });
  return std::move(result.hits);
}

// Walks through all that a search finds, page by page, newest first: calls `page` with the request
// of each page, which asks for no snippets, and its hits.
template <typename TakePage>
void for_each_page(Request request, Searcher& searcher, const TakePage& page) {
  request.sort = Sort::Newest;
  request.copies = Copies::Folded;
  request.limit = kPage;
  request.snippets = false;
  while (true) {
    Result result = searcher.search(request);
    std::string next = std::move(result.next);
    page(std::as_const(request), full_hits(std::move(result)));
    if (next.empty() || next == request.after) return;
    request.after = std::move(next);
  }
}

}  // namespace

std::vector<SavedStory> new_stories(const SavedSearch& search, std::int64_t now, Searcher& searcher,
                                    std::set<std::uint64_t>& known) {
  std::vector<SavedStory> stories;
  Request request = search.request;
  request.now = now;
  for_each_page(request, searcher, [&](const Request& asked, std::vector<Hit> hits) {
    const bool has_new =
        std::ranges::any_of(hits, [&](const Hit& hit) { return !is_known(hit, known); });
    if (has_new) {
      // Only a page with something new is worth the time that snippets take.
      Request with_snippets = asked;
      with_snippets.snippets = true;
      hits = full_hits(searcher.search(with_snippets));
    }
    for (Hit& hit : hits) {
      if (!learn(hit, known)) stories.push_back({search.name, std::move(hit)});
    }
  });
  return stories;
}

}  // namespace warta::searcher
