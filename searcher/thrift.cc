// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/thrift.h"

#include <algorithm>
#include <string>

namespace warta::searcher {
namespace {

bool save_places(Thrift& thrift) {
  constexpr std::size_t kSome = 800;
  if (!thrift.reads_places()) return false;
  thrift.place_articles = thrift.first_is_free ? kSome : 0;
  thrift.first_is_free = false;
  return true;
}

bool save_prefix_words(Thrift& thrift, std::size_t used) {
  constexpr std::size_t kFewest = 4, kShare = 5;
  if (used <= kFewest) return false;
  thrift.prefix_words = std::max(kFewest, used / kShare);
  return true;
}

bool save_some_words(Thrift& thrift) {
  constexpr std::size_t kFewest = 5'000, kShare = 3;
  thrift.short_query = 1;
  if (thrift.some_postings <= kFewest) return false;
  thrift.some_postings = std::max(kFewest, thrift.some_postings / kShare);
  return true;
}

bool save_things(Thrift& thrift, std::size_t used) {
  if (used <= 1) return false;
  thrift.things = used / 2;
  return true;
}

}  // namespace

bool save(Thrift& thrift, const StepCosts& costs) {
  if (costs.places() * 2 > costs.total() && save_places(thrift)) return true;
  const bool is_relaxed_dear = costs.relaxed.total() > costs.all.total();
  if (save_prefix_words(thrift, costs.prefix_words)) return true;
  if (is_relaxed_dear && save_some_words(thrift)) return true;
  if (costs.places() * 4 > costs.total() && save_places(thrift)) return true;
  return save_things(thrift, costs.things);
}

void tell(const Thrift& thrift, std::size_t most_cost, DiagnosticList& diagnostics) {
  const Thrift all;
  const std::string hint = "ask for less or for rarer words, or allow more than " +
                           std::to_string(most_cost) + " with --max-cost";
  if (thrift.place_articles < all.place_articles) {
    diagnostics.add(
        "the query costs more than it may: where words stand in an article is not looked at for " +
            std::string(thrift.reads_places() ? "some" : "any") +
            " phrases, NEAR, >= and fields, they count as AND",
        hint);
  }
  if (thrift.prefix_words < all.prefix_words) {
    diagnostics.add("the query costs more than it may: prefix* stands for fewer words", hint);
  }
  if (thrift.some_postings < all.some_postings || thrift.short_query < all.short_query) {
    diagnostics.add(
        "the query costs more than it may: articles with only some of it are looked for by its "
        "rarer words",
        hint);
  }
  if (thrift.things < all.things) {
    diagnostics.add("the query costs more than it may: only the first " +
                        std::to_string(thrift.things) + " things that it asks for are looked for",
                    hint);
  }
}

}  // namespace warta::searcher
