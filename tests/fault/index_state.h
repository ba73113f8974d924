// SPDX-License-Identifier: GPL-2.0-or-later
// What an index is found to be after a night: what it answers, what it holds, what lies about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "warta/searcher.h"

namespace warta::tests {

/// An article found, and how well.
struct Found {
  std::string id;
  double score = 0;
};
using Answer = std::vector<Found>;

/// The best twenty for a query. Throws warta::Error.
Answer answer_of(Searcher& searcher, const std::string& query);

/// The answers to some queries; nothing if there is no index. Throws warta::Error.
std::optional<std::vector<Answer>> answers_of(const std::string& index,
                                              const std::vector<std::string>& queries);

/// The same articles in the same order, with the same scores to 1e-9.
bool is_same(const Answer& one, const Answer& other);
bool is_same(const std::vector<Answer>& ones, const std::vector<Answer>& others);

/// The ids of all articles as `warta-index export` gives them, in the order of the alphabet.
std::vector<std::string> exported_ids(const std::string& index);

/// What lies in the folder of an index and does not belong there: what the next run would have to
/// clear away, and what nobody would.
std::vector<std::string> leftovers(const std::string& index);

/// Whether somebody holds the lock.
bool is_locked(const std::string& index);

/// What is wrong with an index that nobody writes to: leftovers, a lock, what verify complains
/// about. Empty if nothing is.
std::string complaints(const std::string& index);

}  // namespace warta::tests
