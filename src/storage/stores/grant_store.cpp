#include "storage/stores/grant_store.hpp"

#include "storage/stores/sealed.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using grants::Grant;

constexpr std::string_view kSelect =
    "SELECT id, org_id, provider, environment, base_url, client_id, client_secret_sealed, "
    "authorize_url, token_url, audience, state, reason, asked_by, state_hash, verifier_sealed, "
    "asked_at, given_at, connection_id, scope, access_token_sealed, refresh_token_sealed, "
    "refresh_token_before_sealed, renewed_at, expires_at FROM grants ";

crypto::SealedPlace place(const Grant& grant, const char* column) {
  return {grant.org, "grants", column, grant.id.text()};
}

}  // namespace

std::optional<Grant> SqlGrantStore::first(ports::Tx& tx, const SqlRows& rows) {
  if (rows.empty()) return std::nullopt;
  const SqlRow row = rows.front();
  Grant grant;
  grant.id = row.get<GrantId>(0);
  grant.org = row.get<OrgId>(1);
  const auto secret = [&](const char* column, std::size_t at) {
    return opened(vault_, tx, place(grant, column), row, at);
  };
  grant.provider = row.get<std::string>(2);
  grant.environment = word_of(parse_environment(row.text(3)), row.text(3));
  grant.base_url = row.get<std::string>(4);
  grant.app.client_id = row.get<std::string>(5);
  grant.app.client_secret = secret("client_secret", 6);
  grant.app.authorize_url = row.get<std::string>(7);
  grant.app.token_url = row.get<std::string>(8);
  grant.app.audience = row.get<std::string>(9);
  grant.state = word_of(grants::parse_grant_state(row.text(10)), row.text(10));
  grant.reason = row.get<std::string>(11);
  grant.asked_by = row.get<std::string>(12);
  grant.state_hash = row.get<std::string>(13);
  grant.verifier = secret("verifier", 14);
  grant.asked_at = row.get<Instant>(15);
  grant.given_at = row.get<std::optional<Instant>>(16);
  grant.connection = row.get<std::optional<ConnectionId>>(17);
  grant.scope = row.get<std::string>(18);
  grant.access_token = secret("access_token", 19);
  grant.refresh_token = secret("refresh_token", 20);
  grant.refresh_token_before = secret("refresh_token_before", 21);
  grant.renewed_at = row.get<Instant>(22);
  grant.expires_at = row.get<Instant>(23);
  return grant;
}

void SqlGrantStore::insert(ports::Tx& tx, const Grant& grant) {
  must_be_own(tx, grant.org);
  sql(tx).execute(
      "INSERT INTO grants (id, org_id, provider, environment, base_url, client_id, "
      "client_secret_sealed, authorize_url, token_url, audience, state, reason, asked_by, "
      "state_hash, verifier_sealed, asked_at, scope, renewed_at, expires_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, '', 0, 0)",
      grant.id, grant.org, grant.provider, to_string(grant.environment), grant.base_url,
      grant.app.client_id,
      sealed(vault_, tx, place(grant, "client_secret"), grant.app.client_secret),
      grant.app.authorize_url, grant.app.token_url, grant.app.audience,
      grants::to_string(grant.state), grant.reason, grant.asked_by, grant.state_hash,
      sealed(vault_, tx, place(grant, "verifier"), grant.verifier), grant.asked_at);
}

void SqlGrantStore::save(ports::Tx& tx, const Grant& grant) {
  must_be_own(tx, grant.org);
  sql(tx).execute(
      "UPDATE grants SET state = $3, reason = $4, state_hash = $5, verifier_sealed = $6, "
      "given_at = $7, connection_id = $8, scope = $9, access_token_sealed = $10, "
      "refresh_token_sealed = $11, refresh_token_before_sealed = $12, renewed_at = $13, "
      "expires_at = $14 WHERE id = $1 AND org_id = $2",
      grant.id, grant.org, grants::to_string(grant.state), grant.reason, grant.state_hash,
      sealed(vault_, tx, place(grant, "verifier"), grant.verifier), grant.given_at,
      grant.connection, grant.scope,
      sealed(vault_, tx, place(grant, "access_token"), grant.access_token),
      sealed(vault_, tx, place(grant, "refresh_token"), grant.refresh_token),
      sealed(vault_, tx, place(grant, "refresh_token_before"), grant.refresh_token_before),
      grant.renewed_at, grant.expires_at);
}

std::optional<Grant> SqlGrantStore::find(ports::Tx& tx, const GrantId& id) {
  return first(
      tx, sql(tx).query(std::string(kSelect) + "WHERE id = $1 AND (org_id = $2 OR $2 = '')", id,
                        tx.org()));
}

std::optional<Grant> SqlGrantStore::find_asked(ports::Tx& tx, const std::string& state_hash) {
  return first(tx, sql(tx).query(std::string(kSelect) +
                                     "WHERE state_hash = $1 AND state_hash <> '' AND org_id = $2",
                                 state_hash, tx.org()));
}

std::optional<Grant> SqlGrantStore::find_app(ports::Tx& tx, const std::string& client_id,
                                             const std::string& token_url) {
  return first(tx,
               sql(tx).query(std::string(kSelect) +
                                 "WHERE org_id = $1 AND client_id = $2 AND token_url = $3 AND "
                                 "client_secret_sealed IS NOT NULL ORDER BY CASE WHEN given_at IS "
                                 "NULL THEN 1 ELSE 0 END, id DESC LIMIT 1",
                             tx.org(), client_id, token_url));
}

void SqlGrantStore::remove(ports::Tx& tx, const GrantId& id) {
  sql(tx).execute("DELETE FROM grants WHERE id = $1 AND (org_id = $2 OR $2 = '')", id, tx.org());
}

std::size_t SqlGrantStore::remove_unused(ports::Tx& tx, Instant asked_before) {
  return static_cast<std::size_t>(sql(tx).execute(
      "DELETE FROM grants WHERE connection_id IS NULL AND asked_at < $1 AND (org_id = $2 OR $2 = "
      "'')",
      asked_before, tx.org()));
}

}  // namespace bascule::storage
