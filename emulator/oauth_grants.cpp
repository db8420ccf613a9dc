#include "emulator/oauth_grants.hpp"

#include <algorithm>
#include <array>

#include <openssl/evp.h>

#include "base/check.hpp"
#include "base/text.hpp"
#include "emulator/oauth_apps.hpp"

namespace bascule::emulator {
namespace {

constexpr std::int64_t kSecondMs = 1'000, kDayMs = 86'400 * kSecondMs;
// Lever developer documentation: a year, and 90 days without use.
constexpr std::int64_t kRefreshLifeMs = 365 * kDayMs, kRefreshIdleMs = 90 * kDayMs;
// Ended rows are kept for a day, so that a second use is known for what it is.
constexpr std::int64_t kEndedKeptMs = kDayMs;

// What runs out goes by the machine's time; `clock_skew_ms` is only what Lever writes.
std::int64_t machine_now(const World& world) { return to_millis(world.clock.now()); }

std::string sha256_base64url(std::string_view text) {
  std::array<std::byte, 32> digest{};
  unsigned length = 0;
  const int done =
      EVP_Digest(text.data(), text.size(), reinterpret_cast<unsigned char*>(digest.data()), &length,
                 EVP_sha256(), nullptr);
  check(done == 1 && length == digest.size(), "SHA-256 gives 32 bytes");
  return to_base64url(digest);
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& text : texts) out += (out.empty() ? "" : " ") + text;
  return out;
}

void forget_ended(World& world) {
  const auto before = machine_now(world) - kEndedKeptMs;
  std::vector<std::string> gone;
  for (const auto& row : world.oauth_tokens)
    if (number_of(row, "expiresAt") < before ||
        (has(row, "endedAt") && number_of(row, "endedAt") < before))
      gone.push_back(text_of(row, "id"));
  for (const auto& id : gone) world.oauth_tokens.remove(id);
}

Record& add_token(World& world, std::string secret, std::string_view kind, const Record& grant,
                  std::int64_t life_ms) {
  return world.oauth_tokens.add({{"id", std::move(secret)},
                                 {"kind", kind},
                                 {"grant", text_of(grant, "id")},
                                 {"expiresAt", machine_now(world) + life_ms},
                                 {"endedAt", nullptr}});
}

// As long as Lever's and with the claims of its sample, so that nobody finds it too long later. The
// last part is no signature: only this Lever can tell whether the token is good.
std::string new_access_token(World& world, const Record& app, const Record& grant) {
  const auto iat = world.now_ms() / kSecondMs;
  const JsonObject header{{"alg", "HS512"}, {"typ", "JWT"}};
  const JsonObject claims{{"https://oauth.lever.co/userId", text_of(grant, "user")},
                          {"https://oauth.lever.co/accountId", world.account_id},
                          {"https://oauth.lever.co/clientId", text_of(app, "client_id")},
                          {"iss", world.public_url + "/"},
                          {"sub", "auth0|" + text_of(grant, "user")},
                          {"aud", text_of(grant, "audience")},
                          {"iat", iat},
                          {"exp", iat + world.switches.oauth_token_life_s},
                          {"azp", text_of(app, "client_id")},
                          {"scope", joined(texts_of(grant, "scopes"))}};
  const auto part = [](const JsonObject& json) {
    return to_base64url(bytes_of(to_text(Json(json))));
  };
  return part(header) + "." + part(claims) + "." + to_base64url(bytes_of(world.new_token(32)));
}

Record issue(World& world, const Record& app, const Record& grant) {
  forget_ended(world);
  const auto life_s = world.switches.oauth_token_life_s;
  const auto scopes = texts_of(grant, "scopes");
  Record answer{{"access_token", new_access_token(world, app, grant)}};
  add_token(world, text_of(answer, "access_token"), "access", grant, life_s * kSecondMs);
  if (holds(scopes, kOfflineAccess)) {
    const auto token = "rt_" + world.new_token(24);
    const auto left = number_of(grant, "_acceptedAt") + kRefreshLifeMs - machine_now(world);
    add_token(world, token, "refresh", grant, std::min(kRefreshIdleMs, left));
    answer["refresh_token"] = token;
  }
  answer["token_type"] = "Bearer";
  answer["scope"] = joined(scopes);
  answer["expires_in"] = life_s;
  world.changed();
  return answer;
}

struct Found {
  Record* token;
  Record* grant;
};

// A code or refresh token of this application whose grant is still in force.
std::optional<Found> find(World& world, const Record& app, std::string_view secret,
                          std::string_view kind) {
  auto* token = world.oauth_tokens.find(secret);
  if (!token || text_of(*token, "kind") != kind) return std::nullopt;
  auto* grant = world.oauth_grants.find(text_of(*token, "grant"));
  if (!grant || text_of(*grant, "app") != text_of(app, "id") || has(*grant, "revokedAt"))
    return std::nullopt;
  return Found{token, grant};
}

bool is_over(const World& world, const Record& token) {
  return machine_now(world) >= number_of(token, "expiresAt");
}

Failure invalid(std::string why) { return fail(ErrorCode::Forbidden, std::move(why)); }

}  // namespace

std::string accept(World& world, const Consent& consent) {
  const auto& grant = world.oauth_grants.add({{"id", world.new_id()},
                                              {"app", consent.app_id},
                                              {"user", consent.user_id},
                                              {"scopes", array_of(consent.scopes)},
                                              {"audience", consent.audience},
                                              {"createdAt", world.now_ms()},
                                              {"revokedAt", nullptr},
                                              {"revokedBecause", nullptr},
                                              {"_acceptedAt", machine_now(world)}});
  auto& code = add_token(world, world.new_token(24), "code", grant,
                         world.switches.oauth_code_life_s * kSecondMs);
  code["redirect_uri"] = consent.redirect_uri;
  code["code_challenge"] = consent.code_challenge;
  world.changed();
  return text_of(code, "id");
}

Result<Record> redeem_code(World& world, const Record& app, const CodeClaim& claim) {
  const auto found = find(world, app, claim.code, "code");
  if (!found) return invalid("Invalid authorization code");
  if (has(*found->token, "endedAt")) {
    revoke(world, *found->grant, "its code came twice");
    return invalid("Invalid authorization code");
  }
  if (is_over(world, *found->token)) return invalid("Invalid authorization code");
  if (text_of(*found->token, "redirect_uri") != claim.redirect_uri)
    return invalid("The redirect URI is wrong: it must be the one of the authorization");
  const auto challenge = text_of(*found->token, "code_challenge");
  const bool is_proved = challenge.empty() ? claim.code_verifier.empty()
                                           : sha256_base64url(claim.code_verifier) == challenge;
  if (!is_proved) return invalid("Failed to verify code verifier");
  (*found->token)["endedAt"] = machine_now(world);
  return issue(world, app, *found->grant);
}

Result<Record> refresh(World& world, const Record& app, std::string_view token) {
  const auto found = find(world, app, token, "refresh");
  if (!found || is_over(world, *found->token)) return invalid("Unknown or invalid refresh token.");
  if (has(*found->token, "endedAt") && !world.switches.oauth_tolerate_reuse) {
    if (world.switches.oauth_reuse_revokes)
      revoke(world, *found->grant, "its refresh token came twice");
    return invalid("Unknown or invalid refresh token.");
  }
  if (!has(*found->token, "endedAt")) (*found->token)["endedAt"] = machine_now(world);
  return issue(world, app, *found->grant);
}

bool revoke(World& world, Record& grant, std::string_view because) {
  if (has(grant, "revokedAt")) return false;
  grant["revokedAt"] = world.now_ms();
  grant["revokedBecause"] = because;
  world.changed();
  return true;
}

void expire_access(World& world, const Record& grant) {
  for (auto& token : world.oauth_tokens)
    if (text_of(token, "kind") == "access" && text_of(token, "grant") == text_of(grant, "id") &&
        !is_over(world, token))
      token["expiresAt"] = machine_now(world);
  world.changed();
}

std::optional<Record> bearer_of(const World& world, std::string_view token) {
  const auto* row = world.oauth_tokens.find(token);
  if (!row || text_of(*row, "kind") != "access" || is_over(world, *row)) return std::nullopt;
  const auto* grant = world.oauth_grants.find(text_of(*row, "grant"));
  if (!grant || has(*grant, "revokedAt")) return std::nullopt;
  const auto scopes = texts_of(*grant, "scopes");
  return Record{{"id", text_of(*grant, "app")},
                {"permissions", array_of(scopes)},
                {"confidential", holds(scopes, kConfidentialAccess)}};
}

Record grant_for_page(const World& world, const Record& grant) {
  auto out = shown(grant);
  const auto* app = world.oauth_apps.find(text_of(grant, "app"));
  const auto* user = world.users.find(text_of(grant, "user"));
  out["client_id"] = app ? text_of(*app, "client_id") : std::string();
  out["app_name"] = app ? text_of(*app, "name") : std::string();
  out["user_name"] = user ? text_of(*user, "name") : std::string();
  for (const auto* kind : {"access", "refresh"}) {
    std::int64_t until = 0;
    for (const auto& token : world.oauth_tokens)
      if (text_of(token, "kind") == kind && text_of(token, "grant") == text_of(grant, "id") &&
          !has(token, "endedAt"))
        until = std::max(until, number_of(token, "expiresAt"));
    out[std::string(kind) + "Until"] = until > 0 ? Json(until) : Json(nullptr);
  }
  return out;
}

}  // namespace bascule::emulator
