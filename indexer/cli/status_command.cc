// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <cstdio>
#include <ctime>
#include <string>

#include "indexer/cli/commands.h"
#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/schema/generation.h"
#include "stemmer/text/language.h"

namespace warta::indexer::cli {
namespace {

std::string changes_of(const schema::LiveGeneration& live) {
  if (live.revision == 0) return "";
  return ", changed in place " +
         (live.revision == 1 ? std::string("once") : std::to_string(live.revision) + " times");
}

const char* fit_of(const schema::Fingerprint& written, const schema::Fingerprint& program) {
  if (written == program) return "those of this program";
  if (written.format != program.format) return "not those of this program: build it anew";
  return "not those of this program: the next update makes it anew from what is stored";
}

}  // namespace

int run_status(const Options& options) {
  const auto live = schema::live_generation(options.index);
  if (!live) fail_without_index(options.index);
  const auto folder = schema::generation_folder(options.index, live->number);
  const auto manifest = schema::read_manifest(folder);
  if (!manifest) {
    throw IndexError(IndexError::Code::NotAnIndex,
                     options.index + ": the live generation has no whole manifest",
                     "go back to the generation before: warta-index rollback " + options.index);
  }
  const std::time_t built = manifest->built;
  std::tm utc{};
  gmtime_r(&built, &utc);
  std::array<char, 32> date{};
  std::strftime(date.data(), date.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  const std::string own_words = schema::read_own_words(folder);
  const analysis::Language language(own_words, "words.tsv of the index");
  std::printf(
      "generation  %s%s\narticles    %zu\nbuilt       %s\nrules       %s (%s)\nwords       %s\n",
      schema::generation_name(live->number).c_str(), changes_of(*live).c_str(), manifest->documents,
      date.data(), schema::describe(manifest->fingerprint).c_str(),
      fit_of(manifest->fingerprint, {.analysis = language.digest()}),
      own_words.empty() ? "those of this program" : "with those of a list of one's own");
  return 0;
}

}  // namespace warta::indexer::cli
