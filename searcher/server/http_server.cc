// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/http_server.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>

#include "searcher/server/connection_watch.h"
#include "searcher/server/request_id.h"
#include "searcher/server/url_text.h"
#include "searcher/server/work_queue.h"

namespace warta::server {
namespace {

constexpr unsigned kTooLarge = 413;  // its name has changed from version to version

// A request from its first line to the end of its answer.
struct Exchange {
  std::string target;
  HttpRequest request;
  bool has_begun = false;
  unsigned refused = 0;  // with this status; 0: not
  std::optional<HttpResponse> response;
};

int socket_of(MHD_Connection* connection) {
  return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
}

std::string remote_of(MHD_Connection* connection) {
  const sockaddr* address =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS)->client_addr;
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address->sa_family == AF_INET) {
    const auto* const four = reinterpret_cast<const sockaddr_in*>(address);
    inet_ntop(AF_INET, &four->sin_addr, text.data(), text.size());
  } else if (address->sa_family == AF_INET6) {
    const auto* const six = reinterpret_cast<const sockaddr_in6*>(address);
    inet_ntop(AF_INET6, &six->sin6_addr, text.data(), text.size());
  } else {
    return "local";
  }
  return text.data();
}

MHD_Result add_header(void* headers, MHD_ValueKind, const char* name, const char* value) {
  static_cast<NamedValues*>(headers)->emplace_back(in_small_letters(name),
                                                   value == nullptr ? "" : value);
  return MHD_YES;
}

// For a status that no handler gives: as short as may be.
HttpResponse plain_refusal(unsigned status) {
  const char* const phrase = MHD_get_reason_phrase_for(status);
  HttpResponse response{.status = status, .type = "text/plain; charset=utf-8", .body = phrase};
  response.body += '\n';
  if (status == MHD_HTTP_SERVICE_UNAVAILABLE) response.headers.emplace_back("Retry-After", "1");
  return response;
}

MHD_Result send(MHD_Connection* connection, const HttpResponse& response, bool is_last) {
  MHD_Response* const made = MHD_create_response_from_buffer(
      response.body.size(), const_cast<char*>(response.body.data()), MHD_RESPMEM_MUST_COPY);
  if (made == nullptr) return MHD_NO;
  if (!response.type.empty()) MHD_add_response_header(made, "Content-Type", response.type.c_str());
  for (const auto& [name, value] : response.headers) {
    MHD_add_response_header(made, name.c_str(), value.c_str());
  }
  if (is_last) MHD_add_response_header(made, "Connection", "close");
  const MHD_Result queued = MHD_queue_response(connection, response.status, made);
  MHD_destroy_response(made);
  return queued;
}

}  // namespace

class HttpServer::Impl {
 public:
  Impl(int socket, const ServerLimits& limits, Handler handler, OnRefused on_refused)
      : limits_(limits),
        handler_(std::move(handler)),
        on_refused_(std::move(on_refused)),
        watch_(limits.patience),
        queue_(
            limits.threads > 0 ? limits.threads : std::max(1U, std::thread::hardware_concurrency()),
            limits.waiting) {
    constexpr unsigned kFlags =
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC | MHD_USE_TURBO;
    daemon_ = MHD_start_daemon(
        kFlags, 0, nullptr, nullptr, &on_request, this, MHD_OPTION_LISTEN_SOCKET, socket,
        MHD_OPTION_CONNECTION_LIMIT, static_cast<unsigned>(limits.connections),
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, limits.head_bytes, MHD_OPTION_CONNECTION_TIMEOUT,
        static_cast<unsigned>(limits.idle.count()), MHD_OPTION_URI_LOG_CALLBACK, &on_target, this,
        MHD_OPTION_NOTIFY_COMPLETED, &on_completed, this, MHD_OPTION_NOTIFY_CONNECTION,
        &on_connection, this, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
    if (daemon_ == nullptr) throw std::runtime_error("the HTTP server cannot be started");
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { stop(); }

  std::size_t connections() const { return watch_.connections(); }

  void stop() {
    if (daemon_ == nullptr) return;
    is_stopping_ = true;
    const MHD_socket socket = MHD_quiesce_daemon(daemon_);
    const auto end = std::chrono::steady_clock::now() + limits_.farewell;
    while (under_way_ > 0 && std::chrono::steady_clock::now() < end) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    // Whoever answers now must be done before the connections go; nothing more is taken.
    while (being_answered_ > 0) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    MHD_stop_daemon(daemon_);
    daemon_ = nullptr;
    if (socket != MHD_INVALID_SOCKET) shutdown(socket, SHUT_RDWR);
  }

 private:
  static void* on_target(void*, const char* target, MHD_Connection*) {
    auto exchange = std::make_unique<Exchange>();
    exchange->target = target;
    return exchange.release();
  }

  static void on_completed(void* self, MHD_Connection* connection, void** exchange,
                           MHD_RequestTerminationCode) {
    Impl& server = *static_cast<Impl*>(self);
    server.watch_.completed(socket_of(connection));
    const std::unique_ptr<Exchange> done(static_cast<Exchange*>(*exchange));
    *exchange = nullptr;
    if (done && done->has_begun) --server.under_way_;
  }

  static void on_connection(void* self, MHD_Connection* connection, void**,
                            MHD_ConnectionNotificationCode what) {
    ConnectionWatch& watch = static_cast<Impl*>(self)->watch_;
    if (what == MHD_CONNECTION_NOTIFY_STARTED) {
      watch.opened(socket_of(connection));
    } else {
      watch.closed(socket_of(connection));
    }
  }

  // Called for the head of a request, for each piece of its body, at its end, and once more when
  // its answer is there.
  static MHD_Result on_request(void* self, MHD_Connection* connection, const char*,
                               const char* method, const char*, const char* piece,
                               std::size_t* piece_bytes, void** exchange) {
    Impl& server = *static_cast<Impl*>(self);
    Exchange& now = *static_cast<Exchange*>(*exchange);
    if (now.response) return send(connection, *now.response, server.is_stopping_);
    if (!now.has_begun) {
      server.begin(connection, method, now);
      return MHD_YES;
    }
    if (*piece_bytes > 0) {
      if (now.request.body.size() + *piece_bytes > server.limits_.body_bytes) {
        now.refused = kTooLarge;
      }
      if (now.refused == 0) now.request.body.append(piece, *piece_bytes);
      *piece_bytes = 0;
      return MHD_YES;
    }
    return now.refused != 0 ? server.refuse(connection, now) : server.give(connection, now);
  }

  void begin(MHD_Connection* connection, const char* method, Exchange& now) {
    now.has_begun = true;
    ++under_way_;
    now.request.method = method;
    now.request.remote = remote_of(connection);
    MHD_get_connection_values(connection, MHD_HEADER_KIND, &add_header, &now.request.headers);
    now.request.id = id_for(first_of(now.request.headers, "x-request-id").value_or(""));
    auto target = decode_target(now.target);
    if (now.request.headers.size() > limits_.headers) {
      now.refused = MHD_HTTP_REQUEST_HEADER_FIELDS_TOO_LARGE;
    } else if (!target) {
      now.refused = MHD_HTTP_BAD_REQUEST;
    } else {
      now.request.path = std::move(target->path);
      now.request.parameters = std::move(target->parameters);
    }
  }

  MHD_Result refuse(MHD_Connection* connection, const Exchange& now) {
    on_refused_(now.refused, now.request.remote);
    return send(connection, plain_refusal(now.refused), true);
  }

  MHD_Result give(MHD_Connection* connection, Exchange& now) {
    if (is_stopping_) return send(connection, plain_refusal(MHD_HTTP_SERVICE_UNAVAILABLE), true);
    ++being_answered_;
    MHD_suspend_connection(connection);
    const bool was_taken = queue_.add([this, connection, &now] {
      now.response = handler_(now.request);
      MHD_resume_connection(connection);
      --being_answered_;
    });
    if (was_taken) return MHD_YES;
    --being_answered_;
    on_refused_(MHD_HTTP_SERVICE_UNAVAILABLE, now.request.remote);
    now.response = plain_refusal(MHD_HTTP_SERVICE_UNAVAILABLE);
    MHD_resume_connection(connection);
    return MHD_YES;
  }

  ServerLimits limits_;
  Handler handler_;
  OnRefused on_refused_;
  std::atomic<std::size_t> under_way_ = 0;       // from the end of the head on
  std::atomic<std::size_t> being_answered_ = 0;  // suspended
  std::atomic<bool> is_stopping_ = false;
  ConnectionWatch watch_;
  MHD_Daemon* daemon_ = nullptr;
  WorkQueue queue_;  // goes first
};

HttpServer::HttpServer(int socket, const ServerLimits& limits, Handler handler,
                       OnRefused on_refused)
    : impl_(std::make_unique<Impl>(socket, limits, std::move(handler), std::move(on_refused))) {}
HttpServer::~HttpServer() = default;
void HttpServer::stop() { impl_->stop(); }
std::size_t HttpServer::connections() const { return impl_->connections(); }

}  // namespace warta::server
