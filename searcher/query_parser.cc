// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_parser.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "searcher/query_chain.h"
#include "searcher/query_leaf.h"

namespace warta::searcher {
namespace {

// However deep parentheses may be nested: what walks over a tree calls itself.
constexpr std::size_t kDeepest = 200;
constexpr std::int64_t kYear9999 = 253'000'000'000;

// What -(…) makes of something that is left out already, and so on.
Occur combined(Occur outer, Occur inner) {
  if (outer == Occur::Asked) return inner;
  if (inner != Occur::MustNot) return outer;
  return outer == Occur::MustNot ? Occur::Asked : Occur::MustNot;
}

// What is open between two parentheses: the nodes that are finished, and the last one, which an
// operator may still take up.
struct Group {
  Marks marks;  // for all within; its occur is the group's own
  std::vector<Node> nodes;
  Disjunction last;
  std::optional<Lexeme> operation;  // between last and what comes
  Marks pending;                    // before what comes
};

// Reads lexemes from left to right, with a stack of open groups.
class Parser {
 public:
  Parser(const Limits& limits, std::int64_t now)
      : limits_(limits), now_(std::clamp<std::int64_t>(now, 0, kYear9999)), groups_(1) {}

  QueryTree run(std::string_view query) {
    query = within_limit(query, limits_, diagnostics_);
    for (const Lexeme& lexeme : lex_query(query, now_, diagnostics_)) take(lexeme);
    if (groups_.size() > 1 || skipped_ > 0) {
      diagnostics_.add("a parenthesis is not closed: read up to the end", "write (a OR b)");
    }
    while (groups_.size() > 1) close();
    std::vector<Node> nodes = finish(groups_.back());
    if (nodes.size() == 1 && nodes[0].kind == NodeKind::All && nodes[0].occur == Occur::Asked) {
      nodes = std::exchange(nodes[0].children, {});
    }
    return {std::move(nodes), std::move(diagnostics_)};
  }

 private:
  Group& group() { return groups_.back(); }

  void take(const Lexeme& lexeme) {
    Marks& pending = group().pending;
    switch (lexeme.kind) {
      case LexemeKind::Word:
      case LexemeKind::Phrase:
        return take_leaf(lexeme);
      case LexemeKind::Open:
        return open();
      case LexemeKind::Close:
        return take_close();
      case LexemeKind::Plus:
        pending.occur = Occur::Must;
        return;
      case LexemeKind::Minus:
        pending.occur = Occur::MustNot;
        return;
      case LexemeKind::Field:
        if (pending.field != nullptr && pending.field != lexeme.field) tell_field_in_field();
        pending.field = lexeme.field;
        return;
      case LexemeKind::Exact:
        pending.form = Form::Exact;
        return;
      case LexemeKind::Capitals:
        pending.form = Form::Capitals;
        return;
      case LexemeKind::Mentions:
        pending.mentions = lexeme.number;
        return;
      case LexemeKind::And:
      case LexemeKind::Or:
      case LexemeKind::Near:
      case LexemeKind::Adjacent:
      case LexemeKind::Sentence:
        return take_operator(lexeme);
    }
  }

  void take_operator(const Lexeme& lexeme) {
    tell_if_pending();
    if (group().last.alternatives.empty()) {
      diagnostics_.add(std::string(lexeme.text) + " has nothing before it: left out",
                       "write it between two words: rafale OR sukhoi");
      return;
    }
    if (group().operation && group().operation->kind != lexeme.kind) {
      diagnostics_.add("of two operators side by side the last counts",
                       "write one between two words: rafale OR sukhoi");
    }
    group().operation = lexeme;
  }

  // What is said of a single word, over what is said of its group.
  Marks merged(const Marks& inner) {
    Marks marks = inner;
    const Marks& outer = group().marks;
    if (marks.form == Form::Any) marks.form = outer.form;
    if (marks.mentions == 0) marks.mentions = outer.mentions;
    if (marks.field == nullptr) {
      marks.field = outer.field;
    } else if (outer.field != nullptr && outer.field != marks.field) {
      tell_field_in_field();
    }
    return marks;
  }

  void take_leaf(const Lexeme& lexeme) {
    if (leaves_ == limits_.terms) {
      diagnostics_.add("the query asks for more than " + std::to_string(limits_.terms) +
                           " things: the rest was left out",
                       "ask for less");
      return drop_pending();
    }
    auto leaf = make_leaf(lexeme, merged(group().pending), now_, diagnostics_);
    if (!leaf) return drop_pending();
    ++leaves_;
    group().pending = {};
    add(*std::move(leaf));
  }

  void drop_pending() {
    group().pending = {};
    group().operation.reset();
  }

  void open() {
    if (groups_.size() > std::min(limits_.depth, kDeepest)) {
      ++skipped_;
      diagnostics_.add("parentheses are nested too deeply: the innermost were left out",
                       "nest them less deeply");
      return;
    }
    const Marks marks = merged(std::exchange(group().pending, {}));
    groups_.push_back({.marks = marks});
  }

  void take_close() {
    if (skipped_ > 0) {
      --skipped_;
    } else if (groups_.size() > 1) {
      close();
    } else {
      diagnostics_.add("a closing parenthesis has no partner: left out", "write (a OR b)");
    }
  }

  void close() {
    const Occur occur = group().marks.occur;
    std::vector<Node> nodes = finish(group());
    groups_.pop_back();
    if (nodes.empty()) {
      if (leaves_ < limits_.terms) {
        diagnostics_.add("the parentheses hold nothing: left out", "write (a OR b)");
      }
      group().operation.reset();
      return;
    }
    Node node = one_of(std::move(nodes));
    node.occur = combined(occur, node.occur);
    add(std::move(node));
  }

  void add(Node node) {
    const auto operation = std::exchange(group().operation, std::nullopt);
    if (!operation) settle(group());
    auto& alternatives = group().last.alternatives;
    if (!operation || operation->kind == LexemeKind::Or) alternatives.emplace_back();
    auto& members = alternatives.back().members;
    const bool is_joined = operation && operation->kind != LexemeKind::Or;
    if (!is_joined || operation->kind == LexemeKind::And) {
      members.emplace_back();
    } else {
      members.back().operators.push_back(*operation);
    }
    members.back().operands.push_back(std::move(node));
  }

  // The last thing is finished: what comes stands beside it.
  void settle(Group& group) {
    if (group.last.alternatives.empty()) return;
    std::ranges::move(nodes_of(std::exchange(group.last, {}), diagnostics_),
                      std::back_inserter(group.nodes));
  }

  std::vector<Node> finish(Group& group) {
    tell_if_pending();
    if (group.operation) {
      diagnostics_.add(std::string(group.operation->text) + " has nothing behind it: left out",
                       "write it between two words: rafale OR sukhoi");
    }
    settle(group);
    return std::move(group.nodes);
  }

  void tell_if_pending() {
    if (std::exchange(group().pending, {}) == Marks{}) return;
    diagnostics_.add("an operator has nothing behind it: left out",
                     "write it before a word: -kapal, judul:rudal");
  }

  void tell_field_in_field() {
    diagnostics_.add("one field within another: the inner one counts", "write judul:rudal");
  }

  const Limits& limits_;
  std::int64_t now_;
  DiagnosticList diagnostics_;
  std::vector<Group> groups_;
  std::size_t skipped_ = 0;  // parentheses that are open and were left out
  std::size_t leaves_ = 0;
};

}  // namespace

std::string_view within_limit(std::string_view query, const Limits& limits,
                              DiagnosticList& diagnostics) {
  if (query.size() <= limits.query_bytes) return query;
  std::size_t end = limits.query_bytes;
  while (end > 0 && (static_cast<unsigned char>(query[end]) & 0xC0U) == 0x80U) --end;
  diagnostics.add("the query is longer than " + std::to_string(limits.query_bytes) +
                      " bytes: the rest was left out",
                  "write a shorter one");
  return query.substr(0, end);
}

QueryTree parse_query(std::string_view query, const Limits& limits, std::int64_t now) {
  return Parser(limits, now).run(query);
}

}  // namespace warta::searcher
