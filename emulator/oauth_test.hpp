#pragma once

// Test support: an application that is registered with a Lever of the tests, and its way through
// /authorize and /oauth/token.

#include <map>

#include "emulator/authorize_endpoint.hpp"
#include "emulator/control.hpp"
#include "emulator/lever_test.hpp"
#include "emulator/token_endpoint.hpp"

namespace bascule::emulator {

class OAuth : public ::testing::Test {
 protected:
  using Fields = std::map<std::string, std::string>;
  static constexpr const char* kCallback = "https://bascule.example/callback?at=1";

  OAuth() {
    authorize.add_routes(router);
    token.add_routes(router);
    control.add_routes(router);
    app = register_app(JsonObject());
  }

  JsonObject register_app(const JsonObject& changes) {
    JsonObject body{{"client_id", "client-1"},
                    {"client_secret", "secret-1"},
                    {"name", "Bascule"},
                    {"redirect_uris", {kCallback, "https://other.example/back"}},
                    {"scopes",
                     {"offline_access", "opportunities:read:admin", "stages:read:admin",
                      "feedback:write:admin", "webhooks:write:admin"}}};
    for (const auto& [name, value] : changes) body[name] = value;
    return ask("POST", "/emulator/oauth/apps", body);
  }

  http::Response send(http::Request request) {
    const auto match = router.match(request.method, request.path);
    EXPECT_NE(match.route, nullptr) << request.path;
    request.path_values = match.path_values;
    return match.route ? match.route->handler(request) : http::Response{404, {}, {}};
  }
  // The control API.
  JsonObject ask(std::string_view method, const std::string& path, const JsonObject& body = {}) {
    const auto text = body.empty() ? std::string() : to_text(Json(body));
    const auto response = send(LeverUnderTest::request(method, path, text));
    EXPECT_EQ(response.status, 200) << response.body;
    return parse_json(response.body)->as_object();
  }

  static std::string form(const Fields& fields) {
    std::string out;
    for (const auto& [name, value] : fields)
      out += (out.empty() ? "" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
    return out;
  }
  [[nodiscard]] std::string address() const { return "/authorize?" + form(wish); }
  http::Response show() { return send(LeverUnderTest::request("GET", address())); }
  http::Response decide(const std::string& user, std::string_view decision) {
    return send(LeverUnderTest::request("POST", address(),
                                        form({{"user", user}, {"decision", std::string(decision)}}),
                                        "application/x-www-form-urlencoded"));
  }
  http::Response accept() { return decide(lever.user("super admin"), "accept"); }

  static std::string location(const http::Response& response) {
    return std::string(response.headers.find("location").value_or(""));
  }
  // What the callback is given.
  static Fields given(const http::Response& response) {
    const auto to = location(response);
    const auto pairs = http::decoded_query(to.substr(std::min(to.size(), to.find('?') + 1)));
    return {pairs->begin(), pairs->end()};
  }

  http::Response exchange(const Fields& changes) {
    Fields fields{{"client_id", "client-1"}, {"client_secret", "secret-1"}};
    for (const auto& [name, value] : changes) fields[name] = value;
    return send(LeverUnderTest::request("POST", "/oauth/token", form(fields),
                                        "application/x-www-form-urlencoded"));
  }
  http::Response redeem(const std::string& code, const Fields& changes = {}) {
    Fields fields{
        {"grant_type", "authorization_code"}, {"code", code}, {"redirect_uri", kCallback}};
    for (const auto& [name, value] : changes) fields[name] = value;
    return exchange(fields);
  }
  http::Response refresh(const std::string& refresh_token) {
    return exchange({{"grant_type", "refresh_token"}, {"refresh_token", refresh_token}});
  }
  static JsonObject body_of(const http::Response& response) {
    return parse_json(response.body)->as_object();
  }
  // The tokens of a whole way through.
  JsonObject connect() {
    const auto response = redeem(given(accept())["code"]);
    EXPECT_EQ(response.status, 200) << response.body;
    return body_of(response);
  }
  int status_with(const std::string& access_token, std::string_view target = "/v1/stages") {
    return lever.send_with_token("GET", target, access_token).status;
  }

  LeverUnderTest lever;
  AuthorizeEndpoint authorize{lever.world};
  TokenEndpoint token{lever.world, lever.clock, lever.pause};
  Control control{lever.world, lever.courier};
  http::Router router;
  JsonObject app;
  // The query of /authorize.
  Fields wish{{"client_id", "client-1"},
              {"redirect_uri", kCallback},
              {"response_type", "code"},
              {"state", "state-1"},
              {"audience", "https://api.lever.co/v1/"},
              {"scope", "offline_access opportunities:read:admin stages:read:admin"}};
};

}  // namespace bascule::emulator
