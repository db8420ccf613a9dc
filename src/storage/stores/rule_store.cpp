#include "storage/stores/rule_store.hpp"

#include <algorithm>

#include "rules/rule_json.hpp"
#include "storage/stores/purged_key.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using rules::Decision;
using rules::Rule;

constexpr std::string_view kSelectRule =
    "SELECT id, org_id, connection_id, trigger_word, stages, postings, tags, assessments, "
    "due_days, allow_leads, is_on, "
    "created_at, switched_on_at, names FROM rules ";
constexpr std::string_view kSelectDecision =
    "SELECT id, org_id, rule_id, connection_id, event_id, opportunity_id, stage_id, key, verdict, "
    "conditions, "
    "assessments, due_days, decided_at FROM decisions ";

std::string names_text(const std::map<std::string, std::string>& names) {
  JsonObject object;
  for (const auto& [id, text] : names) object[id] = text;
  return to_text(object);
}

std::map<std::string, std::string> names_of(std::string_view text) {
  const auto json = parse_json(text);
  if (!json || !json->is_object()) refuse_stored("the names of a rule");
  std::map<std::string, std::string> names;
  for (const auto& [id, name] : json->get_object()) {
    if (!name.is_string()) refuse_stored("a name of a rule");
    names.emplace(id, name.get_string());
  }
  return names;
}

Rule rule_of(const SqlRow& row) {
  Rule rule;
  rule.id = row.get<RuleId>(0);
  rule.org = row.get<OrgId>(1);
  rule.connection = row.get<ConnectionId>(2);
  rule.trigger = word_of(rules::parse_trigger(row.text(3)), row.text(3));
  rule.stages = list_of(row.text(4));
  rule.postings = list_of(row.text(5));
  rule.tags = list_of(row.text(6));
  rule.assessments = list_of(row.text(7));
  rule.due_days = row.get<int>(8);
  rule.leads = row.get<bool>(9) ? Rule::Leads::Allow : Rule::Leads::Refuse;
  rule.state = row.get<bool>(10) ? rules::RuleState::On : rules::RuleState::Off;
  rule.created_at = row.get<Instant>(11);
  rule.switched_on_at = row.get<Instant>(12);
  rule.names = names_of(row.text(13));
  return rule;
}

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
  decision.verdict = row.text(8) == "yes" ? rules::Verdict::Yes : rules::Verdict::No;
  auto conditions = rules::conditions_from_text(row.text(9));
  if (!conditions) refuse_stored("conditions");
  decision.conditions = std::move(*conditions);
  decision.assessments = list_of(row.text(10));
  decision.due_days = row.get<int>(11);
  decision.decided_at = row.get<Instant>(12);
  return decision;
}

template <class T, class Read, class... Params>
std::vector<T> all(ports::Tx& tx, Read read, const std::string& text, const Params&... params) {
  std::vector<T> found;
  for (const SqlRow row : sql(tx).query(text, params...)) found.push_back(read(row));
  return found;
}

}  // namespace

void SqlRuleStore::insert(ports::Tx& tx, const Rule& rule) {
  sql(tx).execute(
      "INSERT INTO rules VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
      rule.id, tx.org(), rule.connection, rules::to_string(rule.trigger), list_text(rule.stages),
      list_text(rule.postings), list_text(rule.tags), list_text(rule.assessments), rule.due_days,
      rule.leads == Rule::Leads::Allow, rule.state == rules::RuleState::On, rule.created_at,
      rule.switched_on_at, names_text(rule.names));
}

void SqlRuleStore::save(ports::Tx& tx, const Rule& rule) {
  must_be_own(tx, rule.org);
  sql(tx).execute("UPDATE rules SET is_on = $3, switched_on_at = $4 WHERE id = $1 AND org_id = $2",
                  rule.id, rule.org, rule.state == rules::RuleState::On, rule.switched_on_at);
}

std::optional<Rule> SqlRuleStore::find(ports::Tx& tx, const RuleId& id) {
  const auto rows = sql(tx).query(
      std::string(kSelectRule) + "WHERE id = $1 AND (org_id = $2 OR $2 = '')", id, tx.org());
  if (rows.empty()) return std::nullopt;
  return rule_of(rows.front());
}

std::vector<Rule> SqlRuleStore::list(ports::Tx& tx) {
  return all<Rule>(tx, rule_of,
                   std::string(kSelectRule) + "WHERE org_id = $1 OR $1 = '' ORDER BY id", tx.org());
}

std::vector<Rule> SqlRuleStore::list_of(ports::Tx& tx, const ConnectionId& connection) {
  return all<Rule>(
      tx, rule_of,
      std::string(kSelectRule) + "WHERE org_id = $1 AND connection_id = $2 ORDER BY id", tx.org(),
      connection);
}

bool SqlRuleStore::insert_decision(ports::Tx& tx, const Decision& decision) {
  const auto purged = sql(tx).query(
      "SELECT id FROM decisions WHERE org_id = $1 AND connection_id = $2 AND opportunity_id = $3 "
      "AND rule_id = $4 AND key IN ($5, $6)",
      tx.org(), decision.connection, pseudonyms_.of(decision.opportunity_id), decision.rule,
      decision.key, purged_key(pseudonyms_, decision.key));
  if (!purged.empty()) return false;
  return sql(tx).execute(
             "INSERT INTO decisions (id, org_id, rule_id, connection_id, event_id, opportunity_id, "
             "stage_id, key, verdict, conditions, assessments, due_days, decided_at) VALUES ($1, "
             "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
             "$13) "
             "ON CONFLICT (org_id, connection_id, opportunity_id, rule_id, key) DO NOTHING",
             decision.id, tx.org(), decision.rule, decision.connection, decision.event,
             decision.opportunity_id, decision.stage_id, decision.key,
             decision.verdict == rules::Verdict::Yes ? "yes" : "no",
             rules::conditions_text(decision.conditions), list_text(decision.assessments),
             decision.due_days, decision.decided_at) == 1;
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
  return all<Decision>(tx, decision_of,
                       std::string(kSelectDecision) +
                           "WHERE org_id = $1 AND connection_id = $2 AND opportunity_id IN ($3, "
                           "$5) ORDER BY id DESC LIMIT $4",
                       tx.org(), connection, opportunity_id, limit, pseudonyms_.of(opportunity_id));
}

Page<Decision> SqlRuleStore::decisions(ports::Tx& tx, const std::string& opportunity_id,
                                       const PageRequest& page) {
  const auto limit = std::min(page.limit, PageRequest::kLimitMax);
  Page<Decision> found;
  found.items = all<Decision>(
      tx, decision_of,
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
  return all<Decision>(
      tx, decision_of,
      std::string(kSelectDecision) + "WHERE org_id = $1 AND event_id = $2 ORDER BY id", tx.org(),
      event);
}

}  // namespace bascule::storage
