// SPDX-License-Identifier: GPL-2.0-or-later
// What a person sees of warta-corpus.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class Corpus : public Sandbox {
 protected:
  /// The objects that show printed.
  static std::vector<json> objects(const std::string& out) {
    std::vector<json> objects;
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);) objects.push_back(json::parse(line));
    return objects;
  }
};

TEST_F(Corpus, CheckCountsArticlesFieldsDatesAndSources) {
  const Outcome outcome = run("warta-corpus", {"check", write("media.jsonl", kArticles)});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("5  articles\n"));
  EXPECT_THAT(outcome.out, HasSubstr("100.0%  title\n"));
  EXPECT_THAT(outcome.out, HasSubstr("80.0%  date\n"));
  EXPECT_THAT(outcome.out, HasSubstr("Dates: 2023-01-09 to 2025-06-11\n"));
  EXPECT_THAT(outcome.out, HasSubstr("  Kabar Timur\n"));
}

TEST_F(Corpus, CheckTellsFaultsByReasonWithTheirPlaces) {
  const std::string file = write("broken.jsonl", "[]\n{\"title\": \"Satu\"}\n[]\nx\n");
  const Outcome outcome = run("warta-corpus", {"check", file, path("nowhere")});

  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, HasSubstr("4  records that cannot be read\n"));
  EXPECT_THAT(outcome.out, HasSubstr("2  not a JSON object\n"));
  EXPECT_THAT(outcome.out, HasSubstr(file + ":3\n"));
  EXPECT_THAT(outcome.out, HasSubstr("1  no such file or folder\n"));
}

TEST_F(Corpus, CheckTellsWhatCleaningTakesOut) {
  const Outcome outcome = run("warta-corpus", {"check", write("tambak.txt", kText)});

  EXPECT_THAT(outcome.out, HasSubstr("1  dateline-place-agency: \"Gresik (KBN) - \"\n"));
}

TEST_F(Corpus, CheckCountsRepeatedIdsAndFilesPassedOver) {
  write("k/a.jsonl", kArticles + kArticles);
  write("k/gambar.jpg", "x");
  const Outcome outcome = run("warta-corpus", {"check", path("k")});

  EXPECT_THAT(outcome.out, HasSubstr("5  articles whose id an earlier one has\n"));
  EXPECT_THAT(outcome.out, HasSubstr("1  files passed over"));
}

TEST_F(Corpus, CheckTellsDatesThatCannotBeRead) {
  const std::string file = write("a.jsonl",
                                 "{\"title\": \"Satu\", \"date\": \"31 April 2025\"}\n{\"title\": "
                                 "\"Dua\", \"date\": \"besok\"}\n"
                                 "{\"title\": \"Tiga\"}\n");

  EXPECT_THAT(run("warta-corpus", {"check", file}).out,
              HasSubstr("2  articles undated, unreadable date: \"31 April 2025\"\n"));
}

TEST_F(Corpus, ProposesRulesForWhatRecurs) {
  std::string lines;
  for (int i = 0; i < 12; ++i) {
    const std::string number = std::to_string(i);
    lines += "{\"id\": " + number +
             ", \"title\": \"Judul\", \"source\": \"Kabar Timur\", \"body\": \"Warga " +
             std::string(1, static_cast<char>('a' + i)) + " pulang.\\nKlik [di sini] edisi " +
             number + "\\nSelesai " + std::string(3, static_cast<char>('a' + i)) + "\"}\n";
  }
  const std::string file = write("a.jsonl", lines);

  const Outcome text = run("warta-corpus", {"propose-rules", "--limit", "1", file});
  EXPECT_EQ(text.code, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("# 12 of 12 articles (100.0%) of Kabar Timur\n"));
  EXPECT_THAT(text.out, HasSubstr("\tinline\tKlik \\[di sini\\] edisi \\d+\t"));
  EXPECT_THAT(text.out, HasSubstr("\tkabar timur\n"));

  const auto shown =
      objects(run("warta-corpus", {"propose-rules", "--limit", "1", "--json", file}).out);
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0]["count"], 12);
  EXPECT_EQ(run("warta-corpus", {"propose-rules", "--least", "13", file}).out, "");
}

TEST_F(Corpus, ShowPrintsOneObjectAnArticle) {
  const Outcome outcome = run("warta-corpus", {"show", write("tambak.txt", kText)});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const auto shown = objects(outcome.out);
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0]["id"], "tambak");
  EXPECT_EQ(shown[0]["title"], "Petambak Gresik memanen bandeng");
  EXPECT_EQ(shown[0]["place"], "Gresik");
  EXPECT_EQ(shown[0]["agency"], "KBN");
  EXPECT_EQ(shown[0]["published"], nullptr);
  EXPECT_FALSE(shown[0].contains("removed"));
}

TEST_F(Corpus, ShowPrintsRemovalsIfTold) {
  const Outcome outcome = run("warta-corpus", {"show", "--removed", write("tambak.txt", kText)});

  const auto shown = objects(outcome.out);
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0]["removed"], json::parse(R"([{"rule": "dateline-place-agency",
                                                  "text": "Gresik (KBN) - "}])"));
}

TEST_F(Corpus, ShowReadsWhatItHasPrinted) {
  const std::string first =
      run("warta-corpus", {"show", write("a.jsonl", kArticles), write("tambak.txt", kText)}).out;

  EXPECT_EQ(objects(first).size(), 6U);
  EXPECT_EQ(run("warta-corpus", {"show", "-"}, {.input = first}).out, first);
}

TEST_F(Corpus, ConvertPrintsTheFieldsThatAreKnown) {
  const Outcome outcome = run("warta-corpus", {"convert", write("tambak.txt", kText)});

  const auto shown = objects(outcome.out);
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0]["place"], "Gresik");
  EXPECT_EQ(shown[0]["language"], "id");
  for (const char* const unknown : {"published", "source", "tags", "url", "title_is_derived"}) {
    EXPECT_FALSE(shown[0].contains(unknown)) << unknown;
  }
}

TEST_F(Corpus, ConvertReadsWhatItHasPrinted) {
  const std::string formats = std::string(WARTA_SOURCE_DIR) + "/tests/corpus/formats";
  const std::string first =
      run("warta-corpus", {"convert", write("a.jsonl", kArticles), write("t.txt", kText), formats})
          .out;

  EXPECT_GE(objects(first).size(), 12U);
  EXPECT_EQ(run("warta-corpus", {"convert", "-"}, {.input = first}).out, first);
}

TEST_F(Corpus, CheckTellsCopiesAndOtherLanguages) {
  const std::string story =
      "Pengujian radar di Biak selesai setelah tiga bulan dan hasilnya dipakai untuk pengadaan "
      "alat "
      "berikutnya, kata komandan satuan radar pada hari Rabu di Jakarta.";
  const std::string english =
      "The radar of the island is to be tested again and it will be in use.";
  const auto article = [](const std::string& title, const std::string& body) {
    return json{{"title", title}, {"body", body}}.dump() + '\n';
  };
  const Outcome outcome =
      run("warta-corpus", {"check", "-"},
          {.input = article("Satu", story) + article("Dua", story + " Selesai.") +
                    article("Satu", story) + article("Tiga", english)});

  EXPECT_THAT(outcome.out, HasSubstr("1  articles with the same title and text\n"));
  EXPECT_THAT(outcome.out,
              HasSubstr("1  articles, such as\n             Satu\n             = Dua\n"));
  EXPECT_THAT(outcome.out, HasSubstr("1  en\n"));
}

TEST_F(Corpus, CountsRelativeDatesFromTheGivenTime) {
  const Outcome outcome = run("warta-corpus", {"show", "--now", "2025-06-11", "-"},
                              {.input = R"({"title":"Satu","date":"2025-06-14"})"
                                        "\n"});

  EXPECT_EQ(objects(outcome.out).at(0)["published"], nullptr) << "three days ahead";
  EXPECT_EQ(objects(outcome.out).at(0)["published_text"], "2025-06-14");
  EXPECT_EQ(run("warta-corpus", {"show", "--now", "segera", "-"}).code, 2);
}

TEST_F(Corpus, ShowReportsFaultsAndGoesOn) {
  const std::string file = write("a\033[31m.jsonl", "x\n{\"title\": \"Satu\"}\n");
  const Outcome outcome = run("warta-corpus", {"show", file});

  EXPECT_EQ(outcome.code, 3);
  EXPECT_EQ(objects(outcome.out).size(), 1U);
  EXPECT_THAT(outcome.err, HasSubstr(".jsonl:1: not JSON"));
  EXPECT_THAT(outcome.err, Not(HasSubstr("\033")));
}

TEST_F(Corpus, ReadsStandardInputWithAByteOrderMark) {
  const std::string line = "\xEF\xBB\xBF\n{\"title\": \"Satu\"}\nx\n";
  const Outcome outcome = run("warta-corpus", {"show", "-"}, {.input = line});

  EXPECT_EQ(objects(outcome.out).size(), 1U);
  EXPECT_THAT(outcome.err, HasSubstr("-:3: not JSON"));
}

TEST_F(Corpus, ReadsWhatItIsToldTheFilesAre) {
  const std::string file = write("a.dat", "judul;naskah\nSatu;Isi berita.\n");
  const Outcome outcome =
      run("warta-corpus", {"show", "--input-format", "csv", "--map", "Naskah=body", file});

  ASSERT_EQ(objects(outcome.out).size(), 1U) << outcome.err;
  EXPECT_EQ(objects(outcome.out)[0]["body"], "Isi berita.");
  EXPECT_EQ(run("warta-corpus", {"show", "--input-format", "jsonl", file}).code, 3);
}

TEST_F(Corpus, ReadsPathsFromAFileAndFromStandardInput) {
  const std::string a = write("a.jsonl", "{\"id\": 1, \"title\": \"Satu\"}\n");
  const std::string b = write("b.jsonl", "{\"id\": 2, \"title\": \"Dua\"}\n");
  const std::string list = write("daftar", b + "\n\n");

  const auto shown = objects(run("warta-corpus", {"show", "--files-from", list, a}).out);
  ASSERT_EQ(shown.size(), 2U);
  EXPECT_EQ(shown[0]["id"], "1");
  EXPECT_EQ(shown[1]["id"], "2");
  EXPECT_EQ(objects(run("warta-corpus", {"show", "--files-from", "-"}, {.input = a + "\n" + b}).out)
                .size(),
            2U);
  const Outcome missing = run("warta-corpus", {"show", "--files-from", path("tiada")});
  EXPECT_EQ(missing.code, 2);
  EXPECT_THAT(missing.err, HasSubstr("tiada: cannot be opened"));
}

TEST_F(Corpus, ExitsWithOneIfThereIsNoArticle) {
  write("k/gambar.jpg", "x");
  for (const char* command : {"check", "show", "convert"}) {
    EXPECT_EQ(run("warta-corpus", {command, path("k")}).code, 1) << command;
  }
}

TEST_F(Corpus, RefusesMisuse) {
  for (const Arguments& words : {Arguments{},
                                 Arguments{"chek", "x"},
                                 Arguments{"check"},
                                 Arguments{"check", "-r", "x"},
                                 {"show", "--json", "x"},
                                 Arguments{"show", "--fast", "x"},
                                 Arguments{"show", "--input-format", "xml", "x"},
                                 Arguments{"show", "--map", "isi", "x"}}) {
    const Outcome outcome = run("warta-corpus", words);

    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.err, HasSubstr("hint: warta-corpus --help"));
  }
}

}  // namespace
}  // namespace warta::tests
