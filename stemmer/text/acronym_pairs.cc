// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/acronym_pairs.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <tuple>

#include "stemmer/text/acronym_alignment.h"
#include "stemmer/text/normalizer.h"

namespace warta::analysis {
namespace {

constexpr std::size_t kMostWords = 10;
constexpr std::size_t kMostLongBytes = 150;

// English words that a long form may leave out, beside our stop words.
constexpr auto kForeignFunctionWords =
    std::to_array<std::string_view>({"of", "the", "and", "for", "in", "on", "to", "de", "a"});

// A word of a long form, or one half of it where it has a hyphen: bangsa-bangsa.
struct Piece {
  std::size_t begin = 0, end = 0;
  std::string letters;
  bool is_function = false;
  bool is_acronym = false;
  bool before_hyphen = false;
  bool is_double = false;

  LongWord as_long_word() const { return {letters, is_function, is_acronym, is_double}; }
};

// Reads the words of one stretch of the text from its end to its beginning.
class BackwardWords {
 public:
  BackwardWords(std::string_view text, const std::vector<Word>& words, std::size_t begin,
                std::size_t end)
      : text_(text), words_(words), begin_(begin), at_(end), first_(end) {
    next_ = static_cast<std::size_t>(
        std::distance(words.begin(), std::ranges::lower_bound(words, end, {}, &Word::begin)));
  }

  /// Adds the word before, in pieces; false if there is none that belongs to those behind it.
  bool read(std::vector<Piece>& pieces) {
    if (next_ == 0) return false;
    const Word& word = words_[next_ - 1];
    if (word.begin < begin_ || word.end > at_ || first_ - word.begin > kMostLongBytes) return false;
    if (word.kind != TokenKind::Word && word.kind != TokenKind::Code) return false;
    if (!is_joint(text_.substr(word.end, at_ - word.end))) return false;
    while (next_ > 0 && words_[next_ - 1].begin == word.begin) --next_;
    at_ = word.begin;
    add_pieces(words_[next_], pieces);
    return true;
  }

 private:
  // What may stand between two words of a long form: blanks, a slash, quotes.
  static bool is_joint(std::string_view between) {
    for (std::size_t i = 0; i < between.size(); ++i) {
      const std::string_view rest = between.substr(i);
      if (rest.starts_with("\xC2\xA0")) {
        i += 1;
      } else if (rest.starts_with("\xE2\x80\x9C") || rest.starts_with("\xE2\x80\x9D")) {
        i += 2;
      } else if (rest[0] != ' ' && rest[0] != '"' && rest[0] != '/' && rest[0] != '&') {
        return false;
      }
    }
    return true;
  }

  void add_pieces(const Word& word, std::vector<Piece>& pieces) const {
    std::size_t end = word.end;
    for (std::size_t at = end; at-- > word.begin;) {
      if (text_[at] == '-') {
        add_piece(word, at + 1, end, pieces);
        end = at;
      }
    }
    add_piece(word, word.begin, end, pieces);
  }

  void add_piece(const Word& word, std::size_t begin, std::size_t end,
                 std::vector<Piece>& pieces) const {
    if (begin == end) return;
    Piece piece{begin, end, fold(text_.substr(begin, end - begin)), word.stop, word.acronym};
    piece.is_function = word.stop || std::ranges::find(kForeignFunctionWords, piece.letters) !=
                                         kForeignFunctionWords.end();
    piece.before_hyphen = end < word.end;
    if (piece.before_hyphen && !pieces.empty() && piece.letters == pieces.back().letters) {
      piece.is_double = pieces.back().is_double = true;
    }
    pieces.push_back(std::move(piece));
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  std::size_t begin_, at_, first_;
  std::size_t next_ = 0;
};

// The pieces [from, to), which are in backward order, as text.
std::string long_form_of(const std::vector<Piece>& pieces, std::size_t from, std::size_t to) {
  std::string form;
  for (std::size_t i = to; i-- > from;) {
    form += pieces[i].letters;
    if (i > from) form += pieces[i].before_hyphen ? '-' : ' ';
  }
  return form;
}

// What follows a long form without being a part of it.
bool is_trailing(const Piece& piece) {
  return piece.letters == "ri" || piece.letters == "indonesia";
}

// A company and its symbol at the stock exchange: PT United Tractors Tbk (UNTR).
bool is_ticker(const ShortForm& form, const std::vector<Piece>& pieces, std::size_t to) {
  if (pieces.front().letters == "tbk") return true;
  const bool names_company =
      pieces[to - 1].letters == "pt" || (to < pieces.size() && pieces[to].letters == "pt");
  return names_company && form.letters.size() == 4 && to < form.letters.size();
}

// Whether the piece before the first is its double: rata-rata nilai transaksi harian (RNTH).
bool is_doubled(const std::vector<Piece>& pieces, std::size_t to) {
  return to < pieces.size() && pieces[to].is_double && pieces[to].before_hyphen &&
         pieces[to].letters == pieces[to - 1].letters;
}

bool repeats(const std::vector<Piece>& pieces, std::size_t from, std::size_t to,
             std::string_view letters) {
  return std::any_of(pieces.begin() + static_cast<std::ptrdiff_t>(from),
                     pieces.begin() + static_cast<std::ptrdiff_t>(to),
                     [&](const Piece& piece) { return piece.letters == letters; });
}

// The pieces [from, to) that a short form stands for.
struct Found {
  std::size_t from = 0, to = 0;
  int cost = 0;
};

// Reads as many pieces as it needs; those before `from` are left out.
std::optional<Found> aligned(const ShortForm& form, std::size_t from, BackwardWords& words,
                             std::vector<Piece>& pieces) {
  AcronymAlignment alignment(form);
  for (std::size_t i = from; i < from + kMostWords; ++i) {
    if (i >= pieces.size() && !words.read(pieces)) break;
    if (!alignment.add(pieces[i].as_long_word())) break;
  }
  const std::optional<std::size_t> count = alignment.words();
  if (!count) return std::nullopt;
  return Found{from, from + *count, alignment.cost()};
}

// The same, without a last word that goes without saying: Kementerian Kesehatan RI (Kemenkes). It
// stays where the short form tells it: Tentara Nasional Indonesia (TNI). Since two letters are soon
// found somewhere, RI stays only if nothing is more regular without it.
std::optional<Found> best_aligned(const ShortForm& form, BackwardWords& words,
                                  std::vector<Piece>& pieces) {
  const std::optional<Found> all = aligned(form, 0, words, pieces);
  if (pieces.empty() || !is_trailing(pieces.front())) return all;
  if (all && pieces.front().letters != "ri") return all;
  const std::optional<Found> fewer = aligned(form, 1, words, pieces);
  return fewer && (!all || fewer->cost < all->cost) ? fewer : all;
}

// The long form that ends where `words` begin to be read; empty if there is none.
std::string long_form_before(const ShortForm& form, BackwardWords words) {
  std::vector<Piece> pieces;
  pieces.reserve(kMostWords + 2);
  std::optional<Found> found = best_aligned(form, words, pieces);
  if (!found) return "";
  if (found->to == pieces.size()) words.read(pieces);  // what stands before
  if (is_ticker(form, pieces, found->to)) return "";
  if (repeats(pieces, found->from, found->to, form.letters)) return "";
  if (is_doubled(pieces, found->to)) ++found->to;
  return long_form_of(pieces, found->from, found->to);
}

// The long form that all of the words are; empty if they are none.
std::string long_form_within(const ShortForm& form, BackwardWords words) {
  std::vector<Piece> pieces;
  const std::optional<Found> found = aligned(form, 0, words, pieces);
  if (!found || found->to != pieces.size() || words.read(pieces)) return "";
  if (repeats(pieces, 0, found->to, form.letters)) return "";
  return long_form_of(pieces, 0, found->to);
}

std::string_view trimmed(std::string_view text) {
  const auto is_margin = [](char c) { return c == ' ' || c == '"'; };
  while (!text.empty() && is_margin(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_margin(text.back())) text.remove_suffix(1);
  return text;
}

// Where the bracket behind `open` closes on its line, without another in between and not too far.
std::optional<std::size_t> closing(std::string_view text, std::size_t open) {
  const std::string_view rest = text.substr(open + 1, kMostLongBytes + 1);
  const std::size_t at = rest.find_first_of("()\n");
  if (at == std::string_view::npos || rest[at] != ')') return std::nullopt;
  return open + 1 + at;
}

// The word just before a bracket, with the one blank between them.
std::string_view word_before(std::string_view text, const std::vector<Word>& words,
                             std::size_t open) {
  const auto next = std::ranges::lower_bound(words, open, {}, &Word::begin);
  if (next == words.begin()) return {};
  const Word& word = *std::prev(next);
  if (word.end + 1 != open || text[word.end] != ' ' || !word.acronym) return {};
  return text.substr(word.begin, word.end - word.begin);
}

void add_pair(std::string_view text, const std::vector<Word>& words, std::size_t open,
              std::size_t close, std::vector<AcronymPair>& pairs) {
  std::string_view short_form = trimmed(text.substr(open + 1, close - open - 1));
  std::string long_form;
  if (const auto form = read_short_form(short_form)) {
    long_form = long_form_before(*form, BackwardWords(text, words, 0, open));
  } else if (short_form.find(' ') != std::string_view::npos) {
    short_form = word_before(text, words, open);
    const auto before = read_short_form(short_form);
    if (!before) return;
    long_form = long_form_within(*before, BackwardWords(text, words, open + 1, close));
  }
  if (!long_form.empty()) pairs.push_back({std::string(short_form), std::move(long_form)});
}
}  // namespace

std::vector<AcronymPair> acronym_pairs(std::string_view text, const AnalyzedText& analyzed) {
  std::vector<AcronymPair> pairs;
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    if (const auto close = closing(text, open)) {
      add_pair(text, analyzed.words, open, *close, pairs);
    }
  }
  std::ranges::sort(
      pairs, {}, [](const AcronymPair& pair) { return std::tie(pair.short_form, pair.long_form); });
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace warta::analysis
