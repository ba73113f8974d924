// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/cli/options.h"

#include <boost/program_options.hpp>
#include <cstdint>
#include <sstream>
#include <vector>

namespace warta::server::cli {
namespace {

namespace po = boost::program_options;
using Texts = std::vector<std::string>;

po::typed_value<std::size_t>* count(std::size_t& into) { return po::value(&into)->value_name("N"); }

po::options_description visible_options(Options& options) {
  const auto text = [](std::string& into, const char* name) {
    return po::value(&into)->value_name(name);
  };
  const auto texts = [](Texts& into, const char* name) {
    return po::value(&into)->value_name(name)->composing();
  };
  po::options_description described("Options", 100);
  described.add_options()  //
      ("address,a", text(options.place.address, "ADDRESS"),
       "listen at this address of the machine; 127.0.0.1, which only the machine itself reaches")  //
      ("port,p", po::value(&options.place.port)->value_name("N"),
       "listen at this port; 8017. 0 takes one that is free")  //
      ("host", texts(options.service.admission.hosts, "NAME"),
       "answer to this name, too (the Host of a request); repeat for more; * is any")  //
      ("token-file", text(options.token_path, "FILE"),
       "ask everybody for the token in this file, as Authorization: Bearer TOKEN")  //
      ("cors", texts(options.service.admission.origins, "ORIGIN"),
       "let pages of this origin read answers; repeat for more; * is any")  //
      ("no-page", "serve the API alone")                                    //
      ("log", text(options.log_path, "FILE"),
       "write the access log there, a line of JSON for each request; - is standard output and "
       "is meant if nothing is said; none: no log")  //
      ("ranking", text(options.ranking_path, "FILE"),
       "a ranking table instead of the built-in one")  //
      ("threads,j", count(options.server.threads),
       "answer so many requests at the same time; one for each core if nothing is said")  //
      ("max-waiting", count(options.server.waiting),
       "so many requests wait for a thread; others are told to come again (503); 1024")  //
      ("max-connections", count(options.server.connections),
       "so many connections at the same time; 12000, or what the system allows")  //
      ("cache", count(options.cache_mebibytes),
       "so many MiB for answers that are asked for again; 64. 0: none is kept")             //
      ("max-limit", count(options.service.limits.hits), "so many hits in one answer; 100")  //
      ("max-offset", count(options.service.limits.depth), "so deep a page; 10000")          //
      ("max-terms", count(options.service.limits.query.terms),
       "words and phrases of a query; 64")  //
      ("max-cost", count(options.service.limits.query.cost),
       "articles that a query may look at, estimated; 1000000")  //
      ("help,h", "show this help")                               //
      ("version,V", "show the version");
  return described;
}

void check(const Options& options) {
  const ServerLimits& server = options.server;
  constexpr std::size_t kMostThreads = 1024;
  if (server.threads > kMostThreads) throw UsageError("--threads: 1 to 1024");
  if (server.connections == 0) throw UsageError("--max-connections: at least 1");
  constexpr std::size_t kMostMebibytes = 1UL << 20U;
  if (options.cache_mebibytes > kMostMebibytes)
    throw UsageError("--cache is told in MiB: 0 to 1048576");
  if (server.waiting == 0) throw UsageError("--max-waiting: at least 1");
}

}  // namespace

std::string help_text() {
  Options defaults;
  std::ostringstream text;
  text
      << R"(warta-serve: answers searches of an index of Indonesian news over HTTP, with a page for people.

  warta-serve [options] INDEX

It stays in the foreground and follows the index when a new generation goes live. The page is at /,
the API at /api/v1/search?q=..., /facets, /like/ID, /article/ID, /complete, /stem, described by
/api/v1/openapi.json; /healthz, /readyz and /metrics are for whoever looks after it.
A socket handed over by systemd is taken instead of --address and --port.

)" << visible_options(defaults)
      << R"(
Examples:
  warta-serve news.index                        then open http://127.0.0.1:8017/
  warta-serve --port 0 --log none news.index    at any free port, told on standard error
  warta-serve --token-file token --no-page news.index
  curl 'http://127.0.0.1:8017/api/v1/search?q=kapal+selam&limit=3'

SIGTERM and SIGINT end it when the answers under way are sent.
Exit codes: 0 stopped by such a signal, 2 misuse or error.
)";
  return text.str();
}

Options parse_options(int argc, const char* const* argv) {
  Options options;
  po::options_description all;
  all.add(visible_options(options)).add_options()("index", po::value<Texts>());
  po::positional_options_description positions;
  positions.add("index", -1);
  po::variables_map values;
  try {
    po::store(po::command_line_parser(argc, argv).options(all).positional(positions).run(), values);
    po::notify(values);
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  options.help = values.contains("help");
  options.version = values.contains("version");
  options.service.page = !values.contains("no-page");
  if (options.help || options.version) return options;
  if (!values.contains("index")) throw UsageError("the path of the index is missing");
  const auto& words = values["index"].as<Texts>();
  if (words.size() > 1) throw UsageError("one index is served, and '" + words[1] + "' is another");
  options.index = words[0];
  check(options);
  options.service.cache_bytes = options.cache_mebibytes << 20U;
  return options;
}

}  // namespace warta::server::cli
