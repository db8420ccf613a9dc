// The whole program over real sockets: what only the wire can show.

#include "emulator/emulator.hpp"

#include <future>

#include <gtest/gtest.h>

#include "emulator/access.hpp"
#include "emulator/faults.hpp"
#include "emulator/machine.hpp"
#include "emulator/oauth_apps.hpp"
#include "emulator/signature.hpp"
#include "net/curl_client.hpp"

namespace bascule::emulator {
namespace {

class WholeLever : public ::testing::Test {
 protected:
  WholeLever() {
    auto started = Emulator::start({.api_key = "k", .rate_limit = false, .retry_scale = 0.001},
                                   clock, random, client);
    EXPECT_TRUE(started);
    lever = std::move(*started);
  }
  ports::HttpOutcome send(std::string method, std::string path, std::string body = {}) {
    ports::HttpCall call;
    call.method = std::move(method);
    call.url = lever->url() + "/v1/" + path;
    call.basic_user = Secret("k");
    call.body = std::move(body);
    if (!call.body.empty()) call.headers = {{"Content-Type", "application/json"}};
    return client.send(call);
  }
  void strike_next(std::string_view kind) {
    lever->world().with([&](World& world) {
      ASSERT_TRUE(add_fault(world, Json(JsonObject{{"kind", kind}, {"next", 1}})));
    });
  }

  SystemClock clock;
  KernelRandom random;
  net::CurlClient client{{.allow_private = true}};
  std::unique_ptr<Emulator> lever;
};

TEST_F(WholeLever, ClosesTheConnectionWithoutAnAnswerAndSendsHalfOfOne) {
  ASSERT_TRUE(std::holds_alternative<ports::HttpAnswer>(send("GET", "stages")));
  for (const auto* kind : {"drop", "drop_after", "truncate"}) {
    strike_next(kind);
    EXPECT_TRUE(std::holds_alternative<ports::HttpUnknown>(send("POST", "stages", "{}"))) << kind;
  }
  const auto after = send("GET", "stages");
  ASSERT_TRUE(std::holds_alternative<ports::HttpAnswer>(after));
  EXPECT_EQ(std::get<ports::HttpAnswer>(after).status, 200);
}

// A second server of ours takes the webhook.
TEST_F(WholeLever, DeliversASignedWebhookAndTriesAgainWhenItIsNotTaken) {
  std::atomic<int> calls = 0;
  std::promise<std::string> taken;
  http::Router router;
  router.add("POST", "/hook", [&](const http::Request& request) {
    if (++calls == 1) return http::Response{503, {}, {}};
    if (calls == 2) taken.set_value(request.body);
    return http::Response{204, {}, {}};
  });
  auto server = http::Server::start({}, router, random);
  ASSERT_TRUE(server);
  const auto url = "http://127.0.0.1:" + std::to_string((*server)->port()) + "/hook";
  const auto made =
      send("POST", "webhooks",
           to_text(Json(JsonObject{{"url", url}, {"event", "candidateStageChange"}})));
  ASSERT_EQ(std::get<ports::HttpAnswer>(made).status, 201);
  const auto webhook = parse_json(std::get<ports::HttpAnswer>(made).body)->at("data");
  const auto listed = send("GET", "opportunities?stage_id=applicant-new&limit=1");
  const auto id = text_of(
      parse_json(std::get<ports::HttpAnswer>(listed).body)->at("data").at(0).as_object(), "id");
  send("PUT", "opportunities/" + id + "/stage", R"({"stage":"offer"})");
  auto arrived = taken.get_future();
  ASSERT_EQ(arrived.wait_for(20s), std::future_status::ready);
  const auto body = parse_json(arrived.get())->as_object();
  EXPECT_EQ(text_of(body, "signature"),
            signature_of(text_of(webhook.at("configuration").as_object(), "signatureToken"),
                         text_of(body, "token"), number_of(body, "triggeredAt")));
  lever->stop();
}

// The headers as a browser gets them, from the engine.
TEST_F(WholeLever, SendsABrowserBackWithItsStateInOneHeader) {
  lever->world().with([](World& world) {
    const Json app = JsonObject{{"client_id", "c"},
                                {"name", "Bascule"},
                                {"redirect_uris", {"https://bascule.example/callback"}},
                                {"scopes", {"stages:read:admin"}}};
    ASSERT_TRUE(register_app(world, *JsonReader::of(app)));
  });
  ports::HttpCall call;
  call.method = "POST";
  call.url = lever->url() +
             "/authorize?client_id=c&redirect_uri=https%3A%2F%2Fbascule.example%2Fcallback"
             "&response_type=code&scope=stages:read:admin&state=a%0D%0ASet-Cookie:%20b=c";
  call.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
  call.body = "user=&decision=deny";
  const auto outcome = client.send(call);
  ASSERT_TRUE(std::holds_alternative<ports::HttpAnswer>(outcome));
  const auto& answer = std::get<ports::HttpAnswer>(outcome);
  EXPECT_EQ(answer.status, 302);
  std::string location;
  for (const auto& [name, value] : answer.headers) {
    if (name == "location") location = value;
    EXPECT_NE(name, "set-cookie");
  }
  EXPECT_TRUE(location.ends_with("&state=a%0D%0ASet-Cookie%3A%20b%3Dc")) << location;
}

TEST_F(WholeLever, StopsWhileASlowAnswerIsStillOwed) {
  lever->world().with([](World& world) {
    ASSERT_TRUE(add_fault(world, Json(JsonObject{{"kind", "slow"}, {"ms", 60'000}})));
  });
  auto slow = std::async(std::launch::async, [&] { return send("GET", "stages"); });
  const auto is_in_hand = [&] {
    return lever->world().with(
        [](World& world) { return number_of(*world.faults.begin(), "hits") == 1; });
  };
  while (!is_in_hand()) std::this_thread::yield();
  const auto began = clock.monotonic();
  lever->stop();
  EXPECT_LT(clock.monotonic() - began, 15s);
  slow.wait();
}

}  // namespace
}  // namespace bascule::emulator
