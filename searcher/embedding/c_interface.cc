// SPDX-License-Identifier: GPL-2.0-or-later
// warta.h: every call ends in a status and a text; no exception passes.
#include <cstring>
#include <memory>
#include <new>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "warta/analysis.h"
#include "warta/searcher.h"
#include "warta/warta.h"

struct warta_searcher {
  warta::Searcher searcher;
};

namespace warta::embedding {
namespace {

using Json = nlohmann::ordered_json;

// What a call gives back.
struct Answer {
  warta_status status = WARTA_OK;
  std::string text;
};

warta_status status_of(Error::Code code) {
  switch (code) {
    case Error::Code::IndexMissing:
      return WARTA_INDEX_MISSING;
    case Error::Code::IndexIncompatible:
      return WARTA_INDEX_INCOMPATIBLE;
    case Error::Code::IndexDamaged:
      return WARTA_INDEX_DAMAGED;
    case Error::Code::DataFileInvalid:
      return WARTA_DATA_FILE_INVALID;
    case Error::Code::RequestInvalid:
      return WARTA_REQUEST_INVALID;
    case Error::Code::Locked:
      return WARTA_LOCKED;
    case Error::Code::Unwritable:
      return WARTA_UNWRITABLE;
    case Error::Code::NotAnIndex:
    case Error::Code::NoArticles:
    case Error::Code::GateRefused:
      break;  // of writing, which C does not
  }
  return WARTA_FAILED;
}

// As to_json(Error), for what is no Error.
std::string error_json(std::string_view code, std::string_view message) {
  const Json json = {{"error", {{"code", code}, {"message", message}, {"hint", ""}}}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

Answer null_argument(const char* name) {
  return {WARTA_REQUEST_INVALID,
          to_json(Error(Error::Code::RequestInvalid, std::string(name) + " is NULL", ""))};
}

// The caller's copy; nullptr if memory ran out.
char* copy_of(const std::string& text) noexcept {
  char* copy = new (std::nothrow) char[text.size() + 1];
  if (copy != nullptr) std::memcpy(copy, text.c_str(), text.size() + 1);
  return copy;
}

// Whatever an action throws becomes an answer.
template <typename Action>
Answer answer_of(const Action& action) {
  try {
    return action();
  } catch (const Error& error) {
    return {status_of(error.code()), to_json(error)};
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    return {WARTA_FAILED, error_json("failed", error.what())};
  } catch (...) {
    return {WARTA_FAILED, error_json("failed", "a fault of the library")};
  }
}

// Runs an action and gives its answer to the caller.
template <typename Action>
warta_status give(char** answer, const Action& action) noexcept {
  if (answer == nullptr) return WARTA_REQUEST_INVALID;
  *answer = nullptr;
  try {
    const Answer given = answer_of(action);
    *answer = copy_of(given.text);
    return *answer == nullptr ? WARTA_FAILED : given.status;
  } catch (...) {  // memory ran out
    return WARTA_FAILED;
  }
}

[[noreturn]] void refuse_options(const std::string& what) {
  throw Error(Error::Code::RequestInvalid, what, R"(write {"ranking_path": "…", "readers": 4})");
}

void take_option(const std::string& name, const Json& value, SearcherOptions& options) {
  if (name == "ranking_path" && value.is_string()) {
    options.ranking_path = value.get<std::string>();
  } else if (name == "readers" && value.is_number_unsigned()) {
    options.readers = value.get<std::size_t>();
  } else {
    refuse_options("the options have \"" + name + "\", which is none or of another type");
  }
}

SearcherOptions options_of(const char* text) {
  SearcherOptions options;
  if (text == nullptr) return options;
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) refuse_options("the options are no JSON object");
  for (const auto& [name, value] : json.items()) take_option(name, value, options);
  return options;
}

const Analyzer& analyzer() {
  static const Analyzer shared;
  return shared;
}

}  // namespace
}  // namespace warta::embedding

namespace embedding = warta::embedding;
using embedding::Answer;
using embedding::give;
using embedding::null_argument;

const char* warta_version(void) { return WARTA_VERSION; }

warta_status warta_open(const char* index, const char* options, warta_searcher** searcher,
                        char** answer) {
  if (searcher != nullptr) *searcher = nullptr;
  const warta_status status = give(answer, [&]() -> Answer {
    if (index == nullptr) return null_argument("index");
    if (searcher == nullptr) return null_argument("searcher");
    *searcher = new warta_searcher{warta::Searcher(index, embedding::options_of(options))};
    return {};
  });
  if (status == WARTA_OK) {
    warta_free(*answer);
    *answer = nullptr;
  } else if (searcher != nullptr) {  // opened, and then memory ran out
    warta_close(*searcher);
    *searcher = nullptr;
  }
  return status;
}

void warta_close(warta_searcher* searcher) { delete searcher; }

warta_status warta_search(warta_searcher* searcher, const char* request, char** answer) {
  return give(answer, [&]() -> Answer {
    if (searcher == nullptr) return null_argument("searcher");
    if (request == nullptr) return null_argument("request");
    const warta::Result result = searcher->searcher.search(warta::request_from_json(request));
    return {WARTA_OK, to_json(result)};
  });
}

warta_status warta_complete(warta_searcher* searcher, const char* beginning, unsigned limit,
                            char** answer) {
  return give(answer, [&]() -> Answer {
    if (searcher == nullptr) return null_argument("searcher");
    if (beginning == nullptr) return null_argument("beginning");
    return {WARTA_OK, warta::to_json(searcher->searcher.complete(beginning, limit))};
  });
}

warta_status warta_article(warta_searcher* searcher, const char* id, char** answer) {
  return give(answer, [&]() -> Answer {
    if (searcher == nullptr) return null_argument("searcher");
    if (id == nullptr) return null_argument("id");
    const auto article = searcher->searcher.article(id);
    if (article) return {WARTA_OK, to_json(*article)};
    const std::string message = std::string("there is no article \"") + id + '"';
    return {WARTA_NOT_FOUND, embedding::error_json("not-found", message)};
  });
}

warta_status warta_stem(const char* word, char** answer) {
  return give(answer, [&]() -> Answer {
    if (word == nullptr) return null_argument("word");
    return {WARTA_OK, embedding::analyzer().stem(word)};
  });
}

warta_status warta_analyze(const char* word, char** answer) {
  return give(answer, [&]() -> Answer {
    if (word == nullptr) return null_argument("word");
    return {WARTA_OK, word_json(embedding::analyzer(), word)};
  });
}

// C owns what it is given: const would be no promise.
void warta_free(char* answer) {  // NOLINT(readability-non-const-parameter)
  delete[] answer;
}
