#include "storage/stores/api_key_store.hpp"

#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using orgs::ApiKey;

constexpr std::string_view kSelect =
    "SELECT id, org_id, name, key_hash, hint, permissions, made_by, created_at, expires_at, "
    "last_used_at, revoked_at FROM api_keys ";

ApiKey key_of(const SqlRow& row) {
  return {.id = row.get<ApiKeyId>(0),
          .org = row.get<OrgId>(1),
          .name = row.get<std::string>(2),
          .key_hash = row.get<std::string>(3),
          .hint = row.get<std::string>(4),
          .permissions = word_of(orgs::parse_permissions(row.text(5)), row.text(5)),
          .made_by = row.get<std::optional<MemberId>>(6),
          .created_at = row.get<Instant>(7),
          .expires_at = row.get<std::optional<Instant>>(8),
          .last_used_at = row.get<std::optional<Instant>>(9),
          .revoked_at = row.get<std::optional<Instant>>(10)};
}

std::optional<ApiKey> first(const SqlRows& rows) {
  if (rows.empty()) return std::nullopt;
  return key_of(rows.front());
}

}  // namespace

void SqlApiKeyStore::insert(ports::Tx& tx, const ApiKey& key) {
  must_be_own(tx, key.org);
  sql(tx).execute(
      "INSERT INTO api_keys (id, org_id, name, key_hash, hint, permissions, made_by, created_at, "
      "expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      key.id, key.org, key.name, key.key_hash, key.hint, orgs::to_string(key.permissions),
      key.made_by, key.created_at, key.expires_at);
}

std::optional<ApiKey> SqlApiKeyStore::find(ports::Tx& tx, const ApiKeyId& id) {
  return first(sql(tx).query(std::string(kSelect) + "WHERE id = $1 AND (org_id = $2 OR $2 = '')",
                             id, tx.org()));
}

std::optional<ApiKey> SqlApiKeyStore::find_by_hash(ports::Tx& tx, const std::string& key_hash) {
  return first(sql(tx).query(std::string(kSelect) + "WHERE key_hash = $1", key_hash));
}

std::vector<ApiKey> SqlApiKeyStore::list(ports::Tx& tx) {
  std::vector<ApiKey> found;
  for (const SqlRow row :
       sql(tx).query(std::string(kSelect) +
                         "WHERE org_id = $1 OR $1 = '' "
                         "ORDER BY CASE WHEN revoked_at IS NULL THEN 0 ELSE 1 END, id DESC",
                     tx.org()))
    found.push_back(key_of(row));
  return found;
}

void SqlApiKeyStore::save(ports::Tx& tx, const ApiKey& key) {
  must_be_own(tx, key.org);
  sql(tx).execute(
      "UPDATE api_keys SET last_used_at = $3, revoked_at = $4 WHERE id = $1 AND org_id = $2",
      key.id, key.org, key.last_used_at, key.revoked_at);
}

}  // namespace bascule::storage
