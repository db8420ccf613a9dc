#include "cli/connection_words.hpp"

#include <fmt/format.h>

namespace bascule::cli {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

JsonObject hook_json(const connections::HookView& hook) {
  return {{"id", hook.id.text()},
          {"event", hook.event},
          {"url", hook.url},
          {"state", connections::to_string(hook.state)},
          {"seen_at", hook.seen_at ? Json(to_rfc3339(*hook.seen_at)) : Json(nullptr)},
          {"problem", text_or_null(hook.problem)}};
}

JsonArray hooks_json(const std::vector<connections::HookView>& hooks) {
  JsonArray array;
  for (const auto& hook : hooks) array.push_back(hook_json(hook));
  return array;
}

JsonArray permissions_json(const std::vector<ats::MissingPermission>& permissions) {
  JsonArray array;
  for (const auto& permission : permissions)
    array.push_back(JsonObject{{"name", permission.name}, {"feature", permission.feature}});
  return array;
}

JsonObject write_back_json(const connections::WriteBack& write_back) {
  using connections::WriteBack;
  JsonArray ratings;
  for (const auto& map : write_back.ratings)
    ratings.push_back(Json(connections::rating_map_text(map)));
  return {
      {"result", write_back.result == WriteBack::Result::Form ? "form" : "note"},
      {"also_note", write_back.also_note},
      {"report_file", write_back.also_file},
      {"notify", write_back.notify == ats::Note::Notify::Followers ? "followers" : "none"},
      {"archived", write_back.when_archived == WriteBack::WhenArchived::Write ? "write" : "skip"},
      {"ratings", std::move(ratings)}};
}

std::string write_back_text(const connections::WriteBack& write_back) {
  using connections::WriteBack;
  std::string text =
      fmt::format("  results come back as a {}\n",
                  write_back.result == WriteBack::Result::Form ? "feedback form" : "note");
  if (write_back.also_file) text += "  the report is put on the profile as a file\n";
  for (const auto& map : write_back.ratings)
    text += "  rated " + connections::rating_map_text(map) + "\n";
  return text;
}

std::string hooks_text(const std::vector<connections::HookView>& hooks) {
  std::string text;
  for (const auto& hook : hooks) {
    text += fmt::format("  {}  {:<24} {:<10} {}\n", hook.id.text(), hook.event,
                        connections::to_string(hook.state), hook.url);
    if (!hook.problem.empty()) text += "      " + hook.problem + "\n";
  }
  return text;
}

JsonObject connection_json(const connections::ConnectionView& view) {
  const auto& connection = view.connection;
  return {{"id", connection.id.text()},
          {"org_id", connection.org.text()},
          {"provider", connection.provider},
          {"environment", to_string(connection.environment)},
          {"base_url", connection.base_url},
          {"state", connections::to_string(connection.state)},
          {"reason", text_or_null(connection.reason)},
          {"perform_as", text_or_null(connection.perform_as_email)},
          {"permissions_missing", permissions_json(connection.permissions_missing)},
          {"write_back", write_back_json(connection.write_back)},
          {"hooks", hooks_json(view.hooks)},
          {"hooks_problem", text_or_null(view.hooks_problem)},
          {"created_at", to_rfc3339(connection.created_at)}};
}

std::string connection_text(const connections::ConnectionView& view) {
  const auto& connection = view.connection;
  auto text =
      fmt::format("{}  {} {}  {}{}\n", connection.id.text(), connection.provider,
                  to_string(connection.environment), connections::to_string(connection.state),
                  connection.reason.empty() ? "" : ": " + connection.reason);
  if (!view.hooks_problem.empty()) text += "  ! " + view.hooks_problem + "\n";
  return text + write_back_text(connection.write_back) + hooks_text(view.hooks);
}

}  // namespace

Done connected_done(const connections::Connected& connected) {
  std::string text = "Connected: " + connected.id.text() + "\n";
  for (const auto& permission : connected.permissions_missing)
    text +=
        fmt::format("Missing permission: {} (costs: {})\n", permission.name, permission.feature);
  return {text + hooks_text(connected.hooks),
          JsonObject{{"connection_id", connected.id.text()},
                     {"permissions_missing", permissions_json(connected.permissions_missing)},
                     {"hooks", hooks_json(connected.hooks)}}};
}

Done connections_done(const std::vector<connections::ConnectionView>& views) {
  std::string text;
  JsonArray array;
  for (const auto& view : views) {
    text += connection_text(view);
    array.push_back(connection_json(view));
  }
  if (views.empty()) text = "No connection yet. `bascule connect lever` makes one.\n";
  return {text, JsonObject{{"data", std::move(array)}, {"next_cursor", nullptr}}};
}

Done connection_done(const connections::ConnectionView& view) {
  return {connection_text(view), connection_json(view)};
}

Done disconnected_done(const connections::Disconnect::Disconnected& disconnected) {
  std::string text = "Disconnected: " + disconnected.id.text() + "\n";
  JsonArray left;
  for (const auto& url : disconnected.urls_left) {
    text += "Still on the provider's settings page, please delete: " + url + "\n";
    left.push_back(Json(url));
  }
  return {text,
          JsonObject{{"connection_id", disconnected.id.text()}, {"urls_left", std::move(left)}}};
}

Done hook_done(const connections::HookView& view) { return {hooks_text({view}), hook_json(view)}; }

Done permissions_done(const std::vector<ats::MissingPermission>& needed) {
  std::string text = "Name for the API key: Bascule\n";
  for (const auto& permission : needed)
    text += fmt::format("  {:<70} {}\n", permission.name, permission.feature);
  return {text, JsonObject{{"key_name", "Bascule"}, {"permissions", permissions_json(needed)}}};
}

}  // namespace bascule::cli
