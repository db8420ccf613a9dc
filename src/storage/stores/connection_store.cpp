#include "storage/stores/connection_store.hpp"

#include "connections/connection_json.hpp"
#include "storage/stores/sealed.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using connections::Connection;
using connections::Hook;

constexpr std::string_view kConnections =
    "SELECT id, org_id, provider, environment, base_url, api_key_sealed, perform_as_email, "
    "perform_as_id, write_back, "
    "state, reason, permissions_missing, created_at, looked_until, grant_id FROM connections ";
constexpr std::string_view kHooks =
    "SELECT id, org_id, connection_id, event, key_sealed, key_hash, signing_token_sealed, "
    "remote_id, state, made_by, "
    "seen_at, created_at, refused_at FROM hooks ";

// Where each secret stands: a sealed value opens nowhere else.
crypto::SealedPlace key_place(const OrgId& org, const ConnectionId& id) {
  return {org, "connections", "api_key", id.text()};
}
crypto::SealedPlace key_place(const OrgId& org, const HookId& id) {
  return {org, "hooks", "key", id.text()};
}
crypto::SealedPlace token_place(const OrgId& org, const HookId& id) {
  return {org, "hooks", "signing_token", id.text()};
}

}  // namespace

Connection SqlConnectionStore::connection_of(ports::Tx& tx, const SqlRow& row) {
  Connection connection;
  connection.id = row.get<ConnectionId>(0);
  connection.org = row.get<OrgId>(1);
  connection.provider = row.get<std::string>(2);
  connection.environment = word_of(parse_environment(row.text(3)), row.text(3));
  connection.base_url = row.get<std::string>(4);
  connection.api_key = opened(vault_, tx, key_place(connection.org, connection.id), row, 5);
  connection.perform_as_email = row.get<std::string>(6);
  connection.perform_as_id = row.get<std::string>(7);
  auto write_back = connections::write_back_from_text(row.text(8));
  auto missing = connections::permissions_from_text(row.text(11));
  if (!write_back || !missing) refuse_stored("a connection's settings");
  connection.write_back = std::move(*write_back);
  connection.permissions_missing = std::move(*missing);
  connection.state = word_of(connections::parse_connection_state(row.text(9)), row.text(9));
  connection.reason = row.get<std::string>(10);
  connection.created_at = row.get<Instant>(12);
  connection.looked_until = row.get<std::optional<Instant>>(13);
  connection.grant = row.get<std::optional<GrantId>>(14);
  return connection;
}

Hook SqlConnectionStore::hook_of(ports::Tx& tx, const SqlRow& row) {
  Hook hook;
  hook.id = row.get<HookId>(0);
  hook.org = row.get<OrgId>(1);
  hook.connection = row.get<ConnectionId>(2);
  hook.event = row.get<std::string>(3);
  hook.key = opened(vault_, tx, key_place(hook.org, hook.id), row, 4);
  hook.key_hash = row.get<std::string>(5);
  hook.signing_token = opened(vault_, tx, token_place(hook.org, hook.id), row, 6);
  hook.remote_id = row.get<std::string>(7);
  hook.state = word_of(connections::parse_hook_state(row.text(8)), row.text(8));
  hook.made_by = word_of(connections::parse_made_by(row.text(9)), row.text(9));
  hook.seen_at = row.get<std::optional<Instant>>(10);
  hook.created_at = row.get<Instant>(11);
  hook.refused_at = row.get<std::optional<Instant>>(12);
  return hook;
}

void SqlConnectionStore::insert(ports::Tx& tx, const Connection& connection) {
  sql(tx).execute(
      "INSERT INTO connections VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
      "$14, $15)",
      connection.id, tx.org(), connection.provider, to_string(connection.environment),
      connection.base_url,
      sealed(vault_, tx, key_place(tx.org(), connection.id), connection.api_key),
      connection.perform_as_email, connection.perform_as_id,
      connections::write_back_text(connection.write_back), connections::to_string(connection.state),
      connection.reason, connections::permissions_text(connection.permissions_missing),
      connection.created_at, connection.looked_until, connection.grant);
}

void SqlConnectionStore::save(ports::Tx& tx, const Connection& connection) {
  must_be_own(tx, connection.org);
  sql(tx).execute(
      "UPDATE connections SET base_url = $3, api_key_sealed = $4, perform_as_email = $5, "
      "perform_as_id = $6, "
      "write_back = $7, state = $8, reason = $9, permissions_missing = $10, looked_until = $11, "
      "grant_id = $12 WHERE "
      "id = $1 AND org_id = $2",
      connection.id, connection.org, connection.base_url,
      sealed(vault_, tx, key_place(connection.org, connection.id), connection.api_key),
      connection.perform_as_email, connection.perform_as_id,
      connections::write_back_text(connection.write_back), connections::to_string(connection.state),
      connection.reason, connections::permissions_text(connection.permissions_missing),
      connection.looked_until, connection.grant);
}

std::optional<Connection> SqlConnectionStore::find(ports::Tx& tx, const ConnectionId& id) {
  static const auto text = std::string(kConnections) + "WHERE id = $1 AND (org_id = $2 OR $2 = '')";
  const auto rows = sql(tx).query(text, id, tx.org());
  if (rows.empty()) return std::nullopt;
  return connection_of(tx, rows.front());
}

std::vector<Connection> SqlConnectionStore::list(ports::Tx& tx) {
  static const auto text = std::string(kConnections) + "WHERE org_id = $1 OR $1 = '' ORDER BY id";
  std::vector<Connection> found;
  for (const SqlRow row : sql(tx).query(text, tx.org())) found.push_back(connection_of(tx, row));
  return found;
}

void SqlConnectionStore::insert_hook(ports::Tx& tx, const Hook& hook) {
  sql(tx).execute(
      "INSERT INTO hooks (id, org_id, connection_id, event, key_sealed, key_hash, "
      "signing_token_sealed, remote_id, state, made_by, seen_at, created_at, "
      "refused_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
      hook.id, tx.org(), hook.connection, hook.event,
      sealed(vault_, tx, key_place(tx.org(), hook.id), hook.key), hook.key_hash,
      sealed(vault_, tx, token_place(tx.org(), hook.id), hook.signing_token), hook.remote_id,
      connections::to_string(hook.state), connections::to_string(hook.made_by), hook.seen_at,
      hook.created_at, hook.refused_at);
}

void SqlConnectionStore::save_hook(ports::Tx& tx, const Hook& hook) {
  must_be_own(tx, hook.org);
  sql(tx).execute(
      "UPDATE hooks SET signing_token_sealed = $3, remote_id = $4, state = $5, seen_at = $6, "
      "made_by = $7, refused_at = $8 "
      "WHERE id = $1 AND org_id = $2",
      hook.id, hook.org, sealed(vault_, tx, token_place(hook.org, hook.id), hook.signing_token),
      hook.remote_id, connections::to_string(hook.state), hook.seen_at,
      connections::to_string(hook.made_by), hook.refused_at);
}

void SqlConnectionStore::delete_hook(ports::Tx& tx, const HookId& id) {
  sql(tx).execute("DELETE FROM hooks WHERE id = $1 AND (org_id = $2 OR $2 = '')", id, tx.org());
}

std::optional<Hook> SqlConnectionStore::find_hook(ports::Tx& tx, const HookId& id) {
  static const auto text = std::string(kHooks) + "WHERE id = $1 AND (org_id = $2 OR $2 = '')";
  const auto rows = sql(tx).query(text, id, tx.org());
  if (rows.empty()) return std::nullopt;
  return hook_of(tx, rows.front());
}

std::optional<Hook> SqlConnectionStore::find_hook_by_key_hash(ports::Tx& tx,
                                                              const std::string& key_hash) {
  static const auto text = std::string(kHooks) + "WHERE key_hash = $1";
  const auto rows = sql(tx).query(text, key_hash);
  if (rows.empty()) return std::nullopt;
  return hook_of(tx, rows.front());
}

std::vector<Hook> SqlConnectionStore::hooks_of(ports::Tx& tx, const ConnectionId& id) {
  static const auto text =
      std::string(kHooks) + "WHERE connection_id = $1 AND (org_id = $2 OR $2 = '') ORDER BY id";
  std::vector<Hook> found;
  for (const SqlRow row : sql(tx).query(text, id, tx.org())) found.push_back(hook_of(tx, row));
  return found;
}

connections::Look SqlConnectionStore::look_at(ports::Tx& tx, const Connection& connection) {
  const auto rows = sql(tx).query(
      "SELECT due_at, job_id, missed, missed_at, changed_at FROM looks "
      "WHERE connection_id = $1 AND (org_id = $2 OR $2 = '')",
      connection.id, tx.org());
  connections::Look look{.connection = connection.id, .org = connection.org, .job = {}};
  if (rows.empty()) return look;
  const SqlRow row = rows.front();
  look.due_at = row.get<Instant>(0);
  look.job = row.get<JobId>(1);
  look.missed = row.get<int>(2);
  look.missed_at = row.get<std::optional<Instant>>(3);
  look.changed_at = row.get<std::optional<Instant>>(4);
  return look;
}

void SqlConnectionStore::save_look(ports::Tx& tx, const connections::Look& look) {
  must_be_own(tx, look.org);
  sql(tx).execute(
      "INSERT INTO looks (connection_id, org_id, due_at, job_id, missed, missed_at, changed_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (connection_id) DO UPDATE SET due_at = $3, "
      "job_id = $4, missed = $5, missed_at = $6, changed_at = $7 "
      "WHERE looks.org_id = excluded.org_id",
      look.connection, look.org, look.due_at, look.job, look.missed, look.missed_at,
      look.changed_at);
}

void SqlConnectionStore::hook_seen(ports::Tx& tx, const HookId& id, Instant at) {
  sql(tx).execute("UPDATE hooks SET seen_at = $3 WHERE id = $1 AND (org_id = $2 OR $2 = '')", id,
                  tx.org(), at);
}

void SqlConnectionStore::hook_refused(ports::Tx& tx, const HookId& id, Instant at) {
  sql(tx).execute("UPDATE hooks SET refused_at = $3 WHERE id = $1 AND (org_id = $2 OR $2 = '')", id,
                  tx.org(), at);
}

}  // namespace bascule::storage
