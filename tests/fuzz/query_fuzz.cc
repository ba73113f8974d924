// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a query: lexed, parsed, printed and parsed again, compiled, run against a small
// index in memory, explained by a snippet.
#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/query_compiler.h"
#include "searcher/query_parser.h"
#include "searcher/snippet.h"
#include "tests/fuzz/invariant.h"

namespace {

using namespace warta;
using namespace warta::searcher;
using warta::fuzz::require;

constexpr std::int64_t kNow = 1'749'610'830;
constexpr std::string_view kBody =
    "Prajurit menembakkan rudal ke kapal selam F-16 di Natuna. PADI dan padi, alat utama sistem "
    "senjata buatan dalam negeri. Kata dia, kerja sama berlanjut.";

const analysis::Language& language() {
  static const analysis::Language kLanguage;
  return kLanguage;
}

// Stems, surfaces, titles and leads with and without positions, as an indexer writes them.
Xapian::WritableDatabase make_database() {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  analysis::Analyzer analyzer(language());
  for (int i = 0; i < 4; ++i) {
    Xapian::Document document;
    for (const analysis::Word& word :
         analyzer.analyze(kBody.substr(static_cast<std::size_t>(i) * 30)).words) {
      document.add_posting(word.form->stem, word.position);
      document.add_posting(schema::term(schema::prefix::kTitle, word.form->stem), word.position);
      document.add_term(schema::term(schema::prefix::kLead, word.form->stem));
      document.add_term(schema::term(schema::prefix::kSurface, word.form->surface));
    }
    document.add_value(schema::slot::kPublished, Xapian::sortable_serialise(kNow));
    if (i == 0) document.add_term(schema::term(schema::prefix::kLanguage, "en"));
    database.add_document(document);
  }
  return database;
}

void run(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.get_mset(0, 10, 100);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static analysis::Analyzer analyzer(language());
  static const Xapian::Database kDatabase = make_database();
  const std::string_view query(reinterpret_cast<const char*>(data), size);
  const Limits limits{.query_bytes = 2000, .terms = 20, .depth = 8, .prefix_words = 5};
  const QueryTree tree = parse_query(query, limits, kNow);
  const std::string printed = to_string(tree);
  const Limits wide{.query_bytes = 1'000'000, .terms = 1000, .depth = 100};
  require(parse_query(printed, wide, kNow).nodes == tree.nodes, "what is printed reads the same");
  require(tree.diagnostics.all().size() <= kMostDiagnostics + 1, "not everything is told");

  const CompiledQuery compiled =
      compile_query(tree, analyzer, RankingProfile{.root = 0.1, .exact = 0.1, .proximity = 0.2},
                    Vocabulary(kDatabase), limits);
  run(kDatabase, compiled.all);
  run(kDatabase, compiled.relaxed);
  for (const ScorePart& part : compiled.parts) run(kDatabase, part.query);

  const Snippet snippet = SnippetMaker(compiled.wanted, analyzer).make(kBody);
  std::size_t at = 0;
  for (const Span& mark : snippet.marks) {
    require(at <= mark.begin && mark.begin < mark.end, "marks are in order");
    at = mark.end;
  }
  require(at <= snippet.text.size(), "marks lie within the snippet");
  return 0;
}
