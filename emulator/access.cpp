#include "emulator/access.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "emulator/oauth_grants.hpp"

namespace bascule::emulator {
namespace {

constexpr double kBurst = 20, kPerSecond = 10;

std::optional<Record> key_of(const World& world, std::string_view credentials) {
  const auto decoded = from_base64(credentials);
  if (!decoded) return std::nullopt;
  const std::string_view pair(reinterpret_cast<const char*>(decoded->data()), decoded->size());
  const auto secret = pair.substr(0, pair.find(':'));
  if (secret.empty()) return std::nullopt;
  for (const auto& key : world.keys)
    if (text_of(key, "key") == secret) return key;
  return std::nullopt;
}

}  // namespace

std::optional<Record> caller_of(const World& world, const http::Request& request) {
  const auto header = request.headers.find("authorization").value_or("");
  const auto space = header.find(' ');
  if (space == header.npos) return std::nullopt;
  const auto scheme = ascii_lower(header.substr(0, space));
  const auto rest = trimmed(header.substr(space));
  if (scheme == "basic") return key_of(world, rest);
  if (scheme == "bearer") return bearer_of(world, rest);
  return std::nullopt;
}

Record& add_key(World& world, std::string secret, std::string_view name,
                const std::vector<std::string>& permissions, bool sees_confidential) {
  if (secret.empty()) secret = world.new_token(24);
  world.changed();
  return world.keys.add({{"id", world.new_id()},
                         {"key", secret},
                         {"name", name},
                         {"permissions", array_of(permissions)},
                         {"confidential", sees_confidential},
                         {"createdAt", world.now_ms()}});
}

bool allows(const Record& key, std::string_view permission) {
  const auto granted = texts_of(key, "permissions");
  const auto resource = permission.substr(0, permission.find(':'));
  const auto write = std::string(resource) + ":write";
  return std::any_of(granted.begin(), granted.end(), [&](std::string_view name) {
    if (name.ends_with(":admin")) name.remove_suffix(6);
    return name == "*" || name == permission || name == write;
  });
}

bool sees_confidential(const Record& key) { return flag_of(key, "confidential"); }

bool take_call(World& world, const Record& key) {
  const auto now = static_cast<std::int64_t>(world.clock.monotonic().count());
  const auto [at, is_new] = world.buckets.try_emplace(text_of(key, "id"), CallBucket{kBurst, now});
  auto& bucket = at->second;
  bucket.calls = std::min(
      kBurst, bucket.calls + static_cast<double>(now - bucket.at_ms) * kPerSecond / 1000.0);
  bucket.at_ms = now;
  if (bucket.calls < 1) return false;
  bucket.calls -= 1;
  return true;
}

Result<std::string> performer(const World& world, const Call& call, PerformAs need) {
  const auto id = call.query("perform_as");
  if (!id || id->empty()) {
    if (need == PerformAs::Optional) return std::string();
    return bad_request("Missing required query parameter: perform_as");
  }
  const auto* user = world.users.find(*id);
  if (!user) return bad_request("perform_as: user " + *id + " was not found");
  if (has(*user, "deactivatedAt"))
    return bad_request("perform_as: user " + *id + " is deactivated");
  return *id;
}

Result<Record*> opportunity_of(World& world, const Call& call) {
  const auto& id = call.at("opportunity");
  auto* opportunity = world.opportunities.find(id);
  if (!opportunity) return not_found("opportunities", id);
  if (text_of(*opportunity, "confidentiality") == "confidential" && !sees_confidential(call.key))
    return forbidden("This credential has no access to confidential data");
  return opportunity;
}

const Record& as_read(const World& world, const Record& record) {
  const auto* former = object_of(record, "_former");
  if (former && to_millis(world.clock.now()) < number_of(record, "_formerUntil")) return *former;
  return record;
}

bool is_visible(const World& world, const Record& record) {
  return to_millis(world.clock.now()) >= number_of(record, "_visibleAt");
}

}  // namespace bascule::emulator
