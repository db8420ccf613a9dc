#include "emulator/api.hpp"

#include "emulator/lever_test.hpp"
#include "emulator/paging.hpp"

namespace bascule::emulator {
namespace {

TEST(Api, Answers401WithoutAKnownKey) {
  LeverUnderTest lever;
  for (const auto* key : {"", "some-other-key"}) {
    const auto response = lever.send("GET", "/v1/stages", "", key);
    EXPECT_EQ(response.status, 401);
    EXPECT_EQ(response.body,
              R"({"code":"UnauthorizedError","message":"The request requires authentication."})");
  }
}

TEST(Api, Answers403PerEndpointForAKeyWithoutThePermission) {
  LeverUnderTest lever;
  lever.world.with([](World& world) {
    add_key(world, "narrow", "Narrow", {"stages:read:admin", "notes:write:admin"}, false);
  });
  EXPECT_EQ(lever.send("GET", "/v1/stages", "", "narrow").status, 200);
  const auto id = lever.opportunity("Ada Example");
  EXPECT_EQ(lever.send("GET", "/v1/opportunities/" + id + "/notes", "", "narrow").status, 200)
      << "write includes read";
  EXPECT_EQ(lever.send("GET", "/v1/opportunities/" + id, "", "narrow").status, 403);
  EXPECT_EQ(lever.send("GET", "/v1/webhooks", "", "narrow").status, 403);
}

TEST(Api, NamesThePathOrTheObjectThatIsMissing) {
  LeverUnderTest lever;
  EXPECT_EQ(lever.refusal("GET", "/v1/nowhere", {}, 404), "/v1/nowhere does not exist");
  EXPECT_EQ(lever.refusal("GET", "/v1/stages/none", {}, 404), "stages none was not found");
  EXPECT_EQ(lever.refusal("GET", "/v1/opportunities/x/feedback", {}, 404),
            "opportunities x was not found");
}

TEST(Api, LeavesOutOAuthPanelsAndInterviews) {
  LeverUnderTest lever;
  const auto id = lever.opportunity("Ada Example");
  for (const auto* rest : {"/panels", "/interviews"})
    lever.refusal("GET", "/v1/opportunities/" + id + rest, {}, 404);
  lever.refusal("POST", "/v1/oauth/token", {}, 404);
}

TEST(Api, ToleratesATrailingSlashAndTheOldWordForOpportunities) {
  LeverUnderTest lever;
  const auto id = lever.opportunity("Ada Example");
  EXPECT_EQ(lever.data("GET", "/v1/stages/").as_array().size(), 10U);
  EXPECT_EQ(lever.data("GET", "/v1/candidates/" + id + "/").at("id"), Json(id));
}

TEST(Api, LetsTwentyCallsThroughAtOnceAndThenTenASecond) {
  LeverUnderTest lever;
  lever.set({{"rate_limit", true}});
  const auto passes = [&] { return lever.send("GET", "/v1/stages").status == 200; };
  int passed = 0;
  for (int i = 0; i < 25; ++i) passed += passes() ? 1 : 0;
  EXPECT_EQ(passed, 20);
  const auto refused = lever.send("GET", "/v1/stages");
  EXPECT_EQ(refused.status, 429);
  EXPECT_FALSE(refused.headers.find("retry-after")) << "Lever does not say when";
  lever.clock.advance(100ms);
  EXPECT_TRUE(passes());
  EXPECT_FALSE(passes());
}

TEST(Api, HidesConfidentialOpportunitiesFromAKeyWithoutTheGrant) {
  LeverUnderTest lever;
  lever.world.with([](World& world) { add_key(world, "plain", "Plain", {"*"}, false); });
  const auto id = lever.opportunity("Gia Geheim");
  EXPECT_EQ(lever.send("GET", "/v1/opportunities/" + id, "", "plain").status, 403);
  EXPECT_EQ(lever.send("GET", "/v1/opportunities?confidentiality=all", "", "plain").status, 403);
  const auto listed = lever.send("GET", "/v1/opportunities?limit=100", "", "plain").body;
  EXPECT_EQ(listed.find(id), std::string::npos);
  lever.data("GET", "/v1/opportunities/" + id);
}

// Every row once, in the same order, whatever the page size, and with the token given back as it
// came or encoded once more.
std::vector<std::string> walk(LeverUnderTest& lever, const std::string& path, int limit,
                              bool encode_again) {
  std::vector<std::string> ids;
  std::string offset;
  for (int pages = 0; pages < 100; ++pages) {
    auto target = path + "?limit=" + std::to_string(limit);
    if (!offset.empty()) target += "&offset=" + (encode_again ? percent_encoded(offset) : offset);
    const auto page = lever.ask("GET", target).as_object();
    for (const auto& row : page.at("data").as_array())
      ids.push_back(text_of(row.as_object(), "id"));
    EXPECT_EQ(flag_of(page, "hasNext"), page.contains("next"));
    if (!flag_of(page, "hasNext")) return ids;
    offset = text_of(page, "next");
    EXPECT_TRUE(offset.starts_with("%5B")) << offset;
  }
  ADD_FAILURE() << "the walk has no end";
  return ids;
}

TEST(Paging, WalksEveryRowOnceWithTheTokenRawOrEncodedAgain) {
  LeverUnderTest lever;
  for (const std::string path :
       {"/v1/opportunities", "/v1/stages", "/v1/users", "/v1/postings", "/v1/feedback_templates"}) {
    const auto all = walk(lever, path, 100, false);
    EXPECT_GT(all.size(), 2U);
    EXPECT_EQ(walk(lever, path, 2, false), all) << path;
    EXPECT_EQ(walk(lever, path, 3, true), all) << path;
  }
}

TEST(Paging, OrdersOpportunitiesByStageAndThenTheNewestFirst) {
  LeverUnderTest lever;
  std::vector<PlaceInList> places;
  const auto page = lever.ask("GET", "/v1/opportunities?limit=100");
  const auto stages = lever.data("GET", "/v1/stages");
  for (const auto& row : page.at("data").as_array()) {
    std::int64_t rank = 0;
    while (stages.at(rank).at("id") != row.at("stage")) ++rank;
    places.push_back({rank, row.at("createdAt").as_int64(), text_of(row.as_object(), "id")});
  }
  EXPECT_TRUE(std::is_sorted(places.begin(), places.end(), comes_before));
}

TEST(Paging, RefusesATokenThatItNeverGave) {
  LeverUnderTest lever;
  for (const auto* token : {"nonsense", "%255B%5D", "%5B1%2C2%5D", "%5B%22a%22%2C2%2C%22b%22%5D"})
    EXPECT_EQ(lever.refusal("GET", std::string("/v1/opportunities?offset=") + token, {}, 400),
              "Invalid offset token");
}

TEST(Paging, TakesALimitFromOneToAHundred) {
  LeverUnderTest lever;
  for (const auto* limit : {"0", "101", "-1", "many", ""})
    lever.refusal("GET", std::string("/v1/stages?limit=") + limit, {}, 400);
  EXPECT_EQ(lever.data("GET", "/v1/stages?limit=1").as_array().size(), 1U);
}

}  // namespace
}  // namespace bascule::emulator
