// SPDX-License-Identifier: GPL-2.0-or-later
#include <warta/searcher.h>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "search INDEX QUERY\n";
    return 2;
  }
  try {
    warta::Searcher searcher(argv[1]);
    const warta::Result result = searcher.search({.query = argv[2], .limit = 5});
    for (const warta::Hit& hit : result.hits) std::cout << hit.rank << ' ' << hit.title << '\n';
  } catch (const warta::Error& error) {
    std::cerr << error.what() << "\nhint: " << error.hint() << '\n';
    return 2;
  }
}
