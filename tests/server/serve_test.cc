// SPDX-License-Identifier: GPL-2.0-or-later
// The program, as an operator and an attacker meet it.
#include <gmock/gmock.h>
#include <sys/resource.h>

#include <atomic>
#include <csignal>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>
#include <vector>

#include "tests/cli/sandbox.h"
#include "tests/server/raw_client.h"
#include "tests/server/serving.h"

namespace warta::tests {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;
using testing::HasSubstr;

class Serve : public Indexed {};

TEST_F(Serve, AnswersAsWartaSearchPrints) {
  Serving serving(index());
  json served = json::parse(get(serving.port(), "/api/v1/search?q=padi&limit=2").body);
  json printed = json::parse(search({"--format", "json", "--limit", "2", "padi"}).out);
  served.erase("seconds");
  printed.erase("seconds");

  EXPECT_EQ(served, printed);
  EXPECT_FALSE(served["hits"].empty());
}

TEST_F(Serve, LogsOnStandardOutputAndEndsAtASignal) {
  Serving serving(index());
  get(serving.port(), "/api/v1/search?q=padi", "X-Request-Id: night-1\r\n");
  get(serving.port(), "/%zz");
  serving.program().signal_now(SIGTERM);
  const Ending ending = serving.program().wait(20s);

  EXPECT_EQ(ending.code, 0);
  EXPECT_FALSE(ending.by_signal);
  std::istringstream lines(ending.out);
  std::vector<json> log;
  for (std::string line; std::getline(lines, line);) log.push_back(json::parse(line));
  ASSERT_EQ(log.size(), 2U) << ending.out;
  EXPECT_EQ(log[0]["id"], "night-1");
  EXPECT_EQ(log[0]["path"], "/api/v1/search");
  EXPECT_EQ(log[1]["status"], 400);
}

TEST_F(Serve, FollowsANewGenerationWithoutARequestThatFails) {
  Serving serving(index(), {"--log", "none"});
  std::atomic<bool> is_done = false;
  std::atomic<int> answered = 0, failed = 0;
  std::vector<std::thread> clients;
  clients.reserve(4);
  for (int i = 0; i < 4; ++i) {
    clients.emplace_back([&] {
      RawClient client(serving.port());
      while (!is_done) {
        client.send("GET /api/v1/search?q=padi HTTP/1.1\r\nHost: localhost\r\n\r\n");
        const Reply reply = client.receive();
        ++(reply.status == 200 && !json::parse(reply.body)["hits"].empty() ? answered : failed);
      }
    });
  }
  for (int i = 0; i < 5; ++i) {
    write("more/" + std::to_string(i) + ".txt", kText);
    EXPECT_EQ(run("warta-index", {"update", "--quiet", index(), path("more")}).code, 0);
    EXPECT_EQ(run("warta-index", {"prune", "--quiet", "--keep", "1", index()}).code, 0);
  }
  is_done = true;
  for (std::thread& client : clients) client.join();

  EXPECT_EQ(failed, 0);
  EXPECT_GT(answered, 20);
  EXPECT_THAT(get(serving.port(), "/api/v1/search?q=tambak").body, HasSubstr("tambak"));
}

TEST_F(Serve, AnswersWhileTenThousandConnectionsDoNothing) {
  constexpr rlim_t kWanted = 10'000;
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  if (files.rlim_cur < kWanted + 500) GTEST_SKIP() << "not allowed to open so many files";
  Serving serving(index(), {"--log", "none"});
  std::vector<RawClient> clients;
  for (rlim_t i = 0; i < kWanted; ++i) {
    clients.emplace_back(serving.port());
    if (i % 2 == 0) clients.back().send("GET / HTTP/1.1\r\n");  // and no more
  }

  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(get(serving.port(), "/api/v1/search?q=padi").status, 200U);
  }
}

TEST_F(Serve, AsksForTheTokenOfAFile) {
  const std::string token = write("token", "0123456789abcdef\n");
  Serving serving(index(), {"--log", "none", "--token-file", token});

  EXPECT_EQ(get(serving.port(), "/").status, 401U);
  EXPECT_EQ(get(serving.port(), "/", "Authorization: Bearer 0123456789abcdef\r\n").status, 200U);
}

TEST_F(Serve, OtherNamesForThisMachineAreRefused) {
  Serving serving(index(), {"--log", "none", "--host", "berita.example"});
  const auto status_with = [&](const std::string& host) {
    RawClient client(serving.port());
    client.send("GET / HTTP/1.1\r\n" + host + "\r\n");
    return client.receive().status;
  };

  EXPECT_EQ(status_with("Host: berita.example\r\n"), 200U);
  EXPECT_EQ(status_with("Host: evil.example\r\n"), 421U);
  EXPECT_EQ(status_with("Host: localhost\r\nHost: evil.example\r\n"), 421U);
  EXPECT_GE(status_with(""), 400U);
}

TEST_F(Serve, TakesTheSocketThatSystemdHandsOver) {
  const std::string script =
      "import os,socket,sys\n"
      "s=socket.socket(); s.bind(('127.0.0.1',0)); s.listen()\n"
      "os.dup2(s.fileno(),3); os.set_inheritable(3,True)\n"
      "os.environ['LISTEN_FDS']='1'; os.environ['LISTEN_PID']=str(os.getpid())\n"
      "os.execv(sys.argv[1],sys.argv[1:])\n";
  Started program("/usr/bin/env",
                  {"python3", "-c", script, std::string(WARTA_BIN_DIR) + "/warta-serve", "--port",
                   "1", "--log", "none", index()});
  std::size_t at = std::string::npos;
  const std::string before = "http://127.0.0.1:";
  while (at == std::string::npos && program.age() < 20s) {
    std::this_thread::sleep_for(10ms);
    at = program.err_so_far().find(before);
  }
  ASSERT_NE(at, std::string::npos) << program.err_so_far();
  std::this_thread::sleep_for(20ms);
  const int port = std::stoi(program.err_so_far().substr(at + before.size()));

  EXPECT_NE(port, 1);
  EXPECT_EQ(get(static_cast<std::uint16_t>(port), "/healthz").status, 200U);
}

TEST_F(Serve, WhatCannotBeServedIsToldWithAHint) {
  for (const Arguments& arguments :
       {Arguments{}, Arguments{path("nothing")}, Arguments{index(), "another"},
        Arguments{"--colour", index()}, Arguments{"--port", "99999", index()},
        Arguments{"--address", "news.example", index()},
        Arguments{"--token-file", path("no"), index()},
        Arguments{"--max-connections", "0", index()},
        Arguments{"--log", path("no/log"), index()}}) {
    const Outcome outcome = run("warta-serve", arguments);
    EXPECT_EQ(outcome.code, 2) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("warta-serve: "));
  }
  EXPECT_EQ(run("warta-serve", {"--token-file", write("short", "abc\n"), index()}).code, 2);
}

}  // namespace
}  // namespace warta::tests
