// SPDX-License-Identifier: GPL-2.0-or-later
// Queries as nobody types them: operators without end, every Unicode block, escapes. The same for
// the same seed.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace warta::tests {

class HostileQueries {
 public:
  explicit HostileQueries(std::uint32_t seed) : random_(seed) {}

  /// The next one, some pieces long.
  std::string next() {
    std::string query;
    const std::size_t pieces = below(24) + 1;
    for (std::size_t i = 0; i < pieces; ++i) {
      query += piece();
      if (below(3) > 0) query += ' ';
    }
    return query;
  }

 private:
  static constexpr auto kPieces = std::to_array<std::string_view>({"+",
                                                                   "-",
                                                                   "=",
                                                                   "(",
                                                                   ")",
                                                                   "\"",
                                                                   "“",
                                                                   "”",
                                                                   "*",
                                                                   "~3",
                                                                   "~",
                                                                   "|",
                                                                   "||",
                                                                   "&&",
                                                                   "AND",
                                                                   "DAN",
                                                                   "OR",
                                                                   "ATAU",
                                                                   "NOT",
                                                                   "BUKAN",
                                                                   "NEAR",
                                                                   "NEAR/3",
                                                                   "DEKAT/2",
                                                                   "ADJ",
                                                                   "ADJ/0",
                                                                   "ADJ/4",
                                                                   "KALIMAT",
                                                                   "SENTENCE",
                                                                   "KAPITAL",
                                                                   "KAPITAL:",
                                                                   ">=3",
                                                                   ">=",
                                                                   "≥2",
                                                                   ">=0",
                                                                   "judul:",
                                                                   "title:",
                                                                   "isi:",
                                                                   "teras:",
                                                                   "sumber:",
                                                                   "bahasa:",
                                                                   "tanggal:",
                                                                   "2025",
                                                                   "7hari",
                                                                   "kemarin",
                                                                   "11 Juni 2025",
                                                                   "2025-06..",
                                                                   "..",
                                                                   "tempat:",
                                                                   "warna:",
                                                                   "kapal",
                                                                   "selam",
                                                                   "rudal",
                                                                   "alutsista",
                                                                   "PADI",
                                                                   "ToT",
                                                                   "F-16",
                                                                   "F16",
                                                                   "f 16",
                                                                   "menembaki",
                                                                   "kapal-kapal",
                                                                   "rud*",
                                                                   "ka*",
                                                                   "kapal*",
                                                                   "yang",
                                                                   "di",
                                                                   "a/b/c",
                                                                   "detik.com",
                                                                   "humas@kemhan.go.id",
                                                                   "#tagar",
                                                                   "@akun",
                                                                   "\\",
                                                                   "\\\"",
                                                                   "\x1B[31m",
                                                                   "\n",
                                                                   "\t",
                                                                   "\x01",
                                                                   "\xFF",
                                                                   "\xC3",
                                                                   "'",
                                                                   "`",
                                                                   "kerjasama",
                                                                   "antarnegara",
                                                                   "1.180",
                                                                   "2,5",
                                                                   "%",
                                                                   "/",
                                                                   "://",
                                                                   ":"});

  std::string piece() {
    switch (below(8)) {
      case 0:
        return character();
      case 1:
        return character() + character() + character();
      default:
        return std::string(kPieces[below(kPieces.size())]);
    }
  }

  // Any code point but surrogates, as UTF-8.
  std::string character() {
    auto code = static_cast<std::uint32_t>(below(2) == 0 ? below(0x3000) : below(0x110000));
    if (code >= 0xD800 && code < 0xE000) code = '?';
    const auto tail = [&](unsigned shift) {
      return static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
    };
    if (code < 0x80) return {static_cast<char>(code)};
    if (code < 0x800) return {static_cast<char>(0xC0U | (code >> 6U)), tail(0)};
    if (code < 0x10000) return {static_cast<char>(0xE0U | (code >> 12U)), tail(6), tail(0)};
    return {static_cast<char>(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0)};
  }

  std::size_t below(std::size_t end) { return random_() % end; }

  std::mt19937 random_;
};

}  // namespace warta::tests
