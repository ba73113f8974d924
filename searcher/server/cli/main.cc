// SPDX-License-Identifier: GPL-2.0-or-later
// warta-serve: parse, listen, answer until a signal comes.
#include <sys/resource.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>

#include "searcher/server/cli/handed_socket.h"
#include "searcher/server/cli/log_file.h"
#include "searcher/server/cli/options.h"
#include "searcher/server/cli/stop_signal.h"
#include "searcher/server/http_server.h"
#include "searcher/server/service.h"
#include "warta/error.h"
#include "warta/searcher.h"

namespace {

namespace cli = warta::server::cli;
using warta::server::Place;

constexpr int kFailed = 2;

// The first line of a file.
std::string read_token(const std::string& path) {
  constexpr std::size_t kShortest = 16;
  std::ifstream in(path);
  std::string token;
  if (!std::getline(in, token)) throw std::runtime_error(path + ": cannot be read");
  if (token.size() < kShortest) {
    throw std::runtime_error(path + ": a token of less than 16 bytes can be guessed");
  }
  return token;
}

// A connection takes a file; some are left for the index and the log.
std::size_t connections_within_reach(std::size_t wanted) {
  constexpr rlim_t kOthers = 256;
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return wanted;
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  getrlimit(RLIMIT_NOFILE, &files);
  const rlim_t left = files.rlim_cur > kOthers * 2 ? files.rlim_cur - kOthers : kOthers;
  return std::min<std::size_t>(wanted, left);
}

// IPv6 stands in brackets.
std::string in_url(const std::string& address) {
  const bool is_six = address.find(':') != std::string::npos;
  return is_six ? '[' + address + ']' : address;
}

std::string url_of(const Place& place) {
  if (place.address.empty()) return "a socket of its own";
  return "http://" + in_url(place.address) + ':' + std::to_string(place.port);
}

void serve(cli::Options options) {
  const cli::StopSignals signals;
  warta::Searcher searcher(
      options.index, {.ranking_path = options.ranking_path, .readers = options.server.threads});
  std::optional<cli::LogFile> log;
  if (options.log_path != "none") {
    log.emplace(options.log_path);
    options.service.log = [&log](const std::string& line) { log->add(line); };
  }
  if (!options.token_path.empty()) {
    options.service.admission.token = read_token(options.token_path);
  }
  options.service.admission.hosts.push_back(in_url(options.place.address));
  options.server.connections = connections_within_reach(options.server.connections);
  const auto handed = cli::handed_socket();
  const int socket = handed ? *handed : warta::server::listen_at(options.place);
  warta::server::Service service(searcher, options.service);
  warta::server::HttpServer server(
      socket, options.server, [&service](const auto& request) { return service.answer(request); },
      [&service](unsigned status, const std::string& remote) { service.refused(status, remote); });
  service.watch_connections([&server] { return server.connections(); });
  std::cerr << "warta-serve: listening on " << url_of(warta::server::place_of(socket)) << std::endl;
  signals.wait();
  server.stop();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const cli::Options options = cli::parse_options(argc, argv);
    if (options.help) {
      std::cout << cli::help_text();
    } else if (options.version) {
      std::cout << "warta-serve " WARTA_VERSION "\n";
    } else {
      serve(options);
    }
    return 0;
  } catch (const cli::UsageError& error) {
    std::cerr << "warta-serve: " << error.what() << "\nhint: warta-serve --help\n";
  } catch (const warta::Error& error) {
    std::cerr << "warta-serve: " << error.what() << "\nhint: " << error.hint() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "warta-serve: " << error.what() << '\n';
  }
  return kFailed;
}
