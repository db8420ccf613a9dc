#include "storage/stores/health_store.hpp"

#include "storage/sql.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

// As `read` makes it of the text's JSON.
template <class Read>
auto kept_in(std::string_view text, Read&& read) {
  const auto json = parse_json(text);
  if (!json) refuse_stored("findings");
  auto kept = read(*json);
  if (!kept) refuse_stored("findings");
  return std::move(*kept);
}

}  // namespace

health::CheckUp SqlHealthStore::check_up_of(ports::Tx& tx,
                                            const connections::Connection& connection) {
  health::CheckUp check_up{.connection = connection.id, .org = connection.org};
  const auto rows = sql(tx).query(
      "SELECT due_at, job_id, asked_at, found, told FROM check_ups WHERE connection_id = $1 AND "
      "(org_id = $2 OR $2 = '')",
      connection.id, tx.org());
  if (rows.empty()) return check_up;
  const SqlRow row = rows.front();
  check_up.due_at = row.get<Instant>(0);
  check_up.job = row.get<JobId>(1);
  check_up.asked_at = row.get<std::optional<Instant>>(2);
  check_up.found = kept_in(row.text(3), health::findings_from);
  check_up.told = kept_in(row.text(4), health::told_from);
  return check_up;
}

void SqlHealthStore::save(ports::Tx& tx, const health::CheckUp& check_up) {
  must_be_own(tx, check_up.org);
  sql(tx).execute(
      "INSERT INTO check_ups (connection_id, org_id, due_at, job_id, asked_at, found, told) VALUES "
      "($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (connection_id) DO UPDATE SET due_at = $3, job_id "
      "= $4, asked_at = $5, found = $6, told = $7 WHERE check_ups.org_id = excluded.org_id",
      check_up.connection, check_up.org, check_up.due_at, check_up.job, check_up.asked_at,
      to_text(health::to_json(check_up.found)), to_text(health::to_json(check_up.told)));
}

}  // namespace bascule::storage
