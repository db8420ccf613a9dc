#include "emulator/api.hpp"

#include "emulator/access.hpp"
#include "emulator/events.hpp"
#include "emulator/faults.hpp"
#include "emulator/journal.hpp"

namespace bascule::emulator {
namespace {

std::string_view below_v1(const http::Request& request) {
  return std::string_view(request.path).substr(3);
}

http::Response to_response(Answer answer) {
  http::Response response;
  response.status = answer.status;
  response.headers.set("Server", "lever-data-api");
  response.headers.set("Cache-Control", "no-store");
  if (answer.body) {
    response.headers.set("Content-Type", "application/json; charset=utf-8");
    response.body = to_text(*answer.body);
  } else if (!answer.content_type.empty()) {
    response.headers.set("Content-Type", answer.content_type);
    response.body = std::move(answer.bytes);
  }
  return response;
}

Answer refusal_of(const Record& fault) {
  const auto status = static_cast<int>(number_of(fault, "status"));
  const bool is_limit = status == 429;
  return error_answer(status, is_limit ? "TooManyRequestsError" : "InternalServerError",
                      is_limit ? "Too many requests" : "An error ordered by a fault");
}

// Which of a delayed read's records are new: those that were not there before.
class DelayedRead {
 public:
  DelayedRead(World& world, const std::map<std::string, std::string, std::less<>>& path,
              std::int64_t ms)
      : world_(world), until_(to_millis(world.clock.now()) + ms), is_on_(ms > 0) {
    if (!is_on_) return;
    for (auto* collection : {&world_.notes, &world_.feedback, &world_.files, &world_.opportunities})
      sizes_.push_back(collection->size());
    const auto named = path.find("opportunity");
    const auto* opportunity =
        named == path.end() ? nullptr : world_.opportunities.find(named->second);
    if (!opportunity) return;
    former_ = as_read(world_, *opportunity);
    if (const auto* contact = world_.contacts.find(text_of(*opportunity, "contact")))
      former_contact_ = as_read(world_, *contact);
  }

  // Hides what the call has made and changed until the time is over.
  void hide() {
    if (!is_on_) return;
    std::size_t i = 0;
    for (auto* collection :
         {&world_.notes, &world_.feedback, &world_.files, &world_.opportunities}) {
      std::size_t at = 0;
      for (auto& record : *collection)
        if (at++ >= sizes_[i]) record["_visibleAt"] = until_;
      ++i;
    }
    keep_former(world_.opportunities, former_);
    keep_former(world_.contacts, former_contact_);
  }

 private:
  void keep_former(Collection& collection, Record& former) const {
    if (former.empty()) return;
    auto* now = collection.find(text_of(former, "id"));
    if (!now) return;
    former.erase("_former");
    (*now)["_former"] = former;
    (*now)["_formerUntil"] = until_;
  }

  World& world_;
  std::int64_t until_;
  bool is_on_;
  std::vector<std::size_t> sizes_;
  Record former_, former_contact_;
};

}  // namespace

Answer Api::endpoint(World& world, const http::Request& request, const Record& key,
                     const Record& fault) const {
  auto match = routes_.match(request.method, below_v1(request));
  if (!match.route) return error_answer(404, "ResourceNotFound", request.path + " does not exist");
  if (!allows(key, match.route->permission))
    return error_answer(
        forbidden("This credential lacks the permission " + match.route->permission + ":admin")
            .value());
  const Call call{request, key, std::move(match.path)};
  const bool is_read = request.method == "GET";
  const auto ordered =
      text_of(fault, "kind") == "delayed_read" ? number_of(fault, "ms") : std::int64_t{0};
  DelayedRead delayed(world, call.path,
                      is_read ? 0 : std::max(ordered, world.switches.read_lag_ms));
  auto answered = match.route->handler(world, call);
  delayed.hide();
  return answered ? std::move(*answered) : error_answer(answered.error());
}

Api::Handled Api::handle(World& world, const http::Request& request) const {
  const auto key = caller_of(world, request);
  Handled handled;
  if (!key) {
    handled.answer = error_answer(401, "UnauthorizedError", "The request requires authentication.");
    return handled;
  }
  handled.key_id = text_of(*key, "id");
  if (world.switches.rate_limit && !take_call(world, *key)) {
    handled.answer = error_answer(429, "TooManyRequestsError", "Too many requests");
    return handled;
  }
  handled.fault =
      strike(world, request.method, below_v1(request), handled.key_id).value_or(Record());
  const auto kind = text_of(handled.fault, "kind");
  if (kind == "status" || kind == "drop") {
    handled.answer = refusal_of(handled.fault);
    return handled;
  }
  handled.answer = endpoint(world, request, *key, handled.fault);
  if (kind == "status_after") handled.answer = refusal_of(handled.fault);
  return handled;
}

Answer Api::verified(Answer answer, const http::Request& request) {
  const auto body = parse_json(request.body);
  const auto* given = body ? body->if_object() : nullptr;
  const auto* configuration = given ? object_of(*given, "configuration") : nullptr;
  if (!configuration || !flag_of(*configuration, "verifyConnection")) return answer;
  const auto webhook_id = text_of(answer.body->at("data").as_object(), "id");
  const auto delivery_id = world_.with([&](World& world) {
    const auto* webhook = world.webhooks.find(webhook_id);
    return webhook ? plan_test_delivery(world, *webhook) : std::string();
  });
  const auto delivery = courier_.deliver_now(delivery_id);
  if (delivery && text_of(*delivery, "state") == "delivered") return answer;
  world_.with([&](World& world) { world.webhooks.remove(webhook_id); });
  return error_answer(400, "BadRequestError", "The webhook did not answer the test with 2xx");
}

http::Response Api::answer(const http::Request& request) {
  const auto arrived = to_millis(clock_.now());
  const auto began = clock_.monotonic();
  auto handled = world_.with([&](World& world) { return handle(world, request); });
  if (handled.answer.status == 201 && request.path.starts_with("/v1/webhooks"))
    handled.answer = verified(std::move(handled.answer), request);
  courier_.wake();

  auto response = to_response(std::move(handled.answer));
  spoil(response, handled.fault, pause_);
  auto row = journal_row(request, response, handled.fault);
  row.at_ms = arrived;
  row.key_id = std::move(handled.key_id);
  row.took_ms = (clock_.monotonic() - began).count();
  world_.with([&](World& world) { note_call(world, std::move(row)); });
  return response;
}

}  // namespace bascule::emulator
