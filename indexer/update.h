// SPDX-License-Identifier: GPL-2.0-or-later
// A live index is brought up to date with an input: a sync by ids and contents.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "corpus/article_source.h"
#include "corpus/known_records.h"
#include "indexer/report.h"
#include "indexer/run_options.h"
#include "stemmer/text/language.h"

namespace warta::indexer {

/// How an update goes about it.
struct UpdateOptions {
  RunOptions run;
  bool delete_missing = false;  ///< What the input no longer has is taken out, not kept.
  /// Ids of articles that are taken out, unless the input has them.
  std::vector<std::string> remove;
  /// Ids of the input that are passed over where the index does not have them.
  std::set<std::string> exchange_only;
  bool in_place = false;        ///< The live generation itself is changed.
  bool dry_run = false;         ///< Only told what would change.
};

/// Opens the input, which must outlive the update, and has it pass over records that are known.
using OpenInput = std::function<corpus::ArticleSource&(corpus::KnownRecords::IsKnown)>;

/// Puts articles in that are new, exchanges those that have changed, and leaves alone what is as it
/// was; afterwards the index answers every query as one that was built from the same articles, with
/// the same scores. The same input again changes nothing, and makes no generation.
///
/// What is live and the changes are merged into a new generation, which is then switched to as by a
/// build; or, in place, the live one is changed in one transaction: that is quicker for a few
/// articles, but leaves nothing to roll back to, and the gate's queries cannot be asked. If more than
/// a quarter changes, and more than 1,000 articles, or if the rules that shape terms have changed, a
/// generation is built from what is stored and what is new; a dry run then tells which stems change
/// (Report::stem_changes). Without an index this is a build. If all that there is would be removed,
/// nothing changes, and IndexError{NoArticles} is thrown. `now` is seconds since 1970-01-01 UTC. Throws
/// IndexError.
Report update_index(const std::filesystem::path& index, const OpenInput& open,
                    const analysis::Language& language, std::int64_t now,
                    const UpdateOptions& options = {});

}  // namespace warta::indexer
