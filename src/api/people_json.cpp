#include "api/people_json.hpp"

#include "api/answers.hpp"
#include "base/csv.hpp"

namespace bascule::api {
namespace {

Json time_or_null(const std::optional<Instant>& at) {
  return at ? Json(to_rfc3339(*at)) : Json(nullptr);
}

}  // namespace

JsonObject to_json(const orgs::ApiKey& key, Instant now) {
  return {{"id", key.id.text()},
          {"name", key.name},
          {"hint", key.hint},
          {"permissions", words_of(key.permissions)},
          {"state", key.revoked_at            ? "revoked"
                    : orgs::is_good(key, now) ? "good"
                                              : "expired"},
          {"made_by", key.made_by ? Json(key.made_by->text()) : Json("operator")},
          {"created_at", to_rfc3339(key.created_at)},
          {"expires_at", time_or_null(key.expires_at)},
          {"last_used_at", time_or_null(key.last_used_at)},
          {"revoked_at", time_or_null(key.revoked_at)}};
}

JsonObject to_json(const orgs::AuditEntry& entry, const Names& names) {
  auto details = parse_json(entry.details);
  const auto name_of = [&](const std::string& id) {
    const auto found = names.find(id);
    return found == names.end() ? Json(nullptr) : Json(found->second);
  };
  return {{"seq", entry.seq},
          {"at", to_rfc3339(entry.at)},
          {"actor", entry.actor},
          {"actor_name", name_of(entry.actor)},
          {"action", entry.action},
          {"about", text_or_null(entry.about)},
          {"about_name", name_of(entry.about)},
          {"details", details ? std::move(*details) : Json(JsonObject{})},
          {"hash", entry.hash}};
}

JsonObject to_json(const orgs::Member& member, const std::optional<Instant>& seen_at,
                   bool has_second_factor) {
  return {{"id", member.id.text()},
          {"email", member.email.reveal()},
          {"name", text_or_null(member.name.reveal())},
          {"role", orgs::to_string(member.role)},
          {"state", member.deactivated_at ? "deactivated" : "active"},
          {"created_at", to_rfc3339(member.created_at)},
          {"seen_at", time_or_null(seen_at)},
          {"has_second_factor", has_second_factor}};
}

JsonObject to_json(const orgs::Invite& invite) {
  return {{"id", invite.id.text()},
          {"email", invite.email.reveal()},
          {"role", orgs::to_string(invite.role)},
          {"invited_by", invite.invited_by},
          {"created_at", to_rfc3339(invite.created_at)},
          {"expires_at", to_rfc3339(invite.expires_at)}};
}

JsonObject to_json(const orgs::Session& session, bool is_this_one) {
  return {{"id", session.id.text()},
          {"agent", text_or_null(session.agent)},
          {"is_this_one", is_this_one},
          {"created_at", to_rfc3339(session.created_at)},
          {"last_seen_at", to_rfc3339(session.last_seen_at)}};
}

std::string audit_csv(const std::vector<orgs::AuditEntry>& entries) {
  std::string text = csv_line({"seq", "at", "actor", "action", "about", "details", "hash"});
  for (const auto& entry : entries)
    text += csv_line({std::to_string(entry.seq), to_rfc3339(entry.at), entry.actor, entry.action,
                      entry.about, entry.details, entry.hash});
  return text;
}

}  // namespace bascule::api
