#include "emulator/control.hpp"

#include "emulator/lever_test.hpp"
#include "emulator/page.hpp"
#include "emulator/state_file.hpp"

namespace bascule::emulator {
namespace {

class ControlApi : public ::testing::Test {
 protected:
  ControlApi() { control.add_routes(router); }

  http::Response send(std::string_view method, const std::string& path, const JsonObject& body = {},
                      std::string_view origin = {}) {
    const auto match = router.match(method, path);
    EXPECT_NE(match.route, nullptr) << method << ' ' << path;
    http::Request request;
    request.method = std::string(method);
    request.path = path;
    request.path_values = match.path_values;
    request.headers.add("Host", "127.0.0.1:1");
    if (!origin.empty()) request.headers.add("Origin", std::string(origin));
    if (!body.empty()) request.body = to_text(Json(body));
    return match.route ? match.route->handler(request) : http::Response{404, {}, {}};
  }
  Json ask(std::string_view method, const std::string& path, const JsonObject& body = {}) {
    const auto response = send(method, path, body);
    EXPECT_EQ(response.status, 200) << response.body;
    return *parse_json(response.body, {.keys_max = 100'000});
  }

  LeverUnderTest lever;
  Control control{lever.world, lever.courier};
  http::Router router;
};

TEST_F(ControlApi, AddsMovesArchivesAndDeletesACandidateWithTheirEvents) {
  for (const auto* event : {"candidateStageChange", "candidateArchiveChange", "candidateDeleted"})
    ask("POST", "/emulator/webhooks", {{"url", "https://hooks.example"}, {"event", event}});
  const auto posting = lever.first(&World::postings, "text", "Robotics Engineer");
  const auto card = ask("POST", "/emulator/candidates",
                        {{"name", "Nora Neu"}, {"email", "n@example.org"}, {"posting", posting}});
  EXPECT_EQ(card.at("stage"), "applicant-new");
  const auto path = "/emulator/candidates/" + text_of(card.as_object(), "id");
  EXPECT_EQ(ask("POST", path + "/move", {{"stage", "offer"}}).at("stage"), "offer");
  const auto reason = lever.first(&World::archive_reasons, "text", "Timing");
  EXPECT_TRUE(ask("POST", path + "/archive", {{"reason", reason}}).at("archived").is_object());
  ask("DELETE", path);
  EXPECT_EQ(send("GET", path).status, 404);
  lever.deliver_all();
  EXPECT_EQ(lever.receiver.calls.size(), 3U);
}

TEST_F(ControlApi, ShowsAProfileWithItsFormsUntilAPersonDeletesOne) {
  const auto id = lever.opportunity("Ada Example");
  const auto form =
      lever.data("POST", "/v1/opportunities/" + id + "/feedback?perform_as=" + lever.user(),
                 {{"baseTemplateId", "no-feedback"}}, 201);
  const auto path = "/emulator/candidates/" + id;
  EXPECT_EQ(ask("GET", path).at("feedback").as_array().size(), 1U);
  ask("DELETE", path + "/feedback/" + text_of(form.as_object(), "id"));
  EXPECT_TRUE(ask("GET", path).at("feedback").as_array().empty());
}

TEST_F(ControlApi, PutsATagOnAPosting) {
  const auto posting = lever.first(&World::postings, "text", "Robotics Engineer");
  ask("PUT", "/emulator/postings/" + posting + "/tags", {{"tags", {"assess"}}});
  const auto ada = lever.data("GET", "/v1/opportunities/" + lever.opportunity("Ada Example"));
  EXPECT_TRUE(holds(texts_of(ada.as_object(), "tags"), "assess"));
}

TEST_F(ControlApi, VerifiesAWebhookAndRunsADeliveryAgain) {
  const auto webhook = ask("POST", "/emulator/webhooks",
                           {{"url", "https://hooks.example"}, {"event", "candidateHired"}});
  EXPECT_EQ(text_of(webhook.as_object(), "signatureToken").size(), 48U);
  const auto test =
      ask("POST", "/emulator/webhooks/" + text_of(webhook.as_object(), "id") + "/verify");
  EXPECT_EQ(test.at("state"), "delivered");
  lever.receiver.outcomes = {ports::HttpAnswer{500, {}, ""}};
  const auto again =
      ask("POST", "/emulator/deliveries/" + text_of(test.as_object(), "id") + "/run-again");
  EXPECT_EQ(again.at("tries").as_array().size(), 2U);
  EXPECT_EQ(again.at("state"), "failed");
}

TEST_F(ControlApi, MakesKeysWithFewerPermissions) {
  const auto key = ask("POST", "/emulator/keys", {{"permissions", {"stages:read"}}});
  const auto secret = text_of(key.as_object(), "key");
  EXPECT_EQ(lever.send("GET", "/v1/stages", "", secret).status, 200);
  EXPECT_EQ(lever.send("GET", "/v1/users", "", secret).status, 403);
}

TEST_F(ControlApi, BeginsAnewAndKeepsTheKeys) {
  lever.fault({{"kind", "drop"}});
  lever.set({{"read_lag_ms", 1'000}});
  ask("POST", "/emulator/reset",
      {{"seed", "empty"}, {"switches", JsonObject{{"rate_limit", false}}}});
  EXPECT_TRUE(ask("GET", "/emulator/state").at("candidates").as_array().empty());
  EXPECT_TRUE(ask("GET", "/emulator/faults").as_array().empty());
  EXPECT_EQ(ask("GET", "/emulator/switches").at("read_lag_ms"), 0);
  EXPECT_EQ(lever.send("GET", "/v1/stages").status, 200);
  EXPECT_EQ(send("POST", "/emulator/reset", {{"seed", "apple"}}).status, 422);
}

TEST_F(ControlApi, RefusesAPageOfAnotherSite) {
  EXPECT_EQ(send("POST", "/emulator/reset", {}, "http://elsewhere.example").status, 403);
  EXPECT_EQ(send("POST", "/emulator/reset", {}, "http://127.0.0.1:1").status, 200);
}

TEST_F(ControlApi, ReadsASwitchOutOfRangeAsAMistakeAndChangesNothing) {
  EXPECT_EQ(send("PUT", "/emulator/switches", {{"read_lag_ms", 7}, {"webhook_drop", 2}}).status,
            422);
  EXPECT_EQ(send("PUT", "/emulator/switches", {{"reed_lag_ms", 7}}).status, 422);
  EXPECT_EQ(ask("GET", "/emulator/switches").at("read_lag_ms"), 0);
}

TEST(StateFile, BringsTheWholeAccountBack) {
  const auto path = ::testing::TempDir() + "lever_state_test.json";
  LeverUnderTest lever;
  lever.data("POST", "/v1/webhooks", {{"url", "https://a.example"}, {"event", "candidateHired"}},
             201);
  lever.set({{"require_rating", true}});
  ASSERT_TRUE(save_state(path, lever.world));
  LeverUnderTest other;
  other.world.with([](World& world) { plant(world, Seed::Empty); });
  ASSERT_TRUE(load_state(path, other.world));
  const auto text = [](LeverUnderTest& one) {
    return one.world.with([](World& world) { return to_text(Json(world.to_json())); });
  };
  EXPECT_EQ(text(other), text(lever));
  const auto jonas = "/v1/opportunities/" + other.opportunity("Jonas Muster") + "/files";
  const auto file = text_of(other.data("GET", jonas).at(0).as_object(), "id");
  EXPECT_EQ(other.send("GET", jonas + "/" + file + "/download").body,
            "Jonas Muster\nAn invented life.\n");
  std::remove(path.c_str());
  EXPECT_EQ(load_state(path, other.world).error().code, ErrorCode::NotFound);
}

TEST(Page, ServesItsFilesAndItselfForEveryCandidate) {
  http::Request request;
  for (const auto* path : {"/", "/candidates/some-id"}) {
    request.path = path;
    EXPECT_NE(serve_page({}, request).body.find("<title>Lever emulator</title>"),
              std::string::npos);
  }
  request.path = "/app.js";
  EXPECT_EQ(serve_page({}, request).headers.find("content-type"), "text/javascript; charset=utf-8");
  request.path = "/../README.md";
  EXPECT_EQ(serve_page({}, request).status, 404);
}

}  // namespace
}  // namespace bascule::emulator
