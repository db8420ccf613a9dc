#include "orgs/audit.hpp"

#include <fmt/format.h>

#include "crypto/hash.hpp"
#include "orgs/audit_store.hpp"

namespace bascule::orgs {

std::string chain_hash(const OrgId& org, const AuditEntry& entry) {
  std::string text;
  for (const std::string& part :
       {org.text(), std::to_string(entry.seq), std::to_string(to_millis(entry.at)), entry.actor,
        entry.action, entry.about, entry.details, entry.previous})
    text += fmt::format("{}:{}\n", part.size(), part);
  return crypto::sha256_hex(text);
}

void AuditStore::add(ports::Tx& tx, const OrgId& org, Instant at, const Deed& deed) {
  const auto last = head(tx, org);
  AuditEntry entry{.seq = last.seq + 1,
                   .at = at,
                   .actor = deed.actor,
                   .action = deed.action,
                   .about = deed.about,
                   .details = to_text(deed.details),
                   .previous = last.hash,
                   .hash = {}};
  entry.hash = chain_hash(org, entry);
  insert(tx, org, entry);
}

}  // namespace bascule::orgs
