// SPDX-License-Identifier: GPL-2.0-or-later
// Gathers text with markup in it, piece by piece, into plain paragraphs.
#pragma once

#include <string>
#include <string_view>

namespace warta::corpus {

/// Runs of blanks become one space, and none at the beginning or end of a paragraph; no paragraph
/// is empty. For one thread.
class Paragraphs {
 public:
  /// More of the paragraph that is open.
  void add(std::string_view text);
  /// What comes next begins a new paragraph.
  void end() { is_ended_ = true; }

  /// The paragraphs so far, separated by '\n'.
  const std::string& text() const { return text_; }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool is_ended_ = false;   // a line feed is due before the next word
  bool has_space_ = false;  // a space is due before the next word
};

/// Whether the element, named in small letters, begins and ends a paragraph: p, div, li, h2, tr ….
/// The names of HTML, and those of NITF, which are alike.
bool is_block(std::string_view element);

}  // namespace warta::corpus
