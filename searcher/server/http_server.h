// SPDX-License-Identifier: GPL-2.0-or-later
// HTTP/1.1 on one socket: one thread reads and writes for all connections, a few others answer. The
// protocol is libmicrohttpd's.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

#include "searcher/server/http_messages.h"

namespace warta::server {

/// What a client may take of a server.
struct ServerLimits {
  std::size_t threads = 0;           ///< That answer; 0: as many as the machine has cores.
  std::size_t waiting = 1024;        ///< Requests that wait for a thread; others get a 503.
  std::size_t connections = 12'000;  ///< At the same time; others wait to be taken.
  std::size_t head_bytes = 24'576;   ///< Of the request line and all headers, about.
  std::size_t headers = 64;
  std::size_t body_bytes = 65'536;
  std::chrono::seconds idle{15};      ///< Without a byte, until a connection is closed.
  std::chrono::seconds patience{30};  ///< Without a request's end, however many bytes come.
  std::chrono::seconds farewell{10};  ///< That stop() waits for answers under way.
};

/// Answers the requests of a socket from its construction on.
class HttpServer {
 public:
  /// Answers a request; is called by several threads at the same time. Must not throw.
  using Handler = std::function<HttpResponse(const HttpRequest&)>;
  /// Told what was refused before a handler could see it: a status and the address it came from.
  using OnRefused = std::function<void(unsigned status, const std::string& remote)>;

  /// Takes over a listening socket. Throws std::runtime_error.
  HttpServer(int socket, const ServerLimits& limits, Handler handler, OnRefused on_refused);
  /// As stop().
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  /// Takes no further connection or request, waits for the answers under way, and closes all.
  void stop();

  std::size_t connections() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace warta::server
