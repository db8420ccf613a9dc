#include "http/router.hpp"

#include <gtest/gtest.h>

namespace bascule::http {
namespace {

Response empty(const Request&) { return {}; }

Router some_routes() {
  Router router;
  router.add("GET", "/orders", empty);
  router.add("POST", "/orders", empty);
  router.add("GET", "/orders/{id}", empty);
  router.add("GET", "/orders/mine", empty);
  router.add("DELETE", "/orders/{id}/notes/{note}", empty);
  router.add("GET", "/files/{path...}", empty);
  return router;
}

std::string pattern_of(std::string_view method, std::string_view path) {
  static const Router router = some_routes();
  const auto match = router.match(method, path);
  return match.route ? match.route->pattern : "none";
}

TEST(Router, FindsTheRouteOfAPathAndItsValues) {
  const Router router = some_routes();
  const auto match = router.match("DELETE", "/orders/ord_1/notes/a%20b");
  ASSERT_NE(match.route, nullptr);
  EXPECT_EQ(match.path_values.at("id"), "ord_1");
  EXPECT_EQ(match.path_values.at("note"), "a b");
}

TEST(Router, PrefersALiteralSegmentWhateverTheOrderOfAdding) {
  EXPECT_EQ(pattern_of("GET", "/orders/mine"), "/orders/mine");
  EXPECT_EQ(pattern_of("GET", "/orders/other"), "/orders/{id}");
}

TEST(Router, AHeadRequestTakesTheGetRoute) {
  EXPECT_EQ(pattern_of("HEAD", "/orders"), "/orders");
  EXPECT_EQ(pattern_of("HEAD", "/orders/1/notes/2"), "none");
}

TEST(Router, ARestTakesEverySegmentThatFollows) {
  const Router router = some_routes();
  EXPECT_EQ(router.match("GET", "/files/a/b%20c/d").path_values.at("path"), "a/b c/d");
  EXPECT_EQ(pattern_of("GET", "/files"), "none");
}

TEST(Router, A20_NamesTheMethodsOfAPathWhenTheMethodIsWrong) {
  const Router router = some_routes();
  const auto match = router.match("PATCH", "/orders");
  EXPECT_EQ(match.route, nullptr);
  EXPECT_EQ(match.allowed_methods, (std::vector<std::string>{"GET", "HEAD", "POST"}));
  EXPECT_TRUE(router.match("PATCH", "/nowhere").allowed_methods.empty());
}

TEST(Router, IsStrictAboutSlashes) {
  for (const char* path : {"/orders/", "//orders", "/orders//notes/1", "orders", "", "/"})
    EXPECT_EQ(pattern_of("GET", path), "none") << path;
}

TEST(Router, F10_NoValueHidesASlashADotSegmentOrANul) {
  for (const char* path : {"/orders/%2e%2e", "/orders/..", "/orders/a%2fb", "/orders/a%5Cb",
                           "/orders/a%00", "/orders/%zz", "/files/a/../b", "/files/a/%2E%2e/b"})
    EXPECT_EQ(pattern_of("GET", path), "none") << path;
}

TEST(DecodedPath, F10_RefusesEveryWayOfWalkingUp) {
  for (const char* path :
       {"/../etc/passwd", "/a/../../b", "/%2e%2e/a", "/.%2e/a", "/a/%2e", "/a%2f..%2fb", "/a%00b",
        "/a\\..\\b", "/a%5c..%5cb", "/%", "/%4", "/%g1", "a", "", "//%2e%2e"})
    EXPECT_FALSE(decoded_path(path).has_value()) << path;
  EXPECT_FALSE(decoded_path(std::string_view("/a\0b", 4)).has_value());
  EXPECT_EQ(decoded_path("/a%20b/c.d/.well-known/..."), "/a b/c.d/.well-known/...");
  EXPECT_EQ(decoded_path("/%252e%252e/a"), "/%2e%2e/a") << "decoded once, not twice";
}

TEST(DecodedQuery, KeepsOrderAndRepeatedNames) {
  const auto query = decoded_query("a=1&b=x+y%26&a=2&flag&=z").value();
  const std::vector<std::pair<std::string, std::string>> expected{
      {"a", "1"}, {"b", "x y&"}, {"a", "2"}, {"flag", ""}, {"", "z"}};
  EXPECT_EQ(query, expected);
  EXPECT_FALSE(decoded_query("a=%0").has_value());
  EXPECT_FALSE(decoded_query("a=%00").has_value());
}

}  // namespace
}  // namespace bascule::http
