// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <string_view>

#include "searcher/cli/option_groups.h"
#include "searcher/cli/option_values.h"

namespace warta::searcher::cli {
namespace {

constexpr std::array<std::string_view, 6> kAllFacets{"source", "category", "place",
                                                     "agency", "month",    "concept"};

auto* facets_value(Request& request) {
  return po::value<std::string>()->value_name("LIST")->notifier(
      [&request](const std::string& text) {
        request.facets = comma_separated(text);
        if (text == "all") request.facets.assign(kAllFacets.begin(), kAllFacets.end());
      });
}

po::options_description counting_options(Options& options) {
  Request& request = options.request;
  po::options_description group("Counting all that matches", 100);
  group.add_options()  //
      ("facets", facets_value(request),
       "source, category, place, agency, month, concept, with commas; or all")  //
      ("facet-values", count_value("facet-values", request.facet_values),
       "show N values of each, the most frequent; 10")  //
      ("timeline", flag(request.timeline), "when it was published");
  return group;
}

po::options_description limit_options(Options& options) {
  Limits& limits = options.request.limits;
  po::options_description group("What a query may cost; what is beyond is left out, and told", 100);
  group.add_options()  //
      ("max-query-bytes", count_value("max-query-bytes", limits.query_bytes), "its text; 4096")  //
      ("max-terms", count_value("max-terms", limits.terms), "words and phrases; 64")  //
      ("max-depth", count_value("max-depth", limits.depth), "nested parentheses; 32")  //
      ("max-prefix-words", count_value("max-prefix-words", limits.prefix_words),
       "words that one prefix* stands for; 100");
  return group;
}

}  // namespace

void add_bound_groups(Options& options, std::vector<OptionGroup>& groups) {
  groups.push_back({counting_options(options), {Command::Search}});
  groups.push_back(
      {limit_options(options), {Command::Search, Command::Evaluate, Command::SavedAdd}});
}

}  // namespace warta::searcher::cli
