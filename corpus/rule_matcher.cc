// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/rule_matcher.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>

#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

constexpr int64_t kMostRuleBytes = 32 << 20;

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMostRuleBytes);
  return options;
}

RE2::Anchor anchor_of(std::string_view scope) {
  if (scope == "head") return RE2::ANCHOR_START;
  return scope == "inline" || scope == "rest" ? RE2::ANCHOR_BOTH : RE2::UNANCHORED;
}

bool place_is_known(const RuleMatch& match, const Places& places) {
  const auto& place = match.group(Group::KnownPlace);
  return !place || places.know(*place);
}

std::string_view view(const re2::StringPiece& piece) { return {piece.data(), piece.size()}; }

}  // namespace

// One rule: its expression, and which of its groups is which.
struct RuleMatcher::Pattern {
  Pattern(std::size_t at, const BoilerplateRule& row, const std::string& text)
      : rule(at), source(row.source), expression(text, quiet()) {
    const auto& names = expression.NamedCapturingGroups();
    for (std::size_t i = 0; i < kGroupNames.size(); ++i) {
      const auto named = names.find(std::string(kGroupNames[i]));
      groups[i] = named == names.end() ? 0 : named->second;
    }
  }

  bool holds_for(std::string_view article_source) const {
    return source.empty() || article_source.find(source) != std::string_view::npos;
  }

  std::optional<RuleMatch> match(std::string_view text, std::size_t from,
                                 RE2::Anchor anchor) const {
    std::vector<re2::StringPiece> pieces(
        static_cast<std::size_t>(expression.NumberOfCapturingGroups()) + 1);
    const re2::StringPiece piece(text.data(), text.size());
    if (!expression.Match(piece, from, piece.size(), anchor, pieces.data(),
                          static_cast<int>(pieces.size()))) {
      return std::nullopt;
    }
    RuleMatch match{.rule = rule};
    match.begin = static_cast<std::size_t>(pieces[0].data() - text.data());
    match.end = match.begin + pieces[0].size();
    for (std::size_t i = 0; i < kGroupNames.size(); ++i) {
      const auto& group = pieces[static_cast<std::size_t>(groups[i])];
      if (groups[i] > 0 && group.data() != nullptr) match.groups[i] = view(group);
    }
    if (const auto& keep = match.group(Group::Keep)) match.end -= keep->size();
    if (const auto& after = match.group(Group::After)) match.begin += after->size();
    return match;
  }

  std::size_t rule;
  std::string source;
  RE2 expression;
  std::array<int, kGroupNames.size()> groups{};
};

// The rules of a scope, as one set to ask which match and as single expressions to ask where.
struct RuleMatcher::Scope {
  explicit Scope(std::string_view scope_name)
      : name(scope_name), set(std::make_unique<RE2::Set>(quiet(), anchor_of(scope_name))) {}

  std::vector<const Pattern*> hits(std::string_view text, std::string_view source) const {
    std::vector<const Pattern*> found;
    std::vector<int> numbers;
    if (patterns.empty() || !set->Match(re2::StringPiece(text.data(), text.size()), &numbers)) {
      return found;
    }
    std::ranges::sort(numbers);
    for (const int number : numbers) {
      const Pattern* pattern = patterns[static_cast<std::size_t>(number)].get();
      if (pattern->holds_for(source)) found.push_back(pattern);
    }
    return found;
  }

  std::string name;
  std::unique_ptr<RE2::Set> set;
  std::vector<std::unique_ptr<Pattern>> patterns;
};

RuleMatcher::~RuleMatcher() = default;
RuleMatcher::RuleMatcher(RuleMatcher&&) noexcept = default;
RuleMatcher& RuleMatcher::operator=(RuleMatcher&&) noexcept = default;

RuleMatcher::RuleMatcher(const std::vector<BoilerplateRule>& rules, const std::string& path) {
  for (const std::string_view name : kScopes) scopes_.emplace_back(name);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto scope = std::ranges::find(scopes_, rules[i].scope, &Scope::name);
    const bool at_end = scope->name == "tail" || scope->name == "title";
    const std::string text = at_end ? "(?:" + rules[i].pattern + ")$" : rules[i].pattern;
    auto pattern = std::make_unique<Pattern>(i, rules[i], text);
    std::string reason;
    if (!pattern->expression.ok() || scope->set->Add(text, &reason) < 0) {
      throw stemmer::DataFileError(path, rules[i].line,
                                   "bad pattern: " + pattern->expression.error());
    }
    scope->patterns.push_back(std::move(pattern));
  }
  const bool fit = std::ranges::all_of(scopes_, [](Scope& scope) { return scope.set->Compile(); });
  if (!fit) throw stemmer::DataFileError(path, 0, "the rules are too large together");
}

const RuleMatcher::Scope& RuleMatcher::scope(std::string_view name) const {
  return *std::ranges::find(scopes_, name, &Scope::name);
}

std::optional<RuleMatch> RuleMatcher::first(std::string_view scope_name, Where where,
                                            std::string_view text, std::string_view source) const {
  const RE2::Anchor anchor = where == Where::Start   ? RE2::ANCHOR_START
                             : where == Where::Whole ? RE2::ANCHOR_BOTH
                                                     : RE2::UNANCHORED;
  for (const Pattern* pattern : scope(scope_name).hits(text, source)) {
    auto match = pattern->match(text, 0, anchor);
    if (match && place_is_known(*match, places_)) return match;
  }
  return std::nullopt;
}

std::vector<RuleMatch> RuleMatcher::all(std::string_view scope_name, std::string_view text,
                                        std::string_view source) const {
  std::vector<RuleMatch> matches;
  for (const Pattern* pattern : scope(scope_name).hits(text, source)) {
    for (std::size_t from = 0; from <= text.size();) {
      auto match = pattern->match(text, from, RE2::UNANCHORED);
      if (!match) break;
      from = std::max(match->end, match->begin + 1);
      if (place_is_known(*match, places_)) matches.push_back(*match);
    }
  }
  std::ranges::stable_sort(
      matches, {}, [](const RuleMatch& match) { return std::pair(match.begin, match.rule); });
  return matches;
}

}  // namespace warta::corpus
