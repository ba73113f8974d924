// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/tokenizer.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "stemmer/text/addresses.h"
#include "stemmer/text/char_class.h"
#include "stemmer/text/letter_run.h"

namespace warta::analysis {
namespace {

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
  const char* bytes = text.data();
  U8_NEXT(bytes, next, static_cast<std::int64_t>(text.size()), c);
  const CharClass char_class = c < 0 ? CharClass::Other : classify(static_cast<char32_t>(c));
  return {char_class, static_cast<std::uint32_t>(next)};
}
#pragma GCC diagnostic pop

bool is_alphanumeric(CharClass c) { return c == CharClass::Letter || c == CharClass::Digit; }

// Whether an address may go on behind a run of letters or digits with this.
bool may_join_address(CharClass c) {
  return c == CharClass::Dot || c == CharClass::At || c == CharClass::Colon ||
         c == CharClass::Underscore || c == CharClass::Hyphen;
}

// `has_short_ways`: ASCII is classified by table, and the words that make up most of a text, a run
// between blanks and commas, are taken without the state machine.
template <bool has_short_ways>
class Scanner {
 public:
  Scanner(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  void run() {
    while (at_ < size()) {
      if (has_short_ways && take_plain_run()) continue;
      const Step step = look(at_);
      switch (step.char_class) {
        case CharClass::Letter:
        case CharClass::Digit:
          scan_token(step);
          break;
        case CharClass::Ideograph:
          push(step.next, TokenKind::Word);
          break;
        case CharClass::Percent:
          if (follows_number()) {
            push(step.next, TokenKind::Percent);
          } else {
            at_ = step.next;
          }
          break;
        case CharClass::At:
        case CharClass::Hash:
          scan_name(step);
          break;
        default:
          at_ = step.next;
      }
    }
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  void push(std::uint32_t end, TokenKind kind) {
    tokens_.push_back({at_, end, kind});
    at_ = end;
  }

  CharClass ascii_at(std::uint32_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    return byte < 0x80 ? classify_ascii(byte) : CharClass::Ideograph;
  }

  // Takes what is no token, then a run of ASCII letters or of digits that nothing can continue:
  // what stands behind it, or behind the one point or comma there, is ASCII and no part of any
  // token. False, having taken no token, if anything else comes.
  bool take_plain_run() {
    std::uint32_t at = at_;
    while (at < size() && ascii_at(at) == CharClass::Other) ++at;
    at_ = at;
    if (at == size()) return true;
    const CharClass first = ascii_at(at);
    if (!is_alphanumeric(first)) return false;
    if (first == CharClass::Letter) {
      at += static_cast<std::uint32_t>(letter_run(text_.substr(at)));
    } else {
      while (at < size() && ascii_at(at) == first) ++at;
    }
    const CharClass stop = at < size() ? ascii_at(at) : CharClass::Other;
    const bool is_point = stop == CharClass::Dot || stop == CharClass::Comma;
    if (stop != CharClass::Other &&
        (!is_point || (at + 1 < size() && ascii_at(at + 1) != CharClass::Other))) {
      return false;
    }
    push(at, first == CharClass::Letter ? TokenKind::Word : TokenKind::Number);
    return true;
  }

  Step look(std::uint32_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (has_short_ways && byte < 0x80) return {classify_ascii(byte), at + 1};
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

  // A handle or a tag: letters, digits and underscores, a letter among them; in a handle also
  // points between these. Right behind a token (user@host, C#) the sign is none.
  void scan_name(const Step& sign) {
    const bool is_behind_token = !tokens_.empty() && tokens_.back().end == at_;
    const bool is_handle = sign.char_class == CharClass::At;
    const std::uint32_t end = is_behind_token ? sign.next : name_end(sign.next, is_handle);
    if (end > sign.next) {
      push(end, is_handle ? TokenKind::Handle : TokenKind::Tag);
    } else {
      at_ = sign.next;
    }
  }

  // Where a name that begins here ends; its beginning if there is none.
  std::uint32_t name_end(std::uint32_t begin, bool with_points) const {
    std::uint32_t end = begin;
    bool has_letter = false;
    for (std::uint32_t at = begin; at < size();) {
      const Step step = look(at);
      const CharClass c = step.char_class;
      const bool is_inside = end == at && end > begin;
      const bool belongs =
          is_alphanumeric(c) || c == CharClass::Underscore || (c == CharClass::Extend && is_inside);
      if (!belongs && !(with_points && c == CharClass::Dot && is_inside)) break;
      at = step.next;
      if (belongs) end = at;
      has_letter = has_letter || c == CharClass::Letter;
    }
    return has_letter ? end : begin;
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
    if (take_address()) return;
    Scan scan{.token = {at_, at_, TokenKind::Word}, .run = first.char_class};
    Step stop = take_run(scan);
    while (goes_on(scan, stop)) stop = take_run(scan);
    scan.token.kind = kind_of(scan);
    tokens_.push_back(scan.token);
    at_ = scan.token.end;
  }

  // Addresses are written in ASCII, and have something in them that other words have not.
  bool take_address() {
    std::uint32_t at = at_;
    while (at < size() && is_alphanumeric(ascii_at(at))) ++at;
    if (at == at_ || at == size() || !may_join_address(ascii_at(at))) return false;
    const Address address = find_address(text_, at_);
    if (address.kind == AddressKind::None) return false;
    push(address.end, address.kind == AddressKind::Email ? TokenKind::Email : TokenKind::Link);
    return true;
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

  bool joins(const Scan& scan, const Step& joiner, CharClass next) const {
    switch (joiner.char_class) {
      case CharClass::Hyphen:  // but 2024-2025 and 2-0 are two numbers
        return next == CharClass::Letter || scan.part_letters;
      case CharClass::Apostrophe:
        return scan.run == CharClass::Letter && next == CharClass::Letter;
      case CharClass::Comma:
        return scan.run == CharClass::Digit && next == CharClass::Digit;
      case CharClass::Colon:
        return !scan.letters && is_time(scan, joiner.next);
      case CharClass::Dot:
        if (scan.run == CharClass::Digit) return next == CharClass::Digit;
        return next == CharClass::Letter && scan.initials && scan.run_length == 1 &&
               single_letter_at(joiner.next);
      default:
        return false;
    }
  }

  // Whether a colon stands between hours and minutes, or minutes and seconds: 10:32 is also written
  // 10.32, but 2:0 is a score and 50:50 a share.
  bool is_time(const Scan& scan, std::uint32_t at) const {
    const auto digit = [&](std::uint32_t place) {
      const bool is_digit = place < size() && text_[place] >= '0' && text_[place] <= '9';
      return is_digit ? text_[place] - '0' : -1;
    };
    const std::uint32_t begin = scan.token.end - std::min(scan.run_length, 2U);
    const bool is_first = begin == scan.token.begin;
    const int hours = scan.run_length == 1 ? digit(begin) : digit(begin) * 10 + digit(begin + 1);
    if (scan.run_length > 2 || scan.token.end - scan.token.begin > 5 || hours < 0) return false;
    if (is_first ? hours > 23 : text_[begin - 1] != ':') return false;
    return digit(at) >= 0 && digit(at) <= 5 && digit(at + 1) >= 0 && digit(at + 2) < 0;
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

std::string_view name_of(TokenKind kind) {
  constexpr std::array<std::string_view, 9> kNames{
      "word", "number", "code", "initialism", "percent", "email", "link", "handle", "tag"};
  return kNames[static_cast<std::size_t>(kind)];
}

void tokenize(std::string_view text, std::vector<Token>& tokens) {
  constexpr std::size_t kTokenBytes = 6;  // with the blank behind it, in news
  tokens.clear();
  tokens.reserve(text.size() / kTokenBytes);
  Scanner<true>(text, tokens).run();
}

void tokenize_by_icu(std::string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  Scanner<false>(text, tokens).run();
}

}  // namespace warta::analysis
