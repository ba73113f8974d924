// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_parser.h"

#include "searcher/query_lexer.h"

namespace warta::searcher {
namespace {

// Reads lexemes from left to right; what stands before a clause waits in these members.
class Parser {
 public:
  QueryTree run(std::string_view query) {
    for (const Lexeme& lexeme : lex_query(query, tree_.diagnostics)) take(lexeme);
    if (after_or_) complain("OR has nothing behind it");
    if (occur_ != Occur::Asked || field_ != nullptr)
      complain("the last operator has nothing behind it");
    return std::move(tree_);
  }

 private:
  void take(const Lexeme& lexeme) {
    switch (lexeme.kind) {
      case LexemeKind::Plus:
        occur_ = Occur::Must;
        break;
      case LexemeKind::Minus:
        occur_ = Occur::MustNot;
        break;
      case LexemeKind::Or:
        if (tree_.groups.empty()) complain("OR has nothing before it");
        after_or_ = !tree_.groups.empty();
        break;
      case LexemeKind::Field:
        field_ = lexeme.field;
        break;
      case LexemeKind::Text:
        add({std::string(lexeme.text), lexeme.is_phrase, field_});
        break;
    }
  }

  void add(Clause clause) {
    if (after_or_ && occur_ != Occur::MustNot) {
      tree_.groups.back().alternatives.push_back(std::move(clause));
    } else {
      if (after_or_) complain("OR cannot stand before an exclusion: it was left out");
      tree_.groups.push_back({occur_, {std::move(clause)}});
    }
    occur_ = Occur::Asked;
    field_ = nullptr;
    after_or_ = false;
  }

  void complain(const std::string& message) {
    tree_.diagnostics.push_back({message, "write OR between two words: rafale OR sukhoi"});
  }

  QueryTree tree_;
  Occur occur_ = Occur::Asked;
  const schema::Field* field_ = nullptr;
  bool after_or_ = false;
};

std::string to_string(const Clause& clause) {
  std::string text;
  if (clause.field != nullptr) text = std::string(clause.field->name) + ':';
  return text + (clause.is_phrase ? '"' + clause.text + '"' : clause.text);
}

std::string to_string(const Group& group) {
  std::string text;
  if (group.occur == Occur::Must) text = "+";
  if (group.occur == Occur::MustNot) text = "-";
  if (group.alternatives.size() == 1) return text + to_string(group.alternatives[0]);
  for (const Clause& clause : group.alternatives) {
    text += (&clause == group.alternatives.data() ? "(" : " | ") + to_string(clause);
  }
  return text + ")";
}

}  // namespace

QueryTree parse_query(std::string_view query) { return Parser().run(query); }

std::string to_string(const QueryTree& tree) {
  std::string text;
  for (const Group& group : tree.groups) text += (text.empty() ? "" : " ") + to_string(group);
  return text;
}

}  // namespace warta::searcher
