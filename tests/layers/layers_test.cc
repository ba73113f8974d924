// SPDX-License-Identifier: GPL-2.0-or-later
// The architecture: which room may include what. The tables below are the document; the tests hold
// every #include line of the four rooms against them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace warta::layers {
namespace {

namespace fs = std::filesystem;

// Where source files may lie. A new folder starts with a row here.
constexpr std::array<std::string_view, 17> kRooms{"corpus",
                                                  "corpus/cli",
                                                  "stemmer",
                                                  "stemmer/text",
                                                  "stemmer/cli",
                                                  "indexer",
                                                  "indexer/cli",
                                                  "searcher",
                                                  "searcher/include/warta",
                                                  "searcher/cli",
                                                  "indexer/schema",
                                                  "indexer/glass",
                                                  "searcher/embedding",
                                                  "searcher/embedding/examples",
                                                  "searcher/server",
                                                  "searcher/server/page",
                                                  "searcher/server/cli"};

// A file of `from` may include `to`: a room, a single header, or a library. Where `only` is given,
// just that file may. A room may always include itself, the standard library and POSIX.
struct Arrow {
  std::string_view from;
  std::string_view to;
  std::string_view only;
};
constexpr std::array<Arrow, 76> kArrows{{
    // The one data file reader of the project lies in the stemmer, which knows nothing else; the
    // lists of the other rooms (boilerplate, field names, ranking) have the same format.
    {"corpus", "stemmer/data_file.h", {}},
    {"corpus", "simdjson", {}},
    // RE2 matches in linear time whatever an editor writes into a rule; one file sees it.
    {"corpus", "RE2", "corpus/rule_matcher.cc"},
    // Containers of all kinds, streamed; one file sees it.
    {"corpus", "libarchive", "corpus/archive_input.cc"},
    // RFC 4180 with all its quotes; one file sees it.
    {"corpus", "libcsv", "corpus/table_rows.cc"},
    // HTML as it is found; one file sees it.
    {"corpus", "libxml2", "corpus/html_tree.cc"},
    // One record of XML at a time, never a document type; one file sees it.
    {"corpus", "libxml2", "corpus/xml_tree.cc"},
    // The content hash tells copies; one file sees it, so that it can be exchanged.
    {"corpus", "xxHash", "corpus/content_hash.cc"},
    {"corpus/cli", "corpus", {}},
    {"corpus/cli", "Boost", {}},
    {"corpus/cli", "nlohmann JSON", "corpus/cli/json_output.cc"},
    {"corpus", "nlohmann JSON", "corpus/article_json.cc"},

    // The stemmer itself: the standard library alone.
    {"stemmer/cli", "stemmer", {}},
    // A person's words are folded, and texts taken apart, as everywhere else.
    {"stemmer/cli", "stemmer/text", {}},
    // Where the stemmer may be wrong is seen in the words of a corpus: in files, or in an index,
    // whose articles are read back. Nothing is written, so that two headers are enough.
    {"stemmer/cli", "corpus", {}},
    {"stemmer/cli", "indexer/stored_articles.h", {}},
    {"stemmer/cli", "indexer/index_error.h", "stemmer/cli/main.cc"},
    {"stemmer/cli", "Boost", {}},
    {"stemmer/cli", "nlohmann JSON", "stemmer/cli/json_output.cc"},

    {"stemmer/text", "stemmer", {}},
    {"stemmer/text", "ICU", {}},

    // indexer/glass, which writes Xapian's files without Xapian.
    {"indexer/glass", "libdeflate", "indexer/glass/deflater.cc"},

    // indexer/schema, which writer and reader share: the standard library, and what packs a text.
    {"indexer/schema", "Zstandard", "indexer/schema/article_packing.cc"},
    {"indexer", "indexer/glass", {}},
    {"indexer", "corpus", {}},
    {"indexer", "stemmer/text", {}},
    {"indexer", "indexer/schema", {}},
    {"indexer", "Xapian", {}},
    // What is written as JSON is written by one file a room.
    {"indexer", "nlohmann JSON", "indexer/report.cc"},
    // The rows of the quarantine, which are read back, too.
    {"indexer", "nlohmann JSON", "indexer/quarantine.cc"},
    // One reader of data files: the checks of the gate are one.
    {"indexer", "stemmer/data_file.h", {}},

    // A program sees its library and what that library's headers show.
    {"indexer/cli", "indexer", {}},
    {"indexer/cli", "indexer/schema", {}},
    {"indexer/cli", "corpus", {}},
    // What to read is said in the same way to every program.
    {"indexer/cli", "corpus/cli/reading_options.h", {}},
    {"indexer/cli", "corpus/cli/progress_line.h", {}},
    {"indexer/cli", "stemmer/text", {}},
    {"indexer/cli", "stemmer/data_file.h", {}},
    // The gate asks what users will ask, as they will ask it.
    {"indexer/cli", "searcher/include/warta", "indexer/cli/golden_queries.cc"},
    {"indexer/cli", "Boost", {}},

    // searcher/include/warta, the public interface: the standard library alone.
    {"searcher", "searcher/include/warta", {}},
    {"searcher", "stemmer/text", {}},
    {"searcher", "stemmer/data_file.h", {}},
    // One hash for what need not be kept secret: FNV-1a.
    {"searcher", "stemmer/fnv.h", {}},
    {"searcher", "indexer/schema", {}},
    {"searcher", "Xapian", {}},
    {"searcher", "nlohmann JSON", "searcher/result_json.cc"},
    {"searcher", "nlohmann JSON", "searcher/evaluation_json.cc"},
    {"searcher", "nlohmann JSON", "searcher/article_json.cc"},
    {"searcher", "nlohmann JSON", "searcher/error_json.cc"},
    {"searcher", "nlohmann JSON", "searcher/request_json.cc"},
    // What saved searches write down and read back, and their reports.
    {"searcher", "nlohmann JSON", "searcher/saved_state.cc"},
    {"searcher", "nlohmann JSON", "searcher/saved_report.cc"},

    // The programs use what any embedder may use, and no more.
    {"searcher/cli", "searcher/include/warta", {}},
    {"searcher/cli", "Boost", {}},

    // searcher/embedding: what libwarta has beside searching, behind the same public interface.
    {"searcher/embedding", "searcher/include/warta", {}},
    {"searcher/embedding", "indexer", {}},
    {"searcher/embedding", "indexer/schema", {}},
    {"searcher/embedding", "corpus", {}},
    {"searcher/embedding", "stemmer/text", {}},
    {"searcher/embedding", "nlohmann JSON", {}},
    // What is wrong with a list of words of one's own.
    {"searcher/embedding", "stemmer/data_file.h", {}},
    // What a stranger would write.
    {"searcher/embedding/examples", "searcher/include/warta", {}},

    // searcher/server, which answers HTTP as any embedder may.
    {"searcher/server", "searcher/include/warta", {}},
    {"searcher/server", "searcher/server/page", {}},
    {"searcher/server", "nlohmann JSON", {}},
    // It serves the schema of results beside them.
    {"searcher/server", "searcher/result.schema.json.h", "searcher/server/api.cc"},
    // One file sees the HTTP library, so that it can be exchanged; one sees what compresses.
    {"searcher/server", "libmicrohttpd", "searcher/server/http_server.cc"},
    {"searcher/server", "libdeflate", "searcher/server/compression.cc"},
    // What may be shown, on a terminal or a page, is decided once.
    {"searcher/server", "searcher/cli/printable.h", "searcher/server/url_text.cc"},
    {"searcher/server/page", "searcher/cli/printable.h", "searcher/server/page/safe_text.cc"},
    // The page: values → HTML.
    {"searcher/server/page", "searcher/include/warta", {}},
    {"searcher/server/page", "mustache", "searcher/server/page/template.cc"},
    {"searcher/server/cli", "searcher/server", {}},
    {"searcher/server/cli", "searcher/include/warta", {}},
    {"searcher/server/cli", "Boost", {}},
}};

// By what beginning a library's headers are known.
struct Library {
  std::string_view beginning;
  std::string_view name;
};
constexpr std::array<Library, 14> kLibraries{{{"xapian.h", "Xapian"},
                                              {"libxml/", "libxml2"},
                                              {"unicode/", "ICU"},
                                              {"boost/", "Boost"},
                                              {"simdjson.h", "simdjson"},
                                              {"re2/", "RE2"},
                                              {"xxhash.h", "xxHash"},
                                              {"archive", "libarchive"},
                                              {"csv.h", "libcsv"},
                                              {"libdeflate.h", "libdeflate"},
                                              {"microhttpd.h", "libmicrohttpd"},
                                              {"kainjow/", "mustache"},
                                              {"zstd.h", "Zstandard"},
                                              {"nlohmann/", "nlohmann JSON"}}};

const std::set<std::string_view> kStandard{"algorithm",
                                           "any",
                                           "array",
                                           "atomic",
                                           "barrier",
                                           "bit",
                                           "bitset",
                                           "cassert",
                                           "cctype",
                                           "cerrno",
                                           "cfenv",
                                           "cfloat",
                                           "charconv",
                                           "chrono",
                                           "cinttypes",
                                           "climits",
                                           "clocale",
                                           "cmath",
                                           "codecvt",
                                           "compare",
                                           "complex",
                                           "concepts",
                                           "condition_variable",
                                           "coroutine",
                                           "csetjmp",
                                           "csignal",
                                           "cstdarg",
                                           "cstddef",
                                           "cstdint",
                                           "cstdio",
                                           "cstdlib",
                                           "cstring",
                                           "ctime",
                                           "cuchar",
                                           "cwchar",
                                           "cwctype",
                                           "deque",
                                           "exception",
                                           "execution",
                                           "filesystem",
                                           "format",
                                           "forward_list",
                                           "fstream",
                                           "functional",
                                           "future",
                                           "initializer_list",
                                           "iomanip",
                                           "ios",
                                           "iosfwd",
                                           "iostream",
                                           "istream",
                                           "iterator",
                                           "latch",
                                           "limits",
                                           "list",
                                           "locale",
                                           "map",
                                           "memory",
                                           "memory_resource",
                                           "mutex",
                                           "new",
                                           "numbers",
                                           "numeric",
                                           "optional",
                                           "ostream",
                                           "queue",
                                           "random",
                                           "ranges",
                                           "ratio",
                                           "regex",
                                           "scoped_allocator",
                                           "semaphore",
                                           "set",
                                           "shared_mutex",
                                           "source_location",
                                           "span",
                                           "sstream",
                                           "stack",
                                           "stdexcept",
                                           "stop_token",
                                           "streambuf",
                                           "string",
                                           "string_view",
                                           "strstream",
                                           "syncstream",
                                           "system_error",
                                           "thread",
                                           "tuple",
                                           "type_traits",
                                           "typeindex",
                                           "typeinfo",
                                           "unordered_map",
                                           "unordered_set",
                                           "utility",
                                           "valarray",
                                           "variant",
                                           "vector",
                                           "version"};

const std::set<std::string_view> kPosix{
    "arpa/inet.h",   "dirent.h",   "fcntl.h",       "langinfo.h",  "netdb.h",     "netinet/in.h",
    "netinet/tcp.h", "poll.h",     "pthread.h",     "pwd.h",       "signal.h",    "spawn.h",
    "stdio.h",       "strings.h",  "sys/file.h",    "sys/ioctl.h", "sys/mman.h",  "sys/resource.h",
    "sys/socket.h",  "sys/stat.h", "sys/statvfs.h", "sys/time.h",  "sys/types.h", "sys/un.h",
    "sys/wait.h",    "syslog.h",   "termios.h",     "unistd.h"};

const std::string kRoot = WARTA_SOURCE_DIR;

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(path.substr(0, slash == std::string_view::npos ? 0 : slash));
}

bool is_room(std::string_view folder) { return std::ranges::find(kRooms, folder) != kRooms.end(); }

// What is included: "std", "POSIX", a library or a room; nothing if it is none that we know. A data
// file's generated header (stemmer/data/compounds.tsv.h) belongs to the room whose data it is.
std::optional<std::string> target_of(std::string_view header) {
  if (kStandard.contains(header)) return "std";
  if (kPosix.contains(header)) return "POSIX";
  for (const Library& library : kLibraries) {
    if (header.starts_with(library.beginning)) return std::string(library.name);
  }
  std::string folder = folder_of(header);
  if (folder == "warta") folder = "searcher/include/warta";
  if (folder.ends_with("/data") && header.ends_with(".tsv.h")) folder = folder_of(folder);
  if (is_room(folder)) return folder;
  return std::nullopt;
}

// What is wrong with a file's including a header; empty if nothing is.
std::string complaint(std::string_view file, std::string_view header) {
  const std::string from = folder_of(file);
  if (!is_room(from)) return "no room of the architecture: " + from;
  const auto target = target_of(header);
  if (!target) return "no header that the architecture knows: " + std::string(header);
  if (*target == "std" || *target == "POSIX" || *target == from) return "";
  for (const Arrow& arrow : kArrows) {
    if (arrow.from != from || (!arrow.only.empty() && arrow.only != file)) continue;
    if (arrow.to == *target || arrow.to == header) return "";
  }
  return "no arrow from " + from + " to " + *target + " (" + std::string(header) + ")";
}

struct Include {
  std::string file;  ///< From the root: "corpus/boilerplate.cc".
  std::size_t line = 0;
  std::string header;
};

// The header of an #include line; empty if it is none.
std::string header_in(std::string_view line) {
  const auto skip = [&line](std::size_t length) {
    line.remove_prefix(std::min(line.size(), length));
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(" \t")));
  };
  skip(0);
  if (!line.starts_with('#')) return "";
  skip(1);
  if (!line.starts_with("include")) return "";
  skip(std::string_view("include").size());
  const std::size_t end = line.find_first_of("\">", 1);
  if (line.empty() || end == std::string_view::npos) return "?";
  return std::string(line.substr(1, end - 1));
}

std::vector<std::string> source_files(const std::vector<std::string>& folders) {
  std::vector<std::string> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot + '/' + folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension == ".h" || extension == ".cc" || extension == ".cpp" || extension == ".hpp" ||
          extension == ".c") {
        files.push_back(entry.path().lexically_relative(kRoot).generic_string());
      }
    }
  }
  std::ranges::sort(files);
  return files;
}

std::vector<std::string> lines_of(const std::string& file) {
  std::ifstream in(kRoot + '/' + file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

const std::vector<std::string> kFolders{"corpus", "stemmer", "indexer", "searcher"};

std::vector<Include> all_includes() {
  std::vector<Include> includes;
  for (const std::string& file : source_files(kFolders)) {
    const std::vector<std::string> lines = lines_of(file);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string header = header_in(lines[i]);
      if (!header.empty()) includes.push_back({file, i + 1, header});
    }
  }
  return includes;
}

TEST(Layers, EveryIncludeFollowsAnArrow) {
  const std::vector<Include> includes = all_includes();

  EXPECT_GT(includes.size(), 300U) << "the sources were not found";
  for (const Include& include : includes) {
    EXPECT_EQ(complaint(include.file, include.header), "") << include.file << ':' << include.line;
  }
}

TEST(Layers, EverySourceFileLiesInARoom) {
  for (const std::string& file : source_files(kFolders)) {
    EXPECT_TRUE(is_room(folder_of(file))) << file;
  }
}

TEST(Layers, EveryFileOfOursThatIsIncludedExists) {
  for (const Include& include : all_includes()) {
    const auto target = target_of(include.header);
    if (!target || !is_room(*target)) continue;
    std::string file = include.header;
    if (file.starts_with("warta/")) file = "searcher/include/" + file;
    // A text that is compiled in: words.tsv.h is made of words.tsv.
    if (fs::path(file).stem().has_extension()) file.resize(file.size() - 2);
    EXPECT_TRUE(fs::exists(kRoot + '/' + file)) << include.file << ':' << include.line;
  }
}

// A permission that nobody uses makes the document lie.
TEST(Layers, EveryArrowIsFollowedBySomeFile) {
  std::set<std::string> rooms_in_use;
  for (const std::string& file : source_files(kFolders)) rooms_in_use.insert(folder_of(file));
  const std::vector<Include> includes = all_includes();
  for (const Arrow& arrow : kArrows) {
    if (!rooms_in_use.contains(std::string(arrow.from))) continue;
    const bool followed = std::ranges::any_of(includes, [&](const Include& include) {
      return folder_of(include.file) == arrow.from &&
             (include.header == arrow.to || target_of(include.header) == arrow.to);
    });
    EXPECT_TRUE(followed) << arrow.from << " -> " << arrow.to;
  }
}

std::set<std::string> rooms_that_see(std::string_view library) {
  std::set<std::string> rooms;
  for (const Include& include : all_includes()) {
    if (target_of(include.header) == library) rooms.insert(folder_of(include.file));
  }
  return rooms;
}

TEST(Layers, OnlyIndexerAndSearcherSeeXapian) {
  EXPECT_THAT(rooms_that_see("Xapian"), testing::UnorderedElementsAre("indexer", "searcher"));
}

TEST(Layers, OnlyStemmerTextSeesIcu) {
  EXPECT_THAT(rooms_that_see("ICU"), testing::UnorderedElementsAre("stemmer/text"));
}

TEST(Layers, OnlyProgramsSeeBoost) {
  for (const std::string& room : rooms_that_see("Boost"))
    EXPECT_TRUE(room.ends_with("/cli")) << room;
}

TEST(Layers, OnlyCorpusSeesSimdjson) {
  EXPECT_THAT(rooms_that_see("simdjson"), testing::UnorderedElementsAre("corpus"));
}

// No header of the public interface, and none that it includes, shows a library.
TEST(Layers, ThePublicInterfaceShowsTheStandardLibraryAlone) {
  for (const Include& include : all_includes()) {
    if (folder_of(include.file) != "searcher/include/warta") continue;
    const auto target = target_of(include.header);
    EXPECT_TRUE(target == "std" || target == "searcher/include/warta")
        << include.file << ':' << include.line << ": " << include.header;
  }
}

// ICU, simdjson, RE2 and JSON are seen by .cc files alone: nobody compiles them by including us.
TEST(Layers, HeadersShowNoLibraryButXapian) {
  for (const Include& include : all_includes()) {
    if (!include.file.ends_with(".h")) continue;
    const auto target = target_of(include.header);
    EXPECT_TRUE(target == "std" || target == "Xapian" || (target && is_room(*target)))
        << include.file << ':' << include.line << ": " << include.header;
  }
}

// The room that an arrow leads to; empty if it leads to a library.
std::string room_reached(const Arrow& arrow) {
  const std::string room = arrow.to.ends_with(".h") ? folder_of(arrow.to) : std::string(arrow.to);
  return is_room(room) ? room : "";
}

TEST(Layers, NoTwoRoomsReachEachOther) {
  for (const Arrow& arrow : kArrows) {
    std::set<std::string> reached{room_reached(arrow)};
    for (std::size_t before = 0; before != reached.size();) {
      before = reached.size();
      for (const Arrow& next : kArrows) {
        if (reached.contains(std::string(next.from))) reached.insert(room_reached(next));
      }
    }
    EXPECT_FALSE(reached.contains(std::string(arrow.from)))
        << arrow.from << " -> " << arrow.to << " and back";
  }
}

TEST(Layers, ForbidWhatTheArchitectureForbids) {
  struct Row {
    std::string_view file, header;
  };
  for (const auto& [file, header] : std::initializer_list<Row>{
           {"corpus/a.cc", "xapian.h"},
           {"corpus/a.cc", "stemmer/stemmer.h"},
           {"corpus/a.cc", "stemmer/text/analyzer.h"},
           {"corpus/a.cc", "indexer/report.h"},
           {"corpus/a.cc", "re2/re2.h"},
           {"corpus/a.cc", "xxhash.h"},
           {"corpus/a.cc", "nlohmann/json.hpp"},
           {"corpus/cli/a.cc", "nlohmann/json.hpp"},
           {"corpus/a.cc", "boost/program_options.hpp"},
           {"stemmer/a.cc", "unicode/uchar.h"},
           {"stemmer/a.cc", "stemmer/text/tokenizer.h"},
           {"stemmer/a.cc", "corpus/article.h"},
           {"stemmer/a.cc", "simdjson.h"},
           {"stemmer/cli/a.cc", "indexer/bulk_build.h"},
           {"stemmer/cli/a.cc", "xapian.h"},
           {"stemmer/text/a.cc", "corpus/article.h"},
           {"stemmer/text/a.cc", "xapian.h"},
           {"indexer/a.cc", "searcher/snippet.h"},
           {"indexer/a.cc", "warta/searcher.h"},
           {"indexer/a.cc", "stemmer/stemmer.h"},
           {"indexer/a.cc", "unicode/uchar.h"},
           {"indexer/a.cc", "nlohmann/json.hpp"},
           {"indexer/schema/a.cc", "xapian.h"},
           {"indexer/schema/a.cc", "corpus/article.h"},
           {"indexer/schema/a.cc", "indexer/report.h"},
           {"indexer/cli/a.cc", "xapian.h"},
           {"searcher/a.cc", "indexer/report.h"},
           {"searcher/a.cc", "corpus/article.h"},
           {"searcher/a.cc", "stemmer/stemmer.h"},
           {"searcher/a.cc", "stemmer/data/compounds.tsv.h"},
           {"searcher/a.cc", "simdjson.h"},
           {"searcher/cli/a.cc", "searcher/snippet.h"},
           {"searcher/cli/a.cc", "xapian.h"},
           {"searcher/cli/a.cc", "indexer/schema/fields.h"},
           {"searcher/server/a.cc", "boost/program_options.hpp"},
           {"searcher/include/warta/a.h", "xapian.h"},
           {"searcher/include/warta/a.h", "searcher/snippet.h"},
           {"searcher/include/warta/a.h", "stemmer/text/analyzer.h"},
       }) {
    EXPECT_NE(complaint(file, header), "") << file << " may include " << header;
  }
}

TEST(Layers, AllowWhatTheArchitectureAllows) {
  EXPECT_EQ(complaint("corpus/rule_matcher.cc", "re2/set.h"), "");
  EXPECT_EQ(complaint("corpus/a.cc", "corpus/data/boilerplate.tsv.h"), "");
  EXPECT_EQ(complaint("stemmer/text/a.cc", "stemmer/data/compounds.tsv.h"), "");
  EXPECT_EQ(complaint("searcher/cli/a.cc", "warta/searcher.h"), "");
  EXPECT_EQ(complaint("indexer/schema/a.cc", "fcntl.h"), "");
  EXPECT_EQ(complaint("stemmer/a.cc", "string_view"), "");
}

TEST(Layers, KnowNoFolderAndNoHeaderThatHasNoRow) {
  EXPECT_NE(complaint("util/a.cc", "string"), "");
  EXPECT_NE(complaint("corpus/util/a.cc", "string"), "");
  EXPECT_NE(complaint("corpus/a.cc", "common/a.h"), "");
  EXPECT_NE(complaint("corpus/a.cc", "article.h"), "");
  EXPECT_NE(complaint("corpus/a.cc", "curl/curl.h"), "");
  EXPECT_NE(complaint("corpus/a.cc", "experimental/filesystem"), "");
  EXPECT_NE(complaint("corpus/a.cc", "corpus/../indexer/report.h"), "");
}

TEST(Layers, FindIncludesHoweverTheyAreWritten) {
  EXPECT_EQ(header_in("#include <xapian.h>"), "xapian.h");
  EXPECT_EQ(header_in("  #  include\t\"corpus/article.h\"  // why"), "corpus/article.h");
  EXPECT_EQ(header_in("#include<string>"), "string");
  EXPECT_EQ(header_in("#include HEADER"), "?");
  EXPECT_EQ(header_in("//   #include <iostream>"), "");
  EXPECT_EQ(header_in("\"#include <x>\""), "");
}

TEST(SourceFiles, BeginWithTheLicence) {
  for (const std::string& file :
       source_files({"corpus", "stemmer", "indexer", "searcher", "tests"})) {
    const auto lines = lines_of(file);
    ASSERT_FALSE(lines.empty()) << file;
    EXPECT_EQ(lines[0], "// SPDX-License-Identifier: GPL-2.0-or-later") << file;
  }
}

TEST(SourceFiles, AreIncludedOnce) {
  for (const std::string& file :
       source_files({"corpus", "stemmer", "indexer", "searcher", "tests"})) {
    if (!file.ends_with(".h")) continue;
    EXPECT_THAT(lines_of(file), testing::Contains("#pragma once")) << file;
  }
}

TEST(SourceFiles, HaveTheEndingsOfTheHouse) {
  for (const std::string& file :
       source_files({"corpus", "stemmer", "indexer", "searcher", "tests"})) {
    // C is what the examples show to whoever writes it.
    const bool is_example = folder_of(file) == "searcher/embedding/examples";
    EXPECT_TRUE(file.ends_with(".h") || file.ends_with(".cc") ||
                (is_example && file.ends_with(".c")))
        << file;
  }
}

}  // namespace
}  // namespace warta::layers
