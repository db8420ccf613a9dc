#pragma once

#include "storage/sql.hpp"
#include "tests/product/product.hpp"

namespace bascule::product {

// Orders with all that belongs to them, as rows: $1 how many, $2 organisation, $3 connection, $4
// now.
inline constexpr const char* kFill[] = {
    R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
       INSERT INTO subjects SELECT printf('sub_%026d', i), $2, 'Robin Example',
         'robin@example.org', 'en', '', $3, printf('opp-%09d', i), 'contact', $4 FROM n)",
    R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
       INSERT INTO invitations (id, org_id, subject_id, generation,
         mails_sent, token_hash, created_at) SELECT printf('inv_%026d', i), $2, printf('sub_%026d', i), 1, 1,
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

// The product as its tests put it together, with so many orders in it.
class Filled : public Product {
 public:
  explicit Filled(std::int64_t orders) : Product(testing::TemporaryEngine::Kind::Sqlite) {
    write([&](ports::Tx& tx) {
      for (const char* statement : kFill)
        storage::sql(tx).execute(statement, orders, org, connection, clock.now());
    });
  }
  void TestBody() override {}
};

}  // namespace bascule::product
