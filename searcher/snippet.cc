// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <numeric>

#include "searcher/word_sieve.h"

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

// Wanted words, looked up by way of their beginnings: hardly any word of a text is one.
class WantedNames {
 public:
  explicit WantedNames(const std::unordered_set<std::string>& names) : names_(names) {
    for (const std::string& name : names) marks_ |= mark_of(name);
  }

  /// The name, in the set's own memory; nothing if it is none.
  const std::string* find(const std::string& word) const {
    if ((marks_ & mark_of(word)) == 0) return nullptr;
    const auto found = names_.find(word);
    return found == names_.end() ? nullptr : &*found;
  }

 private:
  static std::uint64_t mark_of(const std::string& name) {
    const auto first = name.empty() ? 0U : static_cast<unsigned char>(name[0]);
    return 1ULL << ((first * 7U + name.size()) % 64U);
  }

  const std::unordered_set<std::string>& names_;
  std::uint64_t marks_ = 0;
};

}  // namespace

// What is wanted, for a reader of many words.
struct SnippetMaker::Sought {
  Sought(const Wanted& wanted, const analysis::Language& language)
      : stems(wanted.stems),
        roots(wanted.roots),
        concepts(wanted.concepts),
        sieve(wanted, language) {}

  const std::string* name_of(const analysis::WordForm& form) const {
    if (const std::string* name = stems.find(form.stem)) return name;
    if (const std::string* name = form.part.empty() ? nullptr : stems.find(form.part)) return name;
    return roots.find(form.root.empty() ? form.stem : form.root);
  }

  WantedNames stems, roots;
  const std::unordered_set<std::uint32_t>& concepts;
  WordSieve sieve;
};

namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// Everything that matched in a piece of the body that begins at `begin`, in the order of the text;
// a concept is marked from its first word to its last.
void find_wanted(std::string_view piece, std::size_t begin, const SnippetMaker::Sought& wanted,
                 analysis::Analyzer& analyzer, std::vector<Found>& found) {
  const analysis::AnalyzedText& analyzed = analyzer.analyze(piece);
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
      found.push_back({{begin + word.begin, begin + analyzed.words[match->last - 1].end},
                       name,
                       WordSieve::kConceptWorth});
    } else if (word.stop) {
      continue;
    } else if (const std::string* name = wanted.name_of(*word.form); name != nullptr) {
      found.push_back({{begin + word.begin, begin + word.end}, *name});
    }
  }
}

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

// PT. PAL is one name, and so is H. M. Soeharto: a piece must not end within. The short words that
// end many sentences (AL, AS, RI) are in capitals.
bool is_abbreviation(std::string_view body, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0 && stop - begin < 3 && is_letter(body[begin - 1])) --begin;
  const std::string_view word = body.substr(begin, stop - begin);
  if (word.empty() || word.size() > 2) return false;
  if (begin > 0 && body[begin - 1] != ' ' && body[begin - 1] != '(') return false;
  return word.size() == 1 || word == "PT" || word == "CV" || word[1] >= 'a';
}

bool ends_sentence(std::string_view body, std::size_t at) {
  if (body[at] == '\n') return true;
  const bool stop = body[at] == '.' || body[at] == '!' || body[at] == '?';
  if (!stop || at + 1 >= body.size()) return false;
  if (body[at] == '.' && is_abbreviation(body, at)) return false;
  std::size_t next = at + 1;
  while (next < body.size() && (body[next] == '"' || body[next] == ')')) ++next;
  return next < body.size() && body[next] == ' ';
}

// All four lie below the letters: most bytes are passed over by one comparison.
bool may_end_sentence(char c) {
  return static_cast<unsigned char>(c) <= '?' && (c == '\n' || c == '.' || c == '!' || c == '?');
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
    if (!may_end_sentence(body[at]) || !ends_sentence(body, at)) continue;
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

// Reads what may be the best sentence of a body, most promising first, until no other can be
// better.
class Reading {
 public:
  Reading(std::string_view body, const SnippetMaker::Sought& sought, analysis::Analyzer& analyzer)
      : body_(body),
        sought_(sought),
        analyzer_(analyzer),
        sentences_(sentences_of(body)),
        is_read_(sentences_.size(), false) {}

  void run() {
    const std::vector<std::uint32_t> promises = sought_.sieve.worths(body_, sentences_);
    std::vector<std::size_t> order(sentences_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t i) { return promises[i] == 0; });
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return promises[i]; });
    for (const std::size_t i : order) {
      if (promises[i] < most_worth_) break;
      if (promises[i] > most_worth_ || i < best_) read(i);
    }
    // Spelt in a way that the sieve does not know, or not there at all.
    for (std::size_t i = 0; i < sentences_.size() && most_worth_ == 0; ++i) read(i);
  }

  /// Takes up the marks of a sentence that was not read yet, and gives its place.
  const Span& sentence(std::size_t i) {
    read(i);
    return sentences_[i];
  }

  std::size_t size() const { return sentences_.size(); }
  std::size_t end_of(std::size_t i) const { return sentences_[i].end; }
  /// All that was found in the sentences that were read, in the order of the text.
  const std::vector<Found>& found() {
    std::ranges::sort(found_, {}, [](const Found& item) { return item.span.begin; });
    return found_;
  }
  /// The sentence whose different wanted words are worth most, the first of equals.
  std::size_t best() const { return best_; }

 private:
  void read(std::size_t i) {
    if (is_read_[i]) return;
    is_read_[i] = true;
    const std::size_t first = found_.size();
    const auto [begin, end] = sentences_[i];
    find_wanted(body_.substr(begin, end - begin), begin, sought_, analyzer_, found_);
    std::size_t worth = 0;
    names_.clear();
    for (std::size_t item = first; item < found_.size(); ++item) {
      if (std::ranges::find(names_, found_[item].what) != names_.end()) continue;
      names_.push_back(found_[item].what);
      worth += found_[item].worth;
    }
    const bool is_better = worth > most_worth_ || (worth == most_worth_ && worth > 0 && i < best_);
    if (is_better) best_ = i, most_worth_ = worth;
  }

  std::string_view body_;
  const SnippetMaker::Sought& sought_;
  analysis::Analyzer& analyzer_;
  std::vector<Span> sentences_;
  std::vector<bool> is_read_;
  std::vector<Found> found_;
  std::vector<std::string_view> names_;  // in the sentence in hand
  std::size_t best_ = 0, most_worth_ = 0;
};

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

Excerpt choose(std::string_view body, Reading& reading) {
  if (reading.size() == 0) return {};
  const std::size_t best = reading.best();
  Span chosen = reading.sentence(best);
  if (chosen.end - chosen.begin > kSnippetBytes) return cut_sentence(body, chosen, reading.found());
  for (std::size_t i = best + 1; i < reading.size(); ++i) {
    if (reading.end_of(i) - chosen.begin > kSnippetBytes) break;
    chosen.end = reading.sentence(i).end;
  }
  return {chosen};
}

}  // namespace

SnippetMaker::SnippetMaker(const Wanted& wanted, analysis::Analyzer& analyzer)
    : sought_(std::make_unique<Sought>(wanted, analyzer.language())), analyzer_(analyzer) {}
SnippetMaker::~SnippetMaker() = default;

Snippet SnippetMaker::make(std::string_view body) {
  body = body.substr(0, kMostSearched);
  Reading reading(body, *sought_, analyzer_);
  reading.run();
  const Excerpt excerpt = choose(body, reading);
  const auto [begin, end] = excerpt.span;
  Snippet snippet;
  if (excerpt.cut_before) snippet.text = kEllipsis;
  const std::size_t shift = snippet.text.size();
  snippet.text += body.substr(begin, end - begin);
  std::ranges::replace(snippet.text, '\n', ' ');
  if (excerpt.cut_behind) snippet.text += kEllipsis;
  std::size_t marked = begin;  // overlapping marks would print twice
  for (const Found& item : reading.found()) {
    if (item.span.begin < marked || item.span.end > end) continue;
    snippet.marks.push_back({item.span.begin - begin + shift, item.span.end - begin + shift});
    marked = item.span.end;
  }
  return snippet;
}

}  // namespace warta::searcher
