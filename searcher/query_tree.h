// SPDX-License-Identifier: GPL-2.0-or-later
// A query as it was understood, before analysis: the value between parser and compiler. It prints,
// so that every stage can be looked at and tested as text.
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/fields.h"
#include "warta/result.h"

namespace warta::searcher {

/// One thing asked for: words, a phrase, or the words of a field.
struct Clause {
  std::string text;
  bool is_phrase = false;
  const schema::Field* field = nullptr;  ///< Nothing: title and body.
};

/// Whether a group is asked for, insisted on, or excluded. What is asked for may be relaxed.
enum class Occur { Asked, Must, MustNot };

/// Clauses joined by OR; mostly just one.
struct Group {
  Occur occur = Occur::Asked;
  std::vector<Clause> alternatives;
};

/// Groups joined by AND, and what was read differently from how it was written.
struct QueryTree {
  std::vector<Group> groups;
  std::vector<Diagnostic> diagnostics;
};

/// One line: `alutsista +judul:radar -"kapal selam" (rafale | sukhoi)`.
std::string to_string(const QueryTree& tree);

}  // namespace warta::searcher
