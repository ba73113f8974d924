// SPDX-License-Identifier: GPL-2.0-or-later
// The small parts: targets, tags, compression, the cache, the queue.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libdeflate.h>

#include <atomic>
#include <random>
#include <set>
#include <thread>

#include "searcher/server/answer_cache.h"
#include "searcher/server/compression.h"
#include "searcher/server/etag.h"
#include "searcher/server/request_id.h"
#include "searcher/server/url_text.h"
#include "searcher/server/work_queue.h"

namespace warta::server {
namespace {

// As a browser writes a value into a URL.
std::string encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  std::string url;
  for (const char c : text) {
    if (kPlain.find(c) != std::string_view::npos) {
      url += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      url += {'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]};
    }
  }
  return url;
}

TEST(UrlText, WhatWasEncodedIsReadBack) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(1, 127);
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (int i = 0; i < 20; ++i) text += static_cast<char>(byte(random));
    text += "é€😀";
    const auto target = decode_target("/?" + encoded(text) + '=' + encoded(text));
    ASSERT_TRUE(target) << text;
    ASSERT_EQ(target->parameters, (NamedValues{{text, text}}));
  }
}

TEST(UrlText, APlusIsABlankInTheQueryAlone) {
  const auto target = decode_target("/a+b?c+d=e+f&&g=h=i");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/a+b");
  EXPECT_EQ(target->parameters, (NamedValues{{"c d", "e f"}, {"g", "h=i"}}));
}

HttpRequest with(NamedValues parameters) {
  return {.method = "GET",
          .path = "/",
          .parameters = std::move(parameters),
          .headers = {},
          .body = "",
          .remote = "",
          .id = ""};
}

TEST(Etag, IsAnotherOneForAnotherAnswer) {
  constexpr std::int64_t kNoon = 1'749'618'000;
  std::set<std::string> tags;
  for (const std::string& name :
       {answer_name(with({{"a", "b"}}), "1", kNoon), answer_name(with({{"ab", ""}}), "1", kNoon),
        answer_name(with({{"a", "b"}}), "2", kNoon), answer_name(with({{"a", "b"}}), "1.1", kNoon),
        answer_name(with({{"a", "b"}, {"a", "b"}}), "1", kNoon),
        answer_name(with({{"a", "b"}}), "1", kNoon + 86'400)}) {
    tags.insert(etag_of(name));
  }
  EXPECT_EQ(tags.size(), 6U);
  EXPECT_EQ(answer_name(with({}), "1", kNoon), answer_name(with({}), "1", kNoon + 3600));
}

TEST(Etag, IsKnownToWhoeverNamesItAmongOthers) {
  HttpRequest request = with({});
  request.headers = {{"if-none-match", R"(W/"x", W/"y")"}};
  EXPECT_TRUE(has_answer(request, "W/\"y\""));
  EXPECT_FALSE(has_answer(request, "W/\"z\""));
  EXPECT_FALSE(has_answer(with({}), "W/\"y\""));
}

std::string compressed(const std::string& accepted, const std::string& body,
                       std::string* encoding) {
  HttpRequest request = with({});
  if (!accepted.empty()) request.headers = {{"accept-encoding", accepted}};
  HttpResponse response{.body = body};
  compress(request, response);
  *encoding = first_of(response.headers, "Content-Encoding").value_or("");
  return response.body;
}

TEST(Compression, PacksForWhoeverTakesIt) {
  const std::string body(5000, 'a');
  std::string encoding;
  for (const char* accepted : {"gzip", "br, gzip;q=0.5", "deflate,gzip , br", "gzip;q=1.0"}) {
    const std::string bytes = compressed(accepted, body, &encoding);
    EXPECT_EQ(encoding, "gzip") << accepted;
    std::string back(body.size(), '\0');
    libdeflate_decompressor* const reader = libdeflate_alloc_decompressor();
    EXPECT_EQ(libdeflate_gzip_decompress(reader, bytes.data(), bytes.size(), back.data(),
                                         back.size(), nullptr),
              LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(reader);
    EXPECT_EQ(back, body);
  }
  for (const char* accepted : {"", "br", "gzip;q=0", "gzip;q=0.000", "xgzip"}) {
    EXPECT_EQ(compressed(accepted, body, &encoding), body) << accepted;
    EXPECT_EQ(encoding, "");
  }
  EXPECT_EQ(compressed("gzip", "short", &encoding), "short");
}

TEST(AnswerCache, KeepsWhatWasAskedForLast) {
  constexpr std::size_t kRoomForAboutTen = 16'000;
  AnswerCache cache(kRoomForAboutTen);
  const std::string body(1000, 'x');
  for (int i = 0; i < 100; ++i) {
    cache.keep(std::to_string(i), {.body = body});
    EXPECT_TRUE(cache.find("0")) << i;  // asked for again and again
  }
  EXPECT_TRUE(cache.find("99"));
  EXPECT_FALSE(cache.find("50"));
  EXPECT_EQ(cache.find("99")->body, body);
}

TEST(AnswerCache, KeepsNothingThatIsTooLargeForIt) {
  AnswerCache cache(10'000);
  cache.keep("large", {.body = std::string(5000, 'x')});
  EXPECT_FALSE(cache.find("large"));
  AnswerCache none(0);
  none.keep("a", {.body = "b"});
  EXPECT_FALSE(none.find("a"));
}

TEST(AnswerCache, MayBeSharedByThreads) {
  AnswerCache cache(20'000);
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&cache, t] {
      for (int i = 0; i < 5000; ++i) {
        const std::string name = std::to_string((i * 7 + t) % 50);
        const auto found = cache.find(name);
        if (found) {
          ASSERT_EQ(found->body, name);
        } else {
          cache.keep(name, {.body = name});
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST(WorkQueue, DoesEverythingItHasTaken) {
  std::atomic<int> done = 0;
  int taken = 0;
  {
    WorkQueue queue(3, 1000);
    for (int i = 0; i < 500; ++i) taken += queue.add([&done] { ++done; }) ? 1 : 0;
  }
  EXPECT_EQ(done, taken);
  EXPECT_EQ(taken, 500);
}

TEST(RequestId, IsMadeAnewEachTime) {
  std::set<std::string> ids;
  for (int i = 0; i < 1000; ++i) ids.insert(id_for(""));
  EXPECT_EQ(ids.size(), 1000U);
  EXPECT_NE(id_for(std::string(65, 'a')), std::string(65, 'a'));
}

}  // namespace
}  // namespace warta::server
