#include "emulator/authorize_endpoint.hpp"

#include "emulator/oauth_test.hpp"

namespace bascule::emulator {
namespace {

using Authorize = OAuth;

bool shows(const http::Response& page, std::string_view text) {
  return page.body.find(text) != page.body.npos;
}

TEST_F(Authorize, NamesTheApplicationItsScopesAndWhoMayBeSignedIn) {
  const auto page = show();
  EXPECT_EQ(page.status, 200);
  for (const auto* text : {"Bascule", "offline_access", "opportunities:read:admin", "Sunniva",
                           "Gordon Gone", "deactivated", ">Accept<", ">Deny<"})
    EXPECT_TRUE(shows(page, text)) << text;
  EXPECT_FALSE(shows(page, "feedback")) << "it did not ask for it";
}

TEST_F(Authorize, SendsTheCodeAndTheStateToTheRegisteredAddress) {
  const auto answer = accept();
  EXPECT_EQ(answer.status, 302);
  EXPECT_TRUE(location(answer).starts_with(std::string(kCallback) + "&code="));
  EXPECT_EQ(given(answer)["state"], "state-1");
}

TEST_F(Authorize, NeverRedirectsToAnAddressThatIsNotRegisteredByteForByte) {
  for (const auto* address :
       {"", "https://bascule.example/callback", "https://bascule.example/callback?at=1&",
        "https://BASCULE.example/callback?at=1", "https://evil.example/", "javascript:alert(1)"}) {
    wish["redirect_uri"] = address;
    for (const auto& answer : {show(), accept(), decide("", "deny")}) {
      EXPECT_EQ(answer.status, 400) << address;
      EXPECT_EQ(location(answer), "") << address;
    }
  }
}

TEST_F(Authorize, NeverRedirectsForAnUnknownApplicationOrAParameterThatCameTwice) {
  for (const auto* more : {"&redirect_uri=https%3A%2F%2Fevil.example%2F", "&state=another"})
    EXPECT_EQ(send(LeverUnderTest::request("GET", address() + more)).status, 400) << more;
  wish["client_id"] = "client-2";
  EXPECT_EQ(show().status, 400);
  EXPECT_EQ(accept().status, 400);
}

TEST_F(Authorize, TellsAKnownApplicationItsMistakes) {
  const auto error_with = [&](const char* name, const char* value) {
    auto kept = wish;
    wish[name] = value;
    const auto answer = show();
    EXPECT_EQ(answer.status, 302) << name;
    wish = kept;
    return given(answer)["error"];
  };
  EXPECT_EQ(error_with("response_type", "token"), "unsupported_response_type");
  EXPECT_EQ(error_with("state", ""), "invalid_request");
  EXPECT_EQ(error_with("scope", ""), "invalid_request");
  EXPECT_EQ(error_with("code_challenge", "too-short"), "invalid_request");
  EXPECT_EQ(error_with("code_challenge_method", "S256"), "invalid_request");
}

TEST_F(Authorize, SendsNoStateBackWhereNoneCame) {
  wish.erase("state");
  EXPECT_EQ(given(show()).count("state"), 0U);
}

TEST_F(Authorize, SendsADenialBackWithTheState) {
  const auto answer = decide(lever.user("interviewer"), "deny");
  EXPECT_EQ(answer.status, 302);
  EXPECT_TRUE(location(answer).starts_with(kCallback));
  auto fields = given(answer);
  EXPECT_EQ(fields["error"], "access_denied");
  EXPECT_EQ(fields["state"], "state-1");
  EXPECT_FALSE(fields["error_description"].empty());
  EXPECT_EQ(fields.count("code"), 0U);
}

TEST_F(Authorize, LetsOnlyASuperAdminAccept) {
  for (const auto* role : {"admin", "team member", "limited team member", "interviewer"}) {
    const auto page = decide(lever.user(role), "accept");
    EXPECT_EQ(page.status, 403) << role;
    EXPECT_EQ(location(page), "") << role;
    EXPECT_TRUE(shows(page, "super admin")) << role;
  }
  EXPECT_EQ(decide("nobody", "accept").status, 403);
}

TEST_F(Authorize, LetsNoDeactivatedSuperAdminAccept) {
  const auto user = lever.user("super admin");
  ask("PUT", "/emulator/users/" + user + "/active", {{"active", false}});
  EXPECT_EQ(decide(user, "accept").status, 403);
  EXPECT_FALSE(shows(show(), " checked")) << "nobody is left to be chosen";
}

TEST_F(Authorize, TakesOnlyADecisionThatItKnows) {
  EXPECT_EQ(decide(lever.user("super admin"), "maybe").status, 400);
  EXPECT_EQ(decide(lever.user("super admin"), "").status, 400);
}

TEST_F(Authorize, RefusesTheFormOfAnotherSite) {
  auto post = LeverUnderTest::request(
      "POST", address(), form({{"user", lever.user("super admin")}, {"decision", "accept"}}),
      "application/x-www-form-urlencoded");
  post.headers.add("Host", "127.0.0.1:1");
  auto own = post;
  post.headers.add("Origin", "https://evil.example");
  own.headers.add("Origin", "http://127.0.0.1:1");
  EXPECT_EQ(send(post).status, 403);
  EXPECT_EQ(send(own).status, 302);
}

TEST_F(Authorize, OffersNothingButOfflineAccessWithoutARightAudience) {
  for (const auto* audience :
       {"", "https://api.lever.co/v1", "api.lever.co/v1/", "https://a/v2/"}) {
    wish["audience"] = audience;
    const auto page = show();
    EXPECT_FALSE(shows(page, "<code>opportunities:read:admin")) << audience;
    EXPECT_TRUE(shows(page, "<code>offline_access")) << audience;
  }
  EXPECT_EQ(text_of(connect(), "scope"), "offline_access");
  lever.set({{"oauth_strict_audience", false}});
  EXPECT_EQ(text_of(connect(), "scope"), wish["scope"]);
}

TEST_F(Authorize, LeavesOutWhatTheApplicationIsNotRegisteredFor) {
  wish["scope"] = "users:read:admin feedback:read:admin feedback:read:admin apples";
  EXPECT_EQ(text_of(connect(), "scope"), "feedback:read:admin") << "writing includes reading";
}

TEST_F(Authorize, EscapesEveryTextFromOutside) {
  const std::string hostile = "<script>alert(1)</script>\"'&\u202e";
  register_app({{"name", "Evil " + hostile}});
  wish["scope"] = hostile + "<b> stages:read:admin";
  wish["state"] = hostile;
  for (const auto& page : {show(), decide(lever.user("admin"), "accept")}) {
    EXPECT_FALSE(shows(page, "<script")) << page.body;
    EXPECT_FALSE(shows(page, "<b>")) << page.body;
    EXPECT_FALSE(shows(page, "\u202e")) << page.body;
  }
  EXPECT_TRUE(shows(show(), "Evil &lt;script&gt;"));
  EXPECT_EQ(given(accept())["state"], hostile) << "and comes back as it was";
}

TEST_F(Authorize, GivesTheStateNoWayIntoTheHeaders) {
  wish["state"] = "a\r\nSet-Cookie: b=c\r\n\r\n<html>";
  for (const auto& answer : {accept(), decide("", "deny")}) {
    EXPECT_EQ(location(answer).find_first_of("\r\n <"), std::string::npos);
    EXPECT_EQ(given(answer)["state"], wish["state"]);
  }
}

TEST_F(Authorize, MayBeFramedByNobodyAndRunsNoScript) {
  const auto page = show();
  const auto policy = page.headers.find("content-security-policy").value_or("");
  EXPECT_NE(policy.find("frame-ancestors 'none'"), policy.npos);
  EXPECT_EQ(policy.find("script-src"), policy.npos) << "default-src 'none' holds";
  EXPECT_FALSE(shows(page, "<script"));
}

}  // namespace
}  // namespace bascule::emulator
