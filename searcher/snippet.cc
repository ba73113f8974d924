// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet.h"

#include <algorithm>
#include <set>

namespace warta::searcher {
namespace {

constexpr std::string_view kEllipsis = "…";
// Hostile bodies are searched this far; news is a few thousand bytes.
constexpr std::size_t kMostSearched = 100'000;

// A mark in the body, and what it is a mark of: two words of one stem are one reason. A concept is
// a better one than any words of it that stand alone.
struct Found {
  Span span;
  std::string_view what;
  std::size_t worth = 1;
};
constexpr std::size_t kConceptWorth = 10;

const std::string* wanted_name(const analysis::WordForm& form, const Wanted& wanted) {
  if (wanted.stems.contains(form.stem)) return &form.stem;
  if (!form.part.empty() && wanted.stems.contains(form.part)) return &form.part;
  const std::string& root = form.root.empty() ? form.stem : form.root;
  return wanted.roots.contains(root) ? &root : nullptr;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// Everything that matched, in the order of the text; a concept is marked from its first word to its
// last.
std::vector<Found> find_wanted(std::string_view body, const Wanted& wanted,
                               analysis::Analyzer& analyzer) {
  const analysis::AnalyzedText& analyzed = analyzer.analyze(body);
  std::vector<Found> found;
  std::size_t concept_at = 0;
  for (std::size_t i = 0; i < analyzed.words.size(); ++i) {
    const analysis::Word& word = analyzed.words[i];
    const analysis::PhraseMatch* match = nullptr;
    for (; concept_at < analyzed.concepts.size() && analyzed.concepts[concept_at].first <= i;
         ++concept_at) {
      const auto& candidate = analyzed.concepts[concept_at];
      if (candidate.first == i && wanted.concepts.contains(candidate.concept_id))
        match = &candidate;
    }
    if (match != nullptr) {
      const std::string_view name = analyzer.language().concepts()[match->concept_id].name;
      found.push_back({{word.begin, analyzed.words[match->last - 1].end}, name, kConceptWorth});
    } else if (const std::string* name = wanted_name(*word.form, wanted);
               name != nullptr && !word.stop) {
      found.push_back({{word.begin, word.end}, *name});
    }
  }
  return found;
}

bool ends_sentence(std::string_view body, std::size_t at) {
  if (body[at] == '\n') return true;
  const bool stop = body[at] == '.' || body[at] == '!' || body[at] == '?';
  if (!stop || at + 1 >= body.size()) return false;
  std::size_t next = at + 1;
  while (next < body.size() && (body[next] == '"' || body[next] == ')')) ++next;
  return next < body.size() && body[next] == ' ';
}

// The body cut into sentences, white space at their ends left out. Short ones ("PT.", "Rp.") are no
// sentences but parts of the next.
std::vector<Span> sentences_of(std::string_view body) {
  constexpr std::size_t kShortest = 25;
  std::vector<Span> sentences;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    while (begin < end && (body[begin] == ' ' || body[begin] == '\n')) ++begin;
    if (begin < end) sentences.push_back({begin, end});
    begin = end;
  };
  for (std::size_t at = 0; at < body.size(); ++at) {
    if (!ends_sentence(body, at)) continue;
    if (body[at] == '\n') {
      add(at);
    } else if (at - begin >= kShortest) {
      const std::size_t space = std::min(body.find_first_of(" \n", at), body.size());
      add(space);
      at = space;
    }
  }
  add(body.size());
  return sentences;
}

// The sentence whose different wanted words are worth most, the first of equals. Both lists are in
// the order of the text, so one pass over them does.
std::size_t best_sentence(const std::vector<Span>& sentences, const std::vector<Found>& found) {
  std::size_t best = 0, most = 0;
  auto item = found.begin();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    std::set<std::string_view> names;
    std::size_t worth = 0;
    for (; item != found.end() && item->span.begin < sentences[i].end; ++item) {
      const bool is_inside = item->span.end <= sentences[i].end;
      if (is_inside && names.insert(item->what).second) worth += item->worth;
    }
    if (worth > most) best = i, most = worth;
  }
  return best;
}

// What is shown of a body, and whether a sentence was cut for it.
struct Excerpt {
  Span span;
  bool cut_before = false;
  bool cut_behind = false;
};

// A part of a sentence that is too long: from a little before its first mark, cut between words.
Excerpt cut_sentence(std::string_view body, const Span& sentence, const std::vector<Found>& found) {
  constexpr std::size_t kBefore = 60;
  Excerpt excerpt{sentence};
  const auto first = std::ranges::find_if(
      found, [&](const Found& item) { return item.span.begin >= sentence.begin; });
  if (first != found.end() && first->span.begin > sentence.begin + kSnippetBytes / 2) {
    const std::size_t space = body.rfind(' ', first->span.begin - kBefore);
    excerpt.cut_before = space != std::string_view::npos && space > sentence.begin;
    if (excerpt.cut_before) excerpt.span.begin = space + 1;
  }
  Span& span = excerpt.span;
  excerpt.cut_behind = span.end - span.begin > kSnippetBytes;
  if (!excerpt.cut_behind) return excerpt;
  span.end = span.begin + kSnippetBytes;
  const std::size_t space = body.rfind(' ', span.end);
  if (space != std::string_view::npos && space > span.begin) span.end = space;
  while (span.end > span.begin && is_continuation(body[span.end])) --span.end;
  return excerpt;
}

Excerpt choose(std::string_view body, const std::vector<Found>& found) {
  const std::vector<Span> sentences = sentences_of(body);
  if (sentences.empty()) return {};
  const std::size_t best = best_sentence(sentences, found);
  Span chosen = sentences[best];
  if (chosen.end - chosen.begin > kSnippetBytes) return cut_sentence(body, chosen, found);
  for (std::size_t i = best + 1; i < sentences.size(); ++i) {
    if (sentences[i].end - chosen.begin > kSnippetBytes) break;
    chosen.end = sentences[i].end;
  }
  return {chosen};
}

}  // namespace

Snippet make_snippet(std::string_view body, const Wanted& wanted, analysis::Analyzer& analyzer) {
  body = body.substr(0, kMostSearched);
  const std::vector<Found> found = find_wanted(body, wanted, analyzer);
  const Excerpt excerpt = choose(body, found);
  const auto [begin, end] = excerpt.span;
  Snippet snippet;
  if (excerpt.cut_before) snippet.text = kEllipsis;
  const std::size_t shift = snippet.text.size();
  snippet.text += body.substr(begin, end - begin);
  std::ranges::replace(snippet.text, '\n', ' ');
  if (excerpt.cut_behind) snippet.text += kEllipsis;
  std::size_t marked = begin;  // overlapping marks would print twice
  for (const Found& item : found) {
    if (item.span.begin < marked || item.span.end > end) continue;
    snippet.marks.push_back({item.span.begin - begin + shift, item.span.end - begin + shift});
    marked = item.span.end;
  }
  return snippet;
}

}  // namespace warta::searcher
