#pragma once

#include <cstdint>
#include <string>

#include "base/ids.hpp"
#include "base/json.hpp"
#include "base/time.hpp"

namespace bascule::orgs {

// Something that a person, a script or the operator did and that somebody may ask about later.
struct Deed {
  std::string actor;   // "mem_…", "key_…", "operator", "system".
  std::string action;  // What of, and what was done: "key.made".
  std::string about;   // The id of what it was done to, or empty.
  JsonObject details;  // Ids, words and numbers; never a secret, a name or an address (case H6).
};

// One line of an organisation's audit log. Lines are only ever added. Each carries the hash of the
// one before, so that a line that was changed, taken out or slipped in shows (case H7).
struct AuditEntry {
  std::uint64_t seq = 0;  // 1, 2, 3 … without a gap.
  Instant at{};
  std::string actor, action, about;
  std::string details;   // A JSON object, as it was hashed.
  std::string previous;  // `hash` of seq - 1; empty for the first.
  std::string hash;      // Lower-case hex.
};

// SHA-256 over organisation, seq, at (ms), actor, action, about, details and previous, each with
// its length before it, so that no two different lines read the same. Pure.
[[nodiscard]] std::string chain_hash(const OrgId& org, const AuditEntry& entry);

}  // namespace bascule::orgs
