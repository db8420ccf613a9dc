#include "storage/stores/idempotency_store.hpp"

#include "storage/sql.hpp"

namespace bascule::storage {
namespace {

constexpr int kSweptAtOnce = 100;  // More than one request can make, so that the table stays small.

}  // namespace

std::optional<ports::RememberedAnswer> SqlIdempotencyStore::find(ports::Tx& tx,
                                                                 const std::string& key) {
  const auto rows = sql(tx).query(
      "SELECT request_hash, status, body, created_at FROM idempotency_keys WHERE org_id = $1 AND "
      "key = $2",
      tx.org(), key);
  if (rows.empty()) return std::nullopt;
  const SqlRow row = rows.front();
  return ports::RememberedAnswer{row.get<std::string>(0), row.get<int>(1), row.get<std::string>(2),
                                 row.get<Instant>(3)};
}

void SqlIdempotencyStore::remember(ports::Tx& tx, const std::string& key,
                                   const ports::RememberedAnswer& answer) {
  auto& db = sql(tx);
  db.execute(
      "DELETE FROM idempotency_keys WHERE (org_id, key) IN "
      "(SELECT org_id, key FROM idempotency_keys WHERE created_at < $1 LIMIT $2)",
      answer.created_at - ports::kIdempotencyKept, kSweptAtOnce);
  // One that is as old as those may stand still: more than are swept at once grow old together.
  const auto kept = db.execute(
      "INSERT INTO idempotency_keys (org_id, key, request_hash, status, body, created_at) VALUES "
      "($1, $2, $3, $4, $5, $6) ON CONFLICT (org_id, key) DO UPDATE SET request_hash = "
      "excluded.request_hash, status = excluded.status, body = excluded.body, created_at = "
      "excluded.created_at WHERE idempotency_keys.created_at < $7",
      tx.org(), key, answer.request_hash, answer.status, answer.body, answer.created_at,
      answer.created_at - ports::kIdempotencyKept);
  if (kept == 0)  // What was done under it meanwhile is not done twice (case F17).
    throw SqlError(Error{ErrorCode::Conflict, "this Idempotency-Key is in use", {}, {}});
}

}  // namespace bascule::storage
