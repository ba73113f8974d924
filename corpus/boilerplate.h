// SPDX-License-Identifier: GPL-2.0-or-later
// Takes out of a body what is not news: datelines, "Baca juga", credits, copyright lines. The rules
// are data (data/boilerplate.tsv); what they take is kept beside the article, never dropped
// silently.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/boilerplate_rules.h"
#include "corpus/headlines.h"
#include "corpus/rule_matcher.h"

namespace warta::corpus {

/// Cleans articles by rules. Immutable after construction: any number of threads may share one.
class Boilerplate {
 public:
  /// Uses the rules compiled into the library.
  Boilerplate();
  /// Reads the rules from a data file's text. Throws stemmer::DataFileError naming `path` on what
  /// read_boilerplate_rules refuses, and on a pattern that is no RE2.
  Boilerplate(std::string_view text, const std::string& path);

  /// Cleans the body, fills the fields that are still empty from what the rules name, appends what
  /// was taken to the removals. The title is left alone. Linear in the body's length.
  void clean(Article& article) const;
  /// Takes the name of a portal off the end of the title, by the rules of scope title.
  void clean_title(Article& article) const;
  /// Whether a rule of scope head matches the start of the text.
  bool begins_with_dateline(std::string_view text) const;

  const std::vector<BoilerplateRule>& rules() const { return rules_; }

 private:
  class Work;

  std::vector<BoilerplateRule> rules_;
  RuleMatcher matcher_;
  Headlines headlines_;
};

}  // namespace warta::corpus
