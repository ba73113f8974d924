// SPDX-License-Identifier: GPL-2.0-or-later
// What a person types after warta-search, and what it does to the answer.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

class Search : public Indexed {
 protected:
  /// The ids of the hits in their order, each with a space behind it.
  std::string found(Arguments arguments) const {
    arguments.insert(arguments.begin(), {"--format", "jsonl"});
    std::string ids;
    std::istringstream hits(search(arguments).out);
    for (std::string hit; std::getline(hits, hit);) {
      ids += nlohmann::json::parse(hit)["id"].get<std::string>() + ' ';
    }
    return ids;
  }
};

TEST_F(Search, ExitsWithZeroIfSomethingIsFound) {
  const Outcome outcome = search({"gabah"});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Panen raya di Indramayu"));
  EXPECT_EQ(outcome.err, "");
}

TEST_F(Search, ExitsWithOneIfNothingIsFound) {
  const Outcome outcome = search({"helikopter"});

  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out, "0 articles\n");
}

TEST_F(Search, TakesTheQueryInOneArgumentOrInSeveral) {
  EXPECT_EQ(search({"panen padi"}).out, search({"panen", "padi"}).out);
}

TEST_F(Search, RefusesAnEmptyQuery) {
  for (const char* query : {"", "  ", "\t"}) {
    const Outcome outcome = search({query});

    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.err, HasSubstr("the query is empty"));
  }
}

TEST_F(Search, RefusesAMissingQuery) {
  const Outcome outcome = search({});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("hint: "));
}

TEST_F(Search, ExplainsWhatAQueryOfOperatorsAloneLacks) {
  for (const Arguments& query : {Arguments{"OR"}, Arguments{"+"}, Arguments{"AND", "OR", "-"}}) {
    const Outcome outcome = search(query);

    EXPECT_EQ(outcome.code, 1) << query.front();
    EXPECT_EQ(outcome.out, "0 articles\n") << query.front();
    EXPECT_THAT(outcome.err, HasSubstr("nothing to look for")) << query.front();
    EXPECT_THAT(outcome.err, HasSubstr("hint: write one word or more")) << query.front();
  }
}

TEST_F(Search, ExplainsAQuotationMarkThatIsNotClosed) {
  const Outcome outcome = search({"\"panen raya"});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("is not closed"));
}

TEST_F(Search, ExplainsADateThatIsNone) {
  const Outcome outcome = search({"radar tanggal:kapan"});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("'kapan' is no date"));
  EXPECT_THAT(outcome.err, HasSubstr("tanggal:2025-06"));
}

TEST_F(Search, ReadsAWordWithADashAsExcluded) { EXPECT_EQ(found({"radar", "-kapal"}), "radar "); }

TEST_F(Search, ReadsEveryWordWithADashAsExcludedWhateverItsFirstLetter) {
  EXPECT_EQ(found({"diuji", "-pantai"}), "radar ");      // -p is an option
  EXPECT_EQ(found({"diuji", "-negeri"}), "radar ");      // -n too
  EXPECT_EQ(found({"diuji", "-hasilnya"}), "rockets ");  // and -h
}

TEST_F(Search, ReadsEverythingBehindTwoDashesAsTheQuery) {
  EXPECT_EQ(found({"--", "radar", "-kapal"}), "radar ");
  EXPECT_EQ(search({"--", "panen", "--limit"}).code, 0);
}

TEST_F(Search, TakesOptionsBeforeAndBehindTheIndex) {
  const Outcome before = run("warta-search", {"--limit", "1", index(), "kapal"});
  const Outcome behind = run("warta-search", {index(), "kapal", "-n1"});

  EXPECT_EQ(before.code, 0);
  EXPECT_EQ(before.out, behind.out);
}

TEST_F(Search, ShowsAtMostAsManyArticlesAsTheLimit) {
  EXPECT_EQ(found({"kapal", "--limit", "1"}), "patrol ");
  EXPECT_EQ(found({"kapal"}), "patrol rockets ");
}

TEST_F(Search, CountsWithoutShowingIfTheLimitIsZero) {
  const Outcome outcome = search({"kapal", "--limit", "0"});

  EXPECT_EQ(outcome.out, "2 articles\n");
  EXPECT_EQ(outcome.code, 0) << "articles were found";
}

TEST_F(Search, PassesOverTheFirstByTheOffset) {
  EXPECT_EQ(found({"kapal", "--offset", "1"}), "rockets ");
  EXPECT_THAT(search({"kapal", "--offset", "1"}).out, HasSubstr("\n2. "));
}

TEST_F(Search, RefusesALimitThatIsNoNumber) {
  for (const char* limit : {"abc", "-1", "1.5", "99999999999999999999"}) {
    const Outcome outcome = search({"kapal", "--limit", limit});

    EXPECT_EQ(outcome.code, 2) << limit;
    EXPECT_THAT(outcome.err, HasSubstr("--limit")) << limit;
    EXPECT_THAT(outcome.err, HasSubstr(limit)) << limit;
  }
}

TEST_F(Search, ShowsNoMarkOfItsOwnInAMessage) {
  EXPECT_THAT(search({"kapal", "--limit", "-1"}).err, Not(HasSubstr("\x01")));
}

TEST_F(Search, RefusesALimitBelowZero) {
  EXPECT_EQ(search({"kapal", "--limit=-1"}).code, 2);
  EXPECT_EQ(search({"kapal", "--offset=-1"}).code, 2);
}

TEST_F(Search, RefusesAnUnknownOption) {
  const Outcome outcome = search({"--fuzzy", "kapal"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--fuzzy"));
  EXPECT_THAT(outcome.err, HasSubstr("warta-search --help"));
}

TEST_F(Search, RefusesAnUnknownFormatAndNamesTheKnown) {
  const Outcome outcome = search({"--format", "xml", "kapal"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("text, json, jsonl, csv, trec"));
}

TEST_F(Search, RefusesAnUnknownOrderAndNamesTheKnown) {
  const Outcome outcome = search({"--sort", "random", "kapal"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("relevance, newest, oldest"));
}

TEST_F(Search, RefusesAnUnknownProfileAndNamesTheKnown) {
  const Outcome outcome = search({"--profile", "sport", "kapal"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("pertahanan, polos, umum"));
}

TEST_F(Search, ShowsTheNewestFirstIfTold) {
  EXPECT_EQ(found({"--sort", "newest", "bertahan OR kapal OR pengujian"}),
            "patrol radar rockets match ");
}

TEST_F(Search, RanksByTheProfileThatIsNamed) {
  EXPECT_NE(search({"-f", "trec", "-p", "polos", "alutsista"}).out,
            search({"-f", "trec", "-p", "pertahanan", "alutsista"}).out);
}

TEST_F(Search, ExplainsScoresIfTold) {
  EXPECT_THAT(search({"--explain", "gabah"}).out, HasSubstr("stem: gabah"));
  EXPECT_THAT(search({"gabah"}).out, Not(HasSubstr("stem: gabah")));
}

TEST_F(Search, ShowsHowAQueryWasUnderstoodStageByStage) {
  const std::string out = search({"--debug-query", "+judul:panen padi"}).out;

  EXPECT_THAT(out, HasSubstr("tokens:\n   + judul: panen padi\n"));
  EXPECT_THAT(out, HasSubstr("tree:\n   +title:panen padi\n"));
  EXPECT_THAT(out, HasSubstr("xapian:\n   all: "));
}

TEST_F(Search, TellsWhatIsLeftOutOfAQueryThatCostsMoreThanItMay) {
  const Arguments query{"\"panen raya\" NEAR/3 indramayu"};
  Arguments with_limit = query;
  with_limit.insert(with_limit.begin(), {"--max-cost", "1"});

  EXPECT_EQ(search(query).err, "");
  EXPECT_THAT(search(with_limit).err, HasSubstr("costs more than it may"));
  EXPECT_THAT(search(with_limit).err, HasSubstr("--max-cost"));
}

TEST_F(Search, AnswersAFileOfQueries) {
  const std::string queries =
      write("queries.tsv", "# id and query\nq1\tgabah\n\nq2\thelikopter\nq3\tradar Biak\r\n");
  const Outcome outcome = search({"--queries", queries, "--format", "trec", "-n1"});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(count_of("\n", outcome.out), 2U);
  EXPECT_THAT(outcome.out, HasSubstr("q1 Q0 harvest 1 "));
  EXPECT_THAT(outcome.out, HasSubstr("q3 Q0 radar 1 "));
}

TEST_F(Search, AnswersQueriesFromStandardInput) {
  const Outcome outcome = search({"--queries", "-", "--format", "trec"}, {.input = "q1\tgabah\n"});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("q1 Q0 harvest 1 "));
}

TEST_F(Search, TellsPathAndLineOfABadQueryLine) {
  const std::string queries = write("queries.tsv", "q1\tgabah\nq2 radar\n");
  const Outcome outcome = search({"--queries", queries, "--format", "trec"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr(queries + ":2: expected qid TAB query"));
}

TEST_F(Search, ExitsWithOneIfNoneOfTheQueriesFindsAnything) {
  EXPECT_EQ(search({"--queries", "-"}, {.input = "q1\thelikopter\n"}).code, 1);
}

TEST_F(Search, RefusesAFileOfQueriesThatCannotBeRead) {
  for (const std::string& queries : {path("nowhere.tsv"), path("")}) {
    const Outcome outcome = search({"--queries", queries});

    EXPECT_EQ(outcome.code, 2) << queries;
    EXPECT_THAT(outcome.err, HasSubstr(queries));
  }
}

TEST_F(Search, RefusesAQueryBesideAFileOfQueries) {
  EXPECT_EQ(search({"--queries", "-", "kapal"}, {.input = "q1\tgabah\n"}).code, 2);
}

TEST_F(Search, TakesItsNumbersFromARankingFile) {
  const std::string ranking = write("mine.tsv", "# warta ranking 1\nparameter\tmine\nbm25_k1\t2\n");

  EXPECT_EQ(search({"--ranking", ranking, "--profile", "mine", "gabah"}).code, 0);
}

TEST_F(Search, TellsPathAndLineOfABadRankingNumber) {
  const std::string ranking =
      write("mine.tsv", "# warta ranking 1\nparameter\tpertahanan\nbm25_k1\tmuch\n");
  const Outcome outcome = search({"--ranking", ranking, "gabah"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr(ranking + ":3: "));
}

TEST_F(Search, RefusesARankingFileThatCannotBeRead) {
  const Outcome outcome = search({"--ranking", path("nowhere.tsv"), "gabah"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr(path("nowhere.tsv")));
}

}  // namespace
}  // namespace warta::tests
