#include <fmt/format.h>

#include "cli/act.hpp"
#include "rules/rule_json.hpp"

namespace bascule::cli {
namespace {

// What a rule is to ask for, as options.
struct WishOptions {
  orders::RuleWish wish;
  std::string on;
  bool allow_leads = false;
};

struct AddOptions : WishOptions {
  std::string connection, state = "on";
};

struct ChangeOptions : WishOptions {
  std::string id;
  int version = 0;
};

struct BacktestOptions {
  std::string id;
  int days = 0;  // 0: show the newest.
};

struct TryOptions {
  std::string id, opportunity;
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
  return fmt::format(
      "{}  {:6}  {}{} → {}, due in {} days\n", rule.id.text(), rules::to_string(rule.state),
      rule.name.empty() ? "" : rule.name + ": ",
      rule.trigger == rules::Trigger::StageEntered
          ? "stage " + fmt::format("{}", fmt::join(rule.stages, ", "))
          : "application created",
      fmt::join(rules::asked_in_words(rule.assessments, rule.optional_assessments), ", "),
      rule.due_days);
}

orders::RuleWish wish_of(const WishOptions& options) {
  auto wish = options.wish;
  wish.trigger = rules::parse_trigger(options.on).value_or(rules::Trigger::StageEntered);
  wish.leads = options.allow_leads ? rules::Rule::Leads::Allow : rules::Rule::Leads::Refuse;
  return wish;
}

Done done_with(const rules::Rule& rule) {
  return {line_of(rule), JsonObject{{"rule_id", rule.id.text()},
                                    {"version", rule.version},
                                    {"state", rules::to_string(rule.state)}}};
}

Result<Done> add(const AddOptions& options, UseCases& use_cases) {
  const auto connection = ConnectionId::parse(options.connection);
  if (!connection) return fail(ErrorCode::NotFound, "there is no such connection");
  const auto state = rules::parse_rule_state(options.state);
  return done_with(
      TRY(use_cases.add_rule.run(OrgScope::every_org(), *connection, wish_of(options),
                                 state.value_or(rules::RuleState::On), orgs::the_operator())));
}

Result<Done> change(const ChangeOptions& options, UseCases& use_cases) {
  return done_with(
      TRY(use_cases.change_rule.run(OrgScope::every_org(), TRY(rule_id(options.id)),
                                    options.version, wish_of(options), orgs::the_operator())));
}

Result<Done> try_it(const TryOptions& options, UseCases& use_cases) {
  const auto tried = TRY(use_cases.try_rule.run(OrgScope::every_org(), TRY(rule_id(options.id)),
                                                TRY(orders::opportunity_in(options.opportunity))));
  const auto& decision = tried.decision;
  std::string text = fmt::format(
      "{}, if the candidate {} now.\n", rules::summary(decision),
      tried.supposed_stage.id.empty() ? "applied" : "entered " + tried.supposed_stage.text);
  for (const auto& condition : decision.conditions)
    text += fmt::format("  {} {}{}{}\n", condition.holds ? "✓" : "✗", condition.name,
                        condition.detail.empty() ? "" : ": ", condition.detail);
  text += "Nothing was kept and nothing was sent.\n";
  return Done{text, JsonObject{{"outcome", rules::to_string(decision.verdict)},
                               {"reason", rules::summary(decision)},
                               {"is_there", tried.is_there},
                               {"assessments", JsonArray(decision.assessments.begin(),
                                                         decision.assessments.end())}}};
}

Result<Done> backtest(const BacktestOptions& options, UseCases& use_cases) {
  const auto rule = TRY(rule_id(options.id));
  const auto all = OrgScope::every_org();
  if (options.days > 0) {
    const auto owner =
        TRY(use_cases.database.read(all, [&](ports::Tx& tx) -> Result<std::optional<rules::Rule>> {
          return use_cases.rules.find(tx, rule);
        }));
    if (!owner) return fail(ErrorCode::NotFound, "there is no such rule");
    const auto begun = TRY(
        use_cases.look_back.begin(OrgScope(owner->org), rule, options.days, orgs::the_operator()));
    return Done{"Begun; a running server does it. The same without --days shows how far it is.\n",
                JsonObject{{"backtest_id", begun.id.text()}, {"state", "running"}}};
  }
  const auto runs = TRY(
      use_cases.database.read(all, [&](ports::Tx& tx) -> Result<std::vector<rules::BacktestRun>> {
        auto newest = use_cases.backtests.of_rule(tx, rule, 1);
        for (auto& run : newest) run = use_cases.look_back.as_it_is(tx, std::move(run));
        return newest;
      }));
  if (runs.empty()) return fail(ErrorCode::NotFound, "nobody looked back on this rule yet");
  const auto& run = runs.front();
  std::string text = fmt::format(
      "{}{}: since {} it would have invited {} people, {} of them more than once; looked at {} "
      "candidates and {} entries.\n",
      rules::to_string(run.state), run.reason.empty() ? "" : " (" + run.reason + ")",
      to_rfc3339(run.from), run.seen.people, run.seen.twice, run.seen.opportunities,
      run.seen.entries);
  JsonObject kept_out;
  for (const auto& [why, entries] : run.seen.kept_out) {
    text += fmt::format("  {} entries without an invitation: “{}” did not hold\n", entries, why);
    kept_out[why] = entries;
  }
  return Done{text, JsonObject{{"backtest_id", run.id.text()},
                               {"state", rules::to_string(run.state)},
                               {"people", run.seen.people},
                               {"people_twice", run.seen.twice},
                               {"invitations", run.seen.invitations},
                               {"kept_out", std::move(kept_out)}}};
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
  return done_with(TRY(use_cases.switch_rule.run(OrgScope::every_org(), TRY(rule_id(options.id)),
                                                 state, orgs::the_operator())));
}

void add_wish_options(CLI::App* command, WishOptions& options) {
  auto& wish = options.wish;
  command->add_option("--name", wish.name, "For people, at most 80 bytes");
  command->add_option("--on", options.on, "stage or application-created")
      ->required()
      ->check(CLI::IsMember({"stage", "application-created"}));
  command->add_option("--stage", wish.stages, "By id or name; may repeat");
  command->add_option("--posting", wish.postings, "By id or name; may repeat");
  command->add_option("--team", wish.teams, "Of the posting; may repeat: any of them");
  command->add_option("--location", wish.locations, "Of the posting; may repeat: any of them");
  command->add_option("--origin", wish.origins, "Of the candidacy; may repeat: any of them");
  command->add_option("--owner", wish.owners, "Of the candidacy, by id or name; may repeat");
  command->add_option("--tag", wish.tags, "Must be on candidate or posting; may repeat");
  command->add_option("--assessment", wish.assessments, "Catalogue id; may repeat")->required();
  command->add_option("--optional", wish.optional_assessments,
                      "One of them that may be declined; may repeat");
  command->add_option("--language", wish.language, "That whoever is asked is written to in")
      ->capture_default_str();
  command->add_option("--due-days", wish.due_days, "1 to 90")->required();
  command->add_option("--remind", wish.reminder_days,
                      "So many days before the due date; may repeat, at most 5");
  command->add_option("--ask-again-after", wish.ask_again_days,
                      "Days after which the same is asked again at a new entry, 0 to 730");
  command->add_flag("--allow-leads", options.allow_leads,
                    "Also candidates who have applied for nothing");
}

}  // namespace

void add_rule_commands(Adding adding) {
  auto* rules_command =
      adding.app.add_subcommand("rules", "When which candidate is asked for what");
  rules_command->require_subcommand(1);
  auto options = std::make_shared<AddOptions>();
  auto* add_command = rules_command->add_subcommand("add", "Add a rule");
  add_command->add_option("--connection", options->connection, "con_…")->required();
  add_command->add_option("--state", options->state, "on at once, shadow (only watches) or off")
      ->check(CLI::IsMember({"on", "shadow", "off"}))
      ->capture_default_str();
  add_wish_options(add_command, *options);
  act(adding, add_command, options, add, true);

  auto changed = std::make_shared<ChangeOptions>();
  auto* change_command = rules_command->add_subcommand(
      "change", "Change what it asks for; what is not given is as with `add`");
  change_command->add_option("id", changed->id, "rul_…")->required();
  change_command->add_option("--version", changed->version, "That it is at, see `show`")
      ->required();
  add_wish_options(change_command, *changed);
  act(adding, change_command, changed, change, true);

  auto tried = std::make_shared<TryOptions>();
  auto* try_command =
      rules_command->add_subcommand("try", "What it would do about one candidate; nothing is sent");
  try_command->add_option("id", tried->id, "rul_…")->required();
  try_command->add_option("--opportunity", tried->opportunity, "Its id, or its page's address")
      ->required();
  act(adding, try_command, tried, try_it, true);

  auto looked = std::make_shared<BacktestOptions>();
  auto* backtest_command = rules_command->add_subcommand(
      "backtest", "What it would have done in the past; nothing is sent");
  backtest_command->add_option("id", looked->id, "rul_…")->required();
  backtest_command->add_option("--days", looked->days, "Begin one over so many days, 1 to 365")
      ->check(CLI::Range(1, orders::LookBack::kDaysMax));
  act(adding, backtest_command, looked, backtest);

  add_rule_file_commands(adding, *rules_command);

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
  by_id("shadow", "Let it only watch: it decides, and sends nothing",
        [](const RuleOptions& o, UseCases& u) { return turn(o, u, rules::RuleState::Shadow); });
  by_id("off", "Switch it off",
        [](const RuleOptions& o, UseCases& u) { return turn(o, u, rules::RuleState::Off); });
}

}  // namespace bascule::cli
