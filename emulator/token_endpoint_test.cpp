#include "emulator/token_endpoint.hpp"

#include "emulator/oauth_test.hpp"

namespace bascule::emulator {
namespace {

using Tokens = OAuth;

// RFC 7636 appendix B.
constexpr const char* kVerifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
constexpr const char* kChallenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

void expect_invalid_grant(const http::Response& response) {
  EXPECT_EQ(response.status, 403) << response.body;
  const auto body = parse_json(response.body)->as_object();
  EXPECT_EQ(text_of(body, "error"), "invalid_grant");
  EXPECT_FALSE(text_of(body, "error_description").empty());
}

TEST_F(Tokens, AreGivenForACode) {
  const auto response = redeem(given(accept())["code"]);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.headers.find("cache-control"), "no-store");
  const auto body = body_of(response);
  EXPECT_EQ(text_of(body, "token_type"), "Bearer");
  EXPECT_EQ(text_of(body, "scope"), wish["scope"]);
  EXPECT_EQ(number_of(body, "expires_in"), 3600);
  EXPECT_TRUE(text_of(body, "refresh_token").starts_with("rt_"));
  EXPECT_EQ(split(text_of(body, "access_token"), '.').size(), 3U) << "shaped as a JWT";
  EXPECT_EQ(status_with(text_of(body, "access_token")), 200);
}

TEST_F(Tokens, AreGivenForJsonAsWell) {
  const JsonObject body{{"client_id", "client-1"},
                        {"client_secret", "secret-1"},
                        {"grant_type", "authorization_code"},
                        {"code", given(accept())["code"]},
                        {"redirect_uri", kCallback}};
  EXPECT_EQ(send(LeverUnderTest::request("POST", "/oauth/token", to_text(Json(body)))).status, 200);
}

TEST_F(Tokens, ComeWithoutARefreshTokenUnlessItWasAskedFor) {
  wish["scope"] = "stages:read:admin";
  EXPECT_FALSE(connect().contains("refresh_token"));
}

TEST_F(Tokens, AreOverWhenACodeComesTwice) {
  const auto code = given(accept())["code"];
  const auto first = body_of(redeem(code));
  expect_invalid_grant(redeem(code));
  EXPECT_EQ(status_with(text_of(first, "access_token")), 401);
  expect_invalid_grant(refresh(text_of(first, "refresh_token")));
}

TEST_F(Tokens, AreNotGivenForACodeThatIsOver) {
  const auto code = given(accept())["code"];
  lever.clock.advance(60s);
  expect_invalid_grant(redeem(code));
  lever.set({{"oauth_code_life_s", 300}});
  const auto later = given(accept())["code"];
  lever.clock.advance(299s);
  EXPECT_EQ(redeem(later).status, 200);
}

TEST_F(Tokens, AreNotGivenForAnUnknownCodeOrAnotherAddress) {
  expect_invalid_grant(redeem("nonsense"));
  const auto code = given(accept())["code"];
  expect_invalid_grant(redeem(code, {{"redirect_uri", "https://other.example/back"}}));
  EXPECT_EQ(redeem(code).status, 200) << "the right one still works";
}

TEST_F(Tokens, AreNotGivenToAnotherApplication) {
  const auto code = given(accept())["code"];
  register_app({{"client_id", "client-2"}, {"client_secret", "secret-2"}});
  const Fields other{{"client_id", "client-2"}, {"client_secret", "secret-2"}};
  expect_invalid_grant(redeem(code, other));
  const auto tokens = body_of(redeem(code));
  auto fields = other;
  fields["grant_type"] = "refresh_token";
  fields["refresh_token"] = text_of(tokens, "refresh_token");
  expect_invalid_grant(exchange(fields));
}

TEST_F(Tokens, WantTheVerifierOfTheChallenge) {
  wish["code_challenge"] = kChallenge;
  wish["code_challenge_method"] = "S256";
  const auto code = given(accept())["code"];
  expect_invalid_grant(redeem(code));
  expect_invalid_grant(redeem(code, {{"code_verifier", std::string(kVerifier) + "x"}}));
  EXPECT_EQ(redeem(code, {{"code_verifier", kVerifier}}).status, 200);
}

TEST_F(Tokens, WantNoVerifierWhereNoChallengeWas) {
  expect_invalid_grant(redeem(given(accept())["code"], {{"code_verifier", kVerifier}}));
}

TEST_F(Tokens, RefuseAWrongClientWith401) {
  const auto code = given(accept())["code"];
  for (const auto& wrong : {Fields{{"client_secret", "secret-2"}}, Fields{{"client_secret", ""}},
                            Fields{{"client_id", "client-2"}}}) {
    const auto response = redeem(code, wrong);
    EXPECT_EQ(response.status, 401);
    EXPECT_EQ(text_of(body_of(response), "error"), "access_denied");
  }
}

TEST_F(Tokens, RefuseWithWhatCannotBeReadWith400) {
  EXPECT_EQ(text_of(body_of(exchange({{"grant_type", "password"}})), "error"),
            "unsupported_grant_type");
  EXPECT_EQ(text_of(body_of(exchange({})), "error"), "invalid_request");
  EXPECT_EQ(exchange({{"grant_type", "refresh_token"}}).status, 400);
  EXPECT_EQ(redeem("", {}).status, 400);
  for (const auto* body : {"client_id=a&client_id=b", "%ff", "client_id=%"})
    EXPECT_EQ(send(LeverUnderTest::request("POST", "/oauth/token", body,
                                           "application/x-www-form-urlencoded"))
                  .status,
              400)
        << body;
  EXPECT_EQ(send(LeverUnderTest::request("POST", "/oauth/token", "[]")).status, 400);
  EXPECT_EQ(send(LeverUnderTest::request("POST", "/oauth/token", "<a/>", "text/xml")).status, 400);
}

TEST_F(Tokens, ComeAnewForARefreshTokenWhichIsThenUsedUp) {
  const auto first = connect();
  const auto second = body_of(refresh(text_of(first, "refresh_token")));
  EXPECT_NE(text_of(second, "refresh_token"), text_of(first, "refresh_token"));
  EXPECT_EQ(status_with(text_of(second, "access_token")), 200);
  expect_invalid_grant(refresh(text_of(first, "refresh_token")));
  EXPECT_EQ(refresh(text_of(second, "refresh_token")).status, 200) << "the new one is not harmed";
}

TEST_F(Tokens, AreAllOverWhenARefreshTokenComesTwiceAndTheSwitchSaysSo) {
  lever.set({{"oauth_reuse_revokes", true}});
  const auto first = connect();
  const auto second = body_of(refresh(text_of(first, "refresh_token")));
  expect_invalid_grant(refresh(text_of(first, "refresh_token")));
  expect_invalid_grant(refresh(text_of(second, "refresh_token")));
  EXPECT_EQ(status_with(text_of(second, "access_token")), 401);
}

TEST_F(Tokens, ComeForAUsedRefreshTokenWhenTheSwitchTolerates) {
  lever.set({{"oauth_tolerate_reuse", true}});
  const auto first = connect();
  EXPECT_EQ(refresh(text_of(first, "refresh_token")).status, 200);
  EXPECT_EQ(refresh(text_of(first, "refresh_token")).status, 200);
}

TEST_F(Tokens, EndAfterNinetyDaysWithoutUseAndAYearInAll) {
  using std::chrono::days;
  auto tokens = connect();
  lever.clock.advance(days(90));
  expect_invalid_grant(refresh(text_of(tokens, "refresh_token")));
  tokens = connect();
  for (int i = 0; i < 4; ++i) {
    lever.clock.advance(days(89));
    tokens = body_of(refresh(text_of(tokens, "refresh_token")));
  }
  lever.clock.advance(days(9));
  expect_invalid_grant(refresh(text_of(tokens, "refresh_token")));
}

TEST_F(Tokens, MayBeLostOnTheWayByAFaultThatNamesTheirPath) {
  const auto tokens = connect();
  lever.fault({{"kind", "status"}, {"status", 503}});
  lever.fault({{"kind", "drop_after"}, {"path", "oauth/token"}, {"next", 1}});
  const auto lost = refresh(text_of(tokens, "refresh_token"));
  EXPECT_EQ(lost.sent, http::Sent::Nothing);
  expect_invalid_grant(refresh(text_of(tokens, "refresh_token")));
}

TEST_F(Tokens, AreInTheJournalWithoutCountingAsCallsOfTheDataApi) {
  connect();
  const auto rows =
      parse_json(send(LeverUnderTest::request("GET", "/emulator/journal?path=oauth/token")).body);
  ASSERT_EQ(rows->as_array().size(), 1U);
  EXPECT_EQ(rows->at(0).at("key_id"), app.at("id"));
  EXPECT_EQ(number_of(ask("GET", "/emulator/journal/rates"), "total"), 0);
}

}  // namespace
}  // namespace bascule::emulator
