// SPDX-License-Identifier: GPL-2.0-or-later
// The live generation of an index made for a test, as Xapian reads it.
#pragma once

#include <xapian.h>

#include "indexer/schema/generation.h"
#include "tests/pipeline/temp_index.h"

namespace warta::tests {

inline Xapian::Database opened(const TempIndex& index) {
  const auto number = schema::current_generation(index.path()).value();
  const auto folder = schema::generation_folder(index.path(), number) / "articles";
  return Xapian::Database(folder.string());
}

/// The sum of what a hit's explanation says; it is the hit's score.
inline double explained(const Hit& hit) {
  double sum = 0;
  for (const Contribution& part : hit.contributions) sum += part.weight;
  return sum;
}

}  // namespace warta::tests
