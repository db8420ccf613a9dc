#pragma once

// Test support: one Lever without sockets. Calls go straight to the API, deliveries to a receiver
// that remembers them, time passes only when told.

#include <deque>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "emulator/access.hpp"
#include "emulator/api.hpp"
#include "emulator/candidacy.hpp"
#include "emulator/faults.hpp"
#include "emulator/seed.hpp"
#include "http/router.hpp"
#include "testing/fake_clock.hpp"
#include "testing/fake_random.hpp"

namespace bascule::emulator {

// Takes deliveries and answers with the outcomes it was given, then with 200.
class Receiver final : public ports::HttpClient {
 public:
  ports::HttpOutcome send(const ports::HttpCall& call) override {
    const std::scoped_lock lock(mutex_);
    calls.push_back(call);
    if (outcomes.empty()) return ports::HttpAnswer{200, {}, "ok"};
    auto outcome = outcomes.front();
    outcomes.pop_front();
    return outcome;
  }
  [[nodiscard]] Json body(std::size_t i) const { return *parse_json(calls.at(i).body); }

  std::vector<ports::HttpCall> calls;
  std::deque<ports::HttpOutcome> outcomes;

 private:
  std::mutex mutex_;
};

class LeverUnderTest {
 public:
  static constexpr const char* kKey = "key-of-the-tests";

  LeverUnderTest() {
    world.with([](World& inner) {
      plant(inner, Seed::Default);
      add_key(inner, kKey, "Tests", {"*"}, true);
      inner.switches.rate_limit = false;
    });
  }

  static http::Request request(std::string_view method, std::string_view target,
                               std::string body = {}, std::string_view type = "application/json") {
    http::Request request;
    request.method = std::string(method);
    request.target = std::string(target);
    const auto question = target.find('?');
    request.path = *percent_decoded(target.substr(0, question));
    if (question != target.npos) request.query = *http::decoded_query(target.substr(question + 1));
    if (!body.empty()) request.headers.add("Content-Type", std::string(type));
    request.body = std::move(body);
    return request;
  }
  http::Response send(std::string_view method, std::string_view target, std::string body = {},
                      std::string_view key = kKey, std::string_view type = "application/json") {
    auto call = request(method, target, std::move(body), type);
    if (!key.empty())
      call.headers.add("Authorization", "Basic " + to_base64(bytes_of(std::string(key) + ":")));
    return api.answer(call);
  }
  http::Response send_with_token(std::string_view method, std::string_view target,
                                 const std::string& token, std::string body = {}) {
    auto call = request(method, target, std::move(body));
    call.headers.add("Authorization", "Bearer " + token);
    return api.answer(call);
  }

  // The answer's JSON; a failed expectation unless its status is the expected one.
  Json ask(std::string_view method, std::string_view target, const JsonObject& body = {},
           int expected = 200) {
    const auto response = send(method, target, body.empty() ? "" : to_text(Json(body)));
    EXPECT_EQ(response.status, expected) << method << ' ' << target << '\n' << response.body;
    if (response.body.empty()) return nullptr;
    auto json = parse_json(response.body, {.bytes_max = 10'000'000, .keys_max = 1'000'000});
    EXPECT_TRUE(json) << response.body;
    return json ? *json : Json(nullptr);
  }
  Json data(std::string_view method, std::string_view target, const JsonObject& body = {},
            int expected = 200) {
    return ask(method, target, body, expected).at("data");
  }
  // What an erring call is told.
  std::string refusal(std::string_view method, std::string_view target, const JsonObject& body,
                      int expected) {
    return text_of(ask(method, target, body, expected).as_object(), "message");
  }

  // The first opportunity of the seed with this name.
  std::string opportunity(std::string_view name) {
    return world.with([&](World& inner) -> std::string {
      for (const auto& one : inner.opportunities) {
        const auto* contact = inner.contacts.find(text_of(one, "contact"));
        if (contact && text_of(*contact, "name") == name) return text_of(one, "id");
      }
      ADD_FAILURE() << "no candidate " << name;
      return {};
    });
  }
  std::string first(Collection World::*collection, std::string_view field, std::string_view value) {
    return world.with([&](World& inner) -> std::string {
      for (const auto& record : inner.*collection)
        if (text_of(record, field) == value) return text_of(record, "id");
      ADD_FAILURE() << "no record with " << field << ' ' << value;
      return {};
    });
  }
  std::string user(std::string_view role = "team member") {
    return first(&World::users, "accessRole", role);
  }
  void set(const JsonObject& switches) {
    world.with([&](World& inner) { ASSERT_TRUE(inner.switches.change(Json(switches))); });
  }
  void fault(const JsonObject& given) {
    world.with([&](World& inner) { ASSERT_TRUE(add_fault(inner, Json(given))); });
  }
  void deliver_all() {
    while (courier.deliver_next()) {
    }
  }

  testing::FakeClock clock;
  testing::FakeRandom random;
  Receiver receiver;
  SharedWorld world{clock, random};
  Pause pause;
  Courier courier{world, receiver, clock};
  Api api{world, courier, clock, pause};
};

}  // namespace bascule::emulator
