// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/boilerplate.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <optional>

#include "corpus/data/boilerplate.tsv.h"
#include "corpus/news_date.h"
#include "corpus/places.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

// A longer line is a paragraph, whatever it begins with: some sources keep a whole article in one.
constexpr std::size_t kLongestInline = 400;
constexpr std::size_t kLongestHead = 160;
constexpr std::size_t kLongestPlace = 40;  // behind more, a headline has run into the dateline
constexpr int kMostDatelines = 3;
constexpr int64_t kMostRuleBytes = 32 << 20;

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMostRuleBytes);
  return options;
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
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

void fill(std::string& field, std::string_view value) {
  if (field.empty()) field = trimmed(value);
}

}  // namespace

// The rules of each scope, as one set to ask which match and as single expressions to ask where.
struct Boilerplate::Compiled {
  struct Scope {
    explicit Scope(RE2::Anchor anchor) : set(quiet(), anchor) {}
    RE2::Set set;
    std::vector<std::unique_ptr<RE2>> patterns;
    std::vector<std::size_t> rules;
  };

  Scope head{RE2::ANCHOR_START};
  Scope line{RE2::ANCHOR_BOTH};
  Scope tail{RE2::UNANCHORED};
  Places places;

  Scope* scope(std::string_view name) {
    if (name == "head") return &head;
    return name == "inline" ? &line : &tail;
  }

  // A rule that matched: which, and its groups.
  struct Match {
    std::size_t rule = 0;
    const RE2* pattern = nullptr;
    std::vector<re2::StringPiece> groups;

    std::optional<std::string_view> group(const std::string& name) const {
      const auto named = pattern->NamedCapturingGroups().find(name);
      if (named == pattern->NamedCapturingGroups().end()) return std::nullopt;
      const re2::StringPiece& text = groups[static_cast<std::size_t>(named->second)];
      return std::string_view(text.data(), text.size());
    }
  };

  // The first rule that matches and whose known_place, if it has one, is known.
  std::optional<Match> first_match(const Scope& scope, std::string_view text,
                                   RE2::Anchor anchor) const {
    const re2::StringPiece piece(text.data(), text.size());
    std::vector<int> hits;
    if (scope.patterns.empty() || !scope.set.Match(piece, &hits)) return std::nullopt;
    std::ranges::sort(hits);
    for (const int hit : hits) {
      const auto at = static_cast<std::size_t>(hit);
      Match match{scope.rules[at], scope.patterns[at].get(), {}};
      match.groups.resize(static_cast<std::size_t>(match.pattern->NumberOfCapturingGroups()) + 1);
      const bool matches = match.pattern->Match(piece, 0, piece.size(), anchor, match.groups.data(),
                                                static_cast<int>(match.groups.size()));
      const auto place = match.group("known_place");
      if (matches && (!place || places.know(*place))) return match;
    }
    return std::nullopt;
  }

  static void keep_fields(const Match& match, Article& article) {
    for (const std::string name : {"place", "known_place"}) {
      const auto place = match.group(name);
      if (place && place->size() <= kLongestPlace) fill(article.place, as_place(trimmed(*place)));
    }
    if (const auto date = match.group("date"); date && !article.published) {
      article.published = parse_date(*date);
    }
    if (const auto agency = match.group("agency")) fill(article.agency, *agency);
    if (const auto source = match.group("source")) fill(article.source, *source);
    if (const auto author = match.group("author")) fill(article.author, *author);
    if (const auto editor = match.group("editor")) fill(article.editor, *editor);
  }
};

Boilerplate::Boilerplate() : Boilerplate(embedded::boilerplate_tsv::kText, "boilerplate.tsv") {}
Boilerplate::~Boilerplate() = default;
Boilerplate::Boilerplate(Boilerplate&&) noexcept = default;
Boilerplate& Boilerplate::operator=(Boilerplate&&) noexcept = default;

Boilerplate::Boilerplate(std::string_view text, const std::string& path)
    : rules_(read_boilerplate_rules(text, path)), compiled_(std::make_unique<Compiled>()) {
  compile(path);
}

void Boilerplate::compile(const std::string& path) {
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    Compiled::Scope* scope = compiled_->scope(rules_[i].scope);
    const std::string pattern =
        rules_[i].scope == "tail" ? "(?:" + rules_[i].pattern + ")$" : rules_[i].pattern;
    auto compiled = std::make_unique<RE2>(pattern, quiet());
    std::string reason;
    if (!compiled->ok() || scope->set.Add(pattern, &reason) < 0) {
      throw stemmer::DataFileError(path, rules_[i].line, "bad pattern: " + compiled->error());
    }
    scope->patterns.push_back(std::move(compiled));
    scope->rules.push_back(i);
  }
  const bool fits = compiled_->head.set.Compile() && compiled_->line.set.Compile() &&
                    compiled_->tail.set.Compile();
  if (!fits) throw stemmer::DataFileError(path, 0, "the rules are too large together");
}

void Boilerplate::clean_head(std::string& paragraph, Article& article) const {
  for (int i = 0; i < kMostDatelines; ++i) {
    const std::string_view start = std::string_view(paragraph).substr(0, kLongestHead);
    const auto match = compiled_->first_match(compiled_->head, start, RE2::ANCHOR_START);
    if (!match) return;
    Compiled::keep_fields(*match, article);
    std::size_t length = match->groups[0].size();
    if (const auto keep = match->group("keep")) length -= keep->size();
    article.removals.push_back({rules_[match->rule].id, paragraph.substr(0, length)});
    paragraph.erase(0, length);
  }
}

bool Boilerplate::take_line(std::string_view line, Article& article) const {
  if (line.size() > kLongestInline) return false;
  const auto match = compiled_->first_match(compiled_->line, line, RE2::ANCHOR_BOTH);
  if (!match) return false;
  Compiled::keep_fields(*match, article);
  article.removals.push_back({rules_[match->rule].id, std::string(line)});
  return true;
}

void Boilerplate::clean_tail(std::string& paragraph, Article& article) const {
  const std::size_t from = paragraph.size() < kLongestHead ? 0 : paragraph.size() - kLongestHead;
  const std::string_view end = std::string_view(paragraph).substr(from);
  const auto match = compiled_->first_match(compiled_->tail, end, RE2::UNANCHORED);
  if (!match) return;
  Compiled::keep_fields(*match, article);
  const std::size_t length = match->groups[0].size();
  article.removals.push_back({rules_[match->rule].id, paragraph.substr(paragraph.size() - length)});
  paragraph.resize(paragraph.size() - length);
}

void Boilerplate::clean(Article& article) const {
  std::vector<std::string> paragraphs;
  for (const std::string_view line : stemmer::split_list(article.body, '\n')) {
    std::string paragraph = trimmed(line);
    if (paragraph.empty() || take_line(paragraph, article)) continue;
    if (paragraphs.empty()) {
      clean_head(paragraph, article);
      if (paragraph.empty()) continue;
    }
    paragraphs.push_back(std::move(paragraph));
  }
  if (!paragraphs.empty()) clean_tail(paragraphs.back(), article);
  std::string body;
  for (const std::string& paragraph : paragraphs) {
    if (paragraph.empty()) continue;
    if (!body.empty()) body.push_back('\n');
    body += paragraph;
  }
  article.body = std::move(body);
}

}  // namespace warta::corpus
