// SPDX-License-Identifier: GPL-2.0-or-later
// A folder that lives as long as a test, articles to put into it, and an index of them.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/cli/program.h"

namespace warta::tests {

/// Five invented articles as JSON Lines: patrol (Tarakan, 11 June 2025), radar (Biak, 3 May 2024),
/// harvest (Indramayu, 20 March 2025), rockets (Lumajang, 9 January 2023), match (Bandung, no
/// date).
extern const std::string kArticles;

/// An article as plain text: title, dateline, two paragraphs. The word tambak stands in no other.
extern const std::string kText;

/// A test with a folder of its own.
class Sandbox : public testing::Test {
 protected:
  Sandbox();
  ~Sandbox() override;

  /// The path of something in the folder.
  std::string path(const std::string& name) const { return folder_ + '/' + name; }
  /// Writes a file, and the folders above it; gives its path.
  std::string write(const std::string& name, const std::string& text) const;
  /// The text of a file; empty if there is none.
  static std::string read(const std::string& path);

 private:
  std::string folder_;
};

/// A test with an index of kArticles at index().
class Indexed : public Sandbox {
 protected:
  void SetUp() override;

  std::string index() const { return path("news.index"); }
  /// The folder of the live generation's manifest and databases, if it is the first.
  std::string generation() const { return index() + "/generations/000001"; }
  /// Runs warta-search on the index.
  Outcome search(const Arguments& arguments, const Surroundings& surroundings = {}) const;
};

}  // namespace warta::tests
