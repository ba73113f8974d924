// SPDX-License-Identifier: GPL-2.0-or-later
// Request → Result, on one open index: the way that every search takes, from the query's text to
// hits, counts and explanations.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "searcher/cursor.h"
#include "searcher/index_reader.h"
#include "searcher/matching.h"
#include "searcher/query_compiler.h"
#include "searcher/query_tree.h"
#include "searcher/ranking_profile.h"
#include "stemmer/text/analyzer.h"
#include "warta/article.h"
#include "warta/completion.h"
#include "warta/request.h"
#include "warta/result.h"
#include "warta/searcher.h"

namespace warta::searcher {

/// Answers requests to one index, following its live generation. For one thread at a time: it keeps
/// what was read once. Everything throws what Xapian throws and warta::Error.
class Answerer {
 public:
  /// `profiles` must outlive it. `generation_folder` as in SearcherOptions.
  Answerer(const std::string& index, const RankingProfiles& profiles,
           const std::string& generation_folder);

  /// As Searcher's functions of these names.
  Result search(const Request& request);
  std::vector<Completion> complete(std::string_view beginning, std::size_t limit);
  std::optional<Article> article(std::string_view id);
  IndexState state();

 private:
  // Runs an action on the live generation. Where that was changed in place under the reader, Xapian
  // asks to open it anew, and the whole action must run again.
  template <typename Action>
  std::invoke_result_t<Action> with_live_index(const Action& action) {
    reader_.refresh();
    try {
      return action();
    } catch (const Xapian::DatabaseModifiedError&) {
      reader_.reopen();
      return action();
    }
  }

  Result result_for(const Request& request, const RankingProfile& profile);
  Result result_for(const Request& request, const QueryTree& tree, const RankingProfile& profile);
  void answer(const Request& request, const CompiledQuery& compiled, const RankingProfile& profile,
              Result& result);
  void tell_if_moved(const Cursor& cursor, const Match& match, Result& result);
  schema::Fingerprint speak(const std::string& own_words);

  const RankingProfiles& profiles_;
  std::optional<analysis::Language> language_;
  std::optional<analysis::Analyzer> analyzer_;
  IndexReader reader_;
};

}  // namespace warta::searcher
