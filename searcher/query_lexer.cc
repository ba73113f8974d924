// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_lexer.h"

#include <array>
#include <string>

namespace warta::searcher {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\f\v";
constexpr std::array<std::string_view, 3> kQuotes{"\"", "“", "”"};

// The length of a quotation mark at the beginning of the text; 0 if there is none.
std::size_t quote_length(std::string_view text) {
  for (const std::string_view quote : kQuotes) {
    if (text.starts_with(quote)) return quote.size();
  }
  return 0;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class Lexer {
 public:
  Lexer(std::string_view query, std::vector<Diagnostic>& diagnostics)
      : rest_(query), diagnostics_(diagnostics) {}

  std::vector<Lexeme> run() {
    while (skip_spaces()) {
      if (take_sign()) continue;
      take_field();
      if (rest_.empty()) break;
      if (const std::size_t quote = quote_length(rest_)) {
        take_phrase(quote);
      } else {
        take_word();
      }
    }
    return std::move(lexemes_);
  }

 private:
  bool skip_spaces() {
    const std::size_t begin = rest_.find_first_not_of(kSpaces);
    rest_.remove_prefix(begin == std::string_view::npos ? rest_.size() : begin);
    return !rest_.empty();
  }

  // A + or - right before something; elsewhere they are no operators.
  bool take_sign() {
    if (rest_.front() != '+' && rest_.front() != '-') return false;
    const bool leads = rest_.size() > 1 && kSpaces.find(rest_[1]) == std::string_view::npos;
    if (!leads) {
      rest_.remove_prefix(1);
      return true;
    }
    lexemes_.push_back(
        {rest_.front() == '+' ? LexemeKind::Plus : LexemeKind::Minus, rest_.substr(0, 1)});
    rest_.remove_prefix(1);
    return true;
  }

  void take_field() {
    std::size_t end = 0;
    while (end < rest_.size() && is_letter(rest_[end])) ++end;
    if (end == 0 || end + 1 >= rest_.size() || rest_[end] != ':') return;
    if (rest_[end + 1] == '/') return;
    const std::string_view name = rest_.substr(0, end);
    if (kSpaces.find(rest_[end + 1]) != std::string_view::npos) {
      if (schema::field_named(name) == nullptr) return;
      diagnostics_.push_back({"a space follows '" + std::string(name) + ":': read as a word",
                              "write " + std::string(name) + ":word"});
      return;
    }
    if (const schema::Field* field = schema::field_named(name)) {
      lexemes_.push_back({LexemeKind::Field, name, false, field});
      rest_.remove_prefix(end + 1);
      return;
    }
    std::string known;
    for (const schema::Field& field : schema::kFields) {
      known += (known.empty() ? "" : ", ") + std::string(field.indonesian_name);
    }
    diagnostics_.push_back({"there is no field '" + std::string(name) + "': read as a word",
                            "the fields are " + known});
  }

  void take_phrase(std::size_t quote) {
    rest_.remove_prefix(quote);
    std::size_t end = 0;
    while (end < rest_.size() && quote_length(rest_.substr(end)) == 0) ++end;
    lexemes_.push_back({LexemeKind::Text, rest_.substr(0, end), true});
    if (end == rest_.size()) {
      diagnostics_.push_back({"the last quotation mark is not closed: read up to the end", ""});
      rest_ = {};
    } else {
      rest_.remove_prefix(end + quote_length(rest_.substr(end)));
    }
  }

  void take_word() {
    std::size_t end = 0;
    while (end < rest_.size() && kSpaces.find(rest_[end]) == std::string_view::npos &&
           quote_length(rest_.substr(end)) == 0) {
      ++end;
    }
    const std::string_view word = rest_.substr(0, end);
    rest_.remove_prefix(end);
    if (!told_wildcard_ && word.size() > 1 && word.ends_with('*')) {
      told_wildcard_ = true;
      diagnostics_.push_back({"* is no wildcard: it was left out",
                              "write the word whole; its other forms are found by themselves"});
    }
    if (!told_parentheses_ && (word.starts_with('(') || word.ends_with(')'))) {
      told_parentheses_ = true;
      diagnostics_.push_back({"parentheses do not group words: they were left out",
                              "write rafale OR sukhoi without them"});
    }
    if (word == "AND" || word == "DAN" || word == "&&") return;
    if (word == "OR" || word == "ATAU" || word == "|" || word == "||") {
      lexemes_.push_back({LexemeKind::Or, word});
    } else if (word == "NOT" || word == "BUKAN") {
      lexemes_.push_back({LexemeKind::Minus, word});
    } else {
      lexemes_.push_back({LexemeKind::Text, word});
    }
  }

  std::string_view rest_;
  std::vector<Diagnostic>& diagnostics_;
  std::vector<Lexeme> lexemes_;
  bool told_parentheses_ = false;
  bool told_wildcard_ = false;
};

}  // namespace

std::vector<Lexeme> lex_query(std::string_view query, std::vector<Diagnostic>& diagnostics) {
  return Lexer(query, diagnostics).run();
}

}  // namespace warta::searcher
