// SPDX-License-Identifier: GPL-2.0-or-later
// Asks a running server: warta-serve news.index
const [server, query] = process.argv.slice(2);
const url = new URL("/api/v1/search", server);
url.search = new URLSearchParams({ q: query, limit: 5 });

const response = await fetch(url);
const answer = await response.json();
if (!response.ok) throw new Error(answer.error.message);
for (const hit of answer.hits) console.log(hit.rank, hit.title);
