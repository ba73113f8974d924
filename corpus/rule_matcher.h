// SPDX-License-Identifier: GPL-2.0-or-later
// The rules of data/boilerplate.tsv compiled: which of them match a text, and where.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/boilerplate_rules.h"
#include "corpus/places.h"

namespace warta::corpus {

/// What the named groups of a rule hold, in the order of kGroupNames.
enum class Group { Place, KnownPlace, Date, Agency, Source, Author, Editor, Keep, After, Headline };
inline constexpr std::array<std::string_view, 10> kGroupNames{
    "place", "known_place", "date", "agency", "source", "author", "editor", "keep", "after", "headline"};

/// A rule that matched. The texts of its groups view into what it was asked about.
struct RuleMatch {
  std::size_t rule = 0;
  std::size_t begin = 0, end = 0;  ///< What goes: without the groups `after` and `keep`.
  std::array<std::optional<std::string_view>, kGroupNames.size()> groups;

  const std::optional<std::string_view>& group(Group name) const {
    return groups[static_cast<std::size_t>(name)];
  }
};

/// Where in a text the rules of a scope are to match.
enum class Where { Start, Whole, End };

/// Immutable after construction: any number of threads may share one. A rule matches only articles
/// of its source, given in small letters, and only if its group known_place is a known place.
class RuleMatcher {
 public:
  /// Throws stemmer::DataFileError naming `path` on a pattern that is no RE2.
  RuleMatcher(const std::vector<BoilerplateRule>& rules, const std::string& path);
  ~RuleMatcher();
  RuleMatcher(RuleMatcher&&) noexcept;
  RuleMatcher& operator=(RuleMatcher&&) noexcept;

  /// The first rule of the scope that matches there.
  std::optional<RuleMatch> first(std::string_view scope, Where where, std::string_view text,
                                 std::string_view source) const;
  /// All places where rules of the scope match, in their order; of those that overlap, too.
  std::vector<RuleMatch> all(std::string_view scope, std::string_view text,
                             std::string_view source) const;

 private:
  struct Pattern;
  struct Scope;
  const Scope& scope(std::string_view name) const;

  std::vector<Scope> scopes_;
  Places places_;
};

}  // namespace warta::corpus
