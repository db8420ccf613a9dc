#pragma once

#include <map>

#include "base/json.hpp"
#include "orgs/api_key.hpp"
#include "orgs/audit.hpp"
#include "orgs/invite.hpp"

namespace bascule::api {

// `state`: "good", "expired" or "revoked". Never the key.
[[nodiscard]] JsonObject to_json(const orgs::ApiKey& key, Instant now);
// Who or what an id of the log stands for, for a person; ids that are nobody's stay ids.
using Names = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] JsonObject to_json(const orgs::AuditEntry& entry, const Names& names);

// `seen_at`: when one of their browsers was last here; none: not signed in.
[[nodiscard]] JsonObject to_json(const orgs::Member& member, const std::optional<Instant>& seen_at,
                                 bool has_second_factor);
[[nodiscard]] JsonObject to_json(const orgs::Invite& invite);
[[nodiscard]] JsonObject to_json(const orgs::Session& session, bool is_this_one);

// The lines of an audit log for a spreadsheet: RFC 4180, CRLF; what a spreadsheet would run as a
// formula is text (case F2).
[[nodiscard]] std::string audit_csv(const std::vector<orgs::AuditEntry>& entries);

}  // namespace bascule::api
