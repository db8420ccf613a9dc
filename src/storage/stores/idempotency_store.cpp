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
  db.execute("INSERT INTO idempotency_keys VALUES ($1, $2, $3, $4, $5, $6)", tx.org(), key,
             answer.request_hash, answer.status, answer.body, answer.created_at);
}

}  // namespace bascule::storage
