#include "lever/client.hpp"

#include <deque>
#include <functional>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "testing/fake_call_budget.hpp"

namespace bascule::lever {
namespace {

using ports::HttpAnswer;
using ports::HttpCall;
using ports::HttpNotDone;
using ports::HttpOutcome;
using ports::HttpUnknown;

// Answers every call with what the test says, and keeps the calls.
class SaidHttp final : public ports::HttpClient {
 public:
  std::function<HttpOutcome(const HttpCall&)> say = [](const HttpCall&) { return HttpAnswer{}; };
  std::vector<HttpCall> calls;
  HttpOutcome send(const HttpCall& call) override {
    calls.push_back(call);
    return say(call);
  }
};

HttpAnswer answer(int status, std::string body = {}) {
  return {.status = status, .headers = {}, .body = std::move(body)};
}

class ClientTest : public ::testing::Test {
 protected:
  ats::Account account{.org = OrgId::trusted("org_1"),
                       .connection = ConnectionId::trusted("con_1"),
                       .environment = Environment::Production,
                       .base_url = "https://api.lever.example/v1/",
                       .api_key = Secret("k3y"),
                       .perform_as_id = "u1"};
  SaidHttp http;
  testing::FakeCallBudget budget;
  Client client{http, budget};
  const Call get{.path = {"opportunities", "o1", "notes"}, .permission = Permission::FindAllNotes};
  const Call post{.method = "POST",
                  .path = {"opportunities", "o1", "notes"},
                  .query = {{"perform_as", "u1"}},
                  .permission = Permission::CreateNote,
                  .body = R"({"value":"x"})"};

  void says(HttpOutcome outcome) {
    http.say = [outcome](const HttpCall&) { return outcome; };
  }
  ErrorCode read_error(HttpOutcome outcome) {
    says(std::move(outcome));
    const auto read = client.read(account, get);
    EXPECT_FALSE(read);
    return read ? ErrorCode::Internal : read.error().code;
  }
  WriteAnswer written(HttpOutcome outcome) {
    says(std::move(outcome));
    return client.write(account, post);
  }
  bool is_unknown(HttpOutcome outcome) {
    return std::holds_alternative<ats::WriteUnknown>(written(std::move(outcome)));
  }
  Error refusal(HttpOutcome outcome) {
    const auto result = written(std::move(outcome));
    const auto* refused = std::get_if<ats::NotWritten>(&result);
    EXPECT_TRUE(refused);
    return refused ? refused->error : Error{};
  }
};

TEST_F(ClientTest, SendsOneBasicJsonCallBelowTheBaseUrl) {
  says(answer(201, R"({"data":{"id":"n1"}})"));
  const auto result = client.write(account, post);
  ASSERT_TRUE(std::holds_alternative<Json>(result));
  EXPECT_EQ(std::get<Json>(result).at("id").as_string(), "n1");
  ASSERT_EQ(http.calls.size(), 1u);
  const auto& call = http.calls[0];
  EXPECT_EQ(call.method, "POST");
  EXPECT_EQ(call.url, "https://api.lever.example/v1/opportunities/o1/notes?perform_as=u1");
  EXPECT_EQ(call.basic_user.reveal(), "k3y");
  EXPECT_TRUE(call.bearer.empty()) << "an API key is never a bearer token";
  EXPECT_EQ(call.answer_bytes_max, 8u * 1024 * 1024);
  EXPECT_EQ(budget.of("con_1").spent, 1);
}

TEST_F(ClientTest, EncodesQueryValuesAndRepeatsNames) {
  says(answer(200, R"({"data":{}})"));
  Call call = get;
  call.query = {{"expand", "stage"}, {"expand", "contact"}, {"email", "a+b &=@example.org"}};
  EXPECT_TRUE(client.read(account, call));
  EXPECT_EQ(http.calls[0].url,
            "https://api.lever.example/v1/opportunities/o1/notes?expand=stage&expand=contact"
            "&email=a%2Bb%20%26%3D%40example.org");
}

TEST_F(ClientTest, A19_SendsNoPathSegmentThatIsNoId) {
  for (const std::string id : {"", ".", "..", "a/b", "a%2e", "a\r\n", "ä"}) {
    Call call = get;
    call.path[1] = id;
    const auto read = client.read(account, call);
    ASSERT_FALSE(read) << id;
    EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
  }
  EXPECT_TRUE(http.calls.empty());
}

TEST_F(ClientTest, SendsNothingWithoutAKeyOrABudget) {
  account.api_key = Secret();
  EXPECT_EQ(client.read(account, get).error().code, ErrorCode::Unauthenticated);
  account.api_key = Secret("k3y");
  budget.pause("con_1", {});
  const auto read = client.read(account, get);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::RateLimited);
  EXPECT_EQ(refusal(answer(201)).code, ErrorCode::RateLimited);
  EXPECT_TRUE(http.calls.empty());
}

TEST_F(ClientTest, MapsAStatusToACodeAndNeverLooksAtLeversOwnWord) {
  EXPECT_EQ(read_error(answer(401)), ErrorCode::Unauthenticated);
  EXPECT_EQ(read_error(answer(403)), ErrorCode::Forbidden);
  EXPECT_EQ(read_error(answer(404, R"({"code":"UnauthorizedError"})")), ErrorCode::NotFound);
  EXPECT_EQ(read_error(answer(400)), ErrorCode::InvalidInput);
  EXPECT_EQ(read_error(answer(409)), ErrorCode::InvalidInput);
  EXPECT_EQ(read_error(answer(422)), ErrorCode::InvalidInput);
  EXPECT_EQ(read_error(answer(408)), ErrorCode::Unavailable);
  for (const int status : {500, 502, 503, 504, 599})
    EXPECT_EQ(read_error(answer(status)), ErrorCode::Unavailable) << status;
}

TEST_F(ClientTest, B1_PausesTheCredentialOn429AndTakesItBackAfterSuccess) {
  auto error = refusal(answer(429));
  EXPECT_EQ(error.code, ErrorCode::RateLimited);
  EXPECT_EQ(error.retry_after, 5s);
  EXPECT_TRUE(budget.of("con_1").is_paused);
  EXPECT_FALSE(budget.of("con_2").is_paused) << "others go on";
  budget.resume("con_1");
  EXPECT_EQ(refusal(answer(429)).retry_after, 15s);
  budget.resume("con_1");
  EXPECT_TRUE(std::holds_alternative<Json>(written(answer(200, "{}"))));
  EXPECT_EQ(refusal(answer(429)).retry_after, 5s) << "it went well in between";
}

TEST_F(ClientTest, B1_HonoursALongerRetryAfterButNotAnAbsurdOne) {
  const auto asked = [&](const char* value) {
    auto limited = answer(429);
    limited.headers = {{"retry-after", value}};
    budget.resume("con_1");
    budget.went_well("con_1");
    return refusal(limited).retry_after;
  };
  EXPECT_EQ(asked("30"), 30s);
  EXPECT_EQ(asked("1"), 5s);
  EXPECT_EQ(asked("99999999"), 600s);
  EXPECT_EQ(asked("-7"), 5s);
  EXPECT_EQ(asked("soon"), 5s);
}

TEST_F(ClientTest, B1_HonoursARetryAfterThatIsADateByTheAnswersOwnClock) {
  const auto asked = [&](std::vector<std::pair<std::string, std::string>> headers) {
    auto limited = answer(429);
    limited.headers = std::move(headers);
    budget.resume("con_1");
    budget.went_well("con_1");
    return refusal(limited).retry_after;
  };
  const std::string sent = "Tue, 01 Jan 2030 12:00:00 GMT";
  EXPECT_EQ(asked({{"date", sent}, {"retry-after", "Tue, 01 Jan 2030 12:02:00 GMT"}}), 2min);
  EXPECT_EQ(asked({{"date", sent}, {"retry-after", "Wed, 02 Jan 2030 12:00:00 GMT"}}), 10min);
  EXPECT_EQ(asked({{"date", sent}, {"retry-after", "Tue, 01 Jan 2030 11:00:00 GMT"}}), 5s)
      << "over already";
  EXPECT_EQ(asked({{"retry-after", "Tue, 01 Jan 2030 12:02:00 GMT"}}), 5s) << "no clock to go by";
  EXPECT_EQ(asked({{"date", sent}, {"retry-after", "Tue, 32 Jan 2030 12:02:00 GMT"}}), 5s);
}

TEST_F(ClientTest, B2_WhatAWorkingProviderNeverAnswersCountsAgainstIt) {
  const std::vector<HttpOutcome> bad{
      HttpNotDone{"refused"}, HttpUnknown{"reset"}, answer(500), answer(503),
      answer(200, "<html>"),  answer(200, "")};
  for (std::size_t i = 0; i < bad.size(); ++i) {
    (void)read_error(bad[i]);
    EXPECT_EQ(budget.of("con_1").failures, static_cast<int>(i + 1)) << i;
  }
  for (std::size_t i = 0; i < bad.size(); ++i) {
    says(bad[i]);
    (void)client.write(account, post);
  }
  EXPECT_EQ(budget.of("con_1").failures, 12);
}

TEST_F(ClientTest, B2_ARefusalIsAnAnswerAndCountsForIt) {
  for (const int status : {400, 401, 403, 404, 422, 429}) {
    (void)read_error(HttpNotDone{"refused"});
    EXPECT_EQ(budget.of("con_1").failures, 1);
    (void)read_error(answer(status));
    EXPECT_EQ(budget.of("con_1").failures, 0) << status;
    budget.resume("con_1");
  }
}

TEST_F(ClientTest, B3_SaysWhatLeverSaidAboutARefusedWrite) {
  const auto error = refusal(
      answer(400, R"({"code":"BadRequestError","message":"<b>perform_as</b>\nis not valid"})"));
  EXPECT_EQ(error.code, ErrorCode::InvalidInput);
  EXPECT_NE(error.message.find("‹b›perform_as‹/b› is not valid"), std::string::npos)
      << error.message;
  EXPECT_EQ(refusal(answer(404)).code, ErrorCode::NotFound);
  EXPECT_LE(refusal(answer(422, std::string(100'000, 'x'))).message.size(), 600u);
}

TEST_F(ClientTest, B5_NamesThePermissionThatIsMissing) {
  const auto error = refusal(answer(403));
  EXPECT_EQ(error.code, ErrorCode::Forbidden);
  EXPECT_NE(error.message.find("Create an opportunity note (notes:write:admin)"), std::string::npos)
      << error.message;
}

TEST_F(ClientTest, B6_CallsAWriteWithoutAWholeAnswerUnknown) {
  EXPECT_TRUE(is_unknown(HttpUnknown{"timed out"}));
  EXPECT_EQ(read_error(HttpUnknown{"timed out"}), ErrorCode::Unavailable);
}

TEST_F(ClientTest, B7_CallsAWriteUnknownAfterA5xxOrAGarbledAnswer) {
  for (const int status : {500, 502, 503, 504, 100, 303})
    EXPECT_TRUE(is_unknown(answer(status))) << status;
  for (const char* body : {"", "<html>", R"({"data":)", "\xFF\xFE", R"({"a":1,"a":2})"})
    EXPECT_TRUE(is_unknown(answer(201, body))) << body;
  EXPECT_TRUE(std::holds_alternative<Json>(written(answer(204))));
}

TEST_F(ClientTest, B2_KnowsThatNothingWasWrittenWithoutAConnection) {
  EXPECT_EQ(refusal(HttpNotDone{"connection refused"}).code, ErrorCode::Unavailable);
  EXPECT_EQ(read_error(HttpNotDone{"connection refused"}), ErrorCode::Unavailable);
}

TEST_F(ClientTest, NeverRepeatsAWriteByItself) {
  for (const int status : {429, 500, 503, 400}) {
    http.calls.clear();
    budget.resume("con_1");
    written(answer(status));
    EXPECT_EQ(http.calls.size(), 1u) << status;
  }
}

TEST_F(ClientTest, B11_TakesNoAnswerThatIsNotStrictJsonWithinTheLimits) {
  const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
  std::string many_keys = "{";
  for (int i = 0; i < 200'001; ++i) many_keys += fmt::format("\"k{}\":0,", i);
  many_keys.back() = '}';
  for (const std::string& body : {std::string(), std::string("<html>hello</html>"),
                                  std::string("\xC3\x28"), std::string(R"({"a":1,"a":2})"),
                                  std::string("{} {}"), std::string("1") + std::string(41, '0'),
                                  deep, many_keys, std::string(9 * 1024 * 1024, ' ') + "{}"})
    EXPECT_EQ(read_error(answer(200, body)), ErrorCode::Unavailable) << body.substr(0, 30);
}

TEST_F(ClientTest, B13_DoesNotFollowARedirectNorCallItSuccess) {
  auto moved = answer(301);
  moved.headers = {{"location", "https://elsewhere.example/v1"}};
  EXPECT_EQ(read_error(moved), ErrorCode::Unavailable);
  http.calls.clear();
  EXPECT_EQ(refusal(moved).code, ErrorCode::Unavailable);
  ASSERT_EQ(http.calls.size(), 1u);
  EXPECT_TRUE(http.calls[0].url.starts_with("https://api.lever.example/"));
}

// ---- walking through lists ----

TEST_F(ClientTest, WalksPagesWithTheOpaqueTokenEvenPastAnEmptyPage) {
  std::deque<std::string> pages{R"({"data":[{"id":"a"}],"hasNext":true,"next":"%5B1%5D"})",
                                R"({"data":[],"hasNext":true,"next":"%5B2%5D"})",
                                R"({"data":[{"id":"b"}],"hasNext":false})"};
  http.say = [&](const HttpCall&) {
    auto page = pages.front();
    pages.pop_front();
    return answer(200, page);
  };
  const auto items = client.read_all(account, get);
  ASSERT_TRUE(items) << items.error().message;
  EXPECT_EQ(items->size(), 2u);
  ASSERT_EQ(http.calls.size(), 3u);
  EXPECT_TRUE(http.calls[0].url.ends_with("?limit=100"));
  EXPECT_TRUE(http.calls[1].url.ends_with("?limit=100&offset=%255B1%255D"))
      << "sent back as it came, encoded once more: " << http.calls[1].url;
  EXPECT_EQ(budget.of("con_1").spent, 3) << "every page is a call";
}

TEST_F(ClientTest, B12_EndsAWalkThatGoesRoundInACircle) {
  says(answer(200, R"({"data":[{"id":"a"}],"hasNext":true,"next":"t"})"));
  const auto items = client.read_all(account, get);
  ASSERT_FALSE(items);
  EXPECT_EQ(items.error().code, ErrorCode::Unavailable);
  EXPECT_EQ(http.calls.size(), 2u);
}

TEST_F(ClientTest, B12_EndsAWalkThatNeverEnds) {
  int token = 0;
  http.say = [&](const HttpCall&) {
    return answer(200, fmt::format(R"({{"data":[1,2,3],"hasNext":true,"next":"t{}"}})", ++token));
  };
  EXPECT_FALSE(client.read_all(account, get, {.pages_max = 7}));
  EXPECT_EQ(http.calls.size(), 7u);
  http.calls.clear();
  EXPECT_FALSE(client.read_all(account, get, {.items_max = 10}));
  EXPECT_EQ(http.calls.size(), 4u);
}

TEST_F(ClientTest, B12_StartsTheWalkAgainOnceWhenATokenRunsOut) {
  int refusals_left = 1;
  http.say = [&](const HttpCall& call) {
    if (call.url.find("offset") == std::string::npos)
      return answer(200, R"({"data":[{"id":"a"}],"hasNext":true,"next":"t"})");
    if (refusals_left-- > 0) return answer(400, R"({"message":"Invalid offset token"})");
    return answer(200, R"({"data":[{"id":"b"}],"hasNext":false})");
  };
  const auto items = client.read_all(account, get);
  ASSERT_TRUE(items) << items.error().message;
  EXPECT_EQ(items->size(), 2u) << "nothing twice";
  refusals_left = 2;
  const auto again = client.read_all(account, get);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::Unavailable);
}

TEST_F(ClientTest, B12_TakesNoPageWithoutItsTokenNorAListThatIsNone) {
  says(answer(200, R"({"data":[],"hasNext":true})"));
  EXPECT_FALSE(client.read_all(account, get));
  says(answer(200, R"({"data":{"id":"a"}})"));
  EXPECT_FALSE(client.read_all(account, get));
  says(answer(400, R"({"message":"no such filter"})"));
  EXPECT_EQ(client.read_all(account, get).error().code, ErrorCode::InvalidInput)
      << "a refusal without a token is one";
}

}  // namespace
}  // namespace bascule::lever
