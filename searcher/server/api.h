// SPDX-License-Identifier: GPL-2.0-or-later
// What stands under /api/v1: JSON for programs, described by openapi.json.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/server/http_messages.h"
#include "searcher/server/search_parameters.h"
#include "warta/analysis.h"
#include "warta/searcher.h"

namespace warta::server {

/// The programs' side of a searcher. Any number of threads may share one.
class Api {
 public:
  /// Both must outlive it.
  Api(Searcher& searcher, const Analyzer& analyzer, const RequestLimits& limits)
      : searcher_(searcher), analyzer_(analyzer), limits_(limits) {}

  /// The answer to what stands behind "/api/v1/"; nothing if there is nothing of that name. Throws
  /// warta::Error.
  std::optional<HttpResponse> answer(std::string_view name, const HttpRequest& request);

 private:
  HttpResponse search(const HttpRequest& request);
  HttpResponse facets(const HttpRequest& request);
  HttpResponse like(std::string_view id, const HttpRequest& request);
  HttpResponse article(std::string_view id);
  HttpResponse complete(const HttpRequest& request);
  HttpResponse stem(const HttpRequest& request);

  Searcher& searcher_;
  const Analyzer& analyzer_;
  RequestLimits limits_;
};

/// An error as an answer: its JSON, and the status that fits.
HttpResponse to_response(const Error& error);

/// The same for what is no warta::Error. `code` is one word for programs.
HttpResponse refusal(unsigned status, std::string_view code, const std::string& message,
                     const std::string& hint);

}  // namespace warta::server
