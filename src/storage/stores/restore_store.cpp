#include "storage/stores/restore_store.hpp"

#include "storage/sql.hpp"
#include "storage/stores/order_rows.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {

using effects::Doubt;
using effects::Effect;

std::optional<recovery::Restore> SqlRestoreStore::latest(ports::Tx& tx) {
  const auto rows = sql(tx).query(
      "SELECT taken_at, restored_at, resumed_at FROM restores ORDER BY taken_at DESC LIMIT 1");
  if (rows.empty()) return std::nullopt;
  const SqlRow row = rows.front();
  return recovery::Restore{row.get<Instant>(0), row.get<std::optional<Instant>>(1),
                           row.get<std::optional<Instant>>(2)};
}

void SqlRestoreStore::mark_restored(ports::Tx& tx, const recovery::Restore& restore, Instant now) {
  sql(tx).execute("UPDATE restores SET restored_at = $2 WHERE taken_at = $1", restore.taken_at,
                  now);
}

bool SqlRestoreStore::mark_resumed(ports::Tx& tx, Instant now) {
  return sql(tx).execute("UPDATE restores SET resumed_at = $1 WHERE resumed_at IS NULL", now) > 0;
}

std::vector<orders::Invitation> SqlRestoreStore::links_before(ports::Tx& tx, int generation,
                                                              std::size_t rows_max) {
  static const auto text =
      select(kInvitationColumns, "invitations", "WHERE generation < $1 ORDER BY id LIMIT $2");
  std::vector<orders::Invitation> found;
  for (const SqlRow row : sql(tx).query(text, generation, rows_max))
    found.push_back(invitation_of(row));
  return found;
}

void SqlRestoreStore::renew_link(ports::Tx& tx, const orders::Invitation& invitation) {
  sql(tx).execute(
      "UPDATE invitations SET generation = $2, token_hash = $3, mails_sent = $4 WHERE id = $1",
      invitation.id, invitation.generation, invitation.token_hash, invitation.mails_sent);
}

void SqlRestoreStore::end_access(ports::Tx& tx) {
  for (const auto* text : {"DELETE FROM seats", "DELETE FROM sessions",
                           "DELETE FROM one_time_links", "DELETE FROM member_invites"})
    sql(tx).execute(text);
}

void SqlRestoreStore::revoke_result_links(ports::Tx& tx, Instant now) {
  sql(tx).execute(
      "UPDATE result_links SET revoked_at = $1, revoked_by = 'system' WHERE revoked_at IS NULL",
      now);
}

void SqlRestoreStore::doubt_effects(ports::Tx& tx) {
  sql(tx).execute(
      "UPDATE effects SET state = 'unknown', absent_reads = 0 "
      "WHERE payload <> '' AND state IN ('planned', 'sending', 'unknown')");
  // Should a person run it again, it begins with a look.
  sql(tx).execute(
      "UPDATE effects SET sends = 0, absent_reads = 0 WHERE payload <> '' AND state = 'parked'");
}

void SqlRestoreStore::release_jobs(ports::Tx& tx) {
  sql(tx).execute("UPDATE jobs SET state = 'waiting', lease_until = 0 WHERE state = 'leased'");
}

void SqlRestoreStore::try_to_write(ports::Tx& tx) {
  sql(tx).execute("UPDATE master_key SET first_used_at = first_used_at");
}

Doubt SqlRestoreStore::about(ports::Tx& tx, const Effect& effect) {
  const auto restore = latest(tx);
  if (!restore) return Doubt::None;
  const Instant until = recovery::unknown_until(*restore);
  if (std::holds_alternative<ports::Letter>(effect.payload))
    return letter_may_have_gone(tx, effect, until) ? Doubt::MayBeThere : Doubt::None;
  // Its marker names the order or invitation, so only those that the copy knew can be out there.
  const bool was_known =
      !sql(tx)
           .query(
               "SELECT 1 FROM orders WHERE id = $1 AND created_at <= $2 AND (org_id = $3 OR $3 = "
               "'') "
               "UNION ALL SELECT 1 FROM invitations WHERE id = $1 AND created_at <= $2 AND "
               "(org_id = $3 OR $3 = '')",
               effect.group, until, tx.org())
           .empty();
  return was_known ? Doubt::MayBeThere : Doubt::None;
}

bool SqlRestoreStore::letter_may_have_gone(ports::Tx& tx, const Effect& letter, Instant until) {
  auto& db = sql(tx);
  if (!db.query("SELECT 1 FROM released_letters WHERE effect_id = $1 AND released_at > $2",
                letter.id, until)
           .empty())
    return false;
  if (letter.created_at <= until) return true;
  // Planned since, for an order that the lost installation may have made as well, under another id:
  // what it was decided on had been told before. A letter that a person asked for is not the first.
  if (!letter.key.ends_with(":mail:1")) return false;
  const auto told = db.query(
      "SELECT 1 FROM orders AS o JOIN decisions AS d ON d.id = o.decision_id "
      "JOIN events AS e ON e.id = d.event_id "
      "WHERE o.invitation_id = $1 AND e.triggered_at <= $2",
      letter.group, until);
  if (!told.empty()) return true;
  // A backfill has no event: whoever was in the stage by then may have been in one that is lost.
  const auto backfilled = db.query(
      "SELECT d.key FROM orders AS o JOIN decisions AS d ON d.id = o.decision_id "
      "WHERE o.invitation_id = $1 AND d.key LIKE 'backfill:%'",
      letter.group);
  for (const SqlRow row : backfilled) {
    const auto key = row.get<std::string>(0);
    if (std::strtoll(key.c_str() + key.rfind(':') + 1, nullptr, 10) <= to_millis(until))
      return true;
  }
  return false;
}

void SqlRestoreStore::end_backfills(ports::Tx& tx) {
  sql(tx).execute(
      "UPDATE backfills SET state = 'cancelled', reason = 'The data was restored from a backup; "
      "look "
      "again.' WHERE state IN ('looking', 'ready', 'inviting', 'paused')");
  sql(tx).execute(
      "UPDATE replays SET state = 'cancelled', reason = 'The data was restored from a backup; look "
      "again.' WHERE state IN ('looking', 'ready', 'running')");
}

void SqlRestoreStore::dispel(ports::Tx& tx, const Effect& effect, Instant now) {
  must_be_own(tx, effect.org);
  sql(tx).execute(
      "INSERT INTO released_letters (effect_id, org_id, released_at) VALUES ($1, $2, $3) "
      "ON CONFLICT (effect_id) DO UPDATE SET released_at = excluded.released_at",
      effect.id, effect.org, now);
}

}  // namespace bascule::storage
