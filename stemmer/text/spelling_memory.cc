// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/spelling_memory.h"

#include <algorithm>

#include "stemmer/text/acronyms.h"
#include "stemmer/text/normalizer.h"

namespace warta::analysis {
namespace {

// About 60 MB of spellings: far above the vocabulary of a day's news, so that only hostile input
// forgets.
constexpr std::size_t kMostRemembered = 400'000;
constexpr std::size_t kMostRememberedBytes = 16 << 20U;
constexpr std::size_t kFirstSlots = std::size_t{1} << 12U;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Codes and addresses have capitals too, but are no acronyms.
bool may_be_acronym(TokenKind kind) {
  return kind == TokenKind::Word || kind == TokenKind::Code || kind == TokenKind::Initialism ||
         kind == TokenKind::Tag;
}

}  // namespace

SpellingMemory::SpellingMemory(WordLists lists) : reader_(lists), slots_(kFirstSlots) {}

SpellingMemory::Slot& SpellingMemory::slot_of(const SpellingKey& key) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t place = key.hash() & mask;
  while (slots_[place].key != key && slots_[place].spelling.forms != nullptr) {
    place = (place + 1) & mask;
  }
  return slots_[place];
}

const Spelling& SpellingMemory::find(std::string_view text, const Token& token) {
  const std::size_t size = token.end - token.begin;
  if (size > SpellingKey::kLongest) return find_long(text.substr(token.begin, size), token.kind);
  const SpellingKey key(text, token);
  if (Slot& known = slot_of(key); known.spelling.forms != nullptr) return known.spelling;
  if (++short_count_ * 2 > slots_.size()) grow();
  Slot& slot = slot_of(key);
  slot = {key, learn(text.substr(token.begin, size), token.kind)};
  return slot.spelling;
}

// What kind a token has depends on its bytes alone, but for the percent sign, which is short.
const Spelling& SpellingMemory::find_long(std::string_view spelt, TokenKind kind) {
  const auto known = long_spellings_.find(spelt);
  if (known != long_spellings_.end()) return known->second;
  remembered_bytes_ += spelt.size();
  return long_spellings_.emplace(spelt, learn(spelt, kind)).first->second;
}

Spelling SpellingMemory::learn(std::string_view spelt, TokenKind kind) {
  fold(spelt, folded_);
  const std::string_view told_by = kind == TokenKind::Tag || folded_.empty() ? spelt : folded_;
  StringMap<std::vector<WordForm>>& known = forms_[static_cast<std::size_t>(kind)];
  auto place = known.find(told_by);
  if (place == known.end()) {
    remembered_bytes_ += told_by.size();
    place = known.emplace(told_by, reader_.read(spelt, folded_, kind)).first;
  }
  const std::vector<WordForm>& forms = place->second;
  Spelling spelling{forms.data(), forms.front().phrase_id,
                    static_cast<std::uint16_t>(forms.size())};
  spelling.is_stop = forms.front().stop;
  const bool has_affix = acronym_part(spelt).size() < spelt.size() && kind != TokenKind::Tag;
  spelling.is_acronym =
      may_be_acronym(kind) && looks_like_acronym(spelt) && (!has_affix || forms.size() == 1);
  spelling.is_spelt = spelt.size() > 1 && std::ranges::any_of(spelt, is_letter);
  spelling.has_small = std::ranges::any_of(spelt, [](char c) { return c >= 'a' && c <= 'z'; });
  return spelling;
}

void SpellingMemory::grow() {
  std::vector<Slot> smaller(slots_.size() * 2);
  smaller.swap(slots_);
  for (const Slot& slot : smaller) {
    if (slot.spelling.forms != nullptr) slot_of(slot.key) = slot;
  }
}

void SpellingMemory::forget_if_large() {
  if (short_count_ + long_spellings_.size() <= kMostRemembered &&
      remembered_bytes_ <= kMostRememberedBytes) {
    return;
  }
  slots_.assign(kFirstSlots, Slot{});
  short_count_ = 0;
  long_spellings_.clear();
  for (auto& known : forms_) known.clear();
  remembered_bytes_ = 0;
}

}  // namespace warta::analysis
