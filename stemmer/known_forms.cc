// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/known_forms.h"

#include "stemmer/derivation.h"

namespace warta::stemmer {
namespace {

using Forms = KnownForms::Forms;

void add(Forms& forms, const StemTable& table, std::string_view word) {
  if (is_plain(word)) forms.try_emplace(std::string(word), read_word(table, word));
}

/// Whether the root is known to take these affixes; or takes so many that it will these as well, if
/// they are common.
bool is_likely(const LexiconEntry& entry, const StemTable& table, Prefix prefix, Suffix suffix) {
  constexpr int kProductive = 13;  // the prior of a root with four affixes
  constexpr float kCommon = -4.5;
  if ((entry.patterns & attested_bit(prefix, suffix)) != 0) return true;
  return entry.prior >= kProductive && may_enclose(prefix, suffix) &&
         table.cost(pattern_number(prefix, Prefix::None, Prefix::None, suffix)) >= kCommon;
}

void add_derived(Forms& forms, const StemTable& table, std::string_view root, Prefix prefix,
                 Suffix suffix) {
  for (const std::string& word : with_prefix(prefix, with_suffix(root, suffix))) {
    add(forms, table, word);
    add(forms, table, word + "nya");
  }
}

}  // namespace

KnownForms known_forms(const RootLexicon& lexicon, const StemTable& table) {
  KnownForms forms;
  for (const std::string& word : lexicon.common_words()) add(forms.common, table, word);
  for (const auto& [word, entry] : lexicon.entries()) {
    add(forms.others, table, word);
    if ((entry.kinds & kRoot) == 0 || !is_plain(word)) continue;
    add(forms.others, table, word + "nya");
    for (std::size_t prefix = 0; prefix < kPrefixCount; ++prefix) {
      for (const Suffix suffix : {Suffix::None, Suffix::An, Suffix::I, Suffix::Kan}) {
        if (is_likely(entry, table, static_cast<Prefix>(prefix), suffix)) {
          add_derived(forms.others, table, word, static_cast<Prefix>(prefix), suffix);
        }
      }
    }
  }
  for (const auto& [word, reading] : forms.common) forms.others.erase(word);
  return forms;
}

}  // namespace warta::stemmer
