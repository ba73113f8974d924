// SPDX-License-Identifier: GPL-2.0-or-later
// What --help says above and below the list of options.
#pragma once

#include <string_view>

namespace warta::stemmer::cli {

inline constexpr std::string_view kUsage =
    R"(warta-stem: what Warta makes of Indonesian words and texts.

  warta-stem [OPTION] [WORD...]      each word and its search stem; without words, or for -,
                                     those of standard input, one a line
  warta-stem --tokens [TEXT...]      the words and concepts of a text, or of standard input
  warta-stem --classes PATH...       the words of an index, of files and folders, or of -,
                                     grouped by stem
  warta-stem --why-not WORD WORD     why a query for one finds the other, or does not

)";

inline constexpr std::string_view kExamples = R"(
Examples:
  warta-stem pertahanan persenjataan            pertahanan, senjata
  warta-stem --root pertahanan                  tahan
  warta-stem --explain penandatanganan          penandatanganan = peN- + tanda tangan + -an
  warta-stem --all beruang                      every reading, likeliest first
  warta-stem --json < words.txt | jq .root      all that is known of each word
  warta-stem --tokens "KSAD menerima alutsista" which terms an article of this is found by
  warta-stem --classes --limit 20 news.index    where the stemmer may be wrong
  warta-stem --why-not menteri teri             two words; 1 if they do not meet
  warta-stem --words mine.tsv natuna            try a list before an index is built with it

Exit codes: 0 done, 1 the words of --why-not do not meet, 2 misuse or error, 3 done but some
records could not be read.
)";

}  // namespace warta::stemmer::cli
