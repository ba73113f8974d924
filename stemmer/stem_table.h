// SPDX-License-Identifier: GPL-2.0-or-later
// The stemmer's memory: the lexicon, the affix costs and the forms worked out beforehand, read from
// a block of bytes in place (see stem_format.h).
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "stemmer/stem_format.h"
#include "stemmer/word_hash.h"

namespace warta::stemmer {

/// A word of the lexicon. It and its views live as long as the table's bytes.
struct Lexeme {
  LexemeRecord record;
  const char* letters = nullptr;  ///< Those of the record, see there.

  std::string_view text() const { return {letters, record.text_length}; }
  /// The search stem of a lexicalised word; else empty.
  std::string_view stem() const { return {letters + record.text_length, record.stem_length}; }
  /// The words of a compound with spaces between; else empty.
  std::string_view parts() const {
    return {letters + record.text_length + record.stem_length, record.parts_length};
  }
  bool is(std::uint8_t kind) const { return (record.kinds & kind) != 0; }
};

/// A word whose reading was worked out when the table was written. The views live as long as the
/// table's bytes.
struct Form {
  std::string_view stem;
  std::string_view root;
  bool known = false;       ///< Whether a root of the lexicon was found in it.
  bool is_complex = false;  ///< It has parts as well, which read_word() tells.
};

/// One block of bytes, read in place. The bytes must outlive it.
class StemBlock {
 public:
  /// Throws std::runtime_error if the bytes are no block of this version.
  explicit StemBlock(std::string_view bytes);

  std::optional<Lexeme> find(const WordPart& part) const {
    const std::uint64_t hash = mixed(part.hash);
    const std::uint64_t bit = filter_place(hash) & (header_.filter_bits - 1);
    const auto byte = static_cast<unsigned char>(bytes_[header_.filter + bit / 8]);
    if ((byte >> bit % 8 & 1U) == 0) return std::nullopt;
    return find_record(part, hash);
  }
  std::optional<Form> find_form(std::string_view word) const {
    const std::uint64_t hash = text_hash(word);
    if (auto form = find_form(header_.common_forms, word, hash)) return form;
    return find_form(header_.other_forms, word, hash);
  }
  /// What a pattern or a named cost is worth; nothing if the block does not say.
  std::optional<float> cost(std::uint32_t pattern) const;
  std::uint64_t digest() const { return header_.digest; }

 private:
  template <typename Value>
  Value load(std::size_t offset) const {
    Value value;
    std::memcpy(&value, bytes_.data() + offset, sizeof value);
    return value;
  }
  std::optional<Lexeme> find_record(const WordPart& part, std::uint64_t hash) const;
  std::optional<Form> find_form(const FormSection& section, std::string_view word,
                                std::uint64_t hash) const;
  Form form_at(const FormRecord& record, std::size_t offset) const;

  std::string_view bytes_;
  StemTableHeader header_;
};

/// What the stemmer knows: one block, or a small one of changes laid over the one they change.
/// Immutable: threads may share one.
class StemTable {
 public:
  /// Throws std::runtime_error if the bytes are no table of this version; they must outlive it.
  explicit StemTable(std::string_view bytes) : top_(bytes) {}
  /// The lexemes and costs of `changes` count before those of `bytes`; a lexeme without kinds is
  /// taken away. No forms are known then, since any of them may have changed.
  StemTable(std::string_view bytes, std::string_view changes) : top_(changes), below_(bytes) {}

  /// The lexeme with these letters.
  std::optional<Lexeme> find(const WordPart& part) const {
    auto found = top_.find(part);
    if (!below_) return found;
    if (!found) return below_->find(part);
    if (found->record.kinds == 0) found.reset();
    return found;
  }
  std::optional<Lexeme> find(std::string_view word) const;

  /// Whether a word with this root may have a lexicalised word in it.
  bool may_be_lexicalised(const Lexeme& root) const {
    return below_.has_value() || !root.is(kTransparent);
  }

  /// What the word becomes, if that was worked out before.
  std::optional<Form> find_form(std::string_view word) const {
    return below_ ? std::nullopt : top_.find_form(word);
  }

  /// What an affix pattern, or one of the named costs, is worth; the unlisted cost if it is
  /// unknown.
  float cost(std::uint32_t pattern) const;

  /// A number that changes whenever the words or costs do.
  std::uint64_t digest() const;

 private:
  StemBlock top_;
  std::optional<StemBlock> below_;
};

}  // namespace warta::stemmer
