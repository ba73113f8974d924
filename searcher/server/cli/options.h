// SPDX-License-Identifier: GPL-2.0-or-later
// The command line of warta-serve, as values.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

#include "searcher/server/http_server.h"
#include "searcher/server/listening_socket.h"
#include "searcher/server/service.h"

namespace warta::server::cli {

/// What the command line says wrongly; for a person.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Options {
  std::string index;
  std::string ranking_path;
  Place place;
  ServerLimits server;
  ServiceOptions service;      ///< Without a log.
  std::string token_path;      ///< Of a file with the token; empty: none.
  std::string log_path = "-";  ///< "-" is standard output, "none" no log.
  std::size_t cache_mebibytes = 64;
  bool help = false;
  bool version = false;
};

/// Throws UsageError.
Options parse_options(int argc, const char* const* argv);

/// What --help prints.
std::string help_text();

}  // namespace warta::server::cli
