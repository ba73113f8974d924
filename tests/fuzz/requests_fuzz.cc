// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as what a client sends: a target, a body of JSON, headers; answered from a small index,
// as JSON and as a page. Every answer is whole and none is a fault of ours.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "searcher/server/service.h"
#include "searcher/server/url_text.h"
#include "tests/fuzz/invariant.h"
#include "warta/indexer.h"

namespace {

using namespace warta;
using namespace warta::server;
using warta::fuzz::require;

std::string make_index() {
  const std::string folder = std::filesystem::temp_directory_path() / "warta-requests-fuzz.index";
  std::filesystem::remove_all(folder);
  Indexer indexer(folder);
  for (int i = 0; i < 8; ++i) {
    const std::string number = std::to_string(i);
    indexer.add({.id = "id/" + number,
                 .title = "Uji <b>rudal</b> " + number,
                 .body = "Prajurit menembakkan rudal ke kapal selam F-16 & \"padi\" di Natuna.",
                 .source = "KBN",
                 .place = "Jakarta",
                 .url = "javascript:alert(1)",
                 .published = 1'749'610'830 + i * 86'400});
  }
  indexer.commit();
  return folder;
}

void check(const HttpResponse& response, const HttpRequest& request) {
  require(response.status != 500, "no request is a fault of ours");
  if (response.type == "application/json") {
    require(nlohmann::json::accept(response.body), "JSON is JSON");
  }
  if (response.type.starts_with("text/html")) {
    require(response.body.find("<b>rudal") == std::string::npos, "titles are text");
    require(response.body.find("href=\"javascript:") == std::string::npos, "links are links");
  }
  for (const auto& [name, value] : response.headers) {
    require(value.find_first_of("\r\n") == std::string::npos, "headers are of one line");
  }
  require(!request.path.empty(), "a path begins with a slash");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Searcher searcher(make_index());
  static Service service(searcher, {.cache_bytes = 0});
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t line_end = bytes.find('\n');
  const std::string_view body =
      line_end == std::string_view::npos ? "" : bytes.substr(line_end + 1);
  const auto target = decode_target(bytes.substr(0, line_end));
  if (!target) return 0;
  HttpRequest request{.method = body.empty() ? "GET" : "POST",
                      .path = target->path,
                      .parameters = target->parameters,
                      .headers = {{"host", "localhost"}},
                      .body = std::string(body),
                      .remote = "127.0.0.1",
                      .id = "fuzz"};
  check(service.answer(request), request);
  return 0;
}
