// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_leaf.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "searcher/query_operators.h"
#include "stemmer/text/acronyms.h"

namespace warta::searcher {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0xC0; }));
}

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return small;
}

// A word that is an operator where it stands alone must not become one when it is printed.
std::string word_text(std::string_view text) {
  return operator_named(text) ? in_small_letters(text) : std::string(text);
}

// Without white space at its ends, and with one space for any inside.
std::string phrase_text(std::string_view text) {
  std::string clean;
  for (const char c : text) {
    const bool is_space = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
    if (!is_space) clean.push_back(c);
    if (is_space && !clean.empty() && clean.back() != ' ') clean.push_back(' ');
  }
  if (clean.ends_with(' ')) clean.pop_back();
  return clean;
}

class Leaf {
 public:
  Leaf(const Lexeme& lexeme, const Marks& marks, DiagnosticList& diagnostics)
      : lexeme_(lexeme), diagnostics_(diagnostics) {
    node_.occur = marks.occur;
    node_.form = marks.form;
    node_.mentions = marks.mentions;
    node_.field = marks.field;
  }

  std::optional<Node> make(std::int64_t now) {
    const bool is_phrase = lexeme_.kind == LexemeKind::Phrase;
    if (!(is_phrase ? read_phrase() : read_word())) return std::nullopt;
    if (node_.field != nullptr && node_.field->kind == schema::FieldKind::Date) {
      if (!read_date(now)) return std::nullopt;
    }
    settle_field();
    settle_form();
    return std::move(node_);
  }

 private:
  bool read_phrase() {
    node_.kind = NodeKind::Phrase;
    node_.distance = lexeme_.number;
    node_.text = phrase_text(lexeme_.text);
    if (node_.text.empty()) {
      diagnostics_.add("the quotation marks hold nothing: left out", "write \"kapal selam\"");
    }
    return !node_.text.empty();
  }

  bool read_word() {
    const std::string_view text = lexeme_.text;
    const std::size_t end = text.find_last_not_of('*') + 1;  // 0 for stars alone
    const std::string_view beginning = text.substr(0, end);
    if (beginning.find('*') != std::string_view::npos) {
      diagnostics_.add("* stands for letters at the end of a word only", "write pertah*");
    }
    if (end == text.size()) {
      node_.text = word_text(text);
    } else if (letters_in(beginning) >= kShortestPrefix) {
      node_.kind = NodeKind::Prefix;
      node_.text = beginning;
    } else {
      diagnostics_.add("* needs three letters before it: left out", "write pertah*");
      node_.text = word_text(beginning);
      return letters_in(beginning) > 0;
    }
    return true;
  }

  bool read_date(std::int64_t now) {
    const auto range = parse_date_range(node_.text, now);
    if (!range || node_.kind == NodeKind::Prefix) {
      diagnostics_.add(quoted(lexeme_.text) + " is no date: it was left out",
                       "write tanggal:2025, tanggal:2025-06, tanggal:2025-06-11..2025-06-14, "
                       "tanggal:7hari or tanggal:\"11 Juni 2025\"");
      return false;
    }
    node_.kind = NodeKind::Date;
    node_.dates = *range;
    return true;
  }

  // Names and dates are as they are written; a lead has no places to count.
  void settle_field() {
    if (node_.field == nullptr) return;
    const std::string name(node_.field->indonesian_name);
    if (node_.field->kind != schema::FieldKind::Text) {
      node_.distance = kNoDistance;
      if (std::exchange(node_.form, Form::Any) != Form::Any) drop("= and KAPITAL have", name);
    }
    const bool counts = node_.field->kind == schema::FieldKind::Text &&
                        node_.field->term_prefix != schema::prefix::kLeadMark;
    if (!counts && std::exchange(node_.mentions, 0) > 0) drop(">= has", name);
  }

  void settle_form() {
    if (node_.mentions > 0 && node_.form != Form::Any) {
      diagnostics_.add("mentions are counted in any form: = and KAPITAL were left out",
                       "write >=3 rudal");
      node_.form = Form::Any;
    }
    if (node_.mentions > 0 && node_.kind == NodeKind::Prefix) {
      diagnostics_.add(">= counts words and phrases: before pertah* it was left out",
                       "write >=3 pertahanan");
      node_.mentions = 0;
    }
    if (node_.mentions > 0) node_.distance = kNoDistance;
    if (node_.form == Form::Capitals && node_.kind == NodeKind::Word &&
        !analysis::looks_like_acronym(node_.text)) {
      diagnostics_.add(quoted(node_.text) + " is no acronym in capitals: read as a word",
                       "write KAPITAL:ToT");
      node_.form = Form::Any;
    }
    const bool has_form = node_.kind == NodeKind::Word ||
                          (node_.kind == NodeKind::Phrase && node_.form == Form::Exact);
    if (node_.form == Form::Any || has_form) return;
    diagnostics_.add("= and KAPITAL stand before a word: here they were left out",
                     "write =penembakan, KAPITAL:ToT");
    node_.form = Form::Any;
  }

  void drop(const std::string& mark, const std::string& field) {
    diagnostics_.add(mark + " no meaning in " + field + ": left out", "write " + field + ":word");
  }

  const Lexeme& lexeme_;
  DiagnosticList& diagnostics_;
  Node node_;
};

}  // namespace

std::optional<Node> make_leaf(const Lexeme& lexeme, const Marks& marks, std::int64_t now,
                              DiagnosticList& diagnostics) {
  return Leaf(lexeme, marks, diagnostics).make(now);
}

}  // namespace warta::searcher
