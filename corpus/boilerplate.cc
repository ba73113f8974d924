// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/boilerplate.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "corpus/data/boilerplate.tsv.h"
#include "corpus/field_map.h"
#include "corpus/news_date.h"
#include "corpus/titles.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

// A longer line is a paragraph, whatever it begins with: some sources keep a whole article in one.
constexpr std::size_t kLongestInline = 400;
constexpr std::size_t kLongestHead = 160;
constexpr std::size_t kLongestSpan = 400;  // a longer one has run into news
constexpr std::size_t kLongestTail = 2048;
constexpr std::size_t kLongestPlace = 40;      // behind more, a headline has run into the dateline
constexpr std::size_t kLongestRestLine = 120;  // a longer one is news
constexpr std::size_t kMostBefore = 4096;      // news that is asked for a name
constexpr std::size_t kMostAsked = 64;         // headlines of one body that may ask
constexpr std::size_t kMostMarks = 6;          // behind a title that is repeated
constexpr int kMostDatelines = 3;
constexpr int kMostTails = 24;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// JAKARTA → Jakarta, BANDAR LAMPUNG → Bandar Lampung; ASCII is enough for place names in capitals.
std::string as_place(std::string place) {
  bool starts_word = true, all_capitals = true;
  for (const char c : place) all_capitals = all_capitals && !(c >= 'a' && c <= 'z');
  if (!all_capitals) return place;
  for (char& c : place) {
    if (!starts_word && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    starts_word = c == ' ' || c == '.';
  }
  return place;
}

void fill(std::string& field, const std::optional<std::string_view>& value) {
  if (value && field.empty()) field = trimmed(*value);
}

void keep_fields(const RuleMatch& match, Article& article) {
  for (const Group name : {Group::Place, Group::KnownPlace}) {
    const auto& place = match.group(name);
    if (place && place->size() <= kLongestPlace && article.place.empty()) {
      article.place = as_place(std::string(trimmed(*place)));
    }
  }
  if (const auto& date = match.group(Group::Date); date && !article.published) {
    article.published = parse_date(*date);
  }
  fill(article.agency, match.group(Group::Agency));
  fill(article.source, match.group(Group::Source));
  fill(article.author, match.group(Group::Author));
  fill(article.editor, match.group(Group::Editor));
}

bool ends_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with('"') || line.ends_with("”") || line.ends_with('?');
}

}  // namespace

// One article being cleaned.
class Boilerplate::Work {
 public:
  Work(const Boilerplate& rules, Article& article)
      : rules_(rules), article_(article), source_(small_letters(article.source)) {}

  void run() {
    join_dateline();
    const std::vector<std::string_view> lines = stemmer::split_list(article_.body, '\n');
    const std::size_t end = take_rest(lines);
    for (std::size_t i = 0; i < end; ++i) add(trimmed(lines[i]));
    if (!paragraphs_.empty()) clean_tail(paragraphs_.back());
    std::string body;
    for (const std::string& paragraph : paragraphs_) {
      if (paragraph.empty()) continue;
      if (!body.empty()) body.push_back('\n');
      body += paragraph;
    }
    std::ranges::move(rest_, std::back_inserter(article_.removals));
    article_.body = std::move(body);
  }

 private:
  void add(std::string_view line) {
    if (line.empty() || take_awaited(line) || take_line(line) || take_title(line)) return;
    if (!paragraphs_.empty()) return add_pieces(std::string(line));
    std::string paragraph(line);
    clean_head(paragraph);
    if (!paragraph.empty()) add_pieces(std::move(paragraph));
  }

  // Some pages keep a dateline on lines of its own: Lampung, -, Warga pulang.
  void join_dateline() {
    std::string& body = article_.body;
    const std::size_t first = body.find('\n');
    if (first == std::string::npos || first > kLongestPlace) return;
    if (body[first - (first > 0 ? 1 : 0)] == '(') return join_bracket(first);
    for (const std::string_view dash : {"\n-\n", "\n–\n", "\n—\n"}) {
      if (body.compare(first, dash.size(), dash) != 0) continue;
      body[first] = body[first + dash.size() - 1] = ' ';
      return;
    }
  }

  // Lampung (, Kabar.com, ), — Warga pulang: the name of the portal was a link.
  void join_bracket(std::size_t first) {
    std::string& body = article_.body;
    const std::size_t second = body.find('\n', first + 1);
    if (second == std::string::npos || second > 2 * kLongestPlace) return;
    if (body.compare(second, 3, "\n)\n") != 0) return;
    body.replace(second, 3, ") ").erase(first, 1);
  }

  void take(const RuleMatch& match, std::string_view text) {
    article_.removals.push_back({rules_.rules_[match.rule].id, std::string(text)});
  }

  bool take_line(std::string_view line) {
    if (line.size() > kLongestInline) return false;
    const auto match = rules_.matcher_.first("inline", Where::Whole, line, source_);
    if (!match) return false;
    const auto& headline = match->group(Group::Headline);
    if (headline && holds_sentence(*headline) && !is_headline(*headline)) return false;
    if (headline && headline->empty()) awaited_ = *match;
    keep_fields(*match, article_);
    take(*match, line);
    return true;
  }

  // "Baca juga:" may stand alone, its headline on the next line.
  bool take_awaited(std::string_view line) {
    const auto match = std::exchange(awaited_, std::nullopt);
    if (!match || line.size() > kLongestInline / 2 || holds_sentence(line)) return false;
    take(*match, line);
    return true;
  }

  // Pages that were joined repeat the title.
  bool take_title(std::string_view line) {
    if (paragraphs_.empty() || line.size() > article_.title.size() + kMostMarks) return false;
    const std::size_t end = repeated_title(article_.title, line);
    if (end == 0 || end + kMostMarks < line.size() || article_.title.find(' ') == std::string::npos)
      return false;
    if (line.find_first_not_of(" .!?\"'", end) != std::string_view::npos) return false;
    article_.removals.push_back({"title-repeated", std::string(line)});
    return true;
  }

  bool is_headline(std::string_view text) const {
    return rules_.headlines_.end_of(text, {}) == text.size();
  }

  void clean_head(std::string& paragraph) {
    for (int i = 0; i < kMostDatelines; ++i) {
      const std::string_view start = std::string_view(paragraph).substr(0, kLongestHead);
      const auto match = rules_.matcher_.first("head", Where::Start, start, source_);
      if (!match) return;
      keep_fields(*match, article_);
      take(*match, start.substr(0, match->end));
      paragraph.erase(0, match->end);
    }
  }

  // Where spans are taken out a paragraph ends: there one has run into another.
  void add_pieces(std::string paragraph) {
    const auto matches = rules_.matcher_.all("within", paragraph, source_);
    if (matches.empty()) return paragraphs_.push_back(std::move(paragraph));
    const std::string_view text = paragraph;
    std::size_t kept = 0;
    std::string piece;
    for (std::size_t i = 0; i < matches.size(); ++i) {
      if (matches[i].begin < kept || matches[i].end - matches[i].begin > kLongestSpan) continue;
      const auto end = end_of(matches, i, text);
      if (!end) continue;
      keep_fields(matches[i], article_);
      take(matches[i], text.substr(matches[i].begin, *end - matches[i].begin));
      join(piece, text.substr(kept, matches[i].begin - kept));
      kept = *end;
    }
    join(piece, text.substr(kept));
    push(piece);
  }

  // The end of what a match takes: behind a group `headline` that of the headline, if it is told.
  std::optional<std::size_t> end_of(const std::vector<RuleMatch>& matches, std::size_t at,
                                    std::string_view text) {
    const std::size_t begin = matches[at].end;
    if (!matches[at].group(Group::Headline)) return begin;
    std::size_t next = at + 1;
    while (next < matches.size() && matches[next].begin < begin) ++next;
    const std::size_t limit = next < matches.size() ? matches[next].begin : text.size();
    const std::string_view before = text.substr(0, matches[at].begin);
    const bool may_ask = ++asked_ <= kMostAsked;
    const auto length = rules_.headlines_.end_of(
        text.substr(begin, limit - begin),
        may_ask ? before.substr(before.size() - std::min(before.size(), kMostBefore)) : "");
    if (!length) return std::nullopt;
    return begin + *length;
  }

  // Within a sentence the halves stay together.
  void join(std::string& piece, std::string_view more) {
    more = trimmed(more);
    if (more.empty()) return;
    if (!piece.empty() && ends_sentence(piece)) push(piece);
    if (!piece.empty() &&
        std::string_view(".,;:!?)").find(more.front()) == std::string_view::npos) {
      piece += ' ';
    }
    piece += more;
  }

  // What stands between two spans may be a line of boilerplate by itself.
  void push(std::string& piece) {
    if (!piece.empty() && !take_line(piece)) paragraphs_.push_back(std::move(piece));
    awaited_.reset();
    piece.clear();
  }

  void clean_tail(std::string& paragraph) {
    for (int i = 0; i < kMostTails; ++i) {
      const std::size_t from = paragraph.size() - std::min(paragraph.size(), kLongestTail);
      const std::string_view end = std::string_view(paragraph).substr(from);
      const auto match = rules_.matcher_.first("tail", Where::End, end, source_);
      if (!match || match->begin == match->end) return;
      keep_fields(*match, article_);
      take(*match, end.substr(match->begin));
      paragraph.resize(from + match->begin);
      paragraph.resize(trimmed(paragraph).empty() ? 0 : paragraph.find_last_not_of(' ') + 1);
    }
  }

  // A line of scope rest takes all below it, if that is a list: short lines that are no sentences.
  // Gives the number of lines that stay.
  std::size_t take_rest(const std::vector<std::string_view>& lines) {
    std::size_t from = lines.size();
    for (std::size_t i = lines.size(); i > 0; --i) {
      const std::string_view line = trimmed(lines[i - 1]);
      if (line.size() > kLongestRestLine) break;
      const auto match = rules_.matcher_.first("rest", Where::Whole, line, source_);
      if (match && !line.empty()) from = i - 1, rest_rule_ = match->rule;
      if (!match && ends_sentence(line)) break;
    }
    if (from + 1 >= lines.size()) return lines.size();
    std::string text;
    for (std::size_t i = from; i < lines.size(); ++i) {
      if (!text.empty()) text.push_back('\n');
      text += trimmed(lines[i]);
    }
    rest_.push_back({rules_.rules_[rest_rule_].id, std::move(text)});
    return from;
  }

  const Boilerplate& rules_;
  Article& article_;
  std::string source_;
  std::vector<std::string> paragraphs_;
  std::vector<Removal> rest_;
  std::size_t rest_rule_ = 0;
  std::optional<RuleMatch> awaited_;  // a line that its headline follows
  std::size_t asked_ = 0;
};

Boilerplate::Boilerplate() : Boilerplate(embedded::boilerplate_tsv::kText, "boilerplate.tsv") {}

Boilerplate::Boilerplate(std::string_view text, const std::string& path)
    : rules_(read_boilerplate_rules(text, path)), matcher_(rules_, path) {}

void Boilerplate::clean(Article& article) const { Work(*this, article).run(); }

bool Boilerplate::begins_with_dateline(std::string_view text) const {
  return matcher_.first("head", Where::Start, text.substr(0, kLongestHead), {}).has_value();
}

void Boilerplate::clean_title(Article& article) const {
  const auto match =
      matcher_.first("title", Where::End, article.title, small_letters(article.source));
  if (!match || match->begin == 0) return;
  keep_fields(*match, article);
  article.removals.push_back({rules_[match->rule].id, article.title.substr(match->begin)});
  article.title.resize(match->begin);
}

}  // namespace warta::corpus
