#include "orgs/make_api_key.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "crypto/hash.hpp"

namespace bascule::orgs {

MakeApiKey::MakeApiKey(ports::Database& database, ApiKeyStore& keys, AuditStore& audit,
                       const ports::Clock& clock, ports::Random& random)
    : database_(database), keys_(keys), audit_(audit), clock_(clock), random_(random) {}

Result<MakeApiKey::Made> MakeApiKey::run(const OrgScope& scope, const Wish& wish, const Actor& by) {
  const std::string name = TRY(checked_key_name(wish.name));
  if (wish.permissions.empty())
    return fail(ErrorCode::InvalidInput, "a key needs one permission or more", "/permissions");
  if ((wish.permissions & by.may) != wish.permissions)
    return fail(ErrorCode::InvalidInput, "a key cannot have a permission that you have not",
                "/permissions");
  auto made = database_.write(scope, [&](ports::Tx& tx) -> Result<Made> {
    const Instant now = clock_.now();
    if (wish.expires_at && *wish.expires_at <= now)
      return fail(ErrorCode::InvalidInput, "this is not in the future", "/expires_at");
    const auto there = keys_.list(tx);
    const auto in_use =
        std::ranges::count_if(there, [](const ApiKey& key) { return !key.revoked_at; });
    if (std::cmp_greater_equal(in_use, kApiKeysMax))
      return fail(ErrorCode::Conflict, "there are 100 keys; revoke one first");
    Secret key = new_api_key(random_);
    const ApiKey row{.id = ports::new_id<ApiKeyId>(clock_, random_),
                     .org = scope.org(),
                     .name = name,
                     .key_hash = crypto::sha256_hex(key.reveal()),
                     .hint = key.reveal().substr(key.reveal().size() - 4),
                     .permissions = wish.permissions,
                     .made_by = by.member,
                     .created_at = now,
                     .expires_at = wish.expires_at,
                     .last_used_at = {},
                     .revoked_at = {}};
    keys_.insert(tx, row);
    audit_.add(tx, row.org, now,
               {by.id, "key.made", row.id.text(), {{"permissions", to_string(row.permissions)}}});
    return Made{row, std::move(key)};
  });
  if (made) log_info("api_key_made", {{"key", made->row.id.text()}, {"by", by.id}});
  return made;
}

}  // namespace bascule::orgs
