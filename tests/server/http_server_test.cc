// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/http_server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <future>
#include <memory>
#include <thread>
#include <vector>

#include "searcher/server/listening_socket.h"
#include "tests/server/raw_client.h"

namespace warta::server {
namespace {

using namespace std::chrono_literals;
using tests::get;
using tests::RawClient;
using tests::Reply;

// Answers with what it understood.
HttpResponse echo(const HttpRequest& request) {
  HttpResponse response{.type = "text/plain"};
  response.body = request.method + ' ' + request.path;
  for (const auto& [name, value] : request.parameters) {
    response.body.append("|").append(name).append("=").append(value);
  }
  response.body += '\n' + request.body;
  response.headers.emplace_back("X-Request-Id", request.id);
  return response;
}

class HttpServerTest : public testing::Test {
 protected:
  void start(const ServerLimits& limits, HttpServer::Handler handler = &echo) {
    const int socket = listen_at({.address = "127.0.0.1", .port = 0});
    port_ = place_of(socket).port;
    server_ = std::make_unique<HttpServer>(
        socket, limits, std::move(handler),
        [this](unsigned status, const std::string&) { last_refused_ = status; });
  }
  void SetUp() override { start({}); }

  std::uint16_t port_ = 0;
  std::atomic<unsigned> last_refused_ = 0;
  std::unique_ptr<HttpServer> server_;
};

TEST_F(HttpServerTest, DecodesPathAndParameters) {
  EXPECT_EQ(get(port_, "/a%2Fb?q=kapal+selam&q=%C3%A9&x").body, "GET /a/b|q=kapal selam|q=é|x=\n");
}

TEST_F(HttpServerTest, KeepsAConnectionForManyRequests) {
  RawClient client(port_);
  for (int i = 0; i < 100; ++i) {
    client.send("GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.receive().body, "GET /" + std::to_string(i) + '\n');
  }
}

TEST_F(HttpServerTest, AnswersPipelinedRequestsInTheirOrder) {
  RawClient client(port_);
  client.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(client.receive().body, "GET /1\n");
  EXPECT_EQ(client.receive().body, "GET /2\n");
}

TEST_F(HttpServerTest, TakesABody) {
  RawClient client(port_);
  client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab");
  client.send("cde");
  EXPECT_EQ(client.receive().body, "POST /x\nabcde");
}

TEST_F(HttpServerTest, AHeadRequestGetsNoBody) {
  RawClient client(port_);
  client.send("HEAD /x HTTP/1.1\r\nHost: x\r\n\r\nGET /y HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(client.receive().status, 200U);
}

TEST_F(HttpServerTest, RefusesEscapesThatAreNone) {
  for (const char* target : {"/%", "/%z0", "/%4", "/?q=%", "/?q=%ZZ", "/?q=%00", "/%00", "/?q=%FF",
                             "/?q=%C0%AF", "/?q=%ED%A0%80", "/?q=%F5%80%80%80"}) {
    EXPECT_EQ(get(port_, target).status, 400U) << target;
  }
  EXPECT_EQ(last_refused_, 400U);
}

TEST_F(HttpServerTest, RefusesATargetThatIsNoPath) {
  EXPECT_GE(get(port_, "x").status, 400U);
  EXPECT_GE(get(port_, "http://evil.example/").status, 400U);
}

TEST_F(HttpServerTest, DotsInAPathAreNotFollowed) {
  EXPECT_EQ(get(port_, "/aset/../../etc/passwd").body, "GET /aset/../../etc/passwd\n");
}

TEST_F(HttpServerTest, RefusesAUrlOfTenMegabytes) {
  RawClient client(port_);
  const std::string piece(1 << 20, 'a');
  client.send("GET /?q=");
  for (int i = 0; i < 10 && client.send(piece); ++i) {
  }
  const Reply reply = client.receive(5s);
  EXPECT_TRUE(reply.status == 414 || reply.status == 0) << reply.head;
  EXPECT_EQ(get(port_, "/still").status, 200U);
}

TEST_F(HttpServerTest, RefusesTooManyHeaders) {
  std::string headers;
  for (int i = 0; i < 100; ++i) headers += "X-" + std::to_string(i) + ": 1\r\n";
  EXPECT_EQ(get(port_, "/", headers).status, 431U);
  EXPECT_EQ(get(port_, "/", "X: " + std::string(100'000, 'a') + "\r\n").status, 431U);
}

TEST_F(HttpServerTest, RefusesABodyThatIsTooLarge) {
  RawClient client(port_);
  const std::string body(100'000, 'a');
  client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n" + body);
  EXPECT_EQ(client.receive().status, 413U);
}

TEST_F(HttpServerTest, WhatIsNoHttpGetsNoAnswerThatMatters) {
  for (const std::string& bytes :
       {std::string("\r\n\r\n\r\n"), std::string("GET\r\n\r\n"), std::string(2000, '\0'),
        std::string("\x16\x03\x01\x02 TLS"), std::string("GET / HTTP/9.9\r\n\r\n"),
        std::string("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"),
        std::string("GET / HTTP/1.1\r\n Host: x\r\n\r\n"),
        std::string("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: "
                    "chunked\r\n\r\n0\r\n\r\n")}) {
    RawClient client(port_);
    client.send(bytes);
    client.receive(200ms);
  }
  EXPECT_EQ(get(port_, "/still").status, 200U);
}

TEST_F(HttpServerTest, AGivenIdIsTakenOnlyIfItIsHarmless) {
  EXPECT_EQ(get(port_, "/", "X-Request-Id: night-7.a_B\r\n").header("X-Request-Id"), "night-7.a_B");
  const std::string made = get(port_, "/", "X-Request-Id: a b\"<x>\r\n").header("X-Request-Id");
  EXPECT_EQ(made.size(), 16U);
}

TEST_F(HttpServerTest, AHeaderCannotBeSmuggledIntoAnAnswer) {
  server_.reset();
  start({}, [](const HttpRequest& request) {
    HttpResponse response{.body = "x"};
    response.headers.emplace_back("X-Echo", request.parameters.at(0).second);
    return response;
  });
  const Reply reply = get(port_, "/?q=a%0D%0AX-Evil:%201");
  EXPECT_EQ(reply.header("X-Evil"), "");
  EXPECT_EQ(reply.body, "x");
}

TEST_F(HttpServerTest, ASlowHeadIsCutOffHoweverManyBytesCome) {
  server_.reset();
  start({.idle = 10s, .patience = 2s});
  RawClient client(port_);
  client.send("GET / HTTP/1.1\r\n");
  const auto begin = std::chrono::steady_clock::now();
  while (client.send("X: y\r\n") && std::chrono::steady_clock::now() - begin < 8s) {
    if (client.is_closed_within(200ms)) break;
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 6s);
  EXPECT_EQ(get(port_, "/still").status, 200U);
}

TEST_F(HttpServerTest, AnIdleConnectionIsClosed) {
  server_.reset();
  start({.idle = 1s});
  RawClient client(port_);
  EXPECT_TRUE(client.is_closed_within(6s));
}

TEST_F(HttpServerTest, TellsClientsToComeAgainWhenTooManyWait) {
  server_.reset();
  std::promise<void> go_on;
  const std::shared_future<void> may_go_on = go_on.get_future().share();
  start({.threads = 1, .waiting = 1}, [may_go_on](const HttpRequest& request) {
    may_go_on.wait();
    return echo(request);
  });
  std::vector<RawClient> clients;
  for (int i = 0; i < 5; ++i) {
    clients.emplace_back(port_);
    clients.back().send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    std::this_thread::sleep_for(50ms);
  }
  const Reply refused = clients[4].receive();
  go_on.set_value();

  EXPECT_EQ(refused.status, 503U);
  EXPECT_EQ(refused.header("Retry-After"), "1");
  EXPECT_EQ(clients[0].receive().status, 200U);
  EXPECT_EQ(clients[1].receive().status, 200U);
}

TEST_F(HttpServerTest, AStopSendsTheAnswersUnderWay) {
  server_.reset();
  std::promise<void> begun;
  start({}, [&begun](const HttpRequest& request) {
    begun.set_value();
    std::this_thread::sleep_for(300ms);
    return echo(request);
  });
  RawClient client(port_);
  client.send("GET /last HTTP/1.1\r\nHost: x\r\n\r\n");
  begun.get_future().wait();
  server_->stop();

  const Reply reply = client.receive();
  EXPECT_EQ(reply.body, "GET /last\n");
  EXPECT_EQ(reply.header("Connection"), "close");
  EXPECT_THROW(get(port_, "/"), std::runtime_error);
}

TEST_F(HttpServerTest, AStopDoesNotWaitForWhoeverSendsNothing) {
  RawClient idle(port_);
  idle.send("GET / HT");
  std::this_thread::sleep_for(50ms);
  const auto begin = std::chrono::steady_clock::now();
  server_->stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s);
}

TEST(ListeningSocket, ATakenPortIsToldWithItsNumber) {
  const int socket = listen_at({.address = "127.0.0.1", .port = 0});
  const Place place = place_of(socket);
  try {
    listen_at(place);
    FAIL() << "listened twice";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr(std::to_string(place.port)));
  }
  close(socket);
}

TEST(ListeningSocket, AnAddressThatIsNoneIsTold) {
  EXPECT_THROW(listen_at({.address = "news.example", .port = 0}), std::runtime_error);
  EXPECT_THROW(listen_at({.address = "203.0.113.7", .port = 0}), std::runtime_error);
}

}  // namespace
}  // namespace warta::server
