// SPDX-License-Identifier: GPL-2.0-or-later
#include <stdio.h>
#include <warta/warta.h>

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "search INDEX REQUEST, a request being {\"query\": \"kapal selam\", \"limit\": 5}\n");
    return 2;
  }
  warta_searcher *searcher;
  char *answer;
  warta_status status = warta_open(argv[1], NULL, &searcher, &answer);
  if (status == WARTA_OK) status = warta_search(searcher, argv[2], &answer);
  if (answer != NULL) puts(answer); /* the result, or {"error": …} */
  warta_free(answer);
  warta_close(searcher);
  return status == WARTA_OK ? 0 : 2;
}
