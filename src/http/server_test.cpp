#include "http/server.hpp"

#include <atomic>
#include <future>
#include <semaphore>
#include <thread>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "testing/fake_random.hpp"
#include "testing/raw_tcp.hpp"

namespace bascule::http {
namespace {

using bascule::testing::RawTcp;

// A running server with a few routes, and the ways to talk to it.
class ServerTest : public ::testing::Test {
 protected:
  void TearDown() override { server_.reset(); }

  void start(ServerConfig config = {}) {
    auto started = Server::start(std::move(config), router_, random_);
    ASSERT_TRUE(started.has_value()) << started.error().message;
    server_ = std::move(*started);
  }

  RawTcp connect() const { return RawTcp::connect(server_->port()); }

  // One answer: its head and as much body as Content-Length says.
  static std::string read_answer(RawTcp& client, bool is_head = false) {
    auto head = client.receive_until("\r\n\r\n");
    const auto at = head.find("Content-Length: ");
    if (at == std::string::npos || is_head) return head;
    return head + client.receive_bytes(std::stoul(head.substr(at + 16)));
  }

  std::string ask(std::string_view request) const {
    auto client = connect();
    client.send(request);
    return read_answer(client);
  }

  static int status_of(std::string_view answer) {
    return answer.size() < 12 ? 0 : std::stoi(std::string(answer.substr(9, 3)));
  }
  int status_for(std::string_view request) const { return status_of(ask(request)); }

  void add_echo(RouteLimits limits = {}) {
    router_.add(
        "POST", "/echo", [](const Request& request) { return json_response(200, request.body); },
        limits);
  }

  testing::FakeRandom random_;
  Router router_;
  std::unique_ptr<Server> server_;
};

constexpr std::string_view kGetHello = "GET /hello/you?x=a+b HTTP/1.1\r\nHost: h\r\n\r\n";

std::string post(std::string_view path, std::string_view fields, std::string_view body) {
  return "POST " + std::string(path) + " HTTP/1.1\r\nHost: h\r\n" + std::string(fields) + "\r\n" +
         std::string(body);
}

TEST_F(ServerTest, AnswersWithPathQueryAndRequestId) {
  router_.add("GET", "/hello/{name}", [](const Request& request) {
    return json_response(200, request.path_value("name") + "," +
                                  std::string(*request.query_value("x")) + "," +
                                  request.remote_address + "," + request.request_id);
  });
  start();
  const auto answer = ask(kGetHello);
  EXPECT_EQ(status_of(answer), 200);
  const auto id = answer.substr(answer.find("X-Request-Id: ") + 14, 30);
  EXPECT_TRUE(id.starts_with("req_"));
  EXPECT_NE(answer.find("you,a b,127.0.0.1," + id), std::string::npos) << answer;
}

TEST_F(ServerTest, KeepsTheConnectionAndAnswersPipelinedRequestsInOrder) {
  add_echo();
  start();
  auto client = connect();
  std::string all;
  for (int i = 0; i < 50; ++i)
    all += post("/echo", "Content-Type: application/json\r\nContent-Length: 2\r\n",
                std::to_string(10 + i));
  client.send(all);
  for (int i = 0; i < 50; ++i)
    EXPECT_TRUE(read_answer(client).ends_with("\r\n\r\n" + std::to_string(10 + i)));
}

TEST_F(ServerTest, HeadGivesTheLengthWithoutTheBody) {
  router_.add("GET", "/page", [](const Request&) { return json_response(200, "12345"); });
  start();
  auto client = connect();
  client.send("HEAD /page HTTP/1.1\r\nHost: h\r\n\r\nGET /page HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_NE(read_answer(client, true).find("Content-Length: 5"), std::string::npos);
  EXPECT_TRUE(read_answer(client).ends_with("\r\n\r\n12345"));
}

TEST_F(ServerTest, SendsBigBodiesWhole) {
  const std::string big(3'000'000, 'x');
  router_.add("GET", "/big", [&](const Request&) { return json_response(200, big); });
  start();
  EXPECT_TRUE(ask("GET /big HTTP/1.1\r\nHost: h\r\n\r\n").ends_with("\r\n\r\n" + big));
}

TEST_F(ServerTest, ReadsChunkedBodiesHoweverTheyAreCut) {
  add_echo();
  start();
  auto client = connect();
  for (const char byte :
       post("/echo", "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
            "3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n"))
    client.send({&byte, 1});
  EXPECT_TRUE(read_answer(client).ends_with("abc0123456789"));
}

TEST_F(ServerTest, WaitsForTheBodyAfter100Continue) {
  add_echo();
  start();
  auto client = connect();
  client.send(
      post("/echo",
           "Content-Type: application/json\r\nContent-Length: 4\r\nExpect: 100-continue\r\n", ""));
  EXPECT_EQ(client.receive_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("true");
  EXPECT_TRUE(read_answer(client).ends_with("true"));
}

TEST_F(ServerTest, AClientThatAsksFirstIsRefusedBeforeItSends) {
  add_echo({.body_bytes_max = 10});
  start();
  EXPECT_EQ(status_for(post("/echo",
                            "Content-Type: application/json\r\nContent-Length: 11\r\nExpect: "
                            "100-continue\r\n",
                            "")),
            413);
}

TEST_F(ServerTest, A18_RefusesALongBodyBeforeReadingIt) {
  add_echo({.body_bytes_max = 256 * 1024});
  start();
  EXPECT_EQ(status_for(post("/echo",
                            "Content-Type: application/json\r\nContent-Length: 8388608\r\n", "{")),
            413);
}

TEST_F(ServerTest, A18_RefusesAChunkedBodyThatGrowsTooLong) {
  add_echo({.body_bytes_max = 10});
  start();
  const auto chunked = [&](std::string_view body) {
    return status_for(
        post("/echo", "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", body));
  };
  EXPECT_EQ(chunked("5\r\n01234\r\n5\r\n01234\r\n0\r\n\r\n"), 200);
  EXPECT_EQ(chunked("5\r\n01234\r\n6\r\n012345\r\n0\r\n\r\n"), 413);
  EXPECT_EQ(chunked("fffffffffffffff\r\n"), 413);
}

TEST_F(ServerTest, A18_TheLimitItselfStillFits) {
  add_echo({.body_bytes_max = 10});
  start();
  const std::string type = "Content-Type: application/json\r\nContent-Length: ";
  EXPECT_EQ(status_for(post("/echo", type + "10\r\n", "0123456789")), 200);
  EXPECT_EQ(status_for(post("/echo", type + "11\r\n", "0123456789x")), 413);
}

TEST_F(ServerTest, A20_WrongMethodIs405WithAllowAndWrongTypeIs415) {
  add_echo();
  start();
  const auto answer = ask("GET /echo HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(status_of(answer), 405);
  EXPECT_NE(answer.find("\r\nAllow: POST\r\n"), std::string::npos);
  EXPECT_EQ(status_for(post("/echo", "Content-Length: 2\r\n", "{}")), 415);
  EXPECT_EQ(status_for(post("/echo", "Content-Type: text/plain\r\nContent-Length: 2\r\n", "{}")),
            415);
  EXPECT_EQ(
      status_for(post(
          "/echo", "Content-Type: Application/JSON; charset=utf-8\r\nContent-Length: 2\r\n", "{}")),
      200);
  EXPECT_EQ(status_for(post("/echo",
                            "Content-Type: application/json\r\nContent-Encoding: "
                            "gzip\r\nContent-Length: 2\r\n",
                            "{}")),
            415);
}

TEST_F(ServerTest, A16_AnEmptyBodyReachesTheHandlerAsOne) {
  add_echo();
  start();
  EXPECT_TRUE(ask(post("/echo", "Content-Length: 0\r\n", "")).ends_with("\r\n\r\n"));
}

TEST_F(ServerTest, UnknownPathsAre404AndTheFallbackMayAnswerGets) {
  start();
  EXPECT_EQ(status_for("GET /nowhere HTTP/1.1\r\nHost: h\r\n\r\n"), 404);
  router_.set_fallback([](const Request& request) { return json_response(200, request.path); });
  start();
  EXPECT_TRUE(ask("GET /a%20b HTTP/1.1\r\nHost: h\r\n\r\n").ends_with("/a b"));
  EXPECT_EQ(status_for("DELETE /a HTTP/1.1\r\nHost: h\r\n\r\n"), 404);
}

TEST_F(ServerTest, F10_NoPathClimbsOutWhateverItsSpelling) {
  std::atomic<int> reached = 0;
  router_.set_fallback([&](const Request&) {
    ++reached;
    return json_response(200, "");
  });
  start();
  for (const std::string path :
       {"/../etc/passwd", "/%2e%2e/etc/passwd", "/a/..%2f..%2fetc", "/a/%2E./b", "/a%00.js",
        "/a\\..\\b", "/a/..%5cb", "/%c0%ae%c0%ae/etc", "//../a"})
    EXPECT_EQ(status_for("GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n"), 400) << path;
  EXPECT_EQ(reached, 0);
}

TEST_F(ServerTest, F12_ForwardedHeadersCountOnlyFromAListedProxy) {
  router_.add("GET", "/who", [](const Request& request) {
    return json_response(200, request.remote_address + (request.is_https ? " https" : " http"));
  });
  const std::string request =
      "GET /who HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-For: 203.0.113.9\r\n"
      "X-Forwarded-Proto: https\r\n\r\n";
  start();
  EXPECT_TRUE(ask(request).ends_with("127.0.0.1 http"));
  start({.trusted_proxies = {"127.0.0.0/8"}});
  EXPECT_TRUE(ask(request).ends_with("203.0.113.9 https"));
}

TEST_F(ServerTest, F12_AnAbsoluteTargetIsReadAsItsPath) {
  router_.add("GET", "/who",
              [](const Request& request) { return json_response(200, request.target); });
  start();
  EXPECT_TRUE(
      ask("GET http://evil.example/who?a=1 HTTP/1.1\r\nHost: h\r\n\r\n").ends_with("/who?a=1"));
}

TEST_F(ServerTest, F13_NothingIsReadAfterABadlyFramedRequest) {
  std::atomic<int> smuggled = 0;
  add_echo();
  router_.add("GET", "/smuggled", [&](const Request&) {
    ++smuggled;
    return json_response(200, "");
  });
  start();
  const std::string type = "Content-Type: application/json\r\n";
  const std::string hidden = "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n";
  const std::vector<std::string> attempts{
      post("/echo", type + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
      post("/echo", type + "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n", "0\r\n\r\n"),
      post("/echo", type + "Content-Length: 2\r\nContent-Length: 2\r\n", "{}"),
      post("/echo", type + "Content-Length: 2\r\nContent-Length: 0\r\n", "{}"),
      post("/echo", type + "Content-Length: 2, 2\r\n", "{}"),
      post("/echo", type + "Content-Length: +2\r\n", "{}"),
      post("/echo", type + "Content-Length: -2\r\n", "{}"),
      post("/echo", type + "Content-Length: 0x2\r\n", "{}"),
      post("/echo", type + "Content-Length: 2 2\r\n", "{}"),
      post("/echo", type + "Content-Length : 2\r\n", "{}"),
      post("/echo", type + "Content-Length:\r\n", "{}"),
      post("/echo", type + "Content-Length: 99999999999999999999\r\n", "{}"),
      post("/echo", type + "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"),
      post("/echo", type + "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"),
      post("/echo", type + "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"),
      post("/echo", type + "Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"),
      post("/echo", type + "Transfer-Encoding: identity\r\n", "{}"),
      post("/echo", type + "Transfer-Encoding : chunked\r\n", "0\r\n\r\n"),
      post("/echo", type + " Transfer-Encoding: chunked\r\n", "0\r\n\r\n"),
      post("/echo", type + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
           "0\r\n\r\n"),
      post("/echo", type + "X: a\r\n b\r\nContent-Length: 2\r\n", "{}"),
      post("/echo", type + "X: a\nContent-Length: 2\r\n", "{}"),
      post("/echo", type + "X: a\rb\r\nContent-Length: 2\r\n", "{}"),
      post("/echo", type + std::string("X: a\0b\r\n", 8) + "Content-Length: 2\r\n", "{}"),
      post("/echo", type + "No colon\r\nContent-Length: 2\r\n", "{}"),
      post("/echo", type + ": empty\r\nContent-Length: 2\r\n", "{}"),
      post("/echo", type + "Host: other\r\nContent-Length: 2\r\n", "{}"),
      "POST /echo HTTP/1.1\r\n" + type + "Content-Length: 2\r\n\r\n{}",
      "POST /echo HTTP/1.0\r\n" + type + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "GET /echo HTTP/1.1\nHost: h\n\n",
      "GET  /echo HTTP/1.1\r\nHost: h\r\n\r\n",
      "GET /echo  HTTP/1.1\r\nHost: h\r\n\r\n",
      "GET /echo\r\nHost: h\r\n\r\n",
      "GET /echo http/1.1\r\nHost: h\r\n\r\n",
      "GET /ec\x01ho HTTP/1.1\r\nHost: h\r\n\r\n",
      "GET echo HTTP/1.1\r\nHost: h\r\n\r\n",
      "\x16\x03\x01\x02",
  };
  for (const auto& attempt : attempts) {
    auto client = connect();
    client.send(attempt + hidden);
    const auto answers = client.receive_all();
    EXPECT_EQ(status_of(answers), 400) << attempt;
    EXPECT_EQ(answers.find("HTTP/1.1 ", 9), std::string::npos) << "one answer only: " << attempt;
  }
  EXPECT_EQ(smuggled, 0);
}

TEST_F(ServerTest, F13_NothingIsReadAfterABadChunk) {
  std::atomic<int> smuggled = 0;
  add_echo();
  router_.add("GET", "/smuggled", [&](const Request&) {
    ++smuggled;
    return json_response(200, "");
  });
  start();
  const std::string hidden = "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n";
  for (const std::string body :
       {"2;a=b\r\n{}\r\n0\r\n\r\n", "2 \r\n{}\r\n0\r\n\r\n", "0x2\r\n{}\r\n0\r\n\r\n",
        "+2\r\n{}\r\n0\r\n\r\n", "-2\r\n{}\r\n0\r\n\r\n", "\r\n{}\r\n0\r\n\r\n",
        "2\n{}\r\n0\r\n\r\n", "2\r\n{}x\r\n0\r\n\r\n", "2\r\n{}\n0\r\n\r\n",
        "ffffffffffffffffff\r\n{}\r\n0\r\n\r\n", "2\r\n{}\r\n0;x\r\n\r\n",
        "2\r\n{}\r\n0\r\nContent-Length: 5\r\n\r\n", "2\r\n{}\r\n0\r\nX: a\nY: b\r\n\r\n"}) {
    auto client = connect();
    client.send(
        post("/echo", "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", body) +
        hidden);
    const auto answers = client.receive_all();
    EXPECT_TRUE(status_of(answers) == 400 || status_of(answers) == 413) << body << answers;
    EXPECT_EQ(answers.find("HTTP/1.1 ", 9), std::string::npos) << body;
  }
  EXPECT_EQ(smuggled, 0);
}

TEST_F(ServerTest, F14_OddRequestsGetTheirOwnStatus) {
  router_.add("GET", "/hello", [](const Request&) { return json_response(200, "hello"); });
  start();
  const auto with = [&](const std::string& line, const std::string& fields) {
    return status_for(line + "\r\nHost: h\r\n" + fields + "\r\n");
  };
  std::string many;
  for (int i = 0; i < 500; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
  EXPECT_EQ(with("GET /hello HTTP/1.1", "X: " + std::string(64 * 1024, 'a') + "\r\n"), 431);
  EXPECT_EQ(with("GET /hello HTTP/1.1", many), 431);
  EXPECT_EQ(with("GET /" + std::string(20'000, 'a') + " HTTP/1.1", ""), 414);
  EXPECT_EQ(with("GET /" + std::string(9'000, 'a') + " HTTP/1.1", ""), 414);
  EXPECT_EQ(with("BREW /hello HTTP/1.1", ""), 501);
  EXPECT_EQ(with("get /hello HTTP/1.1", ""), 501);
  EXPECT_EQ(with("TRACE /hello HTTP/1.1", ""), 405);
  EXPECT_EQ(with("CONNECT example.org:443 HTTP/1.1", ""), 405);
  EXPECT_EQ(with("OPTIONS * HTTP/1.1", ""), 405);
  EXPECT_EQ(with("GET /hello HTTP/9.9", ""), 505);
  EXPECT_EQ(with("PRI * HTTP/2.0", ""), 505);
  EXPECT_EQ(with("GET /hello HTTP/1.1", "Expect: the-unexpected\r\n"), 417);
  EXPECT_EQ(with("GET /hello HTTP/1.1", "Range: bytes=0-0,1-1,2-2\r\n"), 200);
  EXPECT_EQ(with("GET /hello?a=%zz HTTP/1.1", ""), 400);
  EXPECT_EQ(status_for("GET /hello HTTP/1.0\r\n\r\n"), 200);
}

TEST_F(ServerTest, E16_ASlowHeadIs408) {
  start({.limits = {.header_timeout = std::chrono::seconds(1)}});
  EXPECT_EQ(status_for("GET /hello HTTP/1.1\r\nHost: h\r\nX-Slow: "), 408);
}

TEST_F(ServerTest, E16_AnIdleConnectionIsClosedInSilence) {
  start({.limits = {.idle_timeout = std::chrono::seconds(1)}});
  auto client = connect();
  EXPECT_EQ(client.receive_all(), "");
  EXPECT_TRUE(client.is_closed_by_peer());
}

TEST_F(ServerTest, E16_ConnectionsAreCappedPerAddressAndInAll) {
  router_.add("GET", "/hello", [](const Request&) { return json_response(200, "hello"); });
  start({.limits = {.connections_max = 100, .connections_per_address_max = 3}});
  const std::string request = "GET /hello HTTP/1.1\r\nHost: h\r\n\r\n";
  {
    std::vector<RawTcp> open;
    for (int i = 0; i < 3; ++i) {
      open.push_back(connect());
      open.back().send(request);
      EXPECT_EQ(status_of(read_answer(open.back())), 200);
    }
    auto one_more = connect();
    EXPECT_TRUE(one_more.is_closed_by_peer());
  }
  // Those are gone: there is room again, as soon as the server has noticed.
  int status = 0;
  for (int tries = 0; tries < 1'000 && status != 200; ++tries) status = status_for(request);
  EXPECT_EQ(status, 200);
}

TEST_F(ServerTest, E17_AFullHandlerQueueSays503AndWhenToComeBack) {
  std::counting_semaphore<8> entered(0), go_on(0);
  router_.add("GET", "/slow", [&](const Request&) {
    entered.release();
    go_on.acquire();
    return json_response(200, "done");
  });
  start({.limits = {.handler_threads = 1, .handlers_queued_max = 1}});
  const std::string request = "GET /slow HTTP/1.1\r\nHost: h\r\n\r\n";
  auto running = connect();
  running.send(request);
  entered.acquire();
  // Of the next two one waits in the queue and one is turned away; then there is room again.
  auto first = connect(), second = connect();
  first.send(request);
  second.send(request);
  std::string refused;
  while (refused.empty()) {
    refused = first.receive(std::chrono::milliseconds(5));
    if (refused.empty()) refused = second.receive(std::chrono::milliseconds(5));
  }
  EXPECT_EQ(status_of(refused), 503);
  EXPECT_NE(refused.find("\r\nRetry-After: 1\r\n"), std::string::npos);
  go_on.release(2);
  EXPECT_EQ(status_of(read_answer(running)), 200);
}

TEST_F(ServerTest, E17_BodiesThatWouldFillTheMemoryAre503) {
  std::binary_semaphore entered(0), go_on(0);
  router_.add("POST", "/slow", [&](const Request&) {
    entered.release();
    go_on.acquire();
    return json_response(200, "done");
  });
  start({.limits = {.bodies_bytes_max = 15}});
  const auto request =
      post("/slow", "Content-Type: application/json\r\nContent-Length: 10\r\n", "0123456789");
  auto first = connect();
  first.send(request);
  entered.acquire();
  EXPECT_EQ(status_for(request), 503);
  go_on.release();
  EXPECT_EQ(status_of(read_answer(first)), 200);
  go_on.release();
  EXPECT_EQ(status_for(request), 200) << "room again";
}

// Opens descriptors until there are no more, and gives them back.
class NoDescriptors {
 public:
  NoDescriptors() {
    getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit few{.rlim_cur = 256, .rlim_max = before_.rlim_max};
    setrlimit(RLIMIT_NOFILE, &few);
    for (int one = ::dup(0); one >= 0; one = ::dup(0)) taken_.push_back(one);
  }
  ~NoDescriptors() {
    for (const int one : taken_) ::close(one);
    setrlimit(RLIMIT_NOFILE, &before_);
  }
  void give_one_back() {
    ::close(taken_.back());
    taken_.pop_back();
  }

 private:
  rlimit before_{};
  std::vector<int> taken_;
};

TEST_F(ServerTest, RunningOutOfDescriptorsTurnsClientsAwayAndPasses) {
  router_.add("GET", "/hello", [](const Request&) { return json_response(200, "hello"); });
  start();
  {
    NoDescriptors none;
    none.give_one_back();
    auto client = connect();  // Takes the last one, so that accepting fails.
    EXPECT_TRUE(client.is_closed_by_peer());
  }
  EXPECT_EQ(status_for("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n"), 200);
}

TEST_F(ServerTest, E16_HundredsOfIdleConnectionsDoNotHoldUpOthers) {
  router_.add("GET", "/hello", [](const Request&) { return json_response(200, "hello"); });
  start();
  std::vector<RawTcp> idle;
  for (int i = 0; i < 400; ++i) {
    idle.push_back(connect());
    idle.back().send(i % 2 ? "GET /hello HTTP/1.1\r\n" : "");
  }
  for (int i = 0; i < 50; ++i) EXPECT_EQ(status_for("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n"), 200);
}

TEST_F(ServerTest, E16_ASlowReaderIsCutAtTheWriteTimeout) {
  const std::string big(32'000'000, 'x');
  router_.add("GET", "/big", [&](const Request&) { return json_response(200, big); });
  start({.limits = {.body_rate_min = 1'000'000'000, .write_timeout = std::chrono::seconds(1)}});
  auto client = connect();
  client.send("GET /big HTTP/1.1\r\nHost: h\r\n\r\n");
  // Nothing is read until the server has given up; what the kernel held is all that comes.
  server_->stop(std::chrono::seconds(10));
  EXPECT_LT(client.receive_all().size(), big.size());
}

TEST_F(ServerTest, E16_ASlowBodyIs408) {
  add_echo();
  start({.limits = {.body_grace = std::chrono::seconds(1)}});
  EXPECT_EQ(
      status_for(post("/echo", "Content-Type: application/json\r\nContent-Length: 100\r\n", "{")),
      408);
}

TEST_F(ServerTest, AnInlineHandlerMayAnswerFromAnotherThread) {
  std::vector<std::jthread> threads;
  router_.add_inline("GET", "/later", [&](std::shared_ptr<const Request> request, Respond respond) {
    threads.emplace_back([request, respond] { respond(json_response(200, request->path)); });
  });
  start();
  auto client = connect();
  for (int i = 0; i < 20; ++i) {
    client.send("GET /later HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_TRUE(read_answer(client).ends_with("/later"));
  }
}

TEST_F(ServerTest, ADroppedAnswerIs500AndASecondOneIsIgnored) {
  router_.add_inline("GET", "/drop", [](std::shared_ptr<const Request>, Respond) {});
  router_.add_inline("GET", "/twice", [](std::shared_ptr<const Request>, Respond respond) {
    respond(json_response(200, "one"));
    respond(json_response(200, "two"));
  });
  router_.add_inline("GET", "/throw", [](std::shared_ptr<const Request>, Respond) {
    throw std::runtime_error("on purpose");
  });
  start();
  auto client = connect();
  client.send("GET /drop HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(status_of(read_answer(client)), 500);
  client.send("GET /twice HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_TRUE(read_answer(client).ends_with("one"));
  client.send("GET /throw HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(status_of(read_answer(client)), 500);
}

TEST_F(ServerTest, AHandlersExceptionIs500WithoutItsWords) {
  router_.add("GET", "/throw", [](const Request&) -> Response {
    throw std::runtime_error("the database password");
  });
  start();
  const auto answer = ask("GET /throw HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(status_of(answer), 500);
  EXPECT_EQ(answer.find("password"), std::string::npos);
}

TEST_F(ServerTest, AnAnswerCannotBreakOutOfItsHeader) {
  router_.add("GET", "/inject", [](const Request&) {
    auto response = json_response(200, "");
    response.headers.add("Location", "/a\r\nSet-Cookie: b=1");
    return response;
  });
  start();
  const auto answer = ask("GET /inject HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(status_of(answer), 500);
  EXPECT_EQ(answer.find("Set-Cookie"), std::string::npos);
}

TEST_F(ServerTest, TheFinishRunsOverEveryAnswerAlsoTheEnginesOwn) {
  router_.set_finish([](const Request&, Response& response) {
    response.headers.set("X-Content-Type-Options", "nosniff");
  });
  start();
  for (const std::string request : {"GET /nowhere HTTP/1.1\r\nHost: h\r\n\r\n", "BAD\r\n"}) {
    const auto answer = ask(request);
    EXPECT_NE(answer.find("X-Content-Type-Options: nosniff"), std::string::npos) << request;
    EXPECT_NE(answer.find("X-Request-Id: req_"), std::string::npos) << request;
  }
}

TEST_F(ServerTest, E7_AnAnswerForWhichThereIsNoMemoryClosesItsConnectionAndNoOther) {
  std::atomic<int> answers = 0;
  router_.set_finish([&](const Request&, Response&) {
    if (answers++ == 0) throw std::bad_alloc();
  });
  add_echo();
  start();
  auto another = connect();
  auto unlucky = connect();
  unlucky.send(post("/echo", "Content-Type: application/json\r\nContent-Length: 2\r\n", "10"));
  EXPECT_TRUE(unlucky.is_closed_by_peer());
  another.send(post("/echo", "Content-Type: application/json\r\nContent-Length: 2\r\n", "11"));
  EXPECT_EQ(status_of(read_answer(another)), 200);
}

TEST_F(ServerTest, StopAnswersWhatIsInFlightAndClosesWhatIsIdle) {
  std::binary_semaphore entered(0), go_on(0);
  router_.add("GET", "/slow", [&](const Request&) {
    entered.release();
    go_on.acquire();
    return json_response(200, "done");
  });
  start();
  auto idle = connect();
  auto busy = connect();
  busy.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
  entered.acquire();
  auto stopped = std::async(std::launch::async, [&] { server_->stop(std::chrono::seconds(10)); });
  EXPECT_TRUE(idle.is_closed_by_peer());
  go_on.release();
  const auto answer = busy.receive_all();
  EXPECT_NE(answer.find("Connection: close"), std::string::npos);
  EXPECT_TRUE(answer.ends_with("done"));
  busy = RawTcp(-1);
  stopped.get();
  EXPECT_THROW(connect(), std::runtime_error);
}

TEST_F(ServerTest, StopEndsAtItsGraceAndALateAnswerDoesNoHarm) {
  Respond kept;
  std::binary_semaphore entered(0);
  router_.add_inline("GET", "/never", [&](std::shared_ptr<const Request>, Respond respond) {
    kept = std::move(respond);
    entered.release();
  });
  start();
  auto client = connect();
  client.send("GET /never HTTP/1.1\r\nHost: h\r\n\r\n");
  entered.acquire();
  server_->stop(std::chrono::milliseconds(50));
  EXPECT_TRUE(client.is_closed_by_peer());
  server_.reset();
  kept(json_response(200, "too late"));
}

TEST_F(ServerTest, ServesOverSeveralLoops) {
  add_echo();
  start({.loop_threads = 3});
  std::vector<std::jthread> clients;
  std::atomic<int> good = 0;
  for (int i = 0; i < 8; ++i)
    clients.emplace_back([&] {
      auto client = connect();
      for (int j = 0; j < 50; ++j) {
        client.send(post("/echo", "Content-Type: application/json\r\nContent-Length: 2\r\n", "{}"));
        good += status_of(read_answer(client)) == 200;
      }
    });
  clients.clear();
  EXPECT_EQ(good, 400);
}

TEST(Server, RefusesAPortInUseAndAHalfConfiguredTls) {
  testing::FakeRandom random;
  const Router router;
  const auto first = Server::start({}, router, random);
  ASSERT_TRUE(first.has_value());
  const auto second = Server::start({.port = (*first)->port()}, router, random);
  EXPECT_EQ(second.error().code, ErrorCode::Unavailable);
  EXPECT_EQ(Server::start({.tls_cert_file = "a.pem"}, router, random).error().code,
            ErrorCode::InvalidInput);
  EXPECT_EQ(Server::start({.trusted_proxies = {"proxy"}}, router, random).error().code,
            ErrorCode::InvalidInput);
}

}  // namespace
}  // namespace bascule::http
