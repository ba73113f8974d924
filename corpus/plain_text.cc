// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/plain_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "corpus/characters.h"
#include "corpus/html_text.h"
#include "corpus/mojibake.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

// In the order of their names.
constexpr std::array<std::pair<std::string_view, char32_t>, 72> kEntities{
    {{"Aacute", 0xC1},  {"Agrave", 0xC0},   {"Auml", 0xC4},     {"Ccedil", 0xC7},
     {"Eacute", 0xC9},  {"Ouml", 0xD6},     {"Uuml", 0xDC},     {"aacute", 0xE1},
     {"acirc", 0xE2},   {"acute", 0xB4},    {"aelig", 0xE6},    {"agrave", 0xE0},
     {"amp", '&'},      {"apos", '\''},     {"aring", 0xE5},    {"atilde", 0xE3},
     {"auml", 0xE4},    {"bdquo", 0x201E},  {"bull", 0x2022},   {"ccedil", 0xE7},
     {"cent", 0xA2},    {"copy", 0xA9},     {"deg", 0xB0},      {"divide", 0xF7},
     {"eacute", 0xE9},  {"ecirc", 0xEA},    {"egrave", 0xE8},   {"emsp", 0x2003},
     {"ensp", 0x2002},  {"euml", 0xEB},     {"euro", 0x20AC},   {"frac12", 0xBD},
     {"frac14", 0xBC},  {"frac34", 0xBE},   {"gt", '>'},        {"hellip", 0x2026},
     {"iacute", 0xED},  {"iuml", 0xEF},     {"laquo", 0xAB},    {"ldquo", 0x201C},
     {"lrm", 0x200E},   {"lsaquo", 0x2039}, {"lsquo", 0x2018},  {"lt", '<'},
     {"mdash", 0x2014}, {"micro", 0xB5},    {"middot", 0xB7},   {"minus", 0x2212},
     {"nbsp", 0xA0},    {"ndash", 0x2013},  {"ntilde", 0xF1},   {"oacute", 0xF3},
     {"ocirc", 0xF4},   {"ouml", 0xF6},     {"para", 0xB6},     {"plusmn", 0xB1},
     {"pound", 0xA3},   {"prime", 0x2032},  {"quot", '"'},      {"raquo", 0xBB},
     {"rdquo", 0x201D}, {"reg", 0xAE},      {"rsquo", 0x2019},  {"sbquo", 0x201A},
     {"sect", 0xA7},    {"shy", 0xAD},      {"thinsp", 0x2009}, {"times", 0xD7},
     {"trade", 0x2122}, {"uacute", 0xFA},   {"uuml", 0xFC},     {"zwnj", 0x200C}}};
constexpr std::size_t kLongestEntity = 10;

// #8220 or #x2013. The numbers of windows-1252's own characters are those that browsers show.
std::optional<char32_t> numbered(std::string_view digits) {
  const bool is_hex = digits.starts_with('x') || digits.starts_with('X');
  if (is_hex) digits.remove_prefix(1);
  unsigned number = 0;
  const auto [end, error] = std::from_chars(digits.begin(), digits.end(), number, is_hex ? 16 : 10);
  const bool is_surrogate = number >= 0xD800 && number <= 0xDFFF;
  if (error != std::errc() || end != digits.end() || number == 0 || is_surrogate ||
      number > 0x10FFFF) {
    return std::nullopt;
  }
  return number >= 0x80 && number < 0xA0 ? from_windows_1252(static_cast<unsigned char>(number))
                                         : number;
}

// The entity that the text begins with; no bytes if it is none, or unknown.
Character entity(std::string_view text) {
  const std::size_t end = text.substr(0, kLongestEntity).find(';');
  if (end == std::string_view::npos || end < 2 || text.front() != '&') return {};
  const std::string_view name = text.substr(1, end - 1);
  if (name.front() == '#') {
    const auto code = numbered(name.substr(1));
    return code ? Character{*code, end + 1} : Character{};
  }
  const auto* found =
      std::ranges::lower_bound(kEntities, name, {}, [](const auto& known) { return known.first; });
  if (found == kEntities.end() || found->first != name) return {};
  return {found->second, end + 1};
}

// &amp;nbsp; has been encoded twice.
Character twice_encoded(std::string_view text) {
  const Character outer = entity(text);
  if (outer.length == 0 || outer.code != '&') return outer;
  std::string inner = "&";
  inner += text.substr(outer.length, kLongestEntity);
  const Character character = entity(inner);
  return character.length == 0 ? outer
                               : Character{character.code, outer.length + character.length - 1};
}

// Where to go on behind a character that is invisible, or no character for a reader, and what
// stands in for it.
struct Replacement {
  std::size_t length = 0;  ///< 0 if the text begins with a character to keep.
  std::string_view text;
};

// Control characters would reach a terminal, characters that change the direction of writing would
// make a title look like another, what cannot be seen would part one word from its like: so the
// soft hyphen, the zero-width characters with the byte order mark, and the joiners go, too.
Replacement replacement(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  if (byte(0) == '\r') return {1, byte(1) == '\n' ? "" : "\n"};
  if ((byte(0) < 0x20 && byte(0) != '\n') || byte(0) == 0x7F) return {1, " "};
  if (byte(0) == 0xC2 && byte(1) == 0xAD) return {2, ""};   // soft hyphen
  if (byte(0) == 0xC2 && byte(1) <= 0xA0) return {2, " "};  // C1 controls, no-break space
  if (byte(0) == 0xD8 && byte(1) == 0x9C) return {2, ""};   // Arabic letter mark
  if (text.starts_with("\u202F")) return {3, " "};          // narrow no-break space
  if (text.starts_with("\uFEFF")) return {3, ""};           // byte order mark
  if (byte(0) != 0xE2 || (byte(1) != 0x80 && byte(1) != 0x81)) return {};
  if (byte(1) == 0x80 && byte(2) >= 0x8B && byte(2) <= 0x8F) return {3, ""};      // U+200B..200F
  if (byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9)) return {3, "\n"};  // U+2028, 2029
  if (byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE) return {3, ""};      // U+202A..202E
  if (byte(1) == 0x81 && byte(2) >= 0xA0 && byte(2) <= 0xAF) return {3, ""};      // U+2060..206F
  return {};
}

// Whether nothing that is changed begins with this byte: nearly all do not. 0xC3 leads the
// characters that misread ones begin with.
constexpr std::array<bool, 256> kOrdinary = [] {
  std::array<bool, 256> ordinary{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    ordinary[byte] =
        byte < 0x80 ? byte == '\n' || (byte >= 0x20 && byte != 0x7F && byte != '&')
                    : byte != 0xC2 && byte != 0xC3 && byte != 0xD8 && byte != 0xE2 && byte != 0xEF;
  }
  return ordinary;
}();

// Appends the first character of the text, or what stands for it, and gives its length there.
std::size_t append_first(std::string& clean, std::string_view text) {
  Character character;
  if (text.front() == '&') character = twice_encoded(text);
  if (text.front() == '\xC3') character = misread_character(text);
  if (character.length > 0) {
    std::string decoded;
    append_utf8(decoded, character.code);
    const Replacement found = replacement(decoded);
    clean += found.length == 0 ? std::string_view(decoded) : found.text;
    return character.length;
  }
  const Replacement found = replacement(text);
  clean += found.length == 0 ? text.substr(0, 1) : found.text;
  return std::max<std::size_t>(found.length, 1);
}

std::string with_characters_put_right(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    const auto* const stop = std::ranges::find_if_not(
        text, [](char c) { return kOrdinary[static_cast<unsigned char>(c)]; });
    const auto run = static_cast<std::size_t>(stop - text.begin());
    clean += text.substr(0, run);
    text.remove_prefix(run);
    if (!text.empty()) text.remove_prefix(append_first(clean, text));
  }
  return clean;
}

// Tags within lines leave the line feeds as they are; where tags make the paragraphs, line feeds
// are spaces.
std::string without_tags(std::string_view text) {
  constexpr std::array<std::string_view, 8> kBlocks{"<p>",  "<p ",    "</p>", "<br",
                                                    "<div", "</div>", "<li>", "<P>"};
  const bool has_blocks = std::ranges::any_of(
      kBlocks, [&](std::string_view tag) { return text.find(tag) != std::string_view::npos; });
  if (has_blocks) return html_text(text);
  std::string plain;
  for (const std::string_view line : stemmer::split_list(text, '\n')) {
    if (!plain.empty()) plain.push_back('\n');
    plain += looks_like_html(line) ? html_text(line) : std::string(line);
  }
  return plain;
}

std::string trimmed(std::string text) {
  const std::size_t begin = text.find_first_not_of(" \n");
  if (begin == std::string::npos) return "";
  text.resize(text.find_last_not_of(" \n") + 1);
  text.erase(0, begin);
  return text;
}

}  // namespace

std::string plain_text(std::string_view text) {
  return trimmed(looks_like_html(text) ? with_characters_put_right(without_tags(text))
                                       : with_characters_put_right(text));
}

std::string plain_line(std::string_view text) {
  std::string line = trimmed(with_characters_put_right(text));
  std::ranges::replace(line, '\n', ' ');
  return line;
}

}  // namespace warta::corpus
