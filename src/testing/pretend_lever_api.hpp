#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "testing/pretend_lever_data.hpp"

namespace bascule::testing {

// The endpoints of PretendLever, as Lever's developer documentation describes them: those that
// Bascule calls, and no others.
class PretendLeverApi {
 public:
  struct Request {
    std::string method;
    std::vector<std::string> path;  // Decoded, below /v1.
    std::vector<std::pair<std::string, std::string>> query;
    std::string content_type, body;

    [[nodiscard]] std::string value(std::string_view name) const {
      for (const auto& [key, text] : query)
        if (key == name) return text;
      return {};
    }
  };
  struct Answer {
    int status = 200;
    Json body;
  };

  explicit PretendLeverApi(PretendLeverData& data) : data_(data) {}

  std::size_t page_size_max = 100;
  int lagging_reads = 0;  // So many lists do not show their newest item yet.

  Answer answer(const Request& request) {
    const auto& path = request.path;
    if (path.empty()) return no_such_path(request);
    if (path[0] == "opportunities") return opportunities(request);
    if (path[0] == "feedback_templates") return templates(request);
    if (path[0] == "webhooks") return webhooks(request);
    if (request.method == "GET" && path.size() <= 2) {
      if (path[0] == "stages") return collection(request, data_.stages);
      if (path[0] == "tags" && path.size() == 1) return tags(request);
      if (path[0] == "users") return users(request);
      if (path[0] == "postings") return collection(request, data_.postings);
    }
    return no_such_path(request);
  }

 private:
  using Data = PretendLeverData;

  static Answer error(int status, const char* code, std::string message) {
    return {status, JsonObject{{"code", code}, {"message", std::move(message)}}};
  }
  static Answer bad(std::string message) {
    return error(400, "BadRequestError", std::move(message));
  }
  static Answer forbidden() { return error(403, "ForbiddenError", "Access denied"); }
  static Answer not_found(const std::string& collection, const std::string& id) {
    return error(404, "ResourceNotFound", collection + " <" + id + "> was not found");
  }
  static Answer no_such_path(const Request& request) {
    std::string path = "/v1";
    for (const auto& segment : request.path) path += "/" + segment;
    return error(404, "ResourceNotFound", path + " does not exist");
  }
  static Answer one(Json data, int status = 200) {
    return {status, JsonObject{{"data", std::move(data)}}};
  }

  // Lever developer documentation, "Pagination". The token is percent-encoded JSON, and is taken
  // back as it was given or encoded once more.
  Answer list(const Request& request, const std::vector<JsonObject>& items) {
    std::size_t limit = 100, from = 0;
    if (const auto text = request.value("limit"); !text.empty()) limit = std::stoul(text);
    if (limit < 1 || limit > 100) return bad("Invalid limit");
    limit = std::min(limit, page_size_max);
    if (const auto token = request.value("offset"); !token.empty()) {
      const auto plain = percent_decoded(token).value_or(token);
      const auto json = parse_json(plain);
      if (!json || !json->is_array()) return bad("Invalid offset token");
      from = static_cast<std::size_t>(json->at(0).as_int64());
    }
    std::size_t visible = items.size();
    if (lagging_reads > 0 && visible > 0) {
      --lagging_reads;
      --visible;
    }
    JsonArray page;
    for (std::size_t i = from; i < visible && page.size() < limit; ++i) page.push_back(items[i]);
    const auto next = from + page.size();
    JsonObject body{{"data", std::move(page)}, {"hasNext", next < visible}};
    if (next < visible)
      body["next"] =
          percent_encoded(to_text(JsonArray{static_cast<std::int64_t>(next), 1'500'000}));
    return {200, std::move(body)};
  }

  // Lever developer documentation, "Tags": no ids; each with how often it is used.
  Answer tags(const Request& request) {
    std::map<std::string, int> counts;
    const auto count = [&](const JsonObject& one) {
      if (const auto* list = one.if_contains("tags"); list && list->is_array())
        for (const auto& tag : list->get_array()) ++counts[std::string(tag.as_string())];
    };
    for (const auto& posting : data_.postings) count(posting);
    for (const auto& [id, opportunity] : data_.opportunities) count(opportunity);
    std::vector<JsonObject> all;
    for (const auto& [text, uses] : counts) all.push_back({{"text", text}, {"count", uses}});
    return list(request, all);
  }

  Answer collection(const Request& request, std::vector<JsonObject>& items) {
    if (request.path.size() == 1) {
      std::vector<JsonObject> visible;
      for (const auto& item : items)
        if (!data_.confidential.contains(Data::text_of(item, "id"))) visible.push_back(item);
      return list(request, visible);
    }
    const auto& id = request.path[1];
    const auto* found = Data::find(items, id);
    if (!found) return not_found(request.path[0], id);
    if (data_.confidential.contains(id)) return forbidden();
    return one(*found);
  }

  // The filter is exact, as Lever's.
  Answer users(const Request& request) {
    if (request.path.size() == 2) return collection(request, data_.users);
    const auto email = request.value("email");
    std::vector<JsonObject> found;
    for (const auto& user : data_.users)
      if ((email.empty() || Data::text_of(user, "email") == email) &&
          (user.at("deactivatedAt").is_null() || request.value("includeDeactivated") == "true"))
        found.push_back(user);
    return list(request, found);
  }

  Answer templates(const Request& request) {
    if (request.method == "GET") return collection(request, data_.templates);
    if (request.method != "POST" || request.path.size() != 1) return no_such_path(request);
    const auto body = object_in(request);
    if (!body || Data::text_of(*body, "text").empty() || !body->contains("fields"))
      return bad("text and fields are required");
    auto made = *body;
    int ratings = 0;
    for (const auto& field : made["fields"].as_array())
      ratings += Data::text_of(field.as_object(), "type") == "score-system" ? 1 : 0;
    if (ratings != 1) return bad("fields must contain exactly one score-system");
    made["id"] = data_.new_id();
    made["group"] = nullptr;
    made["createdAt"] = to_millis(data_.now);
    made["updatedAt"] = nullptr;
    data_.number_fields(made["fields"].as_array());
    data_.templates.push_back(made);
    return one(made, 201);
  }

  Answer webhooks(const Request& request) {
    if (request.method == "GET" && request.path.size() == 1) {
      JsonArray all;
      for (const auto& hook : data_.hooks) all.push_back(shown(hook));
      return one(std::move(all));  // No hasNext here.
    }
    if (request.method == "DELETE" && request.path.size() == 2) {
      const auto gone =
          std::erase_if(data_.hooks, [&](const auto& hook) { return hook.id == request.path[1]; });
      return gone ? Answer{204, nullptr} : not_found("webhooks", request.path[1]);
    }
    if (request.method != "POST" || request.path.size() != 1) return no_such_path(request);
    const auto body = object_in(request);
    if (!body || Data::text_of(*body, "url").empty() || Data::text_of(*body, "event").empty())
      return bad("url and event are required");
    if (!Data::text_of(*body, "url").starts_with("https://")) return bad("url must be https");
    data_.hooks.push_back({data_.new_id(), Data::text_of(*body, "event"),
                           Data::text_of(*body, "url"), data_.new_signing_token()});
    auto answer = shown(data_.hooks.back());
    answer["configuration"].as_object()["signatureToken"] = data_.hooks.back().token;
    return one(std::move(answer), 201);
  }

  static JsonObject shown(const Data::Hook& hook) {
    return {{"id", hook.id},
            {"event", hook.event},
            {"url", hook.url},
            {"configuration", JsonObject{{"conditions", JsonObject{}}}}};
  }

  Answer opportunities(const Request& request) {
    const auto& path = request.path;
    if (path.size() == 1 && request.method == "GET") {
      std::vector<JsonObject> all;
      for (const auto& [id, object] : data_.opportunities)
        if (!data_.confidential.contains(id) && passes(request, object)) all.push_back(object);
      return list(request, all);
    }
    if (path.size() < 2) return no_such_path(request);
    if (path.size() == 2 && path[1] == "deleted" && request.method == "GET") {
      if (request.value("deleted_at_start").empty() || request.value("deleted_at_end").empty())
        return bad("deleted_at_start and deleted_at_end are required");
      return list(request, data_.deleted);
    }
    const auto& id = path[1];
    if (!data_.opportunity(id)) return not_found("opportunities", id);
    if (data_.confidential.contains(id)) return forbidden();
    if (path.size() == 2 && request.method == "GET") return one(expanded(request, id));
    if (path.size() == 4 && request.method == "DELETE") return remove(path[2], id, path[3]);
    if (path.size() != 3) return no_such_path(request);
    if (request.method == "GET") {
      if (path[2] == "feedback") return list(request, without_deleted(data_.feedback[id]));
      if (path[2] == "notes") return list(request, without_deleted(data_.notes[id]));
      if (path[2] == "files") return list(request, data_.files[id]);
    }
    if (request.method == "POST") return change(request, id);
    return no_such_path(request);
  }

  // A form stays, marked as deleted; a note and a file are gone.
  Answer remove(const std::string& collection, const std::string& opportunity,
                const std::string& child) {
    if (collection == "feedback") {
      auto* form = Data::find(data_.feedback[opportunity], child);
      if (!form || !form->at("deletedAt").is_null()) return not_found(collection, child);
      (*form)["deletedAt"] = to_millis(data_.now);
      return {204, nullptr};
    }
    if (collection != "notes" && collection != "files") return not_found(collection, child);
    auto& all = collection == "notes" ? data_.notes[opportunity] : data_.files[opportunity];
    const auto gone =
        std::erase_if(all, [&](const auto& item) { return Data::text_of(item, "id") == child; });
    return gone ? Answer{204, nullptr} : not_found(collection, child);
  }

  // Lever's lists show no soft-deleted objects unless the test says so.
  std::vector<JsonObject> without_deleted(const std::vector<JsonObject>& items) const {
    std::vector<JsonObject> out;
    for (const auto& item : items)
      if (shows_deleted || item.at("deletedAt").is_null()) out.push_back(item);
    return out;
  }

  static bool is_within(const Request& request, const std::string& name, const Json& time) {
    const auto at = time.to_number<std::int64_t>();
    const auto from = request.value(name + "_start"), until = request.value(name + "_end");
    return (from.empty() || at >= std::stoll(from)) && (until.empty() || at <= std::stoll(until));
  }

  // Lever developer documentation, "List all opportunities": a filter that repeats is a union.
  static bool passes(const Request& request, const JsonObject& one) {
    std::vector<std::string> stages;
    for (const auto& [name, value] : request.query)
      if (name == "stage_id") stages.push_back(value);
    if (!stages.empty() && std::ranges::find(stages, Data::text_of(one, "stage")) == stages.end())
      return false;
    const auto archived = request.value("archived");
    if (!archived.empty() && (archived == "true") == one.at("archived").is_null()) return false;
    return is_within(request, "updated_at", one.at("updatedAt")) &&
           is_within(request, "created_at", one.at("createdAt"));
  }

  Json expanded(const Request& request, const std::string& id) {
    auto shown = *data_.opportunity(id);
    for (const auto& [name, value] : request.query) {
      if (name != "expand") continue;
      if (value == "stage") {
        if (const auto* stage = Data::find(data_.stages, Data::text_of(shown, "stage")))
          shown["stage"] = *stage;
      } else if (value == "contact") {
        shown["contact"] = JsonObject{{"id", shown["contact"]},
                                      {"name", shown["name"]},
                                      {"emails", shown["emails"]},
                                      {"isAnonymized", shown["isAnonymized"]}};
      }
    }
    const auto wants_applications = std::ranges::any_of(request.query, [](const auto& pair) {
      return pair.first == "expand" && pair.second == "applications";
    });
    if (!wants_applications)
      for (auto& application : shown["applications"].as_array()) application = application.at("id");
    return shown;
  }

  Answer change(const Request& request, const std::string& id) {
    const auto& what = request.path[2];
    const auto user = request.value("perform_as");
    if (what == "feedback" || what == "files") {
      if (user.empty()) return bad("perform_as is required");
    }
    if (!user.empty()) {
      const auto* author = Data::find(data_.users, user);
      if (!author || !author->at("deactivatedAt").is_null()) return bad("perform_as is not valid");
    }
    if (what == "files") return add_file(request, id);
    const auto body = object_in(request);
    if (!body) return bad("The body is not JSON");
    if (what == "feedback") return add_feedback(*body, id, user);
    if (what == "notes") return add_note(*body, id, user);
    auto& one_opportunity = *data_.opportunity(id);
    if (what == "addLinks") return add_texts(*body, one_opportunity, "links");
    if (what == "addTags") return add_texts(*body, one_opportunity, "tags");
    if (what == "removeTags") return remove_texts(*body, one_opportunity, "tags");
    return no_such_path(request);
  }

  Answer add_feedback(const JsonObject& body, const std::string& id, const std::string& user) {
    const auto* base = Data::find(data_.templates, Data::text_of(body, "baseTemplateId"));
    if (!base) return bad("baseTemplateId is not valid");
    JsonObject made = *base;
    made["id"] = data_.new_id();
    made["type"] = "interview";
    made["baseTemplateId"] = base->at("id");
    made["user"] = user;
    made["createdAt"] = made["completedAt"] = to_millis(data_.now);
    made["updatedAt"] = made["deletedAt"] = nullptr;
    auto& fields = made["fields"].as_array();
    for (auto& field : fields) field.as_object()["value"] = nullptr;
    if (const auto* values = body.if_contains("fieldValues")) {
      for (const auto& value : values->as_array()) {
        const auto field = std::ranges::find_if(
            fields, [&](const Json& one_field) { return one_field.at("id") == value.at("id"); });
        if (field == fields.end()) return bad("fieldValues holds an unknown field");
        if (field->as_object().contains("options") &&
            std::ranges::none_of(field->at("options").as_array(), [&](const Json& option) {
              return option.at("text") == value.at("value");
            }))
          return bad("fieldValues holds an unknown option");
        field->as_object()["value"] = value.at("value");
      }
    }
    for (const auto& field : fields) {
      const bool is_rating = field.at("type") == "score-system";
      if (field.at("value").is_null() &&
          (field.at("required").as_bool() || (is_rating && data_.insists_on_rating)))
        return bad(Data::text_of(field.as_object(), "text") + " is required");
    }
    data_.feedback[id].push_back(made);
    return one(std::move(made), 201);
  }

  Answer add_note(const JsonObject& body, const std::string& id, const std::string& user) {
    if (Data::text_of(body, "value").empty()) return bad("value is required");
    const auto note_id = data_.new_id();
    const Json author = user.empty() ? Json(nullptr) : Json(user);
    JsonObject made{
        {"id", note_id},
        {"noteId", note_id},
        {"text", "Note"},
        {"fields", JsonArray{JsonObject{{"type", "note"},
                                        {"text", "Comment"},
                                        {"value", body.at("value")},
                                        {"user", author}}}},
        {"user", author},
        {"notified", body.contains("notifyFollowers") ? body.at("notifyFollowers") : Json(false)},
        {"createdAt", to_millis(data_.now)},
        {"deletedAt", nullptr}};
    data_.notes[id].push_back(made);
    return one(std::move(made), 201);
  }

  Answer add_file(const Request& request, const std::string& id) {
    const auto name_at = request.body.find("filename=\"");
    if (!request.content_type.starts_with("multipart/form-data; boundary=") ||
        name_at == std::string::npos)
      return bad("A file is required");
    const auto start = name_at + 10;
    const auto begin = request.body.find("\r\n\r\n") + 4;
    const auto end = request.body.rfind("\r\n--");
    JsonObject made{{"id", data_.new_id()},
                    {"name", request.body.substr(start, request.body.find('"', start) - start)},
                    {"ext", ".pdf"},
                    {"status", "processing"},
                    {"uploadedAt", std::to_string(to_millis(data_.now))},
                    {"size", std::to_string(end - begin)}};
    data_.files[id].push_back(made);
    return one(std::move(made), 201);
  }

  Answer add_texts(const JsonObject& body, JsonObject& object, const char* key) {
    const auto* more = body.if_contains(key);
    if (!more || !more->is_array()) return bad(std::string(key) + " is required");
    auto& have = object[key].as_array();
    for (const auto& text : more->get_array())
      if (std::ranges::find(have, text) == have.end()) have.push_back(text);
    return mutated(object);
  }

  Answer remove_texts(const JsonObject& body, JsonObject& object, const char* key) {
    const auto* less = body.if_contains(key);
    if (!less || !less->is_array()) return bad(std::string(key) + " is required");
    JsonArray kept;
    for (const auto& text : object[key].as_array())
      if (std::ranges::find(less->get_array(), text) == less->get_array().end())
        kept.push_back(text);
    object[key] = std::move(kept);
    return mutated(object);
  }

  // Recorded answers to changes carry the person's data blank.
  Answer mutated(JsonObject& object) {
    data_.touch(object);
    auto shown = object;
    for (auto& application : shown["applications"].as_array()) application = application.at("id");
    if (data_.blank_contact_in_mutations) {
      shown["name"] = "";
      shown["emails"] = JsonArray{};
      shown["links"] = JsonArray{};
    }
    return one(std::move(shown));
  }

  static std::optional<JsonObject> object_in(const Request& request) {
    const auto json = parse_json(request.body);
    if (!json || !json->is_object()) return std::nullopt;
    return json->get_object();
  }

  PretendLeverData& data_;

 public:
  bool shows_deleted = false;
};

}  // namespace bascule::testing
