// What an access token can do at the Data API.

#include "emulator/oauth_test.hpp"

namespace bascule::emulator {
namespace {

class Bearer : public OAuth {
 protected:
  std::string access_token(const char* scope) {
    wish["scope"] = scope;
    return text_of(connect(), "access_token");
  }
  std::string make_webhook(const std::string& with) {
    const JsonObject hook{{"url", "https://hooks.example"}, {"event", "candidateHired"}};
    const auto made = lever.send_with_token("POST", "/v1/webhooks", with, to_text(Json(hook)));
    EXPECT_EQ(made.status, 201) << made.body;
    return text_of(parse_json(made.body)->at("data").as_object(), "id");
  }
};

TEST_F(Bearer, MayDoWhatItsScopesSayAndNothingElse) {
  const auto secret = access_token("opportunities:read:admin");
  EXPECT_EQ(status_with(secret, "/v1/opportunities"), 200);
  const auto refused = lever.send_with_token("GET", "/v1/stages", secret);
  EXPECT_EQ(refused.status, 403);
  EXPECT_NE(refused.body.find("This credential lacks the permission stages:read:admin"),
            std::string::npos);
}

TEST_F(Bearer, MayReadWhatItMayWrite) {
  const auto secret = access_token("feedback:write:admin");
  const auto forms = "/v1/opportunities/" + lever.opportunity("Ada Example") + "/feedback";
  EXPECT_EQ(status_with(secret, forms), 200);
}

TEST_F(Bearer, SeesConfidentialDataOnlyWithItsScope) {
  const auto gia = "/v1/opportunities/" + lever.opportunity("Gia Geheim");
  EXPECT_EQ(status_with(access_token("opportunities:read:admin"), gia), 403);
  register_app({{"scopes", {"opportunities:read:admin", "confidential:access:admin"}}});
  EXPECT_EQ(status_with(access_token("opportunities:read:admin confidential:access:admin"), gia),
            200);
}

TEST_F(Bearer, IsRefusedWhenItsTimeIsOver) {
  lever.set({{"oauth_token_life_s", 5}});
  const auto tokens = connect();
  EXPECT_EQ(number_of(tokens, "expires_in"), 5);
  lever.clock.advance(4s);
  EXPECT_EQ(status_with(text_of(tokens, "access_token")), 200);
  lever.clock.advance(1s);
  EXPECT_EQ(status_with(text_of(tokens, "access_token")), 401);
  EXPECT_EQ(refresh(text_of(tokens, "refresh_token")).status, 200);
}

TEST_F(Bearer, IsRefusedUnlessItIsAnAccessToken) {
  const auto tokens = connect();
  for (const auto& wrong : {std::string(), std::string("x"), text_of(tokens, "refresh_token"),
                            given(accept())["code"], std::string(LeverUnderTest::kKey)})
    EXPECT_EQ(status_with(wrong), 401) << wrong;
}

TEST_F(Bearer, KeepsTheWebhooksOfItsApplicationFromTokenToToken) {
  const auto first = access_token("offline_access webhooks:write:admin");
  const auto hook = make_webhook(first);
  const auto second = access_token("webhooks:write:admin");
  const auto listed = lever.send_with_token("GET", "/v1/webhooks", second);
  EXPECT_NE(listed.body.find(hook), std::string::npos);
  EXPECT_EQ(lever.send("GET", "/v1/webhooks").body.find(hook), std::string::npos)
      << "no API key sees them";
  EXPECT_EQ(lever.send_with_token("DELETE", "/v1/webhooks/" + hook, second).status, 204);
}

TEST_F(Bearer, SharesOneBudgetOfCallsWithTheOthersOfItsApplication) {
  lever.set({{"rate_limit", true}});
  const auto first = text_of(connect(), "access_token");
  const auto second = text_of(connect(), "access_token");
  for (int i = 0; i < 20; ++i) EXPECT_EQ(status_with(i % 2 == 0 ? first : second), 200) << i;
  EXPECT_EQ(status_with(first), 429);
  EXPECT_EQ(status_with(second), 429);
  EXPECT_EQ(lever.send("GET", "/v1/stages").status, 200) << "a key has its own";
}

}  // namespace
}  // namespace bascule::emulator
