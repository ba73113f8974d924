// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/command_line.h"

namespace warta::searcher::cli {
namespace {

constexpr const char* kHead =
    R"(warta-search: finds articles in an index of Indonesian news.

  warta-search [options] INDEX QUERY...
  warta-search [options] --queries FILE INDEX
  warta-search complete [INDEX] BEGINNING        words of the index that begin like this
  warta-search evaluate [INDEX] QUERIES QRELS    how good the answers are, by judged queries
  warta-search saved add [INDEX] NAME QUERY...   keeps a query
  warta-search saved list [INDEX]                tells which are kept
  warta-search saved run [INDEX] [NAME...]       asks them; --new tells each story once
  warta-search saved remove [INDEX] NAME...      forgets them

A query is words, in any case and form: all of them are looked for first, some of them if too few
articles have all. Acronyms and their long forms meet (alutsista, alat utama sistem senjata).
  "kerja sama"        these words side by side       +radar       insist on a word
  rafale OR sukhoi    one or the other               -kapal       leave out articles with a word
  (a OR b) NOT c      parentheses; AND, DAN, ATAU    "a b"~3      with three words between at most
  a NEAR/5 b          close to each other (DEKAT)    a KALIMAT b  in one sentence
  pertah*             words that begin so            =penembakan  this form alone
  >=3 rudal           mentioned so often             KAPITAL:ToT  the acronym in these capitals
  judul:rudal         in the title; teras:, isi:     tempat:surabaya sumber:antaranews
                      in the lead, the body          kategori:olahraga penulis:sinta bahasa:en
  tanggal:2025-06     a year, a month, a day, 2025-06-11..2025-06-14, 7hari, kemarin, pekan-lalu

)";

constexpr const char* kTail = R"(Examples:
  warta-search news.index pengadaan alutsista
  warta-search news.index '"latihan bersama" -australia tanggal:2025'
  warta-search news.index --format json --limit 3 ToT
  warta-search news.index --facets source,month --timeline banjir
  warta-search news.index --queries queries.tsv --format trec --limit 100
  warta-search complete news.index alu
  warta-search saved add news.index kapal-selam kapal selam
  warta-search saved run news.index --new --format rss --output kapal-selam.xml

Exit codes: 0 found, 1 nothing found, 2 misuse or error, 75 another program has the saved searches.
)";

}  // namespace

std::string help_text() {
  Options unused;
  return std::string(kHead) + described(option_groups(unused)) + kTail;
}

}  // namespace warta::searcher::cli
