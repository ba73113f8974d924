// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/token_reader.h"

#include <algorithm>

#include "stemmer/data_file.h"
#include "stemmer/text/addresses.h"
#include "stemmer/text/normalizer.h"
#include "stemmer/text/numbers.h"
#include "stemmer/text/token_segments.h"

namespace warta::analysis {
namespace {

// What is longer is no word but an encoding, and every piece of it would cost a form.
constexpr std::size_t kLongestTakenApart = 256;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without(std::string_view text, char sign) {
  std::string rest(text);
  std::erase(rest, sign);
  return rest;
}

// Of a link that is too long to be typed or shown, what matters is whose it is.
std::string_view shortened(std::string_view link) {
  if (link.size() <= kLongestTakenApart) return link;
  return link.substr(0, std::min(link.find_first_of("/?#"), kLongestTakenApart));
}

}  // namespace

std::vector<WordForm> TokenReader::read(std::string_view token, TokenKind kind) const {
  return read(token, fold(token), kind);
}

std::vector<WordForm> TokenReader::read(std::string_view token, std::string_view folded,
                                        TokenKind kind) const {
  if (folded.empty()) folded = token;  // a sound mark of kana alone, say: all of it folds away
  if (kind == TokenKind::Link) return read_address(shortened(bare_link(folded)));
  if (folded.size() > kLongestTakenApart) return {plain(std::string(folded))};
  switch (kind) {
    case TokenKind::Percent:
      return {plain("persen")};
    case TokenKind::Number:
      return {plain(canonical_number(folded))};
    case TokenKind::Initialism:
      return {plain(without(folded, '.'))};
    case TokenKind::Code:
      return read_code(folded);
    case TokenKind::Email:
      return read_address(folded);
    case TokenKind::Handle:
      return read_name(std::string(folded.substr(1)), handle_segments(folded.substr(1)));
    case TokenKind::Tag:
      // The sign is of one byte, or of three where it is full-width.
      return read_name(without(folded.substr(1), '_'),
                       tag_segments(token.substr(token.front() == '#' ? 1 : 3)));
    case TokenKind::Word:
    case TokenKind::Link:
      break;
  }
  return read_word(folded);
}

WordForm TokenReader::plain(std::string stem) const {
  WordForm form;
  form.surface = std::move(stem);
  form.stem = form.surface;
  form.phrase_id = lists_.table.phrases().word_id(form.stem);
  return form;
}

std::vector<WordForm> TokenReader::read_word(std::string_view folded) const {
  std::vector<WordForm> forms;
  if (const auto reading = lists_.stemmer.read(folded)) {
    add_reading(folded, *reading, forms);
    return forms;
  }
  for (const std::string_view word : stemmer::split_list(folded, '-')) {
    if (word.empty()) continue;
    if (const auto reading = lists_.stemmer.read(word)) add_reading(word, *reading, forms);
  }
  if (forms.empty()) forms.push_back(plain(std::string(folded)));
  return forms;
}

void TokenReader::add_reading(std::string_view folded, const stemmer::Reading& reading,
                              std::vector<WordForm>& forms) const {
  const std::size_t first = forms.size();
  if (reading.compound.empty()) {
    forms.push_back(plain(reading.stem));
    if (reading.root != reading.stem) forms.back().root = reading.root;
    forms.back().part = reading.part;
  }
  for (const std::string& stem : reading.compound) forms.push_back(plain(stem));
  for (std::size_t i = first; i < forms.size(); ++i) {
    forms[i].known = reading.known;
    forms[i].surface = i == first ? std::string(folded) : forms[i].stem;
  }
  forms[first].stop = reading.compound.empty() && lists_.table.stop_words().contains(folded);
}

// A code is searched whole (f16) and by its segments, one position each, so that the phrase "f 16"
// meets F-16 and F16.
std::vector<WordForm> TokenReader::read_code(std::string_view folded) const {
  // ke-2 and 90-an are a number with an affix; of F-16 the stemmer says that it is several words.
  const bool has_hyphen = folded.find('-') != std::string_view::npos;
  if (const auto reading = lists_.stemmer.read(folded); reading && (reading->known || has_hyphen)) {
    std::vector<WordForm> forms;
    add_reading(folded, *reading, forms);
    return forms;
  }
  return with_segments(without(folded, '-'), code_segments(folded));
}

// A handle or a tag of one word is that word, so that it is found by it.
std::vector<WordForm> TokenReader::read_name(std::string whole,
                                             const std::vector<std::string_view>& parts) const {
  if (whole.empty()) return {plain("_")};  // all of it folds away
  if (parts.size() != 1) return with_segments(std::move(whole), parts);
  const std::string word = fold(parts.front());
  return std::ranges::any_of(word, is_digit) ? read_code(word) : read_word(word);
}

// An address is searched whole, and by its pieces at the same position.
std::vector<WordForm> TokenReader::read_address(std::string_view address) const {
  std::vector<WordForm> forms{plain(std::string(address))};
  for (const std::string_view piece : address_pieces(address)) forms.push_back(segment(piece, 0));
  return forms;
}

std::vector<WordForm> TokenReader::with_segments(
    std::string whole, const std::vector<std::string_view>& segments) const {
  std::vector<WordForm> forms{plain(std::move(whole))};
  if (segments.size() < 2) return forms;
  for (const std::string_view part : segments) {
    const std::string folded = fold(part);
    if (!folded.empty()) forms.push_back(segment(folded, forms.size() == 1 ? 0 : 1));
  }
  return forms;
}

WordForm TokenReader::segment(std::string_view folded, std::uint8_t step) const {
  const bool is_number = !folded.empty() && is_digit(folded.front());
  WordForm form =
      plain(is_number && folded.find_first_not_of("0123456789.,") == std::string_view::npos
                ? canonical_number(folded)
                : lists_.stemmer.stem(folded));
  form.surface = folded;
  form.is_segment = true;
  form.step = step;
  return form;
}

}  // namespace warta::analysis
