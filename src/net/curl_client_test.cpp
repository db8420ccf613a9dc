#include "net/curl_client.hpp"

#include <atomic>
#include <future>

#include <gtest/gtest.h>

#include "base/time.hpp"
#include "testing/raw_tcp.hpp"
#include "testing/tls.hpp"

namespace bascule::net {
namespace {

using ports::HttpAnswer;
using ports::HttpCall;
using ports::HttpNotDone;
using ports::HttpOutcome;
using ports::HttpUnknown;
using testing::RawTcp;
using testing::RawTls;
using testing::ScriptedServer;
using testing::TestCert;

constexpr std::string_view kOk = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

std::string why(const HttpOutcome& outcome) {
  if (const auto* not_done = std::get_if<HttpNotDone>(&outcome)) return not_done->why;
  if (const auto* unknown = std::get_if<HttpUnknown>(&outcome)) return unknown->why;
  return "answered";
}

// "answer 200", "not done" or "unknown".
std::string kind(const HttpOutcome& outcome) {
  if (const auto* answer = std::get_if<HttpAnswer>(&outcome))
    return "answer " + std::to_string(answer->status);
  return std::holds_alternative<HttpNotDone>(outcome) ? "not done" : "unknown";
}

CurlClient inside_client() { return CurlClient(CurlSettings{.allow_private = true}); }

HttpCall call_to(const ScriptedServer& server, std::string method = "POST") {
  HttpCall call;
  call.method = std::move(method);
  call.url = server.url("/v1/things?x=1");
  if (call.method == "POST") call.body = R"({"a":1})";
  return call;
}

TEST(CurlClient, SendsTheCallAndReadsTheAnswer) {
  std::string head;
  ScriptedServer server([&](RawTcp& tcp) {
    head = tcp.receive_until("\r\n\r\n");
    head += tcp.receive_bytes(7);
    tcp.send("HTTP/1.1 100 Continue\r\nX-Not: this\r\n\r\n");
    tcp.send("HTTP/1.1 201 Created\r\nX-Name:  value \r\nContent-Length: 3\r\n\r\nabc");
  });
  auto client = inside_client();
  auto call = call_to(server);
  call.headers = {{"Content-Type", "application/json"}, {"X-Empty", ""}};
  call.basic_user = Secret("key");
  const auto outcome = client.send(call);
  const auto& answer = std::get<HttpAnswer>(outcome);
  EXPECT_EQ(answer.status, 201);
  EXPECT_EQ(answer.body, "abc");
  ASSERT_EQ(answer.headers.size(), 2u);
  EXPECT_EQ(answer.headers[0], (std::pair<std::string, std::string>("x-name", "value")));
  EXPECT_TRUE(head.starts_with("POST /v1/things?x=1 HTTP/1.1\r\n")) << head;
  EXPECT_NE(head.find("\r\nAuthorization: Basic a2V5Og==\r\n"), std::string::npos);
  EXPECT_NE(head.find("\r\nContent-Type: application/json\r\n"), std::string::npos);
  EXPECT_NE(head.find("\r\nX-Empty:"), std::string::npos);
  EXPECT_EQ(head.find("Expect"), std::string::npos);
  EXPECT_TRUE(head.ends_with("\r\n\r\n{\"a\":1}"));
}

TEST(CurlClient, SpeaksEveryMethodAndABearerToken) {
  std::string head;
  ScriptedServer server([&](RawTcp& tcp) {
    head = tcp.receive_until("\r\n\r\n");
    tcp.send(head.starts_with("HEAD")
                 ? "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 9\r\n\r\n"
                 : "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
  });
  auto client = inside_client();
  for (const std::string method : {"GET", "HEAD", "PUT", "PATCH", "DELETE", "POST"}) {
    auto call = call_to(server, method);
    call.bearer = Secret("token");
    EXPECT_EQ(kind(client.send(call)), "answer 200") << method;
    EXPECT_TRUE(head.starts_with(method + " /v1/things?x=1 ")) << head;
    EXPECT_NE(head.find("\r\nAuthorization: Bearer token\r\n"), std::string::npos) << head;
  }
}

TEST(CurlClient, ARefusedConnectionIsNotDone) {
  std::uint16_t free_port = 0;
  {
    free_port = ScriptedServer([](RawTcp&) {}).port();
  }
  auto client = inside_client();
  HttpCall call{.method = "POST", .url = "http://127.0.0.1:" + std::to_string(free_port) + "/"};
  EXPECT_EQ(kind(client.send(call)), "not done");
}

TEST(CurlClient, ANameThatDoesNotResolveIsNotDone) {
  auto client = inside_client();
  EXPECT_EQ(kind(client.send({.method = "POST", .url = "http://nowhere.invalid/"})), "not done");
}

TEST(CurlClient, B6_NoAnswerAtAllIsUnknownAndEndsInTime) {
  ScriptedServer server([](RawTcp& tcp) { tcp.receive_all(); });
  auto client = inside_client();
  auto call = call_to(server);
  call.first_byte_timeout = 150ms;
  const auto outcome = client.send(call);
  EXPECT_EQ(kind(outcome), "unknown");
  EXPECT_EQ(why(outcome), "no answer began in time");
}

TEST(CurlClient, B6_AHeadWithoutItsBodyIsUnknown) {
  ScriptedServer server([](RawTcp& tcp) {
    tcp.receive_until("\r\n\r\n");
    tcp.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
    tcp.receive_all();
  });
  auto client = inside_client();
  auto call = call_to(server);
  call.total_timeout = 300ms;
  EXPECT_EQ(kind(client.send(call)), "unknown");
}

TEST(CurlClient, B6_ATricklingAnswerIsBrokenOff) {
  std::promise<void> gone;
  ScriptedServer server([&](RawTcp& tcp) {
    tcp.receive_until("\r\n\r\n");
    tcp.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    while (tcp.send("x") && !tcp.is_closed_by_peer(50ms)) continue;
    gone.set_value();
  });
  auto client = inside_client();
  auto call = call_to(server, "GET");
  call.first_byte_timeout = 1s;
  call.total_timeout = 60s;
  EXPECT_EQ(kind(client.send(call)), "unknown");
  gone.get_future().get();
}

TEST(CurlClient, B6_OtherCallsGoOnWhileOneStalls) {
  std::promise<void> let_go;
  const auto until = let_go.get_future().share();
  ScriptedServer stalling([until](RawTcp&) { until.wait(); });
  ScriptedServer good([](RawTcp& tcp) {
    tcp.receive_until("\r\n\r\n");
    tcp.send(kOk);
  });
  auto client = inside_client();
  auto stalled =
      std::async(std::launch::async, [&] { return client.send(call_to(stalling, "GET")); });
  for (int i = 0; i < 20; ++i) EXPECT_EQ(kind(client.send(call_to(good, "GET"))), "answer 200");
  let_go.set_value();
  EXPECT_EQ(kind(stalled.get()), "unknown");
}

TEST(CurlClient, ACutBeforeTheAnswerIsUnknown) {
  ScriptedServer server([](RawTcp& tcp) {
    tcp.receive_until("\r\n\r\n");
    tcp.receive_bytes(7);
    tcp.reset();
  });
  auto client = inside_client();
  EXPECT_EQ(kind(client.send(call_to(server))), "unknown");
}

TEST(CurlClient, AnAnswerThatIsNoHttpIsUnknown) {
  for (const std::string garbage : {"\x15\x03\x01\x02garbage", "220 mail.example ESMTP\r\n",
                                    "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Le"}) {
    ScriptedServer server([&](RawTcp& tcp) {
      tcp.receive_until("\r\n\r\n");
      tcp.receive_bytes(7);
      tcp.send(garbage);
    });
    auto client = inside_client();
    EXPECT_EQ(kind(client.send(call_to(server))), "unknown") << garbage;
  }
}

TEST(CurlClient, AWriteIsNeverSentAgainWhenItsReusedConnectionDies) {
  std::atomic<int> posts = 0;
  ScriptedServer server([&](RawTcp& tcp) {
    for (;;) {
      const auto head = tcp.receive_until("\r\n\r\n");
      if (head.empty()) return;
      if (head.starts_with("POST")) {
        tcp.receive_bytes(7);
        ++posts;
        return;  // Taken, then gone without a word: the effect may have happened.
      }
      tcp.send(kOk);
    }
  });
  auto client = inside_client();
  EXPECT_EQ(kind(client.send(call_to(server, "GET"))), "answer 200");
  EXPECT_EQ(kind(client.send(call_to(server))), "unknown");
  EXPECT_EQ(posts, 1);
  EXPECT_EQ(kind(client.send(call_to(server, "GET"))), "answer 200");
}

TEST(CurlClient, B11_AnAnswerOverTheCapIsUnknownAndNotKept) {
  ScriptedServer server([](RawTcp& tcp) {
    tcp.receive_until("\r\n\r\n");
    tcp.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    const std::string chunk = "10000\r\n" + std::string(65536, 'x') + "\r\n";
    while (tcp.send(chunk)) continue;
  });
  auto client = inside_client();
  const auto outcome = client.send(call_to(server, "GET"));
  EXPECT_EQ(kind(outcome), "unknown");
  EXPECT_EQ(why(outcome), "the answer is longer than 8388608 bytes");
}

TEST(CurlClient, B11_ExactlyTheCapIsAnAnswer) {
  ScriptedServer server([](RawTcp& tcp) {
    tcp.receive_until("\r\n\r\n");
    tcp.send(kOk);
  });
  auto client = inside_client();
  auto call = call_to(server, "GET");
  call.answer_bytes_max = 2;
  EXPECT_EQ(kind(client.send(call)), "answer 200");
  call.answer_bytes_max = 1;
  EXPECT_EQ(kind(client.send(call)), "unknown");
}

TEST(CurlClient, B11_AnEndlessHeadIsBrokenOff) {
  ScriptedServer server([](RawTcp& tcp) {
    tcp.receive_until("\r\n\r\n");
    tcp.send("HTTP/1.1 200 OK\r\n");
    while (tcp.send("X-More: " + std::string(1000, 'x') + "\r\n")) continue;
  });
  auto client = inside_client();
  EXPECT_EQ(kind(client.send(call_to(server, "GET"))), "unknown");
}

TEST(CurlClient, B13_C7_ARedirectIsAnAnswerAndNotFollowed) {
  std::atomic<int> reached = 0;
  ScriptedServer inside([&](RawTcp&) { ++reached; });
  for (const int status : {301, 302, 303, 307, 308}) {
    ScriptedServer server([&](RawTcp& tcp) {
      tcp.receive_until("\r\n\r\n");
      tcp.send("HTTP/1.1 " + std::to_string(status) + " Go\r\nLocation: " + inside.url() +
               "\r\nContent-Length: 0\r\n\r\n");
    });
    auto client = inside_client();
    EXPECT_EQ(kind(client.send(call_to(server, "GET"))), "answer " + std::to_string(status));
  }
  EXPECT_EQ(reached, 0);
}

TEST(CurlClient, B20_C4_C5_C6_NoSpellingOrNameOfAnInsideAddressIsConnectedTo) {
  std::atomic<int> reached = 0;
  ScriptedServer server([&](RawTcp&) { ++reached; });
  const auto port = ":" + std::to_string(server.port()) + "/";
  CurlClient client(CurlSettings{});
  for (const std::string host : {"127.0.0.1",
                                 "localhost",
                                 "127.1",
                                 "0x7f.0.0.1",
                                 "0x7f000001",
                                 "2130706433",
                                 "0177.0.0.1",
                                 "0.0.0.0",
                                 "0",
                                 "[::1]",
                                 "[::]",
                                 "[::ffff:127.0.0.1]",
                                 "[::ffff:7f00:1]",
                                 "10.0.0.1",
                                 "172.16.0.1",
                                 "192.168.1.1",
                                 "169.254.169.254",
                                 "100.64.0.1",
                                 "198.18.0.1",
                                 "224.0.0.1",
                                 "255.255.255.255",
                                 "[fc00::1]",
                                 "[fe80::1]",
                                 "[64:ff9b::7f00:1]",
                                 "[2002:7f00:1::]",
                                 "[fd00:ec2::254]"}) {
    HttpCall call{.method = "POST", .url = "http://" + host + port};
    call.connect_timeout = 2s;
    const auto outcome = client.send(call);
    EXPECT_EQ(kind(outcome), "not done") << host << ": " << why(outcome);
  }
  EXPECT_EQ(reached, 0);
}

TEST(CurlClient, C4_OnlyHttpAndHttpsAreCalled) {
  auto client = inside_client();
  for (const std::string url :
       {"file:///etc/passwd", "gopher://127.0.0.1/", "dict://127.0.0.1/", "ftp://127.0.0.1/",
        "smtp://127.0.0.1/", "127.0.0.1", "", "http://", "http://a b/", "http://user:pw@127.0.0.1/",
        "http://127.0.0.1/\r\nX: y", "http://127.0.0.1:99999/"})
    EXPECT_EQ(kind(client.send({.url = url})), "not done") << url;
}

TEST(CurlClient, NoTextBecomesASecondHeaderField) {
  auto client = inside_client();
  const std::string url = "http://127.0.0.1:9/";
  EXPECT_EQ(kind(client.send({.url = url, .headers = {{"X", "a\r\nY: b"}}})), "not done");
  EXPECT_EQ(kind(client.send({.url = url, .headers = {{"X: y", "a"}}})), "not done");
  EXPECT_EQ(kind(client.send({.url = url, .bearer = Secret("a\nY: b")})), "not done");
  EXPECT_EQ(kind(client.send({.method = "GET / HTTP/1.1\r\nX:", .url = url})), "not done");
}

TEST(CurlClient, AProxyOfTheEnvironmentIsNotUsed) {
  std::atomic<int> reached = 0;
  ScriptedServer proxy([&](RawTcp&) { ++reached; });
  ScriptedServer server([](RawTcp& tcp) {
    tcp.receive_until("\r\n\r\n");
    tcp.send(kOk);
  });
  ::setenv("http_proxy", proxy.url().c_str(), 1);
  ::setenv("all_proxy", proxy.url().c_str(), 1);
  auto client = inside_client();
  EXPECT_EQ(kind(client.send(call_to(server, "GET"))), "answer 200");
  ::unsetenv("http_proxy");
  ::unsetenv("all_proxy");
  EXPECT_EQ(reached, 0);
}

TEST(CurlClient, CallersOfManyThreadsAreServedTogether) {
  ScriptedServer server([](RawTcp& tcp) {
    tcp.receive_until("\r\n\r\n");
    tcp.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
  });
  auto client = inside_client();
  std::atomic<int> good = 0;
  {
    std::vector<std::jthread> callers;
    for (int i = 0; i < 16; ++i)
      callers.emplace_back([&] {
        for (int j = 0; j < 10; ++j)
          good += kind(client.send(call_to(server, "GET"))) == "answer 200";
      });
  }
  EXPECT_EQ(good, 160);
}

TEST(CurlClient, EndingItGivesCallersTheirOutcome) {
  std::promise<void> asked;
  ScriptedServer server([&](RawTcp& tcp) {
    tcp.receive_until("\r\n\r\n");
    asked.set_value();
    tcp.receive_all();
  });
  auto client = std::make_unique<CurlClient>(CurlSettings{.allow_private = true});
  auto outcome = std::async(std::launch::async,
                            [&, one = client.get()] { return one->send(call_to(server)); });
  asked.get_future().get();
  client.reset();
  EXPECT_EQ(kind(outcome.get()), "unknown");
}

// A server that shows `cert`, and a client that trusts `trusted`.
class TlsTest : public ::testing::Test {
 protected:
  std::string outcome_with(const TestCert& cert, const TestCert& trusted,
                           int version_max = TLS1_3_VERSION) {
    std::atomic<bool> was_asked = false;
    ScriptedServer server([&](RawTcp& tcp) {
      auto tls = RawTls::accept(tcp, cert, version_max);
      if (!tls.is_open() || tls.receive_until("\r\n\r\n").empty()) return;
      was_asked = true;
      tls.send(kOk);
    });
    trusted.write_cert(folder_ / "ca.pem");
    CurlClient client({.allow_private = true, .ca_file = folder_ / "ca.pem"});
    HttpCall call{.url = "https://127.0.0.1:" + std::to_string(server.port()) + "/"};
    call.bearer = Secret("token");
    const auto outcome = kind(client.send(call));
    EXPECT_EQ(was_asked, outcome == "answer 200");
    return outcome;
  }

  testing::TempFolder folder_;
  const TestCert authority_ = TestCert::make({.name = "authority.example"});
};

TEST_F(TlsTest, H10_AGoodCertificateOfATrustedAuthorityIsTaken) {
  EXPECT_EQ(outcome_with(TestCert::make({}, &authority_), authority_), "answer 200");
}

TEST_F(TlsTest, H10_AnExpiredCertificateIsRefusedBeforeAnythingIsSent) {
  EXPECT_EQ(outcome_with(TestCert::make({.valid_from_seconds = -7200, .valid_to_seconds = -3600},
                                        &authority_),
                         authority_),
            "not done");
}

TEST_F(TlsTest, H10_ACertificateOfAnotherHostIsRefused) {
  EXPECT_EQ(outcome_with(TestCert::make({.name = "127.0.0.2"}, &authority_), authority_),
            "not done");
  EXPECT_EQ(outcome_with(TestCert::make({.name = "other.example"}, &authority_), authority_),
            "not done");
}

TEST_F(TlsTest, H10_ASelfSignedOrUnknownAuthorityIsRefused) {
  EXPECT_EQ(outcome_with(TestCert::make({}), authority_), "not done");
  const auto stranger = TestCert::make({.name = "stranger.example"});
  EXPECT_EQ(outcome_with(TestCert::make({}, &stranger), authority_), "not done");
}

TEST_F(TlsTest, H10_AnOldProtocolIsRefused) {
  const auto cert = TestCert::make({}, &authority_);
  EXPECT_EQ(outcome_with(cert, authority_, TLS1_2_VERSION), "answer 200");
  EXPECT_EQ(outcome_with(cert, authority_, TLS1_1_VERSION), "not done");
}

}  // namespace
}  // namespace bascule::net
