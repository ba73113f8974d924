// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/xml_mending.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "corpus/finish_article.h"
#include "corpus/html_text.h"
#include "corpus/xml_markup.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kLongestReference = 40;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The length of a reference that XML knows by itself: &#8220; &#x201C; &amp; …; 0 if it is none.
std::size_t reference_length(std::string_view text) {
  constexpr std::array<std::string_view, 5> kKnown{"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
  for (const std::string_view known : kKnown) {
    if (text.starts_with(known)) return known.size();
  }
  if (!text.starts_with("&#")) return 0;
  const bool is_hex = text.starts_with("&#x");
  std::size_t at = is_hex ? 3 : 2;
  const std::size_t begin = at;
  char32_t number = 0;
  for (; at < text.size() && at < begin + 7 && text[at] != ';'; ++at) {
    const char c = text[at];
    const bool is_letter_digit = is_hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
    if (!is_digit(c) && !is_letter_digit) return 0;
    const auto digit = is_digit(c) ? static_cast<unsigned>(c - '0')
                                   : (static_cast<unsigned char>(c) | 0x20U) - 'a' + 10U;
    number = number * (is_hex ? 16U : 10U) + digit;
  }
  const bool is_character =
      number == '\t' || number == '\n' || number == '\r' || (number >= 0x20 && number < 0xD800) ||
      (number >= 0xE000 && number <= 0x10FFFF && number != 0xFFFE && number != 0xFFFF);
  return at < text.size() && text[at] == ';' && at > begin && is_character ? at + 1 : 0;
}

// The characters that names of HTML stand for, each asked for once. A text of nothing but names is
// no news: of many different ones the rest stands for itself.
class Names {
 public:
  // Empty if the reference (&nbsp;) names no character, or one that XML has a name for.
  const std::string& character(std::string_view reference) {
    const auto known = characters_.find(reference);
    if (known != characters_.end()) return known->second;
    if (characters_.size() >= kMost) return none_;
    std::string character = html_text(reference);
    if (character.find_first_of("&<") != std::string::npos) character.clear();
    return characters_.emplace(reference, std::move(character)).first->second;
  }

 private:
  static constexpr std::size_t kMost = 3'000;  // HTML knows 2,125

  std::map<std::string, std::string, std::less<>> characters_;
  std::string none_;
};

// Writes what is meant by the '&' that the text begins with; gives how many bytes it took.
std::size_t mend_ampersand(std::string_view text, Names& names, std::string& to) {
  if (const std::size_t length = reference_length(text); length > 0) {
    to += text.substr(0, length);
    return length;
  }
  std::size_t end = 1;
  while (end < std::min(text.size(), kLongestReference) &&
         (is_letter(text[end]) || is_digit(text[end])))
    ++end;
  if (end > 1 && end < text.size() && text[end] == ';') {
    const std::string_view reference = text.substr(0, end + 1);
    if (const std::string& character = names.character(reference); !character.empty()) {
      to += character;
      return reference.size();
    }
  }
  to += "&amp;";
  return 1;
}

// How many bytes the character has that the text begins with; 0 if it is no UTF-8, or one that XML
// forbids.
std::size_t character_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return first >= 0x20 || first == '\n' || first == '\t' || first == '\r' ? 1 : 0;
  const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  const std::string_view character = text.substr(0, length);
  const bool is_none = character == "\uFFFE" || character == "\uFFFF";
  return character.size() == length && is_utf8(character) && !is_none ? length : 0;
}

// Writes one character, or what stands in for it; gives how many bytes it took.
std::size_t mend_character(std::string_view text, std::string& to) {
  const std::size_t length = character_length(text);
  if (length == 0) {
    to += static_cast<unsigned char>(text[0]) < 0x20 ? " " : "\uFFFD";
    return 1;
  }
  to += text.substr(0, length);
  return length;
}

}  // namespace

std::string mended_xml(std::string_view text) {
  std::string mended;
  mended.reserve(text.size() + text.size() / 8);
  Names names;
  std::string_view until;  // the end of the span that this is in
  while (!text.empty()) {
    if (!until.empty()) {
      if (text.starts_with(until)) until = {};
    } else if (text[0] == '<') {
      const Markup markup = read_markup(text);
      if (markup.kind == Markup::Kind::Span) {
        until = markup.until;
        mended += text.substr(0, markup.length);
        text.remove_prefix(markup.length);
        continue;
      }
      const bool is_text = markup.kind == Markup::Kind::Doctype ||
                           (markup.kind == Markup::Kind::None && markup.length == 1);
      mended += is_text ? "&lt;" : "<";
      text.remove_prefix(1);
      continue;
    } else if (text[0] == '&') {
      text.remove_prefix(mend_ampersand(text, names, mended));
      continue;
    }
    text.remove_prefix(mend_character(text, mended));
  }
  return mended;
}

}  // namespace warta::corpus
