// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_lexer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "searcher/query_operators.h"

namespace warta::searcher {
namespace {

constexpr std::array<std::string_view, 3> kQuotes{"\"", "“", "”"};
constexpr std::string_view kCapitals = "KAPITAL:";

// The length of a quotation mark at the beginning of the text; 0 if there is none.
std::size_t quote_length(std::string_view text) {
  for (const std::string_view quote : kQuotes) {
    if (text.starts_with(quote)) return quote.size();
  }
  return 0;
}

// The length of a white space or control character at the beginning of the text, ASCII or not; 0 if
// there is none.
std::size_t space_length(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  if (byte(0) <= 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0xA0) return 2;
  const bool is_general = byte(0) == 0xE2 && byte(1) == 0x80;
  if (is_general && ((byte(2) >= 0x80 && byte(2) <= 0x8A) || byte(2) == 0xA8 || byte(2) == 0xA9 ||
                     byte(2) == 0xAF)) {
    return 3;
  }
  return text.starts_with("\xE3\x80\x80") ? 3 : 0;
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_small(c) || (c >= 'A' && c <= 'Z'); }
bool is_parenthesis(char c) { return c == '(' || c == ')'; }

std::string known_fields() {
  std::string known;
  for (const schema::Field& field : schema::kFields) {
    known += (known.empty() ? "" : ", ") + std::string(field.indonesian_name);
  }
  return known;
}

class Lexer {
 public:
  Lexer(std::string_view query, std::int64_t now, DiagnosticList& diagnostics)
      : rest_(query),
        now_(now),
        all_capitals_(std::ranges::none_of(query, is_small)),
        diagnostics_(diagnostics) {}

  std::vector<Lexeme> run() {
    while (!rest_.empty()) {
      if (const std::size_t space = space_length(rest_)) {
        rest_.remove_prefix(space);
        behind_field_ = false;
      } else if (!take_sign() && !take_mentions() && !take_capitals() && !take_field()) {
        take_content();
        behind_field_ = false;
      }
    }
    return std::move(lexemes_);
  }

 private:
  void take(LexemeKind kind, std::size_t length, std::uint32_t number = kNoDistance) {
    lexemes_.push_back({kind, rest_.substr(0, length), number});
    rest_.remove_prefix(length);
  }

  // Whether there is something behind the first so many bytes that they could belong to.
  bool leads(std::size_t length) const {
    const std::string_view behind = rest_.substr(length);
    return !behind.empty() && space_length(behind) == 0 && behind.front() != ')';
  }

  // A + or - or = right before something; elsewhere they are no operators.
  bool take_sign() {
    const char sign = rest_.front();
    if (sign != '+' && sign != '-' && sign != '=') return false;
    if (leads(1)) {
      const LexemeKind kind = sign == '+'   ? LexemeKind::Plus
                              : sign == '-' ? LexemeKind::Minus
                                            : LexemeKind::Exact;
      take(kind, 1);
    } else {
      rest_.remove_prefix(1);
    }
    return true;
  }

  bool take_mentions() {
    const std::size_t sign = rest_.starts_with(">=") ? 2 : rest_.starts_with("≥") ? 3 : 0;
    const auto digits = sign == 0 ? std::nullopt : leading_digits(rest_.substr(sign));
    if (!digits) return false;
    if (digits->is_large) tell_large(rest_.substr(0, sign + digits->length));
    take(LexemeKind::Mentions, sign + digits->length, std::max(digits->value, 1U));
    return true;
  }

  bool take_capitals() {
    if (!rest_.starts_with(kCapitals)) return false;
    take(LexemeKind::Capitals, kCapitals.size());
    return true;
  }

  // Behind a field stands a word, whatever it looks like: title:a:b.
  bool take_field() {
    std::size_t end = 0;
    while (end < rest_.size() && is_letter(rest_[end])) ++end;
    if (behind_field_ || end == 0 || end == rest_.size() || rest_[end] != ':') return false;
    const std::string name(rest_.substr(0, end));
    const schema::Field* field = schema::field_named(name);
    if (!leads(end + 1)) {
      if (field == nullptr) return false;
      diagnostics_.add("nothing stands right behind '" + name + ":': read as a word",
                       "write " + name + ":word");
      return false;
    }
    if (rest_[end + 1] == '/') return false;
    if (field == nullptr) {
      diagnostics_.add("there is no field " + quoted(name) + ": read as a word",
                       "the fields are " + known_fields());
      return false;
    }
    take(LexemeKind::Field, end + 1);
    lexemes_.back().field = field;
    behind_field_ = true;
    if (field->kind == schema::FieldKind::Date) {
      if (const std::size_t length = date_length(rest_, now_)) take(LexemeKind::Word, length);
    }
    return true;
  }

  void take_content() {
    if (is_parenthesis(rest_.front())) {
      take(rest_.front() == '(' ? LexemeKind::Open : LexemeKind::Close, 1);
    } else if (const std::size_t quote = quote_length(rest_)) {
      take_phrase(quote);
    } else {
      take_word();
    }
  }

  void take_phrase(std::size_t quote) {
    rest_.remove_prefix(quote);
    std::size_t end = 0;
    while (end < rest_.size() && quote_length(rest_.substr(end)) == 0) ++end;
    take(LexemeKind::Phrase, end);
    if (rest_.empty()) {
      diagnostics_.add("the last quotation mark is not closed: read up to the end",
                       "write \"kapal selam\"");
      return;
    }
    rest_.remove_prefix(quote_length(rest_));
    const auto digits = rest_.starts_with('~') ? leading_digits(rest_.substr(1)) : std::nullopt;
    if (!digits) return;
    if (digits->is_large) tell_large(rest_.substr(0, digits->length + 1));
    lexemes_.back().number = digits->value;
    rest_.remove_prefix(digits->length + 1);
  }

  void take_word() {
    std::size_t end = 0;
    while (end < rest_.size() && space_length(rest_.substr(end)) == 0 &&
           !is_parenthesis(rest_[end]) && quote_length(rest_.substr(end)) == 0) {
      ++end;
    }
    const std::string_view word = rest_.substr(0, end);
    const auto known = operator_named(word);
    if (!known) return take(LexemeKind::Word, end);
    // DEKAT in a headline that was pasted as it stood.
    if (known->is_plain && all_capitals_) {
      diagnostics_.add(quoted(word) + " is read as a word where everything is in capitals",
                       "write the other words in small letters: kapal DEKAT natuna");
      return take(LexemeKind::Word, end);
    }
    if (known->is_large) tell_large(word);
    take(known->kind, end, known->number);
  }

  void tell_large(std::string_view text) {
    const std::string most = std::to_string(kLargestNumber);
    diagnostics_.add("the number of " + quoted(text) + " is too large: read as " + most,
                     "write a number up to " + most);
  }

  std::string_view rest_;
  std::int64_t now_;
  bool all_capitals_;
  bool behind_field_ = false;
  DiagnosticList& diagnostics_;
  std::vector<Lexeme> lexemes_;
};

}  // namespace

std::vector<Lexeme> lex_query(std::string_view query, std::int64_t now,
                              DiagnosticList& diagnostics) {
  return Lexer(query, now, diagnostics).run();
}

std::string to_string(const std::vector<Lexeme>& lexemes) {
  std::string text;
  for (const Lexeme& lexeme : lexemes) {
    if (!text.empty()) text += ' ';
    const bool is_phrase = lexeme.kind == LexemeKind::Phrase;
    text.append(is_phrase ? "\"" : "").append(lexeme.text).append(is_phrase ? "\"" : "");
    if (is_phrase && lexeme.number != kNoDistance) text += '~' + std::to_string(lexeme.number);
  }
  return text;
}

}  // namespace warta::searcher
