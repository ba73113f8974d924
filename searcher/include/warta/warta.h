// SPDX-License-Identifier: GPL-2.0-or-later
/* Warta for C, and for every language that can call C: requests and answers are JSON.
 *
 *   #include <warta/warta.h>
 *
 *   warta_searcher *searcher;
 *   char *answer;
 *   if (warta_open("news.index", NULL, &searcher, &answer) != WARTA_OK) { puts(answer); ... }
 *   if (warta_search(searcher, "{\"query\": \"alutsista\", \"limit\": 5}", &answer) == WARTA_OK) puts(answer);
 *   warta_free(answer);
 *   warta_close(searcher);
 *
 * All text is UTF-8 and ends with a zero. Every function that takes `char **answer` sets it: to the answer if
 * it returns WARTA_OK, else to {"error": {"code", "message", "hint"}}, or to NULL if memory ran out. The caller
 * owns it and gives it to warta_free(). No function throws, prints or exits. */
#pragma once

#include "warta/export.h"

#ifdef __cplusplus
extern "C" {
#endif
/* NOLINTBEGIN(modernize-use-using, readability-identifier-naming): this is C. */

/* What came of a call. The numbers never change; new ones may come. */
typedef enum warta_status {
  WARTA_OK = 0,
  WARTA_INDEX_MISSING = 1,      /* There is no index at the path. */
  WARTA_INDEX_INCOMPATIBLE = 2, /* It was written by other rules than this library's. */
  WARTA_INDEX_DAMAGED = 3,      /* It cannot be read. */
  WARTA_DATA_FILE_INVALID = 4,  /* A ranking table, say, is not as it must be. */
  WARTA_REQUEST_INVALID = 5,    /* The JSON, a name in it, or an argument that is NULL. */
  WARTA_LOCKED = 6,             /* Another program is at it: try again. */
  WARTA_UNWRITABLE = 7,
  WARTA_NOT_FOUND = 8, /* There is no article with that id. */
  WARTA_FAILED = 9     /* Memory ran out, or a fault of the library. */
} warta_status;

/* An open index. Any number of threads may share one; it follows the live generation by itself. */
typedef struct warta_searcher warta_searcher;

/* The version of the library: "0.1.0". Not to be freed. */
WARTA_API const char *warta_version(void);

/* Opens an index. `options` is NULL or {"ranking_path": "…", "readers": 4}. *searcher is set to NULL on failure; *answer
 * is set to NULL on success. */
WARTA_API warta_status warta_open(const char *index, const char *options, warta_searcher **searcher,
                                  char **answer);

/* Closes it; nothing may use it any more. NULL is allowed. */
WARTA_API void warta_close(warta_searcher *searcher);

/* Answers a request: {"query": "…", "limit": 10, …}, see "Requests as JSON" in the query reference. The answer is what
 * warta-search --format json prints. An odd query is no error: see "diagnostics" in the answer. */
WARTA_API warta_status warta_search(warta_searcher *searcher, const char *request, char **answer);

/* How the last word of a text may go on, `limit` ways at most: [{"text", "articles", "is_concept"}]. */
WARTA_API warta_status warta_complete(warta_searcher *searcher, const char *beginning, unsigned limit,
                                      char **answer);

/* The whole article with an id. */
WARTA_API warta_status warta_article(warta_searcher *searcher, const char *id, char **answer);

/* The search stem of a word, as plain text; needs no index. */
WARTA_API warta_status warta_stem(const char *word, char **answer);

/* Stem, root, explanation and all analyses of a word as JSON; needs no index. */
WARTA_API warta_status warta_analyze(const char *word, char **answer);

/* Frees an answer. NULL is allowed. */
WARTA_API void warta_free(char *answer);

/* NOLINTEND(modernize-use-using, readability-identifier-naming) */
#ifdef __cplusplus
}
#endif
