// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/golden_queries.h"

#include <string>
#include <vector>

#include "warta/searcher.h"

namespace warta::indexer::cli {

AnswerQuery answers_of(const std::filesystem::path& index,
                       const std::filesystem::path& generation) {
  return [index = index.string(), folder = generation.string()](const std::string& query,
                                                                std::size_t top) {
    Searcher searcher(index, {.generation_folder = folder});
    std::vector<std::string> ids;
    // A copy of the article that is asked for is not that article.
    const Request request{.query = query, .limit = top, .copies = Copies::All, .snippets = false};
    for (const Hit& hit : searcher.search(request).hits) {
      ids.push_back(hit.id);
    }
    return ids;
  };
}

}  // namespace warta::indexer::cli
