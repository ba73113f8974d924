// SPDX-License-Identifier: GPL-2.0-or-later
// News for the tests of faulty nights: invented words, always the same.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace warta::tests {

/// What an index is made of and brought up to date with, as JSON Lines.
struct InventedNews {
  std::string yesterday;
  std::string today;  ///< Of yesterday's some are rewritten and some are gone; some are new.
  std::vector<std::string> yesterdays_ids, todays_ids;  ///< In the order of the alphabet.
};

/// So many articles of yesterday; of today about as many, a sixth of them otherwise.
InventedNews invent_news(std::size_t articles);

/// Queries that find something in it: words, several of them, phrases, fields.
std::vector<std::string> queries_about_them();

}  // namespace warta::tests
