// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/token_reader.h"

#include <algorithm>

#include "stemmer/data_file.h"
#include "stemmer/text/normalizer.h"

namespace warta::analysis {
namespace {

// About 40 MB of spellings: far above the vocabulary of a day's news, so that only hostile input
// forgets.
constexpr std::size_t kMostRemembered = 400'000;
constexpr std::size_t kMostRememberedBytes = 16 << 20U;

// What is longer is no word but an encoding, and every piece of it would cost a form.
constexpr std::size_t kLongestTakenApart = 256;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 1.180 → 1180 and 2,5 → 2.5: in Indonesian the dot groups thousands, the comma is the decimal
// sign. A dot that does not group by three stays (10.32 is a time).
std::string canonical_number(std::string_view folded) {
  const std::size_t comma = folded.find(',');
  const std::string_view whole = folded.substr(0, comma);
  std::string number;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (whole[i] == '.' && std::min(whole.find('.', i + 1), whole.size()) - i == 4) continue;
    number.push_back(whole[i]);
  }
  if (comma == std::string_view::npos) return number;
  const std::string_view rest = folded.substr(comma + 1);
  number.push_back('.');
  for (const char c : rest) {
    if (is_digit(c)) number.push_back(c);
  }
  return number;
}

std::string without_dots(std::string_view folded) {
  std::string letters(folded);
  std::erase(letters, '.');
  return letters;
}

// Whether folded[i] belongs to a number: a digit, or a dot or comma behind one.
bool is_in_number(std::string_view folded, std::size_t i) {
  if (is_digit(folded[i])) return true;
  return (folded[i] == '.' || folded[i] == ',') && i > 0 && is_digit(folded[i - 1]);
}

// "su-30mki" → su, 30, mki; "1,5juta" → 1,5, juta.
std::vector<std::string_view> code_segments(std::string_view folded) {
  std::vector<std::string_view> segments;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= folded.size(); ++i) {
    const bool ends = i == folded.size() || folded[i] == '-' || folded[i - 1] == '-' ||
                      is_in_number(folded, i) != is_in_number(folded, i - 1);
    if (!ends) continue;
    const std::string_view segment = folded.substr(begin, i - begin);
    if (segment != "-") segments.push_back(segment);
    begin = i;
  }
  return segments;
}

}  // namespace

const std::vector<WordForm>& TokenReader::read(std::string_view token, TokenKind kind) {
  fold(token, folded_);
  if (folded_.empty()) folded_ = token;  // a sound mark of kana alone, say: all of it folds away
  const auto known = memory_.find(std::string_view(folded_));
  if (known != memory_.end()) return known->second;
  remembered_bytes_ += folded_.size();
  return memory_.emplace(folded_, read_new(folded_, kind)).first->second;
}

void TokenReader::forget_if_large() {
  if (memory_.size() <= kMostRemembered && remembered_bytes_ <= kMostRememberedBytes) return;
  memory_.clear();
  remembered_bytes_ = 0;
}

std::vector<WordForm> TokenReader::read_new(std::string_view folded, TokenKind kind) const {
  if (folded.size() > kLongestTakenApart) return {plain(std::string(folded))};
  switch (kind) {
    case TokenKind::Percent:
      return {plain("persen")};
    case TokenKind::Number:
      return {plain(canonical_number(folded))};
    case TokenKind::Initialism:
      return {plain(without_dots(folded))};
    case TokenKind::Code:
      return read_code(folded);
    case TokenKind::Word:
      break;
  }
  return read_word(folded);
}

WordForm TokenReader::plain(std::string stem) const {
  WordForm form;
  form.surface = std::move(stem);
  form.stem = form.surface;
  form.phrase_id = lists_.phrases.word_id(form.stem);
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
  forms[first].stop = reading.compound.empty() && lists_.stop_words.contains(std::string(folded));
}

// A code is searched whole (f16) and by its segments, one position each, so that the phrase "f 16"
// meets F-16 and F16.
std::vector<WordForm> TokenReader::read_code(std::string_view folded) const {
  // ke-2 and 90-an are a number with an affix; of F-16 the stemmer says that it is several words.
  const bool has_hyphen = folded.find('-') != std::string_view::npos;
  if (const auto reading = lists_.stemmer.read(folded);
      reading && (reading->known || has_hyphen)) {
    std::vector<WordForm> forms;
    add_reading(folded, *reading, forms);
    return forms;
  }
  std::string whole(folded);
  std::erase(whole, '-');
  std::vector<WordForm> forms{plain(whole)};
  const std::vector<std::string_view> segments = code_segments(folded);
  if (segments.size() < 2) return forms;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const bool is_number = is_digit(segments[i].front());
    WordForm form =
        plain(is_number ? canonical_number(segments[i]) : lists_.stemmer.stem(segments[i]));
    form.surface = segments[i];
    form.is_segment = true;
    form.step = i == 0 ? 0 : 1;
    forms.push_back(std::move(form));
  }
  return forms;
}

}  // namespace warta::analysis
