#include "emulator/control.hpp"

#include "emulator/access.hpp"
#include "emulator/faults.hpp"
#include "emulator/files.hpp"
#include "emulator/journal.hpp"
#include "emulator/seed.hpp"

namespace bascule::emulator {
namespace {

constexpr std::int64_t kFarPast = 0, kAllRows = INT64_MAX;

std::int64_t number_or(const http::Request& request, std::string_view name,
                       std::int64_t otherwise) {
  const auto text = request.query_value(name);
  if (!text) return otherwise;
  std::int64_t value = otherwise;
  for (std::int64_t read = 0; const char c : *text) {
    if (c < '0' || c > '9' || read > INT64_MAX / 10 - 10) return otherwise;
    value = read = read * 10 + (c - '0');
  }
  return value;
}

std::string text_or_empty(const http::Request& request, std::string_view name) {
  return std::string(request.query_value(name).value_or(""));
}

JournalFilter journal_filter(const http::Request& request) {
  return {.key_id = text_or_empty(request, "key"),
          .method = text_or_empty(request, "method"),
          .path = text_or_empty(request, "path"),
          .since_ms = number_or(request, "since", kFarPast),
          .last = static_cast<std::size_t>(number_or(request, "last", kAllRows))};
}

Result<Json> add_one_key(World& world, const JsonReader& body) {
  auto permissions = TRY(body.texts("permissions"));
  if (!body.has("permissions")) permissions = {"*"};
  return Json(add_key(world, TRY(body.optional_text("key")).value_or(""),
                      TRY(body.optional_text("name")).value_or("Key"), permissions,
                      TRY(body.boolean_or("confidential", false))));
}

Result<Json> reset(World& world, const JsonReader& body) {
  const auto seed = parse_seed(TRY(body.optional_text("seed")).value_or("default"));
  if (!seed) return body.wrong("seed", "must be default or empty");
  plant(world, *seed);
  world.faults.clear();
  world.switches = Switches();
  if (body.has("switches")) TRY_VOID(world.switches.change(*body.find("switches")));
  return Json(JsonObject{{"version", world.version}});
}

}  // namespace

bool is_from_elsewhere(const http::Request& request) {
  const auto origin = request.headers.find("origin");
  const auto host = request.headers.find("host");
  return origin && (!host || !origin->ends_with("//" + std::string(*host)));
}

void Control::add(http::Router& router, std::string_view method, std::string_view path,
                  Handler handler) {
  const auto run = [this, handler](const http::Request& request) -> Result<Json> {
    if (is_from_elsewhere(request))
      return fail(ErrorCode::Forbidden, "calls from other sites are refused");
    auto json = request.body.empty() ? Json(JsonObject()) : TRY(parse_json(request.body));
    const auto body = TRY(JsonReader::of(json));
    return world_.with([&](World& world) { return handler(world, request, body); });
  };
  router.add(method, path, [this, run](const http::Request& request) {
    const auto outcome = run(request);
    courier_.wake();
    if (!outcome) return http::problem(outcome.error(), request);
    return http::json_response(200, to_text(*outcome));
  });
}

void Control::add_account_routes(http::Router& router) {
  add(router, "PUT", "/emulator/postings/{posting}/tags",
      [](World& world, const http::Request& request, const JsonReader& body) -> Result<Json> {
        auto* posting = world.postings.find(request.path_value("posting"));
        if (!posting) return fail(ErrorCode::NotFound, "no such posting");
        const auto tags = TRY(body.texts("tags"));
        for (const auto& tag : tags) world.tags.insert(tag);
        (*posting)["tags"] = array_of(tags);
        (*posting)["updatedAt"] = world.now_ms();
        world.changed();
        return Json(shown(*posting));
      });
  add(router, "PUT", "/emulator/users/{user}/active",
      [](World& world, const http::Request& request, const JsonReader& body) -> Result<Json> {
        auto* user = world.users.find(request.path_value("user"));
        if (!user) return fail(ErrorCode::NotFound, "no such user");
        (*user)["deactivatedAt"] =
            TRY(body.boolean("active")) ? Json(nullptr) : Json(world.now_ms());
        world.changed();
        return Json(shown(*user));
      });
  add(router, "PUT", "/emulator/stages/{stage}",
      [](World& world, const http::Request& request, const JsonReader& body) -> Result<Json> {
        auto* stage = world.stages.find(request.path_value("stage"));
        if (!stage) return fail(ErrorCode::NotFound, "no such stage");
        (*stage)["text"] = TRY(body.text("text"));
        world.changed();
        return Json(shown(*stage));
      });
  add(router, "PUT", "/emulator/keys/{key}",
      [](World& world, const http::Request& request, const JsonReader& body) -> Result<Json> {
        auto* key = world.keys.find(request.path_value("key"));
        if (!key) return fail(ErrorCode::NotFound, "no such key");
        TRY_VOID(body.only({"permissions", "confidential"}));
        if (body.has("permissions"))
          (*key)["permissions"] = array_of(TRY(body.texts("permissions")));
        if (body.has("confidential")) (*key)["confidential"] = TRY(body.boolean("confidential"));
        world.changed();
        return Json(shown(*key));
      });
  add(router, "GET", "/emulator/keys",
      [](World& world, const http::Request&, const JsonReader&) -> Result<Json> {
        return Json(world.keys.to_json());
      });
  add(router, "POST", "/emulator/keys",
      [](World& world, const http::Request&, const JsonReader& body) -> Result<Json> {
        return add_one_key(world, body);
      });
  add(router, "DELETE", "/emulator/keys/{key}",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        if (!world.keys.remove(request.path_value("key")))
          return fail(ErrorCode::NotFound, "no such key");
        world.changed();
        return Json(JsonObject());
      });
  add(router, "POST", "/emulator/reset",
      [](World& world, const http::Request&, const JsonReader& body) -> Result<Json> {
        return reset(world, body);
      });
}

void Control::add_behaviour_routes(http::Router& router) {
  add(router, "GET", "/emulator/switches",
      [](World& world, const http::Request&, const JsonReader&) -> Result<Json> {
        return Json(world.switches.to_json());
      });
  add(router, "PUT", "/emulator/switches",
      [](World& world, const http::Request&, const JsonReader& body) -> Result<Json> {
        TRY_VOID(world.switches.change(Json(body.raw())));
        world.changed();
        return Json(world.switches.to_json());
      });
  add(router, "GET", "/emulator/faults",
      [](World& world, const http::Request&, const JsonReader&) -> Result<Json> {
        return Json(world.faults.to_json());
      });
  add(router, "POST", "/emulator/faults",
      [](World& world, const http::Request&, const JsonReader& body) -> Result<Json> {
        return Json(*TRY(add_fault(world, Json(body.raw()))));
      });
  add(router, "DELETE", "/emulator/faults",
      [](World& world, const http::Request&, const JsonReader&) -> Result<Json> {
        world.faults.clear();
        world.changed();
        return Json(JsonObject());
      });
  add(router, "DELETE", "/emulator/faults/{fault}",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        if (!world.faults.remove(request.path_value("fault")))
          return fail(ErrorCode::NotFound, "no such fault");
        world.changed();
        return Json(JsonObject());
      });
  add(router, "GET", "/emulator/journal",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        return Json(journal_rows(world, journal_filter(request)));
      });
  add(router, "GET", "/emulator/journal/rates",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        return Json(journal_rates(world, journal_filter(request)));
      });
  add(router, "DELETE", "/emulator/journal",
      [](World& world, const http::Request&, const JsonReader&) -> Result<Json> {
        world.journal.clear();
        return Json(JsonObject());
      });
}

void Control::add_routes(http::Router& router) {
  add_candidate_routes(router);
  add_account_routes(router);
  add_behaviour_routes(router);
  add_webhook_routes(router);
  add_oauth_routes(router);
  router.add("GET", "/emulator/files/{file}", [this](const http::Request& request) {
    return world_.with([&](World& world) {
      const auto* file = world.files.find(request.path_value("file"));
      if (!file) return http::problem(404, "Not found", "no such file", request);
      http::Response response;
      response.headers.set("Content-Type", content_type_of(text_of(*file, "name")));
      response.headers.set("Content-Disposition", "attachment");
      response.body = world.file_bytes[request.path_value("file")];
      return response;
    });
  });
}

}  // namespace bascule::emulator
