#include "storage/stores/turn_store.hpp"

#include "storage/sql.hpp"

namespace bascule::storage {

bool SqlTurns::take(ports::Tx& tx, std::string_view name, Instant now, Instant until) {
  return sql(tx).execute(
             "INSERT INTO turns (name, until) VALUES ($1, $2) "
             "ON CONFLICT (name) DO UPDATE SET until = $2 WHERE turns.until <= $3",
             name, until, now) == 1;
}

void SqlTurns::keep(ports::Tx& tx, std::string_view name, Instant until,
                    std::optional<Instant> done_at) {
  sql(tx).execute("UPDATE turns SET until = $2 WHERE name = $1", name, until);
  if (done_at) sql(tx).execute("UPDATE turns SET done_at = $2 WHERE name = $1", name, *done_at);
}

std::optional<Instant> SqlTurns::done_at(ports::Tx& tx, std::string_view name) {
  const auto rows = sql(tx).query("SELECT done_at FROM turns WHERE name = $1", name);
  if (rows.empty()) return std::nullopt;
  return rows.front().get<std::optional<Instant>>(0);
}

}  // namespace bascule::storage
