#include "storage/stores/retention_store.hpp"

#include "deliveries/replay_run.hpp"
#include "orders/backfill_run.hpp"
#include "orgs/org.hpp"
#include "ports/idempotency.hpp"
#include "rules/backtest_store.hpp"
#include "storage/sql.hpp"
#include "storage/stores/purged_key.hpp"

namespace bascule::storage {
namespace {

using orders::Order;
using retention::Kind;
using retention::Place;
using retention::Rows;
using retention::Some;
using retention::Standing;

// An effect that was sent twice is looked at for late copies until then (effects::SweepCopies).
constexpr std::chrono::hours kCopiesWatched{25};

std::size_t changed(std::int64_t rows) { return static_cast<std::size_t>(rows); }

// Rows (id, at, may be deleted) of a walk, as one step of it.
template <class I>
Some<I> some_of(const SqlRows& rows, const Place& from, std::size_t rows_max) {
  Some<I> some{{}, from, rows.size() < rows_max};
  for (const SqlRow row : rows) {
    some.next = {row.get<Instant>(1), row.get<std::string>(0)};
    if (row.get<bool>(2)) some.ids.push_back(row.get<I>(0));
  }
  return some;
}

// NULL where there is no ATS, as the column was.
std::optional<std::string> no_contact(const std::optional<std::string>& opportunity) {
  return opportunity ? std::optional<std::string>("") : std::nullopt;
}

template <class I>
std::vector<I> ids_of(const SqlRows& rows) {
  std::vector<I> ids;
  for (const SqlRow row : rows) ids.push_back(row.get<I>(0));
  return ids;
}

}  // namespace

Some<OrderId> SqlRetentionStore::orders_before(ports::Tx& tx, Instant before, const Place& from,
                                               std::size_t rows_max) {
  return some_of<OrderId>(
      sql(tx).query(
          "SELECT id, created_at, 1 FROM orders WHERE org_id = $1 AND purged_at IS NULL AND "
          "created_at < $2 AND created_at >= $3 AND (created_at > $3 OR id > $4) "
          "ORDER BY created_at, id LIMIT $5",
          tx.org(), before, from.at, from.id, rows_max),
      from, rows_max);
}

std::vector<std::pair<OrgId, OrderId>> SqlRetentionStore::orders_to_purge(ports::Tx& tx,
                                                                          const OrderId& after,
                                                                          std::size_t rows_max) {
  std::vector<std::pair<OrgId, OrderId>> found;
  for (const SqlRow row : sql(tx).query(
           "SELECT org_id, id FROM orders WHERE purge_why <> '' AND purged_at IS NULL AND "
           "state IN ('needs_attention', 'delivered', 'expired', 'cancelled', 'declined') AND "
           "(org_id = $1 OR "
           "$1 = '') AND id > $2 ORDER BY id LIMIT $3",
           tx.org(), after, rows_max))
    found.emplace_back(row.get<OrgId>(0), row.get<OrderId>(1));
  return found;
}

Standing SqlRetentionStore::standing(ports::Tx& tx, const Order& order, Instant now) {
  auto& db = sql(tx);
  Standing standing;
  standing.last_at = order.created_at;
  for (const SqlRow row : db.query(
           "SELECT at FROM timeline WHERE order_id = $1 AND org_id = $2 ORDER BY position DESC "
           "LIMIT 1",
           order.id, tx.org()))
    standing.last_at = row.get<Instant>(0);
  // Few are leased at any time, so that this reads few rows.
  standing.is_leased =
      !db.query(
             "SELECT j.id FROM jobs j WHERE j.state = 'leased' AND j.org_id = $3 AND (j.about IN "
             "($1, $2) OR j.about IN (SELECT s.id FROM sittings s WHERE s.order_id = $1) OR "
             "j.about IN (SELECT e.id FROM effects e WHERE e.org_id = $3 AND e.group_id IN ($1, "
             "$2))) LIMIT 1",
             order.id, order.invitation, tx.org())
           .empty();
  standing.is_settled =
      db.query(
            "SELECT id FROM effects WHERE org_id = $3 AND group_id IN ($1, $2) AND (state IN "
            "('planned', 'sending', 'unknown') OR (state = 'done' AND sends > 1 AND kind <> 'mail' "
            "AND settled_at > $4)) LIMIT 1",
            order.id, order.invitation, tx.org(), now - kCopiesWatched)
          .empty();
  return standing;
}

Rows SqlRetentionStore::purge_order(ports::Tx& tx, const Order& order, const orders::Purge& purge) {
  auto& db = sql(tx);
  const auto& org = tx.org();
  const Instant now = *purge.at;
  Rows rows;
  db.execute(
      "UPDATE jobs SET state = 'closed', reason = '', finished_at = $4 WHERE org_id = $3 AND state "
      "= 'parked' AND (about IN ($1, $2) OR about IN (SELECT s.id FROM sittings s WHERE s.order_id "
      "= $1) OR about IN (SELECT e.id FROM effects e WHERE e.org_id = $3 AND e.group_id = $1))",
      order.id, order.invitation, org, now);
  rows[Kind::Answers] = changed(db.execute(
      "DELETE FROM answers WHERE org_id = $2 AND sitting_id IN (SELECT s.id FROM sittings s WHERE "
      "s.order_id = $1 AND s.org_id = $2)",
      order.id, org));
  db.execute("DELETE FROM sittings WHERE order_id = $1 AND org_id = $2", order.id, org);
  rows[Kind::Results] = changed(db.execute(
      "UPDATE results SET envelope = '' WHERE order_id = $1 AND org_id = $2", order.id, org));
  rows[Kind::ResultLinks] = changed(db.execute(
      "DELETE FROM result_links WHERE org_id = $2 AND result_id IN (SELECT r.id FROM results r "
      "WHERE r.order_id = $1 AND r.org_id = $2)",
      order.id, org));
  rows[Kind::TimelineEntries] = changed(
      db.execute("DELETE FROM timeline WHERE order_id = $1 AND org_id = $2", order.id, org));
  rows[Kind::Effects] = changed(db.execute(
      "UPDATE effects SET payload = '', letter_sealed = NULL, remote_id = '', reason = '', state = "
      "CASE WHEN state = 'done' THEN 'done' ELSE 'dropped' END WHERE org_id = $2 AND group_id = $1",
      order.id, org));
  // The answer that is kept for a repeated request shows the order as it was.
  rows[Kind::IdempotencyKeys] =
      changed(db.execute("DELETE FROM idempotency_keys WHERE org_id = $1 AND body LIKE $2", org,
                         "%" + order.id.text() + "%"));
  // A look back names candidacies; what it said of others can be looked at again.
  if (order.ats) {
    db.execute("DELETE FROM backtests WHERE org_id = $1 AND seen LIKE $2", org,
               "%" + order.ats->opportunity_id + "%");
    db.execute("DELETE FROM backfill_candidates WHERE org_id = $1 AND opportunity_id = $2", org,
               order.ats->opportunity_id);
  }
  const auto opportunity =
      order.ats ? std::optional(pseudonyms_.of(order.ats->opportunity_id)) : std::nullopt;
  rows[Kind::Orders] = changed(db.execute(
      "UPDATE orders SET reason = '', opportunity_id = $3, contact_id = $4, purge_why = $5, "
      "purge_days = $6, purged_at = $7 WHERE id = $1 AND org_id = $2",
      order.id, org, opportunity, no_contact(opportunity), orders::to_string(purge.why), purge.days,
      now));
  purge_shared(tx, order, now, rows);
  return rows;
}

// What the orders of one invitation, and of one subject, have in common goes with the last of them.
void SqlRetentionStore::purge_shared(ports::Tx& tx, const Order& order, Instant now, Rows& rows) {
  auto& db = sql(tx);
  const auto& org = tx.org();
  const bool has_siblings =
      !db.query(
             "SELECT id FROM orders WHERE invitation_id = $1 AND org_id = $2 AND purged_at IS NULL "
             "LIMIT 1",
             order.invitation, org)
           .empty();
  if (!has_siblings) {
    db.execute(
        "UPDATE jobs SET state = 'closed', reason = '', finished_at = $3 WHERE org_id = $2 AND "
        "state = 'parked' AND about IN (SELECT e.id FROM effects e WHERE e.org_id = $2 AND "
        "e.group_id = $1)",
        order.invitation, org, now);
    rows[Kind::Effects] += changed(db.execute(
        "UPDATE effects SET payload = '', letter_sealed = NULL, remote_id = '', reason = '', state "
        "= CASE WHEN state = 'done' THEN 'done' ELSE 'dropped' END WHERE org_id = $2 AND group_id "
        "= $1",
        order.invitation, org));
    rows[Kind::Seats] = changed(db.execute(
        "DELETE FROM seats WHERE invitation_id = $1 AND org_id = $2", order.invitation, org));
  }
  const bool is_known =
      !db.query(
             "SELECT id FROM orders WHERE org_id = $2 AND subject_id = $1 AND purged_at IS NULL "
             "LIMIT 1",
             order.subject, org)
           .empty();
  if (is_known) return;
  for (const SqlRow row :
       db.query("SELECT external_id, opportunity_id FROM subjects WHERE id = $1 AND org_id = $2",
                order.subject, org)) {
    auto opportunity = row.get<std::optional<std::string>>(1);
    if (opportunity) opportunity = pseudonyms_.of(*opportunity);
    rows[Kind::Subjects] = changed(
        db.execute("UPDATE subjects SET name = '', email = '', language = '', external_id = $3, "
                   "opportunity_id = $4, contact_id = $5 WHERE id = $1 AND org_id = $2",
                   order.subject, org, pseudonyms_.of(row.get<std::string>(0)), opportunity,
                   no_contact(opportunity)));
  }
}

bool SqlRetentionStore::has_other_orders(ports::Tx& tx, const Order& order) {
  return !sql(tx)
              .query(
                  "SELECT id FROM orders WHERE org_id = $1 AND connection_id = $2 AND "
                  "opportunity_id = $3 AND purged_at IS NULL AND id <> $4 LIMIT 1",
                  tx.org(), order.ats->connection, order.ats->opportunity_id, order.id)
              .empty();
}

std::vector<EventId> SqlRetentionStore::events_about(ports::Tx& tx, const Order& order) {
  return ids_of<EventId>(sql(tx).query(
      "SELECT id FROM events WHERE org_id = $1 AND connection_id = $2 AND opportunity_id = $3 AND "
      "purged_at IS NULL AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.id = events.job_id AND "
      "j.state IN ('waiting', 'leased'))",
      tx.org(), order.ats->connection, order.ats->opportunity_id));
}

std::vector<DecisionId> SqlRetentionStore::decisions_about(ports::Tx& tx, const Order& order) {
  return ids_of<DecisionId>(sql(tx).query(
      "SELECT id FROM decisions WHERE org_id = $1 AND connection_id = $2 AND opportunity_id = $3 "
      "AND purged_at IS NULL",
      tx.org(), order.ats->connection, order.ats->opportunity_id));
}

Some<EventId> SqlRetentionStore::events_before(ports::Tx& tx, Instant before, const Place& from,
                                               std::size_t rows_max) {
  return some_of<EventId>(
      sql(tx).query(
          "SELECT e.id, e.received_at, CASE WHEN EXISTS (SELECT 1 FROM orders o WHERE o.org_id = "
          "e.org_id AND o.connection_id = e.connection_id AND o.opportunity_id = e.opportunity_id "
          "AND o.purged_at IS NULL) OR EXISTS (SELECT 1 FROM jobs j WHERE j.id = e.job_id AND "
          "j.state IN ('waiting', 'leased')) THEN 0 ELSE 1 END FROM events e WHERE e.org_id = $1 "
          "AND e.purged_at IS NULL AND e.received_at < $2 AND e.received_at >= $3 AND "
          "(e.received_at > $3 OR e.id > $4) ORDER BY e.received_at, e.id LIMIT $5",
          tx.org(), before, from.at, from.id, rows_max),
      from, rows_max);
}

Some<DecisionId> SqlRetentionStore::decisions_before(ports::Tx& tx, Instant before,
                                                     const Place& from, std::size_t rows_max) {
  return some_of<DecisionId>(
      sql(tx).query(
          "SELECT d.id, d.decided_at, CASE WHEN EXISTS (SELECT 1 FROM orders o WHERE o.org_id = "
          "d.org_id AND o.connection_id = d.connection_id AND o.opportunity_id = d.opportunity_id "
          "AND o.purged_at IS NULL) THEN 0 ELSE 1 END FROM decisions d WHERE d.org_id = $1 AND "
          "d.purged_at IS NULL AND d.decided_at < $2 AND d.decided_at >= $3 AND (d.decided_at > $3 "
          "OR d.id > $4) ORDER BY d.decided_at, d.id LIMIT $5",
          tx.org(), before, from.at, from.id, rows_max),
      from, rows_max);
}

std::size_t SqlRetentionStore::purge_events(ports::Tx& tx, const std::vector<EventId>& ids,
                                            Instant now) {
  auto& db = sql(tx);
  std::size_t purged = 0;
  for (const auto& id : ids)
    for (const SqlRow row :
         db.query("SELECT delivery_token, job_id FROM events WHERE id = $1 AND org_id = $2 AND "
                  "purged_at IS NULL",
                  id, tx.org())) {
      purged += changed(db.execute(
          "UPDATE events SET raw = $3, opportunity_id = '', to_stage_id = '', delivery_token = $4, "
          "purged_at = $5 WHERE id = $1 AND org_id = $2",
          id, tx.org(), Bytes{}, pseudonyms_.of(row.get<std::string>(0)), now));
      db.execute(
          "UPDATE jobs SET state = 'closed', reason = '', finished_at = $3 WHERE id = $1 AND "
          "org_id "
          "= $2 AND state = 'parked'",
          row.get<std::string>(1), tx.org(), now);
    }
  return purged;
}

std::size_t SqlRetentionStore::purge_decisions(ports::Tx& tx, const std::vector<DecisionId>& ids,
                                               Instant now) {
  auto& db = sql(tx);
  std::size_t purged = 0;
  for (const auto& id : ids)
    for (const SqlRow row :
         db.query("SELECT opportunity_id, key FROM decisions WHERE id = $1 AND org_id = $2 AND "
                  "purged_at IS NULL",
                  id, tx.org()))
      purged += changed(db.execute(
          "UPDATE decisions SET opportunity_id = $3, key = $4, conditions = '[]', purged_at = $5 "
          "WHERE id = $1 AND org_id = $2",
          id, tx.org(), pseudonyms_.of(row.get<std::string>(0)),
          purged_key(pseudonyms_, row.text(1)), now));
  return purged;
}

Rows SqlRetentionStore::delete_expired(ports::Tx& tx, Instant now, std::size_t rows_max) {
  auto& db = sql(tx);
  Rows rows;
  rows[Kind::IdempotencyKeys] = changed(
      db.execute("DELETE FROM idempotency_keys WHERE (org_id, key) IN (SELECT org_id, key FROM "
                 "idempotency_keys WHERE created_at < $1 LIMIT $2)",
                 now - ports::kIdempotencyKept, rows_max));
  rows[Kind::OneTimeLinks] = changed(db.execute(
      "DELETE FROM one_time_links WHERE token_hash IN (SELECT token_hash FROM one_time_links WHERE "
      "expires_at <= $1 LIMIT $2)",
      now, rows_max));
  // An invite is one, too, with the address of somebody who never answered.
  rows[Kind::OneTimeLinks] += changed(db.execute(
      "DELETE FROM member_invites WHERE id IN (SELECT id FROM member_invites WHERE expires_at <= "
      "$1 LIMIT $2)",
      now, rows_max));
  rows[Kind::Sessions] = changed(
      db.execute("DELETE FROM sessions WHERE token_hash IN (SELECT token_hash FROM sessions WHERE "
                 "last_seen_at <= $1 OR created_at <= $2 LIMIT $3)",
                 now - orgs::kSessionIdleMax, now - orgs::kSessionAgeMax, rows_max));
  // They name candidacies, and are looked at soon or not at all.
  db.execute(
      "DELETE FROM backtests WHERE id IN (SELECT id FROM backtests WHERE made_at < $1 LIMIT $2)",
      now - rules::kBacktestKept, rows_max);
  db.execute(
      "UPDATE backfills SET state = 'cancelled', reason = 'It waited for too long.' WHERE state IN "
      "('looking', 'ready', 'paused') AND made_at < $1",
      now - orders::kBackfillKept);
  db.execute(
      "DELETE FROM backfill_candidates WHERE (backfill_id, opportunity_id) IN (SELECT "
      "c.backfill_id, c.opportunity_id FROM backfill_candidates c JOIN backfills b ON b.id = "
      "c.backfill_id WHERE b.made_at < $1 AND b.state IN ('done', 'cancelled', 'failed') LIMIT $2)",
      now - orders::kBackfillKept, rows_max);
  db.execute(
      "DELETE FROM backfills WHERE id IN (SELECT id FROM backfills b WHERE made_at < $1 AND state "
      "IN "
      "('done', 'cancelled', 'failed') AND NOT "
      "EXISTS (SELECT 1 FROM backfill_candidates c WHERE c.backfill_id = b.id) LIMIT $2)",
      now - orders::kBackfillKept, rows_max);
  db.execute(
      "DELETE FROM replay_events WHERE (replay_id, event_id) IN (SELECT e.replay_id, e.event_id "
      "FROM replay_events e JOIN replays r ON r.id = e.replay_id WHERE r.made_at < $1 LIMIT $2)",
      now - deliveries::kReplayKept, rows_max);
  db.execute(
      "DELETE FROM replays WHERE id IN (SELECT id FROM replays r WHERE made_at < $1 AND NOT EXISTS "
      "(SELECT 1 FROM replay_events e WHERE e.replay_id = r.id) LIMIT $2)",
      now - deliveries::kReplayKept, rows_max);
  // The budgets of keys that were only tried, and of accounts that are gone, hold nothing of
  // anybody.
  db.execute(
      "DELETE FROM call_budgets WHERE credential IN (SELECT credential FROM call_budgets WHERE "
      "full_at < $1 AND paused_until < $1 AND credential NOT IN (SELECT id FROM connections) LIMIT "
      "$2)",
      now - std::chrono::hours{24}, rows_max);
  return rows;
}

}  // namespace bascule::storage
