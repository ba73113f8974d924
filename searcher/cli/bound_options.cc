// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <string_view>

#include "searcher/cli/option_values.h"

namespace warta::searcher::cli {
namespace {

constexpr std::array<std::string_view, 6> kAllFacets{"source", "category", "place",
                                                     "agency", "month",    "concept"};

std::vector<Option> counting_options(Request& request) {
  const auto take_facets = [&request](const std::string& text) {
    request.facets = comma_separated(text);
    if (text == "all") request.facets.assign(kAllFacets.begin(), kAllFacets.end());
  };
  return {{.name = "facets",
           .value = "LIST",
           .help = "source, category, place, agency, month, concept, with commas; or all",
           .take = take_facets},
          count_option("facet-values", request.facet_values,
                       "show N values of each, the most frequent; 10"),
          flag("timeline", request.timeline, "when it was published")};
}

std::vector<Option> limit_options(Limits& limits) {
  return {count_option("max-query-bytes", limits.query_bytes, "its text; 4096"),
          count_option("max-terms", limits.terms, "words and phrases; 64"),
          count_option("max-depth", limits.depth, "nested parentheses; 32"),
          count_option("max-prefix-words", limits.prefix_words,
                       "words that one prefix* stands for; 100"),
          count_option("max-cost", limits.cost, "articles that are looked at, estimated; 1000000")};
}

}  // namespace

void add_bound_groups(Options& options, std::vector<OptionGroup>& groups) {
  using enum Command;
  groups.push_back({"Counting all that matches", {Search}, counting_options(options.request)});
  groups.push_back({"What a query may cost; what is beyond is left out, and told",
                    {Search, Evaluate, SavedAdd},
                    limit_options(options.request.limits)});
}

}  // namespace warta::searcher::cli
