#include "emulator/webhooks.hpp"

#include "emulator/candidacy.hpp"
#include "emulator/events.hpp"
#include "emulator/lever_test.hpp"
#include "emulator/signature.hpp"

namespace bascule::emulator {
namespace {

Json make_webhook(LeverUnderTest& lever, std::string_view event, JsonObject configuration = {}) {
  JsonObject body{{"url", "https://hooks.example/" + std::string(event)}, {"event", event}};
  if (!configuration.empty()) body["configuration"] = std::move(configuration);
  return lever.data("POST", "/v1/webhooks", body, 201);
}

// Subscribes to every event and tells which ones an action emits.
class Events : public ::testing::Test {
 protected:
  Events() {
    for (const auto event : webhook_events()) make_webhook(lever, event);
  }
  std::vector<std::string> emitted() {
    lever.deliver_all();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < lever.receiver.calls.size(); ++i)
      names.push_back(text_of(lever.receiver.body(i).as_object(), "event"));
    std::sort(names.begin(), names.end());
    lever.receiver.calls.clear();
    return names;
  }
  std::string ada() { return "/v1/opportunities/" + lever.opportunity("Ada Example"); }
  std::string as() { return "?perform_as=" + lever.user(); }

  LeverUnderTest lever;
  using Names = std::vector<std::string>;
};

TEST_F(Events, OfANewCandidacy) {
  const auto posting = lever.first(&World::postings, "text", "Robotics Engineer");
  lever.data("POST", "/v1/opportunities" + as(),
             {{"emails", {"new@example.org"}}, {"postings", JsonArray{posting}}}, 201);
  EXPECT_EQ(emitted(), (Names{"applicationCreated", "contactCreated"}));
  lever.data("POST", "/v1/opportunities" + as(), {{"emails", {"new@example.org"}}}, 201);
  EXPECT_EQ(emitted(), Names{}) << "a known person, no application";
  lever.data("POST", "/v1/opportunities" + as(), {{"emails", {"newer@example.org"}}}, 201);
  EXPECT_EQ(emitted(), Names{"contactCreated"});
}

TEST_F(Events, OfAStageChangeOnlyWhenItIsOne) {
  lever.data("PUT", ada() + "/stage", {{"stage", "offer"}});
  EXPECT_EQ(emitted(), Names{"candidateStageChange"});
  lever.data("PUT", ada() + "/stage", {{"stage", "offer"}});
  EXPECT_EQ(emitted(), Names{});
}

TEST_F(Events, OfArchivingAndHiring) {
  const auto reason = [&](std::string_view text) {
    return lever.first(&World::archive_reasons, "text", text);
  };
  lever.data("PUT", ada() + "/archived", {{"reason", reason("Withdrew")}});
  EXPECT_EQ(emitted(), Names{"candidateArchiveChange"});
  lever.data("PUT", ada() + "/archived", {{"reason", nullptr}});
  EXPECT_EQ(emitted(), Names{"candidateArchiveChange"});
  lever.data("PUT", ada() + "/archived", {{"reason", reason("Hired")}});
  EXPECT_EQ(emitted(), (Names{"candidateArchiveChange", "candidateHired"}));
}

TEST_F(Events, OfTheContactAndOfADeletion) {
  lever.data("POST", ada() + "/addLinks", {{"links", {"https://a.example"}}});
  EXPECT_EQ(emitted(), Names{"contactUpdated"});
  const auto id = lever.opportunity("Ada Example");
  lever.world.with([&](World& world) { delete_candidacy(world, id, "x"); });
  EXPECT_EQ(emitted(), Names{"candidateDeleted"});
}

TEST_F(Events, OfNothingElse) {
  lever.data("POST", ada() + "/addTags", {{"tags", {"t"}}});
  lever.data("POST", ada() + "/addSources", {{"sources", {"s"}}});
  lever.data("POST", ada() + "/notes", {{"value", "n"}}, 201);
  lever.data("POST", ada() + "/feedback" + as(), {{"baseTemplateId", "no-feedback"}}, 201);
  lever.world.with([&](World& world) {
    for (auto& one : world.opportunities) anonymise(world, one);
  });
  EXPECT_EQ(emitted(), Names{});
}

TEST_F(Events, AreNotSentForAGroupThatIsSwitchedOff) {
  lever.set({{"webhook_groups_off", {"candidateStageChange"}}});
  lever.data("PUT", ada() + "/stage", {{"stage", "offer"}});
  EXPECT_EQ(emitted(), Names{});
}

TEST(Delivery, IsSignedInItsBodyAndNamesBothStages) {
  LeverUnderTest lever;
  const auto webhook = make_webhook(lever, "candidateStageChange").as_object();
  const auto id = lever.opportunity("Ada Example");
  lever.data("PUT", "/v1/opportunities/" + id + "/stage", {{"stage", "offer"}});
  EXPECT_TRUE(lever.receiver.calls.empty()) << "only after the answer";
  lever.deliver_all();
  ASSERT_EQ(lever.receiver.calls.size(), 1U);
  const auto body = lever.receiver.body(0).as_object();
  EXPECT_EQ(body.at("data").at("opportunityId"), Json(id));
  EXPECT_EQ(body.at("data").at("fromStageId"), "applicant-new");
  EXPECT_EQ(body.at("data").at("toStageId"), "offer");
  EXPECT_EQ(text_of(body, "signature"),
            signature_of(text_of(webhook.at("configuration").as_object(), "signatureToken"),
                         text_of(body, "token"), number_of(body, "triggeredAt")));
}

TEST(Delivery, IsTriedSixTimesWithGrowingWaitsAndTheSameBytes) {
  LeverUnderTest lever;
  lever.set({{"retry_scale", 0.01}});
  make_webhook(lever, "candidateStageChange");
  lever.receiver.outcomes = {ports::HttpAnswer{500, {}, ""}, ports::HttpAnswer{302, {}, ""},
                             ports::HttpNotDone{"refused"},  ports::HttpUnknown{"timed out"},
                             ports::HttpAnswer{401, {}, ""}, ports::HttpAnswer{500, {}, ""}};
  lever.data("PUT", "/v1/opportunities/" + lever.opportunity("Ada Example") + "/stage",
             {{"stage", "offer"}});
  std::size_t expected = 0;
  for (const auto wait : {0ms, 100ms, 600ms, 3'000ms, 18'000ms, 72'000ms}) {
    if (wait > 0ms) {
      lever.clock.advance(wait - 1ms);
      lever.deliver_all();
      EXPECT_EQ(lever.receiver.calls.size(), expected) << "not a moment too early";
      lever.clock.advance(1ms);
    }
    lever.deliver_all();
    EXPECT_EQ(lever.receiver.calls.size(), ++expected);
  }
  lever.clock.advance(24h);
  lever.deliver_all();
  EXPECT_EQ(lever.receiver.calls.size(), 6U) << "given up";
  for (const auto& call : lever.receiver.calls)
    EXPECT_EQ(call.body, lever.receiver.calls.front().body);
  lever.world.with(
      [](World& world) { EXPECT_EQ(text_of(*world.deliveries.begin(), "state"), "failed"); });
}

TEST(Delivery, CanBeRunAgainAfterItWasGivenUp) {
  LeverUnderTest lever;
  make_webhook(lever, "candidateStageChange");
  lever.data("PUT", "/v1/opportunities/" + lever.opportunity("Ada Example") + "/stage",
             {{"stage", "offer"}});
  lever.deliver_all();
  const auto id =
      lever.world.with([](World& world) { return text_of(*world.deliveries.begin(), "id"); });
  const auto again = lever.courier.deliver_now(id);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->at("tries").as_array().size(), 2U);
  EXPECT_EQ(lever.receiver.calls[1].body, lever.receiver.calls[0].body);
}

TEST(Delivery, OfAnotherWebhookDoesNotWaitForAFailingOne) {
  LeverUnderTest lever;
  make_webhook(lever, "candidateStageChange");
  make_webhook(lever, "candidateStageChange");
  lever.receiver.outcomes = {ports::HttpAnswer{503, {}, ""}};
  lever.data("PUT", "/v1/opportunities/" + lever.opportunity("Ada Example") + "/stage",
             {{"stage", "offer"}});
  lever.deliver_all();
  EXPECT_EQ(lever.receiver.calls.size(), 2U) << "equal webhooks both get it";
}

TEST(Delivery, IsDoubledOrLostWhenASwitchSaysSo) {
  LeverUnderTest lever;
  make_webhook(lever, "candidateStageChange");
  const auto path = "/v1/opportunities/" + lever.opportunity("Ada Example") + "/stage";
  lever.set({{"webhook_duplicate", 1}});
  lever.data("PUT", path, {{"stage", "offer"}});
  lever.deliver_all();
  ASSERT_EQ(lever.receiver.calls.size(), 2U);
  EXPECT_EQ(lever.receiver.calls[0].body, lever.receiver.calls[1].body);
  lever.set({{"webhook_duplicate", 0}, {"webhook_drop", 1}});
  lever.data("PUT", path, {{"stage", "lead-new"}});
  lever.deliver_all();
  EXPECT_EQ(lever.receiver.calls.size(), 2U);
}

TEST(Webhooks, TellTheirTokenOnceAndBelongToTheirKey) {
  LeverUnderTest lever;
  lever.world.with([](World& world) { add_key(world, "other", "Other", {"*"}, false); });
  const auto made = make_webhook(lever, "candidateStageChange");
  EXPECT_EQ(text_of(made.at("configuration").as_object(), "signatureToken").size(), 48U);
  EXPECT_EQ(made.at("configuration").at("conditions").at("origins").as_array().size(), 6U);
  const auto listed = lever.ask("GET", "/v1/webhooks").as_object();
  EXPECT_EQ(listed.size(), 1U) << "no hasNext here";
  EXPECT_FALSE(listed.at("data").at(0).at("configuration").as_object().contains("signatureToken"));
  const auto id = text_of(made.as_object(), "id");
  EXPECT_EQ(lever.send("DELETE", "/v1/webhooks/" + id, "", "other").status, 403);
  EXPECT_EQ(lever.send("GET", "/v1/webhooks", "", "other").body, R"({"data":[]})");
  const auto changed =
      lever.data("PUT", "/v1/webhooks/",
                 {{"data", JsonArray{JsonObject{{"id", id}, {"url", "https://new.example/"}}}}});
  EXPECT_EQ(changed.at(0).at("url"), "https://new.example/");
  EXPECT_EQ(lever.send("DELETE", "/v1/webhooks/" + id).status, 204);
}

TEST(Webhooks, RefuseWhatLeverRefuses) {
  LeverUnderTest lever;
  const auto refuse = [&](std::string_view url, std::string_view event, const Json& more) {
    JsonObject body{{"url", url}, {"event", event}};
    if (!more.is_null()) body["configuration"] = more;
    lever.refusal("POST", "/v1/webhooks", body, 400);
  };
  const Json conditions = JsonObject{{"conditions", JsonObject{{"origins", {"applied"}}}}};
  refuse("http://hooks.example/x", "candidateStageChange", nullptr);
  refuse("http://127.0.0.1@hooks.example/x", "candidateStageChange", nullptr);
  refuse("http://localhost.hooks.example/x", "candidateStageChange", nullptr);
  refuse("https://hooks.example/x", "noteCreated", nullptr);
  refuse("https://hooks.example/x", "candidateDeleted", conditions);
  const JsonObject loopback{{"url", "http://127.0.0.1:8080/x"}, {"event", "candidateHired"}};
  lever.data("POST", "/v1/webhooks", loopback, 201);
  lever.set({{"allow_loopback_http", false}});
  lever.refusal("POST", "/v1/webhooks", loopback, 400);
}

TEST(Webhooks, AreOnlyToldOfTheOriginsTheyAskFor) {
  LeverUnderTest lever;
  make_webhook(lever, "candidateStageChange",
               {{"conditions", JsonObject{{"origins", {"referred"}}}}});
  lever.data("PUT", "/v1/opportunities/" + lever.opportunity("Ada Example") + "/stage",
             {{"stage", "offer"}});
  lever.deliver_all();
  EXPECT_TRUE(lever.receiver.calls.empty()) << "Ada applied";
}

TEST(Webhooks, AreVerifiedWithEmptyDataWhenTheyAreMadeSo) {
  LeverUnderTest lever;
  const JsonObject verify{{"verifyConnection", true}};
  make_webhook(lever, "candidateStageChange", verify);
  ASSERT_EQ(lever.receiver.calls.size(), 1U);
  EXPECT_TRUE(lever.receiver.body(0).at("data").as_object().empty());
  lever.receiver.outcomes = {ports::HttpAnswer{401, {}, ""}};
  lever.refusal(
      "POST", "/v1/webhooks",
      {{"url", "https://b.example"}, {"event", "candidateHired"}, {"configuration", verify}}, 400);
  EXPECT_EQ(lever.data("GET", "/v1/webhooks").as_array().size(), 1U) << "taken back";
  EXPECT_FALSE(lever.courier.deliver_next()) << "a test is not tried again";
}

}  // namespace
}  // namespace bascule::emulator
