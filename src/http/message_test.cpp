#include "http/message.hpp"

#include <gtest/gtest.h>

#include "base/json.hpp"
#include "base/time.hpp"

namespace bascule::http {
namespace {

TEST(Headers, CompareNamesWithoutCase) {
  Headers headers;
  headers.add("Set-Cookie", "a=1");
  headers.add("set-cookie", "b=2");
  EXPECT_EQ(headers.find("SET-COOKIE"), "a=1");
  EXPECT_EQ(headers.count("Set-Cookie"), 2u);
  headers.set("SET-cookie", "c=3");
  EXPECT_EQ(headers.count("Set-Cookie"), 1u);
  EXPECT_FALSE(headers.find("Cookie").has_value());
}

TEST(Cookies, AreFoundByTheirWholeName) {
  Request request;
  request.headers.add("Cookie", "xsid=no; sid=\"yes\"; empty=; =odd; bare");
  request.headers.add("Cookie", "sid=later;other=1=2");
  EXPECT_EQ(request.cookie("sid"), "yes");
  EXPECT_EQ(request.cookie("other"), "1=2");
  EXPECT_EQ(request.cookie("empty"), "");
  EXPECT_FALSE(request.cookie("id").has_value());
  EXPECT_FALSE(request.cookie("bare").has_value());
}

TEST(Problem, SaysWhatIsWrongAndWhere) {
  Request request;
  request.request_id = "req_1";
  const Error error{ErrorCode::InvalidInput, "must be \"a\"", "/rule/stage", std::nullopt};
  const auto response = problem(error, request);
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(response.headers.find("Content-Type"), "application/problem+json");
  const auto json = parse_json(response.body).value();
  EXPECT_EQ(json.at("type").as_string(), "about:blank#invalid_input");
  EXPECT_EQ(json.at("detail").as_string(), "must be \"a\"");
  EXPECT_EQ(json.at("pointer").as_string(), "/rule/stage");
  EXPECT_EQ(json.at("status").as_int64(), 422);
  EXPECT_EQ(json.at("request_id").as_string(), "req_1");
}

TEST(Problem, RoundsTheWaitUpToWholeSeconds) {
  Error error{ErrorCode::RateLimited, "later", "", 1'001ms};
  EXPECT_EQ(problem(error, {}).headers.find("Retry-After"), "2");
  error.retry_after = 0ms;
  EXPECT_EQ(problem(error, {}).headers.find("Retry-After"), "1");
}

TEST(JsonResponse, IsNeverStored) {
  const auto response = json_response(201, "{}");
  EXPECT_EQ(response.headers.find("Cache-Control"), "no-store");
  EXPECT_EQ(response.headers.find("Content-Type"), "application/json");
}

}  // namespace
}  // namespace bascule::http
