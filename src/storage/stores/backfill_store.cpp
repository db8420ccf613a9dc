#include "storage/stores/backfill_store.hpp"

#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using orders::BackfillRun;

constexpr std::string_view kSelect =
    "SELECT id, org_id, rule_id, rule_version, connection_id, state, reason, job_id, made_at, "
    "made_by, reached_at, confirmed_by, paced_from, paced_after FROM backfills ";

std::vector<BackfillRun> runs_of(const SqlRows& rows) {
  std::vector<BackfillRun> runs;
  for (const SqlRow row : rows) {
    auto& run = runs.emplace_back();
    run.id = row.get<BackfillId>(0);
    run.org = row.get<OrgId>(1);
    run.rule = row.get<RuleId>(2);
    run.rule_version = row.get<int>(3);
    run.connection = row.get<ConnectionId>(4);
    run.state = word_of(orders::parse_backfill_state(row.text(5)), row.text(5));
    run.reason = row.get<std::string>(6);
    run.job = row.get<JobId>(7);
    run.made_at = row.get<Instant>(8);
    run.made_by = row.get<std::string>(9);
    run.reached = row.get<Instant>(10);
    run.confirmed_by = row.get<std::string>(11);
    run.paced_from = row.get<std::optional<Instant>>(12);
    run.paced_after = row.get<std::size_t>(13);
  }
  return runs;
}

std::string_view state_of(const std::string& kept_out, std::string_view otherwise) {
  return kept_out.empty() ? otherwise : "kept_out";
}

}  // namespace

void SqlBackfillStore::insert(ports::Tx& tx, const BackfillRun& run) {
  must_be_own(tx, run.org);
  sql(tx).execute(
      "INSERT INTO backfills (id, org_id, rule_id, rule_version, connection_id, state, reason, "
      "job_id, made_at, made_by, reached_at, confirmed_by, paced_from, paced_after) VALUES ($1, "
      "$2, "
      "$3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
      run.id, run.org, run.rule, run.rule_version, run.connection, orders::to_string(run.state),
      run.reason, run.job, run.made_at, run.made_by, run.reached, run.confirmed_by, run.paced_from,
      run.paced_after);
}

void SqlBackfillStore::save(ports::Tx& tx, const BackfillRun& run) {
  must_be_own(tx, run.org);
  sql(tx).execute(
      "UPDATE backfills SET state = $3, reason = $4, job_id = $5, reached_at = $6, confirmed_by = "
      "$7, paced_from = $8, paced_after = $9 WHERE id = $1 AND org_id = $2",
      run.id, run.org, orders::to_string(run.state), run.reason, run.job, run.reached,
      run.confirmed_by, run.paced_from, run.paced_after);
}

std::optional<BackfillRun> SqlBackfillStore::find(ports::Tx& tx, const BackfillId& id) {
  auto runs =
      runs_of(sql(tx).query(std::string(kSelect) + "WHERE id = $1 AND org_id = $2", id, tx.org()));
  if (runs.empty()) return std::nullopt;
  return std::move(runs.front());
}

std::vector<BackfillRun> SqlBackfillStore::of_rule(ports::Tx& tx, const RuleId& rule,
                                                   std::size_t limit) {
  return runs_of(sql(tx).query(
      std::string(kSelect) + "WHERE org_id = $1 AND rule_id = $2 ORDER BY id DESC LIMIT $3",
      tx.org(), rule, limit));
}

std::vector<BackfillRun> SqlBackfillStore::open_of(ports::Tx& tx, const ConnectionId& connection) {
  return runs_of(sql(tx).query(
      std::string(kSelect) + "WHERE org_id = $1 AND connection_id = $2 AND state IN ('looking', "
                             "'ready', 'inviting', 'paused') ORDER BY id",
      tx.org(), connection));
}

void SqlBackfillStore::add_candidate(ports::Tx& tx, const BackfillRun& run,
                                     const std::string& opportunity, const std::string& kept_out) {
  must_be_own(tx, run.org);
  sql(tx).execute(
      "INSERT INTO backfill_candidates (backfill_id, org_id, opportunity_id, state, why) VALUES "
      "($1, $2, $3, $4, $5) ON CONFLICT (backfill_id, opportunity_id) DO NOTHING",
      run.id, run.org, opportunity, state_of(kept_out, "to_invite"), kept_out);
}

std::vector<std::string> SqlBackfillStore::next_to_invite(ports::Tx& tx, const BackfillId& id,
                                                          std::size_t limit) {
  std::vector<std::string> next;
  for (const SqlRow row : sql(tx).query(
           "SELECT opportunity_id FROM backfill_candidates WHERE backfill_id = $1 AND state = "
           "'to_invite' AND org_id = $2 ORDER BY opportunity_id LIMIT $3",
           id, tx.org(), limit))
    next.push_back(row.get<std::string>(0));
  return next;
}

void SqlBackfillStore::settle(ports::Tx& tx, const BackfillId& id, const std::string& opportunity,
                              const std::string& kept_out) {
  sql(tx).execute(
      "UPDATE backfill_candidates SET state = $4, why = $5 WHERE backfill_id = $1 AND "
      "opportunity_id = $2 AND org_id = $3",
      id, opportunity, tx.org(), state_of(kept_out, "invited"), kept_out);
}

orders::BackfillCounts SqlBackfillStore::count(ports::Tx& tx, const BackfillId& id) {
  orders::BackfillCounts counts;
  for (const SqlRow row : sql(tx).query(
           "SELECT state, why, count(*) FROM backfill_candidates WHERE backfill_id = $1 AND org_id "
           "= $2 GROUP BY state, why",
           id, tx.org())) {
    const auto number = row.get<std::size_t>(2);
    if (row.text(0) == "to_invite")
      counts.to_invite += number;
    else if (row.text(0) == "invited")
      counts.invited += number;
    else
      counts.kept_out[row.get<std::string>(1)] += number;
  }
  return counts;
}

}  // namespace bascule::storage
