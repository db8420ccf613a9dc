// What one delivery costs from its row in the inbox to the accepted letter, beside few and beside a
// million orders: the real use cases over the real stores on SQLite; only Lever and the mail server
// are in memory. CPU of the whole process; nothing is synced, because the disk is not what is
// asked.
#include <benchmark/benchmark.h>

#include "base/log.hpp"
#include "storage/sql.hpp"
#include "tests/product/product.hpp"

namespace bascule::product {
namespace {

class World : public Product {
 public:
  explicit World(std::int64_t there) : Product(testing::TemporaryEngine::Kind::Sqlite) {
    set_log_level(LogLevel::Error);
    add_rule();
    write([&](ports::Tx& tx) {
      for (const char* statement : kFill)
        storage::sql(tx).execute(statement, there, org, connection, clock.now());
    });
  }
  void TestBody() override {}

  // `count` candidates enter the stage, each told by a webhook.
  void invite(int count) {
    for (int i = 0; i < count; ++i) {
      auto candidate = opportunity();
      candidate.id = "new-" + std::to_string(++entered_);
      candidate.contact_id = "contact of " + candidate.id;
      candidate.emails = {Personal(candidate.id + "@example.org")};
      ats.put(candidate);
      tell(bascule::ats::EventKind::StageChanged, candidate.id);
      run_due();
    }
  }
  [[nodiscard]] std::size_t letters() { return mailer.arrived().size(); }

 private:
  // $1: how many; $2: organisation; $3: connection; $4: now.
  static constexpr const char* kFill[] = {
      R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         INSERT INTO subjects SELECT printf('sub_%026d', i), $2, 'Robin Example',
           'robin@example.org', 'en', '', $3, printf('opp-%09d', i), 'contact', $4 FROM n)",
      R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         INSERT INTO invitations SELECT printf('inv_%026d', i), $2, printf('sub_%026d', i), 1, 1,
           printf('%064d', i), $4 FROM n WHERE $3 <> '')",
      R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         INSERT INTO orders (id, org_id, environment, subject_id, invitation_id, position,
           assessment_id, assessment_version, round, state, resume_state, reason, connection_id,
           opportunity_id, contact_id, rule_id, decision_id, result_id, created_at, due_at)
         SELECT printf('ord_%026d', i), $2, 'production', printf('sub_%026d', i),
           printf('inv_%026d', i), 0, 'bigfive-120', '1', 1, 'invited', 'requested', '', $3,
           printf('opp-%09d', i), 'contact', 'rul_1', printf('dec_%026d', i), NULL, $4, $4 FROM n)",
      R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         INSERT INTO decisions (id, org_id, rule_id, connection_id, event_id, opportunity_id,
           stage_id, key, verdict, conditions, assessments, due_days, decided_at)
         SELECT printf('dec_%026d', i), $2, 'rul_1', $3, printf('evt_%026d', i),
           printf('opp-%09d', i), 'assessment', 'entry:1', 'invite', '[]', '[]', 7, $4 FROM n)",
      R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         INSERT INTO events (id, org_id, connection_id, hook_id, job_id, kind, provider_event,
           delivery_token, triggered_at, opportunity_id, to_stage_id, is_ping, raw, received_at)
         SELECT printf('evt_%026d', i), $2, $3, 'hok_1', '', 'stage_changed', 'stage_change',
           printf('tok-%09d', i), i, printf('opp-%09d', i), 'assessment', 0, x'7b7d', $4 FROM n)",
      R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         INSERT INTO effects (id, org_id, kind, key, group_id, connection_id, payload, letter_sealed,
           state, remote_id, sends, absent_reads, reason, created_at, sent_at, settled_at)
         SELECT printf('eff_%026d', i), $2, 'mail', printf('mail:inv_%026d:1', i),
           printf('inv_%026d', i), $3, '', NULL, 'done', '', 1, 0, '', $4, $4, $4 FROM n)",
      R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         INSERT INTO timeline (order_id, position, org_id, at, actor, kind, text, evidence)
         SELECT printf('ord_%026d', i), 1, $2, $4, 'system', 'invited', 'Invited.', '{}' FROM n
         WHERE $3 <> '')",
      R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         INSERT INTO jobs (id, org_id, kind, about, lane, state, created_at, visible_at)
         SELECT printf('job_%026d', i), $2, 'expire_order', printf('ord_%026d', i), '', 'waiting',
           $4, $4 + 604800000 FROM n WHERE $3 <> '')"};
  int entered_ = 0;
};

// The argument is how many orders are there already, each with its event, decision, letter and job.
void from_a_delivery_to_its_letter(benchmark::State& state) {
  World world(state.range(0));
  world.invite(50);
  constexpr int kEach = 500;
  std::size_t told = 50;
  for (auto _ : state) {
    world.invite(kEach);
    told += kEach;
  }
  if (world.letters() != told) state.SkipWithError("not everybody was invited");
  state.SetItemsProcessed(state.iterations() * kEach);
}
BENCHMARK(from_a_delivery_to_its_letter)
    ->Arg(1'000)
    ->Arg(1'000'000)
    ->Iterations(3)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bascule::product
