#include <algorithm>

#include "rules/rule_json.hpp"
#include "storage/stores/purged_key.hpp"
#include "storage/stores/rule_store.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using rules::Decision;

constexpr std::string_view kSelectDecision =
    "SELECT id, org_id, rule_id, connection_id, event_id, opportunity_id, stage_id, key, verdict, "
    "conditions, "
    "assessments, due_days, decided_at, rule_version, optional_assessments FROM decisions ";

Decision decision_of(const SqlRow& row) {
  Decision decision;
  decision.id = row.get<DecisionId>(0);
  decision.org = row.get<OrgId>(1);
  decision.rule = row.get<RuleId>(2);
  decision.connection = row.get<ConnectionId>(3);
  decision.event = row.get<EventId>(4);
  decision.opportunity_id = row.get<std::string>(5);
  decision.stage_id = row.get<std::string>(6);
  decision.key = row.get<std::string>(7);
  decision.verdict = word_of(rules::parse_verdict(row.text(8)), row.text(8));
  auto conditions = rules::conditions_from_text(row.text(9));
  if (!conditions) refuse_stored("conditions");
  decision.conditions = std::move(*conditions);
  decision.assessments = list_of(row.text(10));
  decision.due_days = row.get<int>(11);
  decision.decided_at = row.get<Instant>(12);
  decision.rule_version = row.get<int>(13);
  decision.optional_assessments = list_of(row.text(14));
  return decision;
}

template <class... Params>
std::vector<Decision> all_decisions(ports::Tx& tx, const std::string& text,
                                    const Params&... params) {
  std::vector<Decision> found;
  for (const SqlRow row : sql(tx).query(text, params...)) found.push_back(decision_of(row));
  return found;
}

}  // namespace

bool SqlRuleStore::insert_decision(ports::Tx& tx, const Decision& decision) {
  const auto purged = sql(tx).query(
      "SELECT id FROM decisions WHERE org_id = $1 AND connection_id = $2 AND opportunity_id = $3 "
      "AND rule_id = $4 AND key IN ($5, $6)",
      tx.org(), decision.connection, pseudonyms_.of(decision.opportunity_id), decision.rule,
      decision.key, purged_key(pseudonyms_, decision.key));
  if (!purged.empty()) return false;
  return sql(tx).execute(
             "INSERT INTO decisions (id, org_id, rule_id, connection_id, event_id, opportunity_id, "
             "stage_id, key, verdict, conditions, assessments, due_days, decided_at, "
             "rule_version, optional_assessments) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, "
             "$10, $11, $12, $13, $14, $15) "
             "ON CONFLICT (org_id, connection_id, opportunity_id, rule_id, key) DO NOTHING",
             decision.id, tx.org(), decision.rule, decision.connection, decision.event,
             decision.opportunity_id, decision.stage_id, decision.key,
             rules::to_string(decision.verdict), rules::conditions_text(decision.conditions),
             list_text(decision.assessments), decision.due_days, decision.decided_at,
             decision.rule_version, list_text(decision.optional_assessments)) == 1;
}

std::optional<Decision> SqlRuleStore::find_decision(ports::Tx& tx, const DecisionId& id) {
  const auto rows =
      sql(tx).query(std::string(kSelectDecision) + "WHERE id = $1 AND org_id = $2", id, tx.org());
  if (rows.empty()) return std::nullopt;
  return decision_of(rows.front());
}

std::set<std::pair<RuleId, std::string>> SqlRuleStore::decided(ports::Tx& tx,
                                                               const ConnectionId& connection,
                                                               const std::string& opportunity_id) {
  std::set<std::pair<RuleId, std::string>> keys;
  for (const SqlRow row :
       sql(tx).query("SELECT rule_id, key FROM decisions WHERE org_id = $1 AND "
                     "connection_id = $2 AND opportunity_id IN ($3, $4)",
                     tx.org(), connection, opportunity_id, pseudonyms_.of(opportunity_id)))
    keys.emplace(row.get<RuleId>(0), row.get<std::string>(1));
  return keys;
}

std::vector<Decision> SqlRuleStore::decisions_about(ports::Tx& tx, const ConnectionId& connection,
                                                    const std::string& opportunity_id,
                                                    std::size_t limit) {
  return all_decisions(tx,
                       std::string(kSelectDecision) +
                           "WHERE org_id = $1 AND connection_id = $2 AND opportunity_id IN ($3, "
                           "$5) ORDER BY id DESC LIMIT $4",
                       tx.org(), connection, opportunity_id, limit, pseudonyms_.of(opportunity_id));
}

Page<Decision> SqlRuleStore::decisions(ports::Tx& tx, const std::string& opportunity_id,
                                       const PageRequest& page) {
  const auto limit = std::min(page.limit, PageRequest::kLimitMax);
  Page<Decision> found;
  found.items = all_decisions(
      tx,
      std::string(kSelectDecision) +
          "WHERE org_id = $1 AND ($2 = '' OR opportunity_id IN ($2, $5)) AND (id < $3 OR $3 = '') "
          "ORDER BY id DESC LIMIT $4",
      tx.org(), opportunity_id, page.after, limit + 1, pseudonyms_.of(opportunity_id));
  if (found.items.size() > limit) {
    found.items.resize(limit);
    found.next = found.items.back().id.text();
  }
  return found;
}

std::vector<Decision> SqlRuleStore::decisions_of_event(ports::Tx& tx, const EventId& event) {
  return all_decisions(
      tx, std::string(kSelectDecision) + "WHERE org_id = $1 AND event_id = $2 ORDER BY id",
      tx.org(), event);
}

}  // namespace bascule::storage
