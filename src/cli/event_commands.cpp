#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/act.hpp"
#include "rules/decide.hpp"

namespace bascule::cli {
namespace {

struct ListOptions {
  std::string org, connection, state, opportunity, from, until, cursor;
  std::size_t limit = 50;
};

struct ShowOptions {
  std::string id;
  bool raw = false;
};

struct ReplayOptions {
  std::string id, org, connection, from, until, confirm, cancel, show;
  std::size_t deliveries = 0, people = 0;
};

Result<Instant> time_of(const std::string& text) {
  if (text.empty()) return Instant{};
  return parse_rfc3339(text);
}

std::string line_of(const JsonObject& event) {
  const auto text = [&](const char* key) {
    return event.at(key).is_string() ? std::string(event.at(key).as_string()) : std::string();
  };
  const auto reason = text("reason");
  return fmt::format("{}  {}  {:<20} {}{}\n", text("id"), text("received_at"),
                     text("provider_event"), text("verdict"), reason.empty() ? "" : " " + reason);
}

Result<Done> list(const ListOptions& options, UseCases& use_cases) {
  webhooks::InboxFilter filter;
  filter.connection_id = options.connection;
  filter.opportunity_id = options.opportunity;
  if (!options.state.empty()) {
    filter.fate = webhooks::parse_fate(options.state);
    if (!filter.fate) return fail(ErrorCode::InvalidInput, "there is no state " + options.state);
  }
  if (!options.from.empty()) filter.from = TRY(time_of(options.from));
  if (!options.until.empty()) filter.until = TRY(time_of(options.until));
  const auto scope = TRY(scope_or_all(use_cases, options.org));
  const auto page =
      TRY(use_cases.database.read(scope, [&](ports::Tx& tx) -> Result<Page<webhooks::InboxEvent>> {
        return use_cases.inbox.list(tx, filter, {options.limit, options.cursor});
      }));
  std::string text;
  JsonArray array;
  for (const auto& event : page.items) {
    auto json =
        TRY(use_cases.database.read(OrgScope(event.org), [&](ports::Tx& tx) -> Result<JsonObject> {
          return use_cases.delivery_json.line(tx, event);
        }));
    text += line_of(json);
    array.push_back(std::move(json));
  }
  if (page.items.empty()) text = page.next ? "None among the newest.\n" : "No delivery.\n";
  if (page.next) text += "More: --cursor " + *page.next + "\n";
  return Done{text, JsonObject{{"data", std::move(array)},
                               {"next_cursor", page.next ? Json(*page.next) : Json(nullptr)}}};
}

Result<webhooks::InboxEvent> find(UseCases& use_cases, const std::string& text) {
  const auto id = EventId::parse(text);
  auto event = id ? TRY(use_cases.database.read(
                        OrgScope::every_org(),
                        [&](ports::Tx& tx) -> Result<std::optional<webhooks::InboxEvent>> {
                          return use_cases.inbox.find(tx, *id);
                        }))
                  : std::nullopt;
  if (!event) return fail(ErrorCode::NotFound, "there is no such delivery");
  return std::move(*event);
}

Result<Done> show(const ShowOptions& options, UseCases& use_cases) {
  const auto event = TRY(find(use_cases, options.id));
  return use_cases.database.read(OrgScope(event.org), [&](ports::Tx& tx) -> Result<Done> {
    auto json = use_cases.delivery_json.full(tx, event);
    auto text = line_of(json);
    JsonArray decisions;
    for (const auto& decision : use_cases.rules.decisions_of_event(tx, event.id)) {
      text += fmt::format("  {}  rule {}: {}\n", to_rfc3339(decision.decided_at),
                          decision.rule.text(), rules::summary(decision));
      decisions.push_back(JsonObject{{"id", decision.id.text()},
                                     {"rule_id", decision.rule.text()},
                                     {"outcome", rules::to_string(decision.verdict)},
                                     {"reason", rules::summary(decision)}});
    }
    json["decisions"] = std::move(decisions);
    if (options.raw) {
      const auto raw = bytes_shown(event.raw);
      text += event.raw.empty() ? "  No body is kept.\n" : raw + "\n";
      json["raw"] = event.raw.empty() ? Json(nullptr) : Json(raw);
    }
    return Done{text, std::move(json)};
  });
}

std::string words_of(const deliveries::Replay::View& view) {
  const auto& [run, counts, left, waits_for] = view;
  std::string text = fmt::format("{}  {}{}\n", run.id.text(), deliveries::to_string(run.state),
                                 run.reason.empty() ? "" : ": " + run.reason);
  if (!waits_for.empty()) text += fmt::format("  it waits: {}\n", waits_for);
  if (counts.to_look > 0) text += fmt::format("  {} still to be looked at\n", counts.to_look);
  text += fmt::format("  {} deliveries would be run again, {} people invited\n", counts.to_run(),
                      counts.would_invite);
  for (const auto& [why, number] : counts.would_not)
    text += fmt::format("  {} without an invitation: “{}” does not hold\n", number, why);
  for (const auto& [why, number] : counts.cannot)
    text += fmt::format("  {} could not be looked at now either: {}\n", number, why);
  const auto& seen = run.seen;
  text += fmt::format(
      "  not run again: {} decided before, {} in the queue, {} closed, {} of a kind nothing "
      "follows "
      "from, {} deleted\n",
      seen.decided, seen.waiting, seen.closed, seen.ignored, seen.purged);
  const auto back = counts.looked_at + counts.waiting + counts.parked;
  if (back > 0)
    text += fmt::format("  back in the queue: {} looked at, {} wait, {} stuck again\n",
                        counts.looked_at, counts.waiting, counts.parked);
  for (const auto& [why, number] : counts.not_run)
    text += fmt::format("  {} not run: {}\n", number, why);
  if (run.state == deliveries::ReplayState::Ready && counts.to_run() > 0)
    text += fmt::format(
        "To run them again: bascule events replay --confirm {} --deliveries {} --people {}\n",
        run.id.text(), counts.to_run(), counts.would_invite);
  return text;
}

Done done_with(const deliveries::Replay::View& view) {
  return Done{words_of(view), deliveries::to_json(view)};
}

Result<ReplayId> replay_id(const std::string& text) {
  auto id = ReplayId::parse(text);
  if (!id) return fail(ErrorCode::NotFound, "there is no such replay");
  return id;
}

// Whose it is: an operator names it by its id alone.
Result<OrgScope> scope_of_replay(UseCases& use_cases, const ReplayId& id) {
  return OrgScope(TRY(use_cases.replay.find(OrgScope::every_org(), id)).run.org);
}

Result<Done> begin(const ReplayOptions& options, UseCases& use_cases) {
  deliveries::ReplayWish wish;
  wish.from = TRY(time_of(options.from));
  wish.until = TRY(time_of(options.until));
  std::optional<OrgScope> scope;
  if (!options.id.empty()) {
    const auto event = TRY(find(use_cases, options.id));
    wish.event = event.id;
    scope = OrgScope(event.org);
  } else if (!options.connection.empty()) {
    const auto id = ConnectionId::parse(options.connection);
    if (!id) return fail(ErrorCode::NotFound, "there is no such connection");
    wish.connection = *id;
    scope = TRY(scope_of_connection(use_cases, *id));
  } else if (!options.org.empty()) {
    scope = TRY(scope_of(use_cases, options.org));
  } else {
    return fail(ErrorCode::InvalidInput, "say which: a delivery, --connection or --org");
  }
  return done_with(TRY(use_cases.replay.look(*scope, wish, orgs::the_operator())));
}

Result<Done> replay(const ReplayOptions& options, UseCases& use_cases) {
  for (const auto& text : {options.confirm, options.cancel, options.show}) {
    if (text.empty()) continue;
    const auto id = TRY(replay_id(text));
    const auto scope = TRY(scope_of_replay(use_cases, id));
    if (!options.cancel.empty())
      return done_with(TRY(use_cases.replay.cancel(scope, id, orgs::the_operator())));
    if (!options.show.empty()) return done_with(TRY(use_cases.replay.find(scope, id)));
    return done_with(TRY(use_cases.replay.confirm(scope, id, {options.deliveries, options.people},
                                                  orgs::the_operator())));
  }
  return begin(options, use_cases);
}

}  // namespace

void add_event_commands(Adding adding) {
  auto* events = adding.app.add_subcommand("events", "What came in, and what became of it");
  events->require_subcommand(1);
  auto all = std::make_shared<ListOptions>();
  auto* list_command = events->add_subcommand("list", "Newest first");
  list_command->add_option("--org", all->org, "Of one organisation");
  list_command->add_option("--connection", all->connection, "con_…");
  list_command->add_option("--state", all->state, "waiting, decided, parked, closed, ignored");
  list_command->add_option("--opportunity", all->opportunity, "Of one candidate, by its id");
  list_command->add_option("--from", all->from, "Received not earlier, 2026-03-02T14:00:00Z");
  list_command->add_option("--until", all->until, "Received earlier");
  list_command->add_option("--limit", all->limit, "1 to 200")->check(CLI::Range(1, 200));
  list_command->add_option("--cursor", all->cursor, "Of the page before");
  act(adding, list_command, all, list);

  auto one = std::make_shared<ShowOptions>();
  auto* show_command = events->add_subcommand("show", "One of them, with what the rules said");
  show_command->add_option("id", one->id, "evt_…")->required();
  show_command->add_flag("--raw", one->raw, "Its body as it came, too");
  act(adding, show_command, one, show);

  auto again = std::make_shared<ReplayOptions>();
  auto* replay_command = events->add_subcommand(
      "replay",
      "Look what would come of running again what could not be looked at; then --confirm");
  replay_command->add_option("id", again->id, "evt_…; or one of the next two");
  replay_command->add_option("--connection", again->connection, "All of this one: con_…");
  replay_command->add_option("--org", again->org, "All of this organisation");
  replay_command->add_option("--from", again->from, "Received not earlier, 2026-03-02T14:00:00Z");
  replay_command->add_option("--until", again->until, "Received earlier");
  auto* show_option = replay_command->add_option("--show", again->show, "How far it is: rpl_…");
  auto* cancel_option = replay_command->add_option("--cancel", again->cancel, "Give it up: rpl_…");
  auto* confirm_option =
      replay_command->add_option("--confirm", again->confirm, "Run them again: rpl_…");
  show_option->excludes(cancel_option)->excludes(confirm_option);
  cancel_option->excludes(confirm_option);
  replay_command->add_option("--deliveries", again->deliveries, "How many the look found")
      ->needs(confirm_option);
  replay_command->add_option("--people", again->people, "How many it would invite")
      ->needs(confirm_option);
  act(adding, replay_command, again, replay);
}

}  // namespace bascule::cli
