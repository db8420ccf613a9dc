#include "emulator/oauth_test.hpp"
#include "emulator/state_file.hpp"

namespace bascule::emulator {
namespace {

class OAuthControl : public OAuth {
 protected:
  JsonArray grants(const std::string& query = {}) {
    const auto answer = send(LeverUnderTest::request("GET", "/emulator/oauth/grants" + query));
    return parse_json(answer.body)->as_array();
  }
  std::string first_grant() { return text_of(grants().at(0).as_object(), "id"); }
  int status_of_app(const JsonObject& body) {
    return send(LeverUnderTest::request("POST", "/emulator/oauth/apps", to_text(Json(body))))
        .status;
  }
};

TEST_F(OAuthControl, RegistersAnApplicationAndInventsItsCredentials) {
  const auto made = ask("POST", "/emulator/oauth/apps",
                        {{"name", "Other"},
                         {"redirect_uris", {"http://127.0.0.1:8080/callback"}},
                         {"scopes", {"stages:read:admin"}}});
  EXPECT_EQ(text_of(made, "client_id").size(), 32U);
  EXPECT_EQ(text_of(made, "client_secret").size(), 64U);
}

TEST_F(OAuthControl, ChangesAnApplicationThatComesAgainAndKeepsItsGrants) {
  const auto tokens = connect();
  const auto again = register_app({{"name", "Renamed"}});
  EXPECT_EQ(again.at("id"), app.at("id"));
  EXPECT_EQ(refresh(text_of(tokens, "refresh_token")).status, 200);
}

TEST_F(OAuthControl, RefusesAnApplicationThatLeverWouldNotRegister) {
  const JsonObject good{
      {"name", "A"}, {"redirect_uris", {"https://a.example/"}}, {"scopes", {"stages:read:admin"}}};
  EXPECT_EQ(status_of_app(good), 200);
  JsonArray many;
  for (int i = 0; i < 21; ++i) many.emplace_back("stages:read:admin");
  const std::pair<const char*, Json> wrong[] = {
      {"name", ""},
      {"redirect_uris", JsonArray()},
      {"redirect_uris", JsonArray{"javascript:alert(1)"}},
      {"redirect_uris", JsonArray{"https://a.example/#fragment"}},
      {"redirect_uris", JsonArray{"https://a.example/\r\nX: y"}},
      {"scopes", JsonArray()},
      {"scopes", JsonArray{"candidates:read:admin"}},
      {"scopes", JsonArray{"uploads:read:admin"}},
      {"scopes", many}};
  for (const auto& [field, value] : wrong) {
    auto body = good;
    body[field] = value;
    EXPECT_EQ(status_of_app(body), 422) << field << ' ' << to_text(value);
  }
}

TEST_F(OAuthControl, ListsGrantsWithWhoAcceptedThem) {
  EXPECT_TRUE(grants().empty());
  connect();
  const auto grant = grants("?app=" + text_of(app, "id")).at(0).as_object();
  EXPECT_EQ(text_of(grant, "client_id"), "client-1");
  EXPECT_EQ(text_of(grant, "user_name"), "Sunniva Adminsson");
  EXPECT_EQ(number_of(grant, "accessUntil"), to_millis(lever.clock.now()) + 3'600'000);
  EXPECT_TRUE(grants("?app=another").empty());
}

TEST_F(OAuthControl, RevokesAGrant) {
  const auto tokens = connect();
  const auto code = given(accept())["code"];
  for (const auto& grant : grants())
    ask("DELETE", "/emulator/oauth/grants/" + text_of(grant.as_object(), "id"));
  EXPECT_EQ(status_with(text_of(tokens, "access_token")), 401);
  const auto refused = refresh(text_of(tokens, "refresh_token"));
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(text_of(body_of(refused), "error"), "invalid_grant");
  EXPECT_EQ(redeem(code).status, 403) << "nor is a code good that nobody has used";
  EXPECT_TRUE(has(grants().at(0).as_object(), "revokedAt"));
}

TEST_F(OAuthControl, EndsTheAccessTokensOfAGrantAndNotTheGrant) {
  const auto tokens = connect();
  ask("POST", "/emulator/oauth/grants/" + first_grant() + "/expire");
  EXPECT_EQ(status_with(text_of(tokens, "access_token")), 401);
  const auto next = body_of(refresh(text_of(tokens, "refresh_token")));
  EXPECT_EQ(status_with(text_of(next, "access_token")), 200);
}

TEST_F(OAuthControl, RemovesAnApplicationWithAllItWasGiven) {
  const auto tokens = connect();
  ask("DELETE", "/emulator/oauth/apps/" + text_of(app, "id"));
  EXPECT_EQ(status_with(text_of(tokens, "access_token")), 401);
  EXPECT_EQ(refresh(text_of(tokens, "refresh_token")).status, 401);
  EXPECT_TRUE(grants().empty());
}

TEST_F(OAuthControl, KeepsApplicationsAndGrantsWhenTheAccountBeginsAnew) {
  const auto tokens = connect();
  ask("POST", "/emulator/reset", {{"seed", "empty"}});
  EXPECT_EQ(status_with(text_of(tokens, "access_token")), 200);
}

TEST_F(OAuthControl, FindsEverythingAgainInTheStateFile) {
  const auto path = ::testing::TempDir() + "lever_oauth_test.json";
  const auto tokens = connect();
  ASSERT_TRUE(save_state(path, lever.world));
  lever.world.with([](World& world) {
    for (auto* all : {&world.oauth_apps, &world.oauth_grants, &world.oauth_tokens}) all->clear();
  });
  EXPECT_EQ(status_with(text_of(tokens, "access_token")), 401);
  ASSERT_TRUE(load_state(path, lever.world));
  EXPECT_EQ(status_with(text_of(tokens, "access_token")), 200);
  EXPECT_EQ(refresh(text_of(tokens, "refresh_token")).status, 200);
  std::remove(path.c_str());
}

TEST_F(OAuthControl, ReadsAStateFromBeforeThereWasOAuth) {
  lever.world.with([](World& world) {
    auto state = world.to_json();
    for (const auto* name : {"oauth_apps", "oauth_grants", "oauth_tokens"}) state.erase(name);
    EXPECT_TRUE(world.from_json(Json(state)));
    EXPECT_EQ(world.oauth_apps.size(), 0U);
  });
}

}  // namespace
}  // namespace bascule::emulator
