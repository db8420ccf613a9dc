#include <functional>
#include <optional>

#include <gtest/gtest.h>

#include "ats/fingerprint.hpp"
#include "lever/client.hpp"
#include "testing/fake_call_budget.hpp"

namespace bascule::lever {
namespace {

using ports::HttpAnswer;

class OnlyGood final : public ports::HttpClient {
 public:
  std::string good;
  int status = 200;
  std::vector<std::string> bearers;
  ports::HttpOutcome send(const ports::HttpCall& call) override {
    EXPECT_TRUE(call.basic_user.empty());
    bearers.push_back(call.bearer.reveal());
    if (call.bearer.reveal() != good) return HttpAnswer{.status = 401, .headers = {}, .body = "{}"};
    return HttpAnswer{.status = status, .headers = {}, .body = R"({"data":{"id":"1"}})"};
  }
};

class SaidTokens final : public ats::AccessTokens {
 public:
  Result<std::string> first = std::string("first"), next = std::string("next");
  std::optional<Result<std::string>> after_next;
  bool is_proven = true;
  std::vector<std::string> worked_with;
  Result<ats::AccessToken> token_for(const ats::Account&, const Secret& refused) override {
    const bool is_second = refused.reveal() == "next" && after_next;
    const auto& said = refused.empty() ? first : is_second ? *after_next : next;
    if (!said) return fail(said.error());
    return ats::AccessToken{Secret(*said), is_proven};
  }
  void worked(const ats::Account&, const ats::AccessToken& token) override {
    worked_with.push_back(token.value.reveal());
  }
};

class ClientTokens : public ::testing::Test {
 protected:
  ats::Account account{.org = OrgId::trusted("org_1"),
                       .connection = ConnectionId::trusted("con_1"),
                       .environment = Environment::Production,
                       .base_url = "https://api.lever.example/v1",
                       .api_key = {},
                       .perform_as_id = "u1",
                       .grant = GrantId::trusted("gra_1")};
  OnlyGood http;
  SaidTokens tokens;
  testing::FakeCallBudget budget;
  Client client{http, budget, &tokens};
  const Call get{.path = {"stages"}, .permission = Permission::FindAllStages};
  const Call post{.method = "POST",
                  .path = {"opportunities", "o1", "notes"},
                  .permission = Permission::CreateNote,
                  .body = R"({"value":"x"})"};
};

TEST_F(ClientTokens, ACallUnderAGrantCarriesItsAccessToken) {
  http.good = "first";
  EXPECT_TRUE(client.read(account, get));
  EXPECT_EQ(http.bearers, std::vector<std::string>{"first"});
  EXPECT_TRUE(tokens.worked_with.empty()) << "it was known to work";
}

TEST_F(ClientTokens, B16_ATokenThatLeverTurnsDownIsRenewedAndTheCallSentOnceMore) {
  http.good = "next";
  EXPECT_TRUE(client.read(account, get));
  EXPECT_EQ(http.bearers, (std::vector<std::string>{"first", "next"}));
  EXPECT_TRUE(std::holds_alternative<Json>(client.write(account, post)))
      << "a 401 did nothing: a write may be sent again, too";
}

TEST_F(ClientTokens, B16_WhichTokenHasWorkedIsToldForTheFirstTime) {
  http.good = "first";
  tokens.is_proven = false;
  http.status = 404;
  EXPECT_EQ(client.read(account, get).error().code, ErrorCode::NotFound);
  EXPECT_EQ(tokens.worked_with, std::vector<std::string>{"first"}) << "the token was not at fault";
}

TEST_F(ClientTokens, B4_WhereTheNewTokenIsTurnedDownTooTheConsentIsRefusedAndNothingLoops) {
  http.good = "none";
  const auto refused = client.read(account, get);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Unauthenticated);
  EXPECT_EQ(refused.error().refused_key, ats::fingerprint_of(account));
  EXPECT_EQ(http.bearers.size(), 3U);
  EXPECT_TRUE(tokens.worked_with.empty());
}

TEST_F(ClientTokens, B17_AConsentWithdrawnAfterARenewalNamesItselfToo) {
  http.good = "none";
  tokens.after_next = fail(ErrorCode::Unauthenticated, "The consent is over.");
  const auto refused = client.read(account, get);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "The consent is over.");
  EXPECT_EQ(refused.error().refused_key, ats::fingerprint_of(account));
  EXPECT_EQ(http.bearers.size(), 2U);
}

TEST_F(ClientTokens, B17_AConsentThatIsOverSendsNothingAndNamesItself) {
  tokens.first = fail(ErrorCode::Unauthenticated, "The consent is over. Connect again with OAuth.");
  const auto written = client.write(account, post);
  const auto* not_written = std::get_if<ats::NotWritten>(&written);
  ASSERT_NE(not_written, nullptr);
  EXPECT_EQ(not_written->error.code, ErrorCode::Unauthenticated);
  EXPECT_EQ(not_written->error.refused_key, ats::fingerprint_of(account));
  EXPECT_TRUE(http.bearers.empty());
}

}  // namespace
}  // namespace bascule::lever
