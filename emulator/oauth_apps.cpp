#include "emulator/oauth_apps.hpp"

#include <algorithm>

namespace bascule::emulator {
namespace {

constexpr std::size_t kScopesMax = 20;  // Lever developer documentation.
constexpr std::size_t kAddressesMax = 20, kAddressBytesMax = 2'048, kNameBytesMax = 200;

// Lever developer documentation, "Scopes": "<resource>:read:admin" and "<resource>:write:admin".
constexpr std::string_view kReadable[] = {"applications",
                                          "archive_reasons",
                                          "audit_events",
                                          "contact",
                                          "diversity_surveys",
                                          "eeo_responses",
                                          "eeo_responses_pii",
                                          "feedback",
                                          "feedback_templates",
                                          "files",
                                          "forms",
                                          "form_templates",
                                          "groups",
                                          "interviews",
                                          "notes",
                                          "offers",
                                          "opportunities",
                                          "panels",
                                          "permissions",
                                          "postings",
                                          "referrals",
                                          "requisitions",
                                          "requisition_fields",
                                          "resumes",
                                          "roles",
                                          "sources",
                                          "stages",
                                          "tags",
                                          "tasks",
                                          "users",
                                          "webhooks"};
constexpr std::string_view kWritable[] = {"contact",        "feedback",     "feedback_templates",
                                          "files",          "forms",        "groups",
                                          "form_templates", "interviews",   "notes",
                                          "opportunities",  "panels",       "permissions",
                                          "postings",       "requisitions", "requisition_fields",
                                          "roles",          "uploads",      "users",
                                          "webhooks"};

bool is_scope(std::string_view text) {
  if (text == kOfflineAccess || text == kConfidentialAccess) return true;
  const auto resource = text.substr(0, text.find(':'));
  const auto rest = text.substr(resource.size());
  const auto is_in = [&](const auto& list) {
    return std::find(std::begin(list), std::end(list), resource) != std::end(list);
  };
  return (rest == ":read:admin" && is_in(kReadable)) ||
         (rest == ":write:admin" && is_in(kWritable));
}

// What stands in a Location header and is compared byte for byte: printable ASCII, no fragment.
bool is_address(std::string_view text) {
  const auto scheme = text.starts_with("https://") ? 8U : text.starts_with("http://") ? 7U : 0U;
  return scheme > 0 && text.size() > scheme && text[scheme] != '/' &&
         std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; }) &&
         text.find_first_of("#\"<>\\") == text.npos;
}

Result<std::vector<std::string>> read_addresses(const JsonReader& body) {
  auto addresses = TRY(body.texts("redirect_uris", kAddressBytesMax));
  if (addresses.empty() || addresses.size() > kAddressesMax)
    return body.wrong("redirect_uris", "must be from one to twenty addresses");
  for (const auto& address : addresses)
    if (!is_address(address))
      return body.wrong("redirect_uris", "must be http or https addresses without a fragment");
  return addresses;
}

Result<std::vector<std::string>> read_scopes(const JsonReader& body) {
  auto scopes = TRY(body.texts("scopes"));
  if (scopes.empty() || scopes.size() > kScopesMax)
    return body.wrong("scopes", "must be from one to twenty");
  for (const auto& scope : scopes)
    if (!is_scope(scope)) return body.wrong("scopes", "there is no scope " + scope);
  return scopes;
}

}  // namespace

Result<Record*> register_app(World& world, const JsonReader& body) {
  TRY_VOID(body.only({"name", "redirect_uris", "scopes", "client_id", "client_secret"}));
  const auto name = TRY(body.text("name", kNameBytesMax));
  if (name.empty()) return body.wrong("name", "must not be empty");
  const auto addresses = TRY(read_addresses(body));
  const auto scopes = TRY(read_scopes(body));
  auto client_id = TRY(body.optional_text("client_id")).value_or("");
  auto secret = TRY(body.optional_text("client_secret")).value_or("");
  if (client_id.empty()) client_id = world.new_token(16);
  const auto* known = app_of(world, client_id);
  if (secret.empty()) secret = known ? text_of(*known, "client_secret") : world.new_token(32);
  auto& app = world.oauth_apps.add(
      {{"id", known ? text_of(*known, "id") : world.new_id()},
       {"client_id", client_id},
       {"client_secret", secret},
       {"name", name},
       {"redirect_uris", array_of(addresses)},
       {"scopes", array_of(scopes)},
       {"createdAt", known ? number_of(*known, "createdAt") : world.now_ms()}});
  world.changed();
  return &app;
}

bool remove_app(World& world, const std::string& id) {
  if (!world.oauth_apps.remove(id)) return false;
  std::vector<std::string> grants, tokens;
  for (const auto& grant : world.oauth_grants)
    if (text_of(grant, "app") == id) grants.push_back(text_of(grant, "id"));
  for (const auto& token : world.oauth_tokens)
    if (holds(grants, text_of(token, "grant"))) tokens.push_back(text_of(token, "id"));
  for (const auto& token : tokens) world.oauth_tokens.remove(token);
  for (const auto& grant : grants) world.oauth_grants.remove(grant);
  world.changed();
  return true;
}

Record* app_of(World& world, std::string_view client_id) {
  for (auto& app : world.oauth_apps)
    if (text_of(app, "client_id") == client_id) return &app;
  return nullptr;
}

bool may_ask_for(const Record& app, std::string_view scope) {
  if (scope == kOfflineAccess) return true;
  const auto registered = texts_of(app, "scopes");
  if (holds(registered, scope)) return true;
  const auto resource = scope.substr(0, scope.find(':'));
  return scope.ends_with(":read:admin") &&
         holds(registered, std::string(resource) + ":write:admin");
}

}  // namespace bascule::emulator
