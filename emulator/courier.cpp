#include "emulator/courier.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <variant>

#include "base/text.hpp"

namespace bascule::emulator {
namespace {

constexpr std::array<std::chrono::milliseconds, 5> kWaits{10s, 60s, 5min, 30min, 2h};
constexpr std::chrono::milliseconds kAnswerWithin = 10s;  // Lever's own limit is not known.
constexpr std::chrono::milliseconds kLongestSleep = 1s;
constexpr std::size_t kAnswerBytesShown = 2'048;

// The webhooks that a courier is at: one delivery of each at a time. Looked for once a round,
// because there may be thousands of deliveries.
using Busy = std::set<std::string, std::less<>>;
Busy busy_webhooks(const World& world) {
  Busy busy;
  for (const auto& delivery : world.deliveries)
    if (text_of(delivery, "state") == "sending") busy.emplace(text_of(delivery, "webhook"));
  return busy;
}

Record* next_of(World& world, std::int64_t now) {
  const auto busy = busy_webhooks(world);
  Record* next = nullptr;
  for (auto& delivery : world.deliveries) {
    if (text_of(delivery, "state") != "waiting") continue;
    const auto due = number_of(delivery, "nextTryAt");
    if (due > now || (next && number_of(*next, "nextTryAt") <= due)) continue;
    if (!busy.contains(text_of(delivery, "webhook"))) next = &delivery;
  }
  return next;
}

// Where a delivery stands after a try: done, to be tried again later, or given up.
void settle(const World& world, Record& delivery, bool is_delivered, std::int64_t now) {
  const auto n_tries = delivery.at("tries").as_array().size();
  const bool is_wanted = world.webhooks.find(text_of(delivery, "webhook")) != nullptr;
  if (is_delivered) {
    delivery["state"] = "delivered";
  } else if (flag_of(delivery, "isTest") || n_tries > kWaits.size() || !is_wanted) {
    delivery["state"] = "failed";
  } else {
    const auto wait = static_cast<double>(kWaits[n_tries - 1].count());
    delivery["state"] = "waiting";
    delivery["nextTryAt"] = now + static_cast<std::int64_t>(wait * world.switches.retry_scale);
  }
}

}  // namespace

bool Courier::deliver_next() {
  const auto now = to_millis(clock_.now());
  const auto delivery = world_.with([&](World& world) -> std::optional<Record> {
    auto* next = next_of(world, now);
    if (!next) return std::nullopt;
    (*next)["state"] = "sending";
    return *next;
  });
  if (!delivery) return false;
  try_once(*delivery);
  return true;
}

std::optional<Record> Courier::deliver_now(const std::string& delivery_id) {
  const auto delivery = world_.with([&](World& world) -> std::optional<Record> {
    auto* found = world.deliveries.find(delivery_id);
    if (!found || text_of(*found, "state") == "sending") return std::nullopt;
    (*found)["state"] = "sending";
    return *found;
  });
  if (!delivery) return std::nullopt;
  try_once(*delivery);
  return world_.with([&](World& world) -> std::optional<Record> {
    const auto* found = world.deliveries.find(delivery_id);
    return found ? std::optional(*found) : std::nullopt;
  });
}

void Courier::try_once(const Record& delivery) {
  ports::HttpCall call;
  call.method = "POST";
  call.url = text_of(delivery, "url");
  call.headers = {{"User-Agent", "Lever-Webhooks"}, {"Content-Type", "application/json"}};
  call.body = text_of(delivery, "body");
  call.first_byte_timeout = kAnswerWithin;
  call.total_timeout = kAnswerWithin;
  const auto began = clock_.monotonic();
  const auto outcome = client_.send(call);
  const auto took = clock_.monotonic() - began;
  const auto now = to_millis(clock_.now());

  Record attempt{{"at", now}, {"tookMs", took.count()}, {"status", nullptr}, {"answer", ""}};
  bool is_delivered = false;
  if (const auto* answer = std::get_if<ports::HttpAnswer>(&outcome)) {
    attempt["status"] = answer->status;
    attempt["answer"] =
        is_utf8(answer->body) ? cut(answer->body, kAnswerBytesShown) : std::string("(not text)");
    is_delivered = answer->status >= 200 && answer->status < 300;
  } else if (const auto* not_done = std::get_if<ports::HttpNotDone>(&outcome)) {
    attempt["error"] = not_done->why;
  } else {
    attempt["error"] = std::get<ports::HttpUnknown>(outcome).why;
  }
  world_.with([&](World& world) {
    auto* kept = world.deliveries.find(text_of(delivery, "id"));
    if (!kept) return;  // The account was reset meanwhile.
    (*kept)["tries"].as_array().push_back(std::move(attempt));
    settle(world, *kept, is_delivered, now);
    world.changed();
  });
}

std::chrono::milliseconds Courier::until_next_due() {
  return world_.with([&](World& world) {
    const auto busy = busy_webhooks(world);
    auto sleep = kLongestSleep;
    for (const auto& delivery : world.deliveries) {
      if (text_of(delivery, "state") != "waiting") continue;
      if (busy.contains(text_of(delivery, "webhook"))) continue;  // Its courier looks again.
      const auto left = number_of(delivery, "nextTryAt") - to_millis(clock_.now());
      sleep = std::min(sleep, std::chrono::milliseconds(std::max<std::int64_t>(left, 0)));
    }
    return sleep;
  });
}

void Courier::run() {
  do {
    while (deliver_next()) pause_.wake();
  } while (pause_.wait(until_next_due()));
}

void Courier::start(int n_threads) {
  for (int i = 0; i < n_threads; ++i) threads_.emplace_back([this] { run(); });
}

void Courier::stop() {
  pause_.stop();
  threads_.clear();  // Joins; a try under way ends within its own limit.
}

}  // namespace bascule::emulator
