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
      return Prefix::Ber;
    case 'D':
      return Prefix::Di;
    case 'K':
      return Prefix::Ke;
    case 'M':
      return Prefix::MeN;
    case 'O':
      return Prefix::Ku;
    case 'P':
      return Prefix::PeN;
    case 'R':
      return Prefix::Per;
    case 'S':
      return Prefix::Se;
    case 'T':
      return Prefix::Ter;
    default:
      return Prefix::None;
  }
}

/// The suffix of a rule like "SFX Pa 0 an/P1l0A1 ."; none for other letters, clitics among them.
Suffix rule_suffix(std::string_view added) {
  const std::string_view letters = added.substr(0, added.find('/'));
  if (letters == "an") return Suffix::An;
  if (letters == "i") return Suffix::I;
  if (letters == "kan") return Suffix::Kan;
  return Suffix::None;
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
    if (stripped == "Y" || patterns.contains(flag)) continue;
    const Prefix prefix = outermost_prefix(flag.front());
    const Suffix suffix = type == "SFX" ? rule_suffix(added) : Suffix::None;
    const bool is_clitic = prefix == Prefix::None && suffix == Suffix::None;
    patterns[flag] = is_clitic ? 0 : attested_bit(prefix, suffix);
  }
  return patterns;
}

}  // namespace warta::stemmer
