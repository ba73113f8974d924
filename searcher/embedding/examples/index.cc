// SPDX-License-Identifier: GPL-2.0-or-later
#include <warta/indexer.h>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "index INDEX\n";
    return 2;
  }
  try {
    warta::Indexer indexer(argv[1]);
    indexer.add({.id = "news-1",
                 .title = "KRI baru tiba di Surabaya",
                 .body = "Kapal perang itu berlabuh di dermaga Ujung pada Rabu pagi.",
                 .source = "KabarBahari.com",
                 .published = 1749612720});
    indexer.remove("news-0");
    const warta::Commit commit = indexer.commit();  // from now on it is found
    std::cout << commit.added << " added, " << commit.removed << " removed, " << commit.articles
              << " articles in generation " << commit.generation << '\n';
  } catch (const warta::Error& error) {
    std::cerr << error.what() << "\nhint: " << error.hint() << '\n';
    return 2;
  }
}
