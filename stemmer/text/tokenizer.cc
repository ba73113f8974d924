// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/tokenizer.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>

#include "stemmer/text/normalizer.h"

namespace warta::analysis {
namespace {

constexpr std::array<CharClass, 128> make_ascii_table() {
  std::array<CharClass, 128> table{};
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = CharClass::Letter;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = CharClass::Digit;
  table['-'] = CharClass::Hyphen;
  table['\''] = table['`'] = CharClass::Apostrophe;
  table['.'] = CharClass::Dot;
  table[','] = CharClass::Comma;
  table['%'] = CharClass::Percent;
  return table;
}
constexpr std::array<CharClass, 128> kAscii = make_ascii_table();

// A code point of the text: its class and where the next one begins.
struct Step {
  CharClass char_class = CharClass::Other;
  std::uint32_t next = 0;
};

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // ICU's macro narrows
Step look_unicode(std::string_view text, std::uint32_t at) {
  auto next = static_cast<std::int64_t>(at);
  UChar32 c = 0;
  U8_NEXT(text.data(), next, static_cast<std::int64_t>(text.size()), c);
  const CharClass char_class = c < 0 ? CharClass::Other : classify(static_cast<char32_t>(c));
  return {char_class, static_cast<std::uint32_t>(next)};
}
#pragma GCC diagnostic pop

class Scanner {
 public:
  Scanner(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  void run() {
    while (at_ < size()) {
      const Step step = look(at_);
      switch (step.char_class) {
        case CharClass::Letter:
        case CharClass::Digit:
          scan_token(step);
          break;
        case CharClass::Ideograph:
          tokens_.push_back({at_, step.next, TokenKind::Word});
          at_ = step.next;
          break;
        case CharClass::Percent:
          if (follows_number()) tokens_.push_back({at_, step.next, TokenKind::Percent});
          at_ = step.next;
          break;
        default:
          at_ = step.next;
      }
    }
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  Step look(std::uint32_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) return {kAscii[byte], at + 1};
    return look_unicode(text_, at);
  }

  // The first thing at or after `at` that is not invisible.
  Step look_past_extends(std::uint32_t at) const {
    Step step{CharClass::Other, at};
    while (at < size()) {
      step = look(at);
      if (step.char_class != CharClass::Extend) return step;
      at = step.next;
    }
    return {CharClass::Other, at};
  }

  bool follows_number() const {
    if (tokens_.empty() || tokens_.back().kind != TokenKind::Number) return false;
    const std::uint32_t end = tokens_.back().end;
    return end == at_ || (end + 1 == at_ && text_[end] == ' ');
  }

  // The token being scanned. It is made of runs (letters alone or digits alone) and of parts (what
  // stands between hyphens).
  struct Scan {
    Token token;
    CharClass run = CharClass::Other;
    std::uint32_t run_length = 0;
    bool letters = false, digits = false;            // in the token so far
    bool part_letters = false, part_digits = false;  // in its last part
    bool initials = true;                            // single letters and dots only, so far
  };

  // Scans from a letter or digit to the end of its token: run by run, and what stands between two
  // runs decides whether the token goes on.
  void scan_token(const Step& first) {
    Scan scan{.token = {at_, at_, TokenKind::Word}, .run = first.char_class};
    Step stop = take_run(scan);
    while (goes_on(scan, stop)) stop = take_run(scan);
    scan.token.kind = kind_of(scan);
    tokens_.push_back(scan.token);
    at_ = scan.token.end;
  }

  // Takes the rest of a run; gives the step that ended it.
  Step take_run(Scan& scan) {
    Step step;
    for (scan.run_length = 0; at_ < size(); at_ = step.next) {
      step = look(at_);
      if (step.char_class != scan.run && step.char_class != CharClass::Extend) break;
      if (step.char_class == scan.run) ++scan.run_length;
      step.char_class = CharClass::Other;
    }
    (scan.run == CharClass::Letter ? scan.letters : scan.digits) = true;
    (scan.run == CharClass::Letter ? scan.part_letters : scan.part_digits) = true;
    scan.token.end = at_;
    return step;
  }

  // Whether the token goes on after the run that `stop` ended; if so the scan stands before its
  // next run.
  bool goes_on(Scan& scan, const Step& stop) {
    if (at_ >= size()) return false;
    if (is_alphanumeric(stop.char_class)) {
      if (stop.char_class == CharClass::Digit && is_currency(scan.token)) return false;  // Rp1,5
      scan.initials = false;
      scan.run = stop.char_class;
      return true;
    }
    const CharClass next = look_past_extends(stop.next).char_class;
    if (!is_alphanumeric(next)) {
      if (stop.char_class == CharClass::Dot && is_initialism(scan)) scan.token.end = stop.next;
      return false;
    }
    if (!joins(scan, stop, next)) return false;
    if (stop.char_class == CharClass::Hyphen) scan.part_letters = scan.part_digits = false;
    if (stop.char_class != CharClass::Dot || scan.run == CharClass::Digit) scan.initials = false;
    scan.run = next;
    at_ = stop.next;
    return true;
  }

  static bool is_alphanumeric(CharClass c) {
    return c == CharClass::Letter || c == CharClass::Digit;
  }

  bool joins(const Scan& scan, const Step& joiner, CharClass next) const {
    switch (joiner.char_class) {
      case CharClass::Hyphen:  // but 2024-2025 and 2-0 are two numbers
        return next == CharClass::Letter || scan.part_letters;
      case CharClass::Apostrophe:
        return scan.run == CharClass::Letter && next == CharClass::Letter;
      case CharClass::Comma:
        return scan.run == CharClass::Digit && next == CharClass::Digit;
      case CharClass::Dot:
        if (scan.run == CharClass::Digit) return next == CharClass::Digit;
        return next == CharClass::Letter && scan.initials && scan.run_length == 1 &&
               single_letter_at(joiner.next);
      default:
        return false;
    }
  }

  // "sana.Kemudian" lost its space, "T.o.T" is one token: after the dot only one letter may stand.
  bool single_letter_at(std::uint32_t at) const {
    const Step first = look_past_extends(at);
    return !is_alphanumeric(look_past_extends(first.next).char_class);
  }

  bool is_initialism(const Scan& scan) const {
    return scan.initials &&
           text_.substr(scan.token.begin, scan.token.end - scan.token.begin).find('.') !=
               std::string_view::npos;
  }

  bool is_currency(const Token& token) const {
    const std::string_view word = text_.substr(token.begin, token.end - token.begin);
    return word == "Rp" || word == "rp" || word == "RP" || word == "USD" || word == "IDR";
  }

  TokenKind kind_of(const Scan& scan) const {
    if (scan.letters && scan.digits) return TokenKind::Code;
    if (scan.digits) return TokenKind::Number;
    return is_initialism(scan) ? TokenKind::Initialism : TokenKind::Word;
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
  std::uint32_t at_ = 0;
};

}  // namespace

CharClass classify_ascii(unsigned char byte) { return kAscii[byte]; }

CharClass classify(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (is_apostrophe(code_point)) return CharClass::Apostrophe;
  switch (code_point) {
    case U'-':
    case U'\u2010':  // hyphen
    case U'\u2011':  // non-breaking hyphen
      return CharClass::Hyphen;
    case U'.':
      return CharClass::Dot;
    case U',':
      return CharClass::Comma;
    case U'%':
      return CharClass::Percent;
    default:
      break;
  }
  if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) return CharClass::Ideograph;
  if (u_isdigit(c)) return CharClass::Digit;
  if ((U_GET_GC_MASK(c) & (U_GC_M_MASK)) != 0) return CharClass::Extend;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CharClass::Extend;
  return u_isUAlphabetic(c) ? CharClass::Letter : CharClass::Other;
}

void tokenize(std::string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  Scanner(text, tokens).run();
}

}  // namespace warta::analysis
