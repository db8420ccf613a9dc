#include "api/setup_json.hpp"

#include "api/answers.hpp"
#include "api/grant_routes.hpp"
#include "assessments/evidence.hpp"
#include "rules/rule_json.hpp"

namespace bascule::api {
namespace {

std::string_view state_word(connections::ConnectionState state) {
  switch (state) {
    case connections::ConnectionState::On:
      return "active";
    case connections::ConnectionState::Off:
      return "disabled";
    case connections::ConnectionState::Broken:
      return "broken";
    case connections::ConnectionState::Disconnected:
      return "disconnected";
  }
  return "disabled";
}

std::string_view state_word(connections::HookState state) {
  switch (state) {
    case connections::HookState::Expecting:
      return "waiting_for_token";
    case connections::HookState::On:
      return "active";
    case connections::HookState::Off:
      return "disabled";
  }
  return "disabled";
}

JsonArray named_ids(const std::vector<std::string>& ids,
                    const std::map<std::string, std::string>& names) {
  JsonArray array;
  for (const auto& id : ids) {
    const auto name = names.find(id);
    array.push_back(JsonObject{{"id", id}, {"text", name == names.end() ? id : name->second}});
  }
  return array;
}

}  // namespace

JsonObject to_json(const connections::HookView& hook, bool with_url) {
  const bool is_by_hand = hook.made_by == connections::MadeBy::Hand;
  return {{"id", hook.id.text()},
          {"event", hook.event},
          {"made_by", is_by_hand ? "hand" : "us"},
          {"url", with_url && is_by_hand ? Json(hook.url) : Json(nullptr)},
          {"state", state_word(hook.state)},
          {"problem", text_or_null(hook.problem)},
          {"last_seen_at", hook.seen_at ? Json(to_rfc3339(*hook.seen_at)) : Json(nullptr)}};
}

JsonObject to_json(const connections::ConnectionView& view, bool with_urls) {
  const auto& connection = view.connection;
  JsonArray missing, hooks;
  for (const auto& permission : connection.permissions_missing)
    missing.push_back(JsonObject{{"name", permission.name}, {"feature", permission.feature}});
  for (const auto& hook : view.hooks) hooks.push_back(to_json(hook, with_urls));
  return {{"id", connection.id.text()},
          {"provider", connection.provider},
          {"environment", to_string(connection.environment)},
          {"base_url", connection.base_url},
          {"state", state_word(connection.state)},
          {"reason", text_or_null(connection.reason)},
          {"grant", view.grant ? Json(to_json(*view.grant)) : Json(nullptr)},
          {"perform_as", text_or_null(connection.perform_as_email)},
          {"notify",
           connection.write_back.notify == ats::Note::Notify::Followers ? "followers" : "none"},
          {"report_file", connection.write_back.also_file},
          {"permissions_missing", std::move(missing)},
          {"hooks", std::move(hooks)},
          {"hooks_problem", text_or_null(view.hooks_problem)},
          {"created_at", to_rfc3339(connection.created_at)}};
}

JsonObject asks_json(const rules::Rule& rule) {
  auto json = rules::plain_json(rule);
  json["version"] = rule.version;
  json["name"] = text_or_null(rule.name);
  json["trigger"] = to_string(rule.trigger);
  json["stages"] = named_ids(rule.stages, rule.names);
  json["postings"] = named_ids(rule.postings, rule.names);
  json["owners"] = named_ids(rule.owners, rule.names);
  return json;
}

JsonObject to_json(const rules::Rule& rule) {
  auto json = asks_json(rule);
  json["id"] = rule.id.text();
  json["connection_id"] = rule.connection.text();
  json["state"] = rules::to_string(rule.state);
  json["created_at"] = to_rfc3339(rule.created_at);
  json["since"] = to_rfc3339(rule.switched_on_at);
  return json;
}

JsonObject to_json(const assessments::Assessment& assessment) {
  JsonArray languages;
  for (const auto& language : assessment.languages())
    languages.push_back(
        JsonObject{{"tag", language.tag}, {"level", assessments::to_string(language.evidence)}});
  const auto level = assessment.best_language("en").evidence;
  return {{"id", assessment.id()},
          {"version", assessment.version()},
          {"name", assessment.name()},
          {"about", assessment.summary()},
          {"minutes", assessment.minutes()},
          {"items", assessment.item_count()},
          {"is_timed", false},
          {"evidence", JsonObject{{"level", assessments::to_string(level)},
                                  {"text", assessments::level_name(level)}}},
          {"languages", std::move(languages)}};
}

}  // namespace bascule::api
