#include "storage/stores/backtest_store.hpp"

#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using rules::BacktestRun;

constexpr std::string_view kSelect =
    "SELECT id, org_id, rule_id, rule_version, from_at, until_at, reached_at, state, reason, seen, "
    "made_at, made_by, job_id FROM backtests ";

BacktestRun run_of(const SqlRow& row) {
  BacktestRun run;
  run.id = row.get<BacktestId>(0);
  run.org = row.get<OrgId>(1);
  run.rule = row.get<RuleId>(2);
  run.rule_version = row.get<int>(3);
  run.from = row.get<Instant>(4);
  run.until = row.get<Instant>(5);
  run.reached = row.get<Instant>(6);
  run.state = word_of(rules::parse_backtest_state(row.text(7)), row.text(7));
  run.reason = row.get<std::string>(8);
  auto seen = rules::seen_from_text(row.text(9));
  if (!seen) refuse_stored("what a backtest has seen");
  run.seen = std::move(*seen);
  run.made_at = row.get<Instant>(10);
  run.made_by = row.get<std::string>(11);
  run.job = row.get<JobId>(12);
  return run;
}

}  // namespace

void SqlBacktestStore::insert(ports::Tx& tx, const BacktestRun& run) {
  must_be_own(tx, run.org);
  sql(tx).execute(
      "INSERT INTO backtests (id, org_id, rule_id, rule_version, from_at, until_at, reached_at, "
      "state, reason, seen, made_at, made_by, job_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, "
      "$10, $11, $12, $13)",
      run.id, run.org, run.rule, run.rule_version, run.from, run.until, run.reached,
      rules::to_string(run.state), run.reason, rules::to_text(run.seen), run.made_at, run.made_by,
      run.job);
}

bool SqlBacktestStore::save(ports::Tx& tx, const BacktestRun& run) {
  must_be_own(tx, run.org);
  return sql(tx).execute(
             "UPDATE backtests SET reached_at = $3, state = $4, reason = $5, seen = $6, job_id = "
             "$7 WHERE id = $1 AND org_id = $2 AND state = 'running' AND reached_at <= $3",
             run.id, run.org, run.reached, rules::to_string(run.state), run.reason,
             rules::to_text(run.seen), run.job) == 1;
}

std::optional<BacktestRun> SqlBacktestStore::find(ports::Tx& tx, const BacktestId& id) {
  const auto rows =
      sql(tx).query(std::string(kSelect) + "WHERE id = $1 AND org_id = $2", id, tx.org());
  if (rows.empty()) return std::nullopt;
  return run_of(rows.front());
}

std::vector<BacktestRun> SqlBacktestStore::of_rule(ports::Tx& tx, const RuleId& rule,
                                                   std::size_t limit) {
  std::vector<BacktestRun> runs;
  for (const SqlRow row : sql(tx).query(
           std::string(kSelect) +
               "WHERE (org_id = $1 OR $1 = '') AND rule_id = $2 ORDER BY id DESC LIMIT $3",
           tx.org(), rule, limit))
    runs.push_back(run_of(row));
  return runs;
}

std::vector<BacktestRun> SqlBacktestStore::running(ports::Tx& tx, const ConnectionId& connection) {
  std::vector<BacktestRun> runs;
  for (const SqlRow row : sql(tx).query(
           std::string(kSelect) + "WHERE org_id = $1 AND state = 'running' AND rule_id IN (SELECT "
                                  "id FROM rules WHERE org_id = $1 AND connection_id = $2)",
           tx.org(), connection))
    runs.push_back(run_of(row));
  return runs;
}

}  // namespace bascule::storage
