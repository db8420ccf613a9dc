#include "storage/stores/rule_store.hpp"

#include <fmt/format.h>

#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using rules::Rule;

// What a rule asks for: the columns that `rules` and `rule_versions` share.
constexpr std::string_view kBody =
    "version, name, trigger_word, stages, postings, tags, assessments, due_days, allow_leads, "
    "names, narrowed, reminder_days, ask_again_days, optional_assessments, language";
constexpr int kBodyColumns = 15;

std::string select_rules(std::string_view where) {
  return fmt::format(
      "SELECT {}, id, org_id, connection_id, state, created_at, switched_on_at, stages_since FROM "
      "rules {}",
      kBody, where);
}

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

std::string narrowed_text(const Rule& rule) {
  JsonObject object;
  for (const auto& [key, one, list] : rules::kNarrowings)
    if (!(rule.*list).empty()) object[key] = JsonArray((rule.*list).begin(), (rule.*list).end());
  return to_text(object);
}

void read_narrowed(std::string_view text, Rule& rule) {
  const auto json = parse_json(text);
  const auto reader = json ? JsonReader::of(*json) : Result<JsonReader>(Failure(json.error()));
  if (!reader) refuse_stored("what narrows a rule");
  for (const auto& [key, one, list] : rules::kNarrowings) {
    auto texts = reader->texts(key);
    if (!texts) refuse_stored("what narrows a rule");
    rule.*list = std::move(*texts);
  }
}

std::string since_text(const std::map<std::string, Instant>& since) {
  JsonObject object;
  for (const auto& [id, at] : since) object[id] = to_millis(at);
  return to_text(object);
}

std::map<std::string, Instant> since_of(std::string_view text) {
  const auto json = parse_json(text);
  if (!json || !json->is_object()) refuse_stored("since when a rule has its stages");
  std::map<std::string, Instant> since;
  for (const auto& [id, ms] : json->get_object()) {
    if (!ms.is_int64()) refuse_stored("since when a rule has a stage");
    since.emplace(id, from_millis(ms.get_int64()));
  }
  return since;
}

// From the first columns of a row.
Rule body_of(const SqlRow& row) {
  Rule rule;
  rule.version = row.get<int>(0);
  rule.name = row.get<std::string>(1);
  rule.trigger = word_of(rules::parse_trigger(row.text(2)), row.text(2));
  rule.stages = list_of(row.text(3));
  rule.postings = list_of(row.text(4));
  rule.tags = list_of(row.text(5));
  rule.assessments = list_of(row.text(6));
  rule.due_days = row.get<int>(7);
  rule.leads = row.get<bool>(8) ? Rule::Leads::Allow : Rule::Leads::Refuse;
  rule.names = names_of(row.text(9));
  read_narrowed(row.text(10), rule);
  rule.reminder_days = numbers_of(row.text(11));
  rule.ask_again_days = row.get<std::optional<int>>(12);
  rule.optional_assessments = list_of(row.text(13));
  rule.language = row.get<std::string>(14);
  return rule;
}

Rule rule_of(const SqlRow& row) {
  Rule rule = body_of(row);
  rule.id = row.get<RuleId>(kBodyColumns);
  rule.org = row.get<OrgId>(kBodyColumns + 1);
  rule.connection = row.get<ConnectionId>(kBodyColumns + 2);
  rule.state =
      word_of(rules::parse_rule_state(row.text(kBodyColumns + 3)), row.text(kBodyColumns + 3));
  rule.created_at = row.get<Instant>(kBodyColumns + 4);
  rule.switched_on_at = row.get<Instant>(kBodyColumns + 5);
  rule.stages_since = since_of(row.text(kBodyColumns + 6));
  return rule;
}

template <class... Params>
std::vector<Rule> all_rules(ports::Tx& tx, std::string_view where, const Params&... params) {
  std::vector<Rule> found;
  for (const SqlRow row : sql(tx).query(select_rules(where), params...))
    found.push_back(rule_of(row));
  return found;
}

}  // namespace

void SqlRuleStore::insert(ports::Tx& tx, const Rule& rule) {
  sql(tx).execute(
      fmt::format("INSERT INTO rules ({}, id, org_id, connection_id, state, created_at, "
                  "switched_on_at, stages_since) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, "
                  "$11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
                  kBody),
      rule.version, rule.name, rules::to_string(rule.trigger), list_text(rule.stages),
      list_text(rule.postings), list_text(rule.tags), list_text(rule.assessments), rule.due_days,
      rule.leads == Rule::Leads::Allow, names_text(rule.names), narrowed_text(rule),
      numbers_text(rule.reminder_days), rule.ask_again_days, list_text(rule.optional_assessments),
      rule.language, rule.id, tx.org(), rule.connection, rules::to_string(rule.state),
      rule.created_at, rule.switched_on_at, since_text(rule.stages_since));
}

void SqlRuleStore::save(ports::Tx& tx, const Rule& rule) {
  must_be_own(tx, rule.org);
  sql(tx).execute(
      "UPDATE rules SET version = $3, name = $4, trigger_word = $5, stages = $6, postings = $7, "
      "tags = $8, assessments = $9, due_days = $10, allow_leads = $11, names = $12, state = $13, "
      "switched_on_at = $14, stages_since = $15, narrowed = $16, reminder_days = $17, "
      "ask_again_days = $18, optional_assessments = $19, language = $20 WHERE id = $1 AND org_id = "
      "$2",
      rule.id, rule.org, rule.version, rule.name, rules::to_string(rule.trigger),
      list_text(rule.stages), list_text(rule.postings), list_text(rule.tags),
      list_text(rule.assessments), rule.due_days, rule.leads == Rule::Leads::Allow,
      names_text(rule.names), rules::to_string(rule.state), rule.switched_on_at,
      since_text(rule.stages_since), narrowed_text(rule), numbers_text(rule.reminder_days),
      rule.ask_again_days, list_text(rule.optional_assessments), rule.language);
}

void SqlRuleStore::keep_version(ports::Tx& tx, const rules::FormerRule& former) {
  must_be_own(tx, former.rule.org);
  const Rule& rule = former.rule;
  sql(tx).execute(
      fmt::format("INSERT INTO rule_versions ({}, rule_id, org_id, replaced_at, replaced_by) "
                  "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
                  "$17, $18, $19)",
                  kBody),
      rule.version, rule.name, rules::to_string(rule.trigger), list_text(rule.stages),
      list_text(rule.postings), list_text(rule.tags), list_text(rule.assessments), rule.due_days,
      rule.leads == Rule::Leads::Allow, names_text(rule.names), narrowed_text(rule),
      numbers_text(rule.reminder_days), rule.ask_again_days, list_text(rule.optional_assessments),
      rule.language, rule.id, rule.org, former.replaced_at, former.replaced_by);
}

std::vector<rules::FormerRule> SqlRuleStore::former_versions(ports::Tx& tx, const RuleId& id) {
  std::vector<rules::FormerRule> found;
  for (const SqlRow row :
       sql(tx).query(fmt::format("SELECT {}, org_id, replaced_at, replaced_by FROM rule_versions "
                                 "WHERE rule_id = $1 AND org_id = $2 ORDER BY version DESC",
                                 kBody),
                     id, tx.org())) {
    rules::FormerRule former;
    former.rule = body_of(row);
    former.rule.id = id;
    former.rule.org = row.get<OrgId>(kBodyColumns);
    former.replaced_at = row.get<Instant>(kBodyColumns + 1);
    former.replaced_by = row.get<std::string>(kBodyColumns + 2);
    found.push_back(std::move(former));
  }
  return found;
}

std::optional<Rule> SqlRuleStore::find(ports::Tx& tx, const RuleId& id) {
  auto rules = all_rules(tx, "WHERE id = $1 AND (org_id = $2 OR $2 = '')", id, tx.org());
  if (rules.empty()) return std::nullopt;
  return std::move(rules.front());
}

std::vector<Rule> SqlRuleStore::list(ports::Tx& tx) {
  return all_rules(tx, "WHERE org_id = $1 OR $1 = '' ORDER BY id", tx.org());
}

std::vector<Rule> SqlRuleStore::list_of(ports::Tx& tx, const ConnectionId& connection) {
  return all_rules(tx, "WHERE org_id = $1 AND connection_id = $2 ORDER BY id", tx.org(),
                   connection);
}

}  // namespace bascule::storage
