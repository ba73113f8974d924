// SPDX-License-Identifier: GPL-2.0-or-later
// The searching service: every request that comes in, and its answer.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "searcher/server/admission.h"
#include "searcher/server/answer_cache.h"
#include "searcher/server/api.h"
#include "searcher/server/http_messages.h"
#include "searcher/server/metrics.h"
#include "searcher/server/search_parameters.h"
#include "warta/analysis.h"
#include "warta/searcher.h"

namespace warta::server {

/// How a service is run.
struct ServiceOptions {
  Admission admission;
  RequestLimits limits;
  bool page = true;                                  ///< Serve the page, besides the API.
  std::size_t cache_bytes = std::size_t{64} << 20U;  ///< For answers that are asked for again.
  /// Takes the access log's lines, from several threads; empty: no log.
  std::function<void(const std::string& line)> log;
};

/// Answers HTTP requests from one searcher:
///
///   /  /artikel  /aset/NAME                     the page, for people
///   /api/v1/search  facets  like/ID  article/ID  complete  stem  openapi.json    for programs
///   /healthz  /readyz  /metrics                 for whoever runs it
///
/// Any number of threads may share one.
class Service {
 public:
  /// The searcher must outlive it.
  Service(Searcher& searcher, ServiceOptions options);

  /// Answers, counts and logs. Throws nothing but std::bad_alloc.
  HttpResponse answer(const HttpRequest& request) noexcept;

  /// Counts what was refused before it became a request.
  void refused(unsigned status, const std::string& remote);

  /// Told how many connections are open, for the metrics.
  void watch_connections(std::function<std::size_t()> connections) {
    connections_ = std::move(connections);
  }

 private:
  HttpResponse routed(std::string_view what, const HttpRequest& request);
  HttpResponse conditional(std::string_view what, const HttpRequest& request);
  HttpResponse remembered(std::string_view what, const HttpRequest& request,
                          const std::string& name);
  HttpResponse ready();
  HttpResponse page(std::string_view what, const HttpRequest& request);

  Searcher& searcher_;
  Analyzer analyzer_;
  ServiceOptions options_;
  Api api_;
  AnswerCache cache_;
  Metrics metrics_;
  std::function<std::size_t()> connections_;
};

}  // namespace warta::server
