// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/hunspell_flags.h"

#include <sstream>

#include "stemmer/stem_table.h"

namespace warta::stemmer {
namespace {

/// The first letter of a flag names its outermost prefix; a lower-case one, that there is none.
Prefix outermost_prefix(char letter) {
  switch (letter) {
    case 'B':
      return Prefix::kBer;
    case 'D':
      return Prefix::kDi;
    case 'K':
      return Prefix::kKe;
    case 'M':
      return Prefix::kMeN;
    case 'O':
      return Prefix::kKu;
    case 'P':
      return Prefix::kPeN;
    case 'R':
      return Prefix::kPer;
    case 'S':
      return Prefix::kSe;
    case 'T':
      return Prefix::kTer;
    default:
      return Prefix::kNone;
  }
}

/// The suffix of a rule like "SFX Pa 0 an/P1l0A1 ."; none for other letters, clitics among them.
Suffix rule_suffix(std::string_view added) {
  const std::string_view letters = added.substr(0, added.find('/'));
  if (letters == "an") return Suffix::kAn;
  if (letters == "i") return Suffix::kI;
  if (letters == "kan") return Suffix::kKan;
  return Suffix::kNone;
}

}  // namespace

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

FlagPatterns read_flag_patterns(std::string_view affix_rules) {
  FlagPatterns patterns;
  while (!affix_rules.empty()) {
    std::istringstream line{std::string(take_line(affix_rules))};
    std::string type, flag, stripped, added;
    if (!(line >> type >> flag >> stripped >> added) || (type != "PFX" && type != "SFX")) continue;
    if (stripped == "Y" || patterns.count(flag) != 0) continue;
    const Prefix prefix = outermost_prefix(flag.front());
    const Suffix suffix = type == "SFX" ? rule_suffix(added) : Suffix::kNone;
    const bool is_clitic = prefix == Prefix::kNone && suffix == Suffix::kNone;
    patterns[flag] = is_clitic ? 0 : attested_bit(prefix, suffix);
  }
  return patterns;
}

}  // namespace warta::stemmer
