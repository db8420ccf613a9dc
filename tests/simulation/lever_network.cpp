#include "tests/simulation/lever_network.hpp"

#include <array>

#include "base/json.hpp"

namespace bascule::simulation {
namespace {

constexpr std::array<std::string_view, 5> kRubbish{
    "<html><body>Bad gateway</body></html>", "", "null", R"({"data":{"id":)", R"({"data":[1,2]})"};

bool is_list_of_copies(const std::string& url) {
  return url.find("/feedback?") != std::string::npos || url.ends_with("/feedback") ||
         url.find("/notes?") != std::string::npos || url.ends_with("/notes");
}

}  // namespace

ports::HttpOutcome LeverNetwork::send(const ports::HttpCall& call) {
  ++world_.counts.calls;
  watch_.leaves(call);
  world_.note("  {} {}", call.method, call.url.substr(lever_.base_url().size()));
  auto outcome = carried(call);
  const auto* answer = std::get_if<ports::HttpAnswer>(&outcome);
  world_.note("  = {}", answer ? answer->status : static_cast<int>(outcome.index()) - 3);
  watch_.came_back(call, outcome);
  return outcome;
}

ports::HttpOutcome LeverNetwork::carried(const ports::HttpCall& call) {
  Draw& draw = world_.draw;
  const Faults& faults = world_.faults;
  const auto hits = [&](int permille) {
    if (!world_.faults_on() || !draw.chance(permille)) return false;
    ++world_.counts.call_faults;
    return true;
  };
  if (hits(faults.no_connection)) {
    world_.give_way("connecting", 5s);
    return ports::HttpNotDone{"connection refused"};
  }
  world_.give_way("call", hits(faults.slow) ? draw.between(1s, 20s) : draw.between(1ms, 40ms));
  if (hits(faults.rate_limited)) {
    ports::HttpAnswer limited{429, {}, R"({"code":"TooManyRequests","message":"Slow down"})"};
    if (draw.chance(300)) limited.headers.emplace_back("retry-after", "3");
    return limited;
  }
  if (hits(faults.refused_before)) return ports::HttpAnswer{draw.chance(500) ? 500 : 503, {}, "{}"};
  if (hits(faults.call_lost)) {
    world_.give_way("no answer", 30s);
    return ports::HttpUnknown{"timed out"};
  }
  if (call.method != "GET" && hits(faults.call_late)) {
    const auto after = draw.between(1s, 3min);
    world_.scheduler.start(Scheduler::Of::World, "late call", [this, call, after] {
      world_.scheduler.pause(after);
      (void)done(call);
    });
    world_.give_way("no answer", 30s);
    return ports::HttpUnknown{"timed out"};
  }
  auto outcome = done(call);
  world_.give_way("answer", draw.between(1ms, 40ms));
  if (hits(faults.answer_lost)) return ports::HttpUnknown{"cut while waiting"};
  if (hits(faults.failed_after)) return ports::HttpAnswer{draw.chance(500) ? 502 : 504, {}, "{}"};
  auto* answer = std::get_if<ports::HttpAnswer>(&outcome);
  if (answer && hits(faults.garbage)) answer->body = kRubbish[draw.below(kRubbish.size())];
  return outcome;
}

ports::HttpOutcome LeverNetwork::done(const ports::HttpCall& call) {
  auto outcome = lever_.send(call);
  auto* answer = std::get_if<ports::HttpAnswer>(&outcome);
  if (!answer) return outcome;
  if (call.method == "POST" && answer->status == 201) hide(call, *answer);
  if (call.method == "GET" && !hidden_.empty() && is_list_of_copies(call.url))
    leave_out_hidden(*answer);
  return outcome;
}

void LeverNetwork::hide(const ports::HttpCall& call, const ports::HttpAnswer& answer) {
  if (!is_list_of_copies(call.url) || !world_.faults_on() ||
      !world_.draw.chance(world_.faults.seen_late))
    return;
  const auto made = parse_json(answer.body);
  hidden_[std::string(made->at("data").at("id").as_string())] =
      world_.now() + world_.draw.between(1s, world_.draw.chance(500) ? milliseconds{20s} : 20min);
}

void LeverNetwork::leave_out_hidden(ports::HttpAnswer& answer) const {
  auto body = parse_json(answer.body);
  if (!body || !body->is_object() || !body->as_object().contains("data")) return;
  JsonArray seen;
  for (const auto& item : body->at("data").as_array()) {
    const auto found = hidden_.find(std::string(item.at("id").as_string()));
    if (found == hidden_.end() || found->second <= world_.now()) seen.push_back(item);
  }
  body->as_object()["data"] = std::move(seen);
  answer.body = to_text(*body);
}

}  // namespace bascule::simulation
