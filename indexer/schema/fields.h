// SPDX-License-Identifier: GPL-2.0-or-later
// The one table of what an index holds: which terms carry which prefix, which value lies in which
// slot. These values are on disk: a change raises kFormatVersion (schema/fingerprint.h) and needs a
// rebuild.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace warta::schema {

/// Families of terms. A term is its family's prefix and the text behind it.
namespace prefix {
inline constexpr std::string_view kStem;        ///< Search stems, with positions; no prefix.
inline constexpr std::string_view kRoot = "R";  ///< Bare roots, where they differ from the stem.
inline constexpr std::string_view kSurface =
    "W";  ///< Folded forms, where they differ from the stem.
inline constexpr std::string_view kConcept = "C";   ///< Concepts, by their canonical name.
inline constexpr std::string_view kAcronym = "N";   ///< Acronyms in their own case: ToT.
inline constexpr std::string_view kTitle = "S";     ///< Stems of the title.
inline constexpr std::string_view kLeadMark = "E";  ///< One term, at position::kLead.
inline constexpr std::string_view kDefence = "D";   ///< One term; its wdf tells how much, 1..8.
inline constexpr std::string_view kId = "Q";        ///< The article's id, unique.
inline constexpr std::string_view kSource = "H";    ///< Folded words of the source.
inline constexpr std::string_view kCategory = "K";  ///< Folded words of the category.
inline constexpr std::string_view kPlace = "P";     ///< Folded words of the dateline's place.
inline constexpr std::string_view kAuthor = "A";    ///< Folded words of author and editor.
inline constexpr std::string_view kAgency = "F";    ///< Folded words of the news agency.
inline constexpr std::string_view kLanguage = "G";  ///< The language's code, if it is not "id".
/// Acronyms that the article itself explains: the short form as written, kExplains, the long form
/// folded: "KSAD\tkepala staf angkatan darat". How many articles have the term is how often the
/// pair was seen.
inline constexpr std::string_view kShortForm = "L";
inline constexpr std::string_view kExplains = "\t";
}  // namespace prefix

/// How what stands behind "field:" in a query is read.
enum class FieldKind : std::uint8_t {
  Text,   ///< Analysed like the body.
  Label,  ///< Folded words, all of them, unstemmed.
  Date,   ///< A day, a month, a year or a range of them.
};

/// A field that a query may name.
struct Field {
  std::string_view name;  ///< English.
  std::string_view indonesian_name;
  std::string_view term_prefix;  ///< Empty for a date.
  FieldKind kind = FieldKind::Text;
  std::string_view example;
};

inline constexpr std::array<Field, 11> kFields{{
    {"title", "judul", prefix::kTitle, FieldKind::Text, "judul:alutsista"},
    {"body", "isi", prefix::kStem, FieldKind::Text, "isi:alutsista"},
    {"lead", "teras", prefix::kLeadMark, FieldKind::Text, "teras:alutsista"},
    {"source", "sumber", prefix::kSource, FieldKind::Label, "sumber:antaranews"},
    {"agency", "agensi", prefix::kAgency, FieldKind::Label, "agensi:antara"},
    {"category", "kategori", prefix::kCategory, FieldKind::Label, "kategori:olahraga"},
    {"place", "tempat", prefix::kPlace, FieldKind::Label, "tempat:surabaya"},
    {"author", "penulis", prefix::kAuthor, FieldKind::Label, "penulis:sinta"},
    {"editor", "penyunting", prefix::kAuthor, FieldKind::Label, "editor:sapto"},
    {"language", "bahasa", prefix::kLanguage, FieldKind::Label, "bahasa:en"},
    {"date", "tanggal", "", FieldKind::Date, "tanggal:2025-06-11..2025-06-14"},
}};

/// Value slots. A date is seconds since 1970-01-01 UTC in Xapian's sortable_serialise form; what is
/// counted as a facet is a name as it is shown.
namespace slot {
inline constexpr std::uint32_t kPublished = 0;
inline constexpr std::uint32_t kCopyKeys = 1;   ///< The least hashes of the text's sketch.
inline constexpr std::uint32_t kCopyGroup = 2;  ///< Only where there are copies: who leads them.
inline constexpr std::uint32_t kRecord = 3;     ///< A hash of the record as it was read, 8 bytes.
inline constexpr std::uint32_t kSource = 4;
inline constexpr std::uint32_t kCategory = 5;
inline constexpr std::uint32_t kPlace = 6;
inline constexpr std::uint32_t kAgency = 7;
/// The date and a hash of the id, 16 bytes that sort as documents do where nothing else tells them
/// apart.
inline constexpr std::uint32_t kOrder = 8;
}  // namespace slot

/// A mention of a word counts so much in an article of usual length, so that it can count less in a
/// longer one: length is weighed when an article is indexed, not when it is found.
inline constexpr std::uint32_t kWdfScale = 4;

/// Where the stems of an article have their positions. Words of the title stand before kLead, those
/// of the lead behind it and before kBody, all others from there on.
namespace position {
inline constexpr std::uint32_t kTitle = 1;
inline constexpr std::uint32_t kLead = 200;  ///< Of kLeadMark; title words from here on have none.
inline constexpr std::uint32_t kBody = 600;  ///< Or later, if the lead is longer.
/// So many positions lie empty where a sentence ends: words at most so far apart are in one
/// sentence.
inline constexpr std::uint32_t kSentenceGap = 40;
}  // namespace position

/// The field with this name, in either language; nothing if there is none. Case does not matter.
const Field* field_named(std::string_view name);

/// A text as it may stand behind a prefix: cut at 200 bytes, between characters.
std::string_view cut_text(std::string_view text);

/// A term of a family. Text behind the prefix is cut at 200 bytes (Xapian takes 245), between
/// characters.
std::string term(std::string_view term_prefix, std::string_view text);

/// The unique term of an article. An id too long for a term is cut and led by its hash.
std::string id_term(std::string_view id);

}  // namespace warta::schema
