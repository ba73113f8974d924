// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <cstdio>
#include <ctime>

#include "indexer/cli/commands.h"
#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/schema/generation.h"
#include "stemmer/text/language.h"

namespace warta::indexer::cli {

int run_status(const Options& options) {
  const auto number = schema::current_generation(options.index);
  if (!number) fail_without_index(options.index);
  const auto manifest = schema::read_manifest(schema::generation_folder(options.index, *number));
  if (!manifest) {
    throw IndexError(IndexError::Code::NotAnIndex,
                     options.index + ": the live generation has no whole manifest",
                     "build it anew: warta-index build " + options.index + " PATH...");
  }
  const std::time_t built = manifest->built;
  std::tm utc{};
  gmtime_r(&built, &utc);
  std::array<char, 32> date{};
  std::strftime(date.data(), date.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  const std::string own_words =
      schema::read_own_words(schema::generation_folder(options.index, *number));
  const analysis::Language language(own_words, "words.tsv of the index");
  const bool fits = manifest->fingerprint == schema::Fingerprint{.analysis = language.digest()};
  std::printf(
      "generation  %s\narticles    %zu\nbuilt       %s\nrules       %s (%s)\nwords       %s\n",
      schema::generation_name(*number).c_str(), manifest->documents, date.data(),
      schema::describe(manifest->fingerprint).c_str(),
      fits ? "those of this program" : "not those of this program: build it anew",
      own_words.empty() ? "those of this program" : "with those of a list of one's own");
  return 0;
}

}  // namespace warta::indexer::cli
