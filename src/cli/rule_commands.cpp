#include <fmt/format.h>

#include "cli/act.hpp"
#include "rules/rule_json.hpp"

namespace bascule::cli {
namespace {

struct AddOptions {
  std::string connection, on;
  std::vector<std::string> stages, postings, tags, assessments;
  int due_days = 7;
  bool allow_leads = false;
};

struct RuleOptions {
  std::string id, org;
};

Result<RuleId> rule_id(const std::string& text) {
  auto id = RuleId::parse(text);
  if (!id) return fail(ErrorCode::NotFound, "there is no such rule");
  return id;
}

std::string line_of(const rules::Rule& rule) {
  return fmt::format("{}  {}  {} → {}, due in {} days\n", rule.id.text(),
                     rule.state == rules::RuleState::On ? "on " : "off",
                     rule.trigger == rules::Trigger::StageEntered
                         ? "stage " + fmt::format("{}", fmt::join(rule.stages, ", "))
                         : "application created",
                     fmt::join(rule.assessments, ", "), rule.due_days);
}

Result<Done> add(const AddOptions& options, UseCases& use_cases) {
  orders::NewRule rule;
  const auto connection = ConnectionId::parse(options.connection);
  if (!connection) return fail(ErrorCode::NotFound, "there is no such connection");
  rule.connection = *connection;
  rule.trigger = rules::parse_trigger(options.on).value_or(rules::Trigger::StageEntered);
  rule.stages = options.stages;
  rule.postings = options.postings;
  rule.tags = options.tags;
  rule.assessments = options.assessments;
  rule.due_days = options.due_days;
  rule.leads = options.allow_leads ? rules::Rule::Leads::Allow : rules::Rule::Leads::Refuse;
  const auto made = TRY(use_cases.add_rule.run(OrgScope::every_org(), rule, orgs::the_operator()));
  return Done{line_of(made), JsonObject{{"rule_id", made.id.text()}, {"state", "on"}}};
}

Result<Done> list(const RuleOptions& options, UseCases& use_cases) {
  const auto scope = TRY(scope_or_all(use_cases, options.org));
  const auto found =
      TRY(use_cases.database.read(scope, [&](ports::Tx& tx) -> Result<std::vector<rules::Rule>> {
        return use_cases.rules.list(tx);
      }));
  std::string text;
  JsonArray array;
  for (const auto& rule : found) {
    text += line_of(rule);
    array.push_back(rules::to_json(rule));
  }
  if (found.empty()) text = "No rule yet. `bascule rules add` makes one.\n";
  return Done{text, JsonObject{{"data", std::move(array)}, {"next_cursor", nullptr}}};
}

Result<Done> show(const RuleOptions& options, UseCases& use_cases) {
  const auto id = TRY(rule_id(options.id));
  const auto rule = TRY(use_cases.database.read(
      OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::optional<rules::Rule>> {
        return use_cases.rules.find(tx, id);
      }));
  if (!rule) return fail(ErrorCode::NotFound, "there is no such rule");
  return Done{line_of(*rule), rules::to_json(*rule)};
}

Result<Done> turn(const RuleOptions& options, UseCases& use_cases, rules::RuleState state) {
  const auto rule = TRY(use_cases.switch_rule.run(OrgScope::every_org(), TRY(rule_id(options.id)),
                                                  state, orgs::the_operator()));
  return Done{line_of(rule), JsonObject{{"rule_id", rule.id.text()},
                                        {"state", state == rules::RuleState::On ? "on" : "off"}}};
}

}  // namespace

void add_rule_commands(Adding adding) {
  auto* rules_command =
      adding.app.add_subcommand("rules", "When which candidate is asked for what");
  rules_command->require_subcommand(1);
  auto options = std::make_shared<AddOptions>();
  auto* add_command = rules_command->add_subcommand("add", "Add a rule; it is on at once");
  add_command->add_option("--connection", options->connection, "con_…")->required();
  add_command->add_option("--on", options->on, "stage or application-created")
      ->required()
      ->check(CLI::IsMember({"stage", "application-created"}));
  add_command->add_option("--stage", options->stages, "By id or name; may repeat");
  add_command->add_option("--posting", options->postings, "By id or name; may repeat");
  add_command->add_option("--tag", options->tags, "Must be on candidate or posting; may repeat");
  add_command->add_option("--assessment", options->assessments, "Catalogue id; may repeat")
      ->required();
  add_command->add_option("--due-days", options->due_days, "1 to 90")->required();
  add_command->add_flag("--allow-leads", options->allow_leads,
                        "Also candidates who have applied for nothing");
  act(adding, add_command, options, add, true);

  const auto by_id = [&](const char* name, const char* help, auto what) {
    auto one = std::make_shared<RuleOptions>();
    auto* command = rules_command->add_subcommand(name, help);
    command->add_option("id", one->id, "rul_…")->required();
    act(adding, command, one, what);
  };
  auto all = std::make_shared<RuleOptions>();
  auto* list_command = rules_command->add_subcommand("list", "All of them");
  list_command->add_option("--org", all->org, "Of one organisation");
  act(adding, list_command, all, list);
  by_id("show", "One of them", show);
  by_id("on", "Switch it on; who entered before is not invited by it",
        [](const RuleOptions& o, UseCases& u) { return turn(o, u, rules::RuleState::On); });
  by_id("off", "Switch it off",
        [](const RuleOptions& o, UseCases& u) { return turn(o, u, rules::RuleState::Off); });
}

}  // namespace bascule::cli
