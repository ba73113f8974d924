// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/paragraphs.h"

#include <algorithm>
#include <array>

namespace warta::corpus {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";

// In the order of their names.
constexpr std::array<std::string_view, 55> kBlocks{
    "address",  "article",    "aside",   "blockquote", "body",    "br",     "button", "caption",
    "center",   "dd",         "details", "dialog",     "dir",     "div",    "dl",     "dt",
    "fieldset", "figcaption", "figure",  "footer",     "form",    "h1",     "h2",     "h3",
    "h4",       "h5",         "h6",      "header",     "hedline", "hgroup", "hl1",    "hl2",
    "hr",       "li",         "main",    "media",      "menu",    "nav",    "ol",     "option",
    "p",        "pre",        "section", "select",     "summary", "table",  "tbody",  "textarea",
    "tfoot",    "th",         "thead",   "title",      "tr",      "ul",     "video"};

}  // namespace

void Paragraphs::add(std::string_view text) {
  while (!text.empty()) {
    const std::size_t word = std::min(text.find_first_not_of(kBlanks), text.size());
    has_space_ = has_space_ || word > 0;
    text.remove_prefix(word);
    if (text.empty()) return;
    if (!text_.empty() && is_ended_) {
      text_ += '\n';
    } else if (!text_.empty() && has_space_) {
      text_ += ' ';
    }
    is_ended_ = has_space_ = false;
    const std::size_t end = std::min(text.find_first_of(kBlanks), text.size());
    text_ += text.substr(0, end);
    text.remove_prefix(end);
  }
}

bool is_block(std::string_view element) { return std::ranges::binary_search(kBlocks, element); }

}  // namespace warta::corpus
