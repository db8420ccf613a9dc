#include "orgs/revoke_api_key.hpp"

#include "base/log.hpp"

namespace bascule::orgs {

Result<ApiKey> RevokeApiKey::run(const OrgScope& scope, const ApiKeyId& id, const Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<ApiKey> {
    auto key = keys_.find(tx, id);
    if (!key) return fail(ErrorCode::NotFound, "there is no such key");
    if (key->revoked_at) return std::move(*key);
    key->revoked_at = clock_.now();
    keys_.save(tx, *key);
    audit_.add(tx, key->org, *key->revoked_at, {by.id, "key.revoked", key->id.text(), {}});
    log_info("api_key_revoked", {{"key", id.text()}, {"by", by.id}});
    return std::move(*key);
  });
}

}  // namespace bascule::orgs
