// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/headlines.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/data/headline_words.tsv.h"
#include "corpus/field_map.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kLongestHeadline = 200;  // bytes, if all that is left is the headline
constexpr std::size_t kLongestScan = 280;      // bytes that are looked at
constexpr std::size_t kLeastWords = 3;         // of a headline
constexpr std::size_t kFirstWords = 7;         // tell how a headline is written
constexpr std::size_t kLongestName = 6;        // words from an opener to the verb
constexpr std::size_t kLongestOffice = 12;
constexpr std::size_t kFewWords = 4;  // in quotation marks within a headline
constexpr std::string_view kMarks = ".,;:!?\"()'";
constexpr std::array<std::string_view, 6> kCurly{"“", "”", "‘", "’", "…", "–"};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

std::size_t mark_at_start(std::string_view text) {
  if (text.empty()) return 0;
  if (kMarks.find(text.front()) != std::string_view::npos) return 1;
  for (const std::string_view curly : kCurly) {
    if (text.starts_with(curly)) return curly.size();
  }
  return 0;
}

std::size_t mark_at_end(std::string_view text) {
  if (text.empty()) return 0;
  if (kMarks.find(text.back()) != std::string_view::npos) return 1;
  for (const std::string_view curly : kCurly) {
    if (text.ends_with(curly)) return curly.size();
  }
  return 0;
}

std::string_view bare(std::string_view word) {
  while (const std::size_t mark = mark_at_start(word)) word.remove_prefix(mark);
  while (const std::size_t mark = mark_at_end(word)) word.remove_suffix(mark);
  return word;
}

std::size_t opening_quote(std::string_view text) {
  if (text.starts_with('"')) return 1;
  return text.starts_with("“") ? std::string_view("“").size() : 0;
}

bool closes_quote(std::string_view word) {
  return word.find("”") != std::string_view::npos || word.find('"', 1) != std::string_view::npos;
}

bool is_list_number(std::string_view word) {
  return word.ends_with('.') && word.size() <= 3 && word.size() > 1 &&
         word.find_first_not_of("0123456789.") == std::string_view::npos;
}

// A word and where it begins in the text.
struct Word {
  std::size_t at = 0;
  std::string_view text;
};

// Words at spaces, and where a quotation has run into the headline: Tepat Sasaran"Perlu
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t end) {
    if (end > begin) words.push_back({begin, text.substr(begin, end - begin)});
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t quote = opening_quote(text.substr(i));
    if (text[i] == ' ' || text[i] == '\n') {
      end_word(i);
      begin = i + 1;
    } else if (quote > 0 && i > begin && i + quote < text.size() && is_capital(text[i + quote]) &&
               (is_small(text[i - 1]) || is_capital(text[i - 1]))) {
      end_word(i);
      begin = i;
    }
  }
  end_word(text.size());
  return words;
}

}  // namespace

// One headline being looked at.
class Headlines::Scan {
 public:
  Scan(const Headlines& lists, std::string_view text, std::string_view before)
      : lists_(lists), before_(before), words_(words_of(text.substr(0, kLongestScan))) {}

  bool is_long_enough() const { return words_.size() >= kLeastWords; }

  // Whether all its first words are capitalised that should be.
  bool has_capitals() const {
    std::size_t capitals = 0;
    for (std::size_t i = 1; i < std::min(kFirstWords, words_.size()); ++i) {
      if (is_news(i)) return false;
      if (is_headline(i)) ++capitals;
    }
    return capitals >= 2;
  }

  // The first word that no headline in capitals has; the number of words if there is none.
  std::size_t first_news() const {
    std::size_t at = kLeastWords;
    while (at < words_.size() && !is_news(at)) ++at;
    return at;
  }

  bool is_all_headline() const { return first_news() == words_.size(); }

  // Where a second sentence of the headline ends: there is never a third. Some sources write full
  // stops for commas.
  std::optional<std::size_t> second_stop() const {
    std::size_t stops = 0;
    for (std::size_t i = 1; i + 1 < words_.size(); ++i) {
      const std::string_view word = words_[i].text;
      const bool stops_here =
          word.ends_with('.') && !word.ends_with("..") && (word.size() > 3 || word.size() == 1);
      if (stops_here && ++stops == 2) return words_[i + 1].at;
      if (stops == 1 && is_capital_word(i) && is(i, Kind::Lead)) return words_[i].at;
    }
    return std::nullopt;
  }

  // Where a sentence has run into the last word of the headline (PribadiMenurut), or a number of a
  // list stands (2. Corona).
  std::optional<std::size_t> glued_or_numbered(std::size_t to) const {
    for (std::size_t i = kLeastWords; i < std::min(to + 1, words_.size()); ++i) {
      const std::string_view word = words_[i].text;
      if (is_list_number(word) && i + 1 < words_.size()) return words_[i].at;
      for (std::size_t at = 1; at < word.size(); ++at) {
        if (!is_capital(word[at])) continue;
        if (word[at - 1] == '?' || word[at - 1] == '!') return words_[i].at + at;
        if (!is_small(word[at - 1])) continue;
        const std::string_view right = bare(word.substr(at));
        if (lists_.is(right, Kind::Opener) || lists_.is(right, Kind::Lead))
          return words_[i].at + at;
      }
    }
    return std::nullopt;
  }

  // Of a headline in capitals: the news begins with a quotation, or at the last capital before the
  // first small word.
  std::optional<std::size_t> end_by_capitals() const {
    const std::size_t news = first_news();
    if (const auto part = glued_or_numbered(news)) return part;
    const auto stop = second_stop();
    if (stop && (news == words_.size() || *stop < words_[news].at)) return stop;
    if (news == words_.size()) return std::nullopt;
    for (std::size_t i = kLeastWords - 1; i <= news; ++i) {
      if (opening_quote(words_[i].text) > 0 && !is_closed(i, news)) return words_[i].at;
    }
    std::size_t last = news - 1;
    while (last >= kLeastWords && !is_headline(last)) --last;
    if (last < kLeastWords) return std::nullopt;
    return end_before(last);
  }

  // Of a headline written like a sentence: the news begins with a quotation, or a word that only
  // sentences open with.
  std::optional<std::size_t> end_by_opener() const {
    for (std::size_t i = kLeastWords; i < words_.size(); ++i) {
      const std::string_view before = words_[i - 1].text;
      const bool runs_on = mark_at_end(before) == 0;
      const std::size_t quote = opening_quote(words_[i].text);
      if (before.ends_with('.')) return std::nullopt;
      if (quote > 0 && is_closed(i, std::min(words_.size(), i + kFewWords))) continue;
      if (quote > 0 && runs_on) return words_[i].at;
      const bool opens = is_capital(words_[i].text.front()) && is(i, Kind::Lead);
      if (opens && runs_on && is_small(before.back())) return words_[i].at;
    }
    return std::nullopt;
  }

 private:
  bool is(std::size_t at, Kind kind) const { return lists_.is(bare(words_[at].text), kind); }

  // A small word that headlines do not have.
  bool is_news(std::size_t at) const {
    const std::string_view word = bare(words_[at].text);
    return !word.empty() && is_small(word.front()) && !is(at, Kind::Small);
  }

  // A word with a capital, a number, a sign.
  bool is_headline(std::size_t at) const {
    const std::string_view word = bare(words_[at].text);
    return word.empty() || !is_small(word.front());
  }

  bool is_closed(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (closes_quote(words_[i].text)) return true;
    }
    return false;
  }

  // The news begins at or before the word `last`, behind which it goes on in small letters. What is
  // taken for its beginning is rather too early: then a word of the headline stays.
  std::optional<std::size_t> end_before(std::size_t last) const {
    if (words_[last].text.find_first_of(";:") != std::string_view::npos) return std::nullopt;
    if (const auto lead = lead_before(last)) return begin_at(*lead);
    if (is_capital_word(last) && opens(last) && !is(last - 1, Kind::Role)) return begin_at(last);
    std::optional<std::size_t> first = office_before(last);
    if (!first) first = opener_before(last);
    if (!first) first = name_before(last);
    if (!first) return end_behind_question(last);
    if (*first > kLeastWords && is_capital_word(*first - 1) && opens(*first - 1)) --*first;
    return begin_at(*first);
  }

  // "Menurut Sinta Ambarwati, ..."
  std::optional<std::size_t> lead_before(std::size_t last) const {
    std::optional<std::size_t> lead;
    for (std::size_t at = last; at >= kLeastWords && at + kLongestName >= last; --at) {
      if (is_capital_word(at) && is(at, Kind::Lead)) lead = at;
    }
    return lead;
  }

  // "Petugas BPBD juga ..."
  std::optional<std::size_t> opener_before(std::size_t last) const {
    for (std::size_t at = last - 1; at >= kLeastWords && at + 2 >= last; --at) {
      if (is_capital_word(at) && opens(at) && runs_on(at, last)) return at;
    }
    return std::nullopt;
  }

  bool is_capital_word(std::size_t at) const {
    const std::string_view word = bare(words_[at].text);
    return !word.empty() && is_capital(word.front());
  }

  bool opens(std::size_t at) const { return is(at, Kind::Opener) || is(at, Kind::Lead); }

  // Whether there is no mark between the words.
  bool runs_on(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (mark_at_end(words_[i].text) > 0 || !is_headline(i)) return false;
    }
    return true;
  }

  // Of the words with capitals before `last`, the first that begins the name of an office or a
  // body.
  std::optional<std::size_t> office_before(std::size_t last) const {
    std::optional<std::size_t> office;
    for (std::size_t at = last; at >= kLeastWords && at + kLongestOffice >= last; --at) {
      if (!is_headline(at) && bare(words_[at].text) != "dan") break;
      if (is(at, Kind::Role) && at < last) office = at;
    }
    // "Sinta Ambarwati, Kepala Desa Wonokerto, ..." begins with the name.
    for (std::size_t back = 1; office && back <= 3 && *office >= kLeastWords + back; ++back) {
      if (mark_at_end(words_[*office - back].text) > 0) return std::nullopt;
    }
    return office;
  }

  // A name that the news has introduced is the subject of the sentence, with those names before it
  // that it has stood behind there.
  std::optional<std::size_t> name_before(std::size_t last) const {
    const std::string_view name = bare(words_[last].text);
    if (before_.empty() || name.empty() || !is_capital(name.front())) return std::nullopt;
    if (is(last, Kind::Role) || last + 1 >= words_.size() || !is_verb(words_[last + 1].text))
      return std::nullopt;
    std::size_t first = last;
    while (first > kLeastWords && stood_together(first - 1)) --first;
    if (is(first - 1, Kind::Role) || (first == last && !stood_alone(name))) return std::nullopt;
    return first;
  }

  static bool is_verb(std::string_view word) {
    return word.starts_with("me") || word.starts_with("di") || word.starts_with("ber");
  }

  // A question mark ends most headlines that have one.
  std::optional<std::size_t> end_behind_question(std::size_t last) const {
    for (std::size_t i = kLeastWords - 1; i < last; ++i) {
      const std::string_view word = words_[i].text;
      if (word.ends_with('?') || word.ends_with('!') || word.ends_with("..."))
        return words_[i + 1].at;
    }
    return std::nullopt;
  }

  bool stood_together(std::size_t at) const {
    const std::string_view next = bare(words_[at + 1].text);
    std::string both(words_[at].text);
    both += ' ';
    both += next;
    return before_.find(both) != std::string_view::npos;
  }

  // Behind a small word, a mark or at the beginning: no other name before it.
  bool stood_alone(std::string_view name) const {
    for (std::size_t at = before_.find(name); at != std::string_view::npos;
         at = before_.find(name, at + 1)) {
      const std::string_view rest = before_.substr(at + name.size());
      const bool is_whole = rest.empty() || !(is_small(rest.front()) || is_capital(rest.front()));
      if (!is_whole) continue;
      if (at == 0 || before_[at - 1] == '\n') return true;
      if (at < 2 || before_[at - 1] != ' ') continue;
      const char last = before_[at - 2];
      if (last == '.' || last == ',' || last == '"') return true;
      const std::size_t space = before_.find_last_of(" \n", at - 2);
      if (is_small(before_[space == std::string_view::npos ? 0 : space + 1])) return true;
    }
    return false;
  }

  // A number of a list belongs to the news: "7. IT Officer".
  std::size_t begin_at(std::size_t at) const {
    return words_[is_list_number(words_[at - 1].text) ? at - 1 : at].at;
  }

  const Headlines& lists_;
  std::string_view before_;
  std::vector<Word> words_;
};

bool holds_sentence(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (text.ends_with('.') || text.ends_with(".\"") || text.ends_with(".”")) return true;
  for (std::size_t dot = text.find_first_of(".!?"); dot != std::string_view::npos;
       dot = text.find_first_of(".!?", dot + 1)) {
    std::string_view rest = text.substr(dot + 1);
    if (rest.starts_with('"') || rest.starts_with(')')) rest.remove_prefix(1);
    if (rest.starts_with("”")) rest.remove_prefix(std::string_view("”").size());
    if (rest.starts_with(' ')) return true;
  }
  return false;
}

Headlines::Headlines() {
  const std::string path = "headline_words.tsv";
  const stemmer::DataFormat format{.kind = "headline_words", .least_fields = 2, .most_fields = 2};
  constexpr std::array<std::pair<std::string_view, Kind>, 4> kNames{{{"lead", Kind::Lead},
                                                                     {"opener", Kind::Opener},
                                                                     {"small", Kind::Small},
                                                                     {"role", Kind::Role}}};
  for (const stemmer::DataRow& row :
       stemmer::parse_data_file(embedded::headline_words_tsv::kText, path, format)) {
    const auto kind =
        std::ranges::find(kNames, row.fields[1], [](const auto& n) { return n.first; });
    if (kind == kNames.end()) {
      throw stemmer::DataFileError(path, row.line, "kind: lead, opener, small, role");
    }
    kinds_[std::string(row.fields[0])] |= 1U << static_cast<unsigned>(kind->second);
  }
}

bool Headlines::is(std::string_view word, Kind kind) const {
  const auto found = kinds_.find(small_letters(word));
  return found != kinds_.end() && (found->second >> static_cast<unsigned>(kind) & 1U) != 0;
}

std::optional<std::size_t> Headlines::end_of(std::string_view text, std::string_view before) const {
  const Scan scan(*this, text, before);
  const bool may_be_all = text.size() <= kLongestHeadline;
  if (scan.is_long_enough()) {
    const bool has_capitals = scan.has_capitals();
    const auto end = has_capitals ? scan.end_by_capitals() : scan.end_by_opener();
    if (end) return end;
    if (may_be_all && has_capitals && scan.is_all_headline()) return text.size();
  }
  if (may_be_all && !holds_sentence(text)) return text.size();
  return std::nullopt;
}

}  // namespace warta::corpus
