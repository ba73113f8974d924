// SPDX-License-Identifier: GPL-2.0-or-later
// Texts nobody would write, the same in every run.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace warta::analysis {

/// Gives texts made of words, numbers, joiners, invisible characters, other scripts and bad bytes.
class RandomText {
 public:
  std::string next() {
    static const std::vector<std::string> kPieces{
        "a",       "Z",         "T",        "o",
        "rudal",   "Negara",    "TNI",      "ke",
        "Rp",      "0",         "7",        "16",
        "1.180",   "2,5",       "-",        "-",
        "'",       "’",         "`",        ".",
        ".",       ",",         "%",        " ",
        " ",       " ",         "\n",       "\t",
        "(",       ")",         "_",        "/",
        "@",       "#",         ":",        "10:32",
        "Maju",    "detik.com", "co.id",    "www.",
        "http://", "PT",        "yang",     "-nya",
        "\u00AD",  "\u200B",    "\u200D",   "\uFEFF",
        "\u0301",  "\u0306",    "\u2010",   "\u2011",
        "–",       "—",         "é",        "ğ",
        "İ",       "ß",         "ﬁ",        "Ω",
        "東",      "京",        "한",       "ي",
        "٣",       "９",        "Ｔ",       "🚀",
        "❤️",  "\u00A0",    "\uFFFD",   std::string(1, '\0'),
        "\xFF",    "\xC3",      "\xE2\x82", "\xED\xA0\x80",
        "\x80",    "\x1B"};
    std::string text;
    for (std::size_t left = 1 + random_() % 40; left > 0; --left) {
      text += kPieces[random_() % kPieces.size()];
    }
    return text;
  }

 private:
  std::mt19937 random_{20'250'611};  // the seed never changes: a failure stays a failure
};

}  // namespace warta::analysis
