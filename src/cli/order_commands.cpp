#include <fmt/format.h>

#include "cli/act.hpp"

namespace bascule::cli {
namespace {

struct OrderOptions {
  std::string id, org, state, cursor, reason;
  std::size_t limit = 50;
  int days = 7;
};

struct AskOptions {
  std::string connection, opportunity;
  orders::CandidateWish wish;
};

struct RescoreOptions {
  std::vector<std::string> results;
};

constexpr const char* kActor = "operator";

Result<orders::Order> find(UseCases& use_cases, const std::string& text) {
  const auto id = OrderId::parse(text);
  if (!id) return fail(ErrorCode::NotFound, "there is no such order");
  const auto order = TRY(use_cases.database.read(
      OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::optional<orders::Order>> {
        return use_cases.orders.find(tx, *id);
      }));
  if (!order) return fail(ErrorCode::NotFound, "there is no such order");
  return *order;
}

std::string line_of(const orders::Order& order) {
  return fmt::format("{}  {:<15} {}  due {}{}\n", order.id.text(), orders::to_string(order.state),
                     order.assessment.id, to_rfc3339(order.due_at),
                     order.reason.empty() ? "" : "  " + order.reason);
}

Result<Done> shown(UseCases& use_cases, const orders::Order& order) {
  return use_cases.database.read(OrgScope(order.org), [&](ports::Tx& tx) -> Result<Done> {
    std::string text = line_of(order);
    for (const auto& entry : use_cases.orders.timeline(tx, order.id))
      text += fmt::format("  {}  {:<10} {}\n", to_rfc3339(entry.at), entry.actor, entry.text);
    return Done{text, use_cases.order_json.full(tx, order)};
  });
}

Result<Done> list(const OrderOptions& options, UseCases& use_cases) {
  orders::OrderFilter filter;
  if (!options.state.empty()) {
    const auto state = orders::parse_order_state(options.state);
    if (!state) return fail(ErrorCode::InvalidInput, "there is no state " + options.state);
    filter.states = {*state};
  }
  const auto scope = TRY(scope_or_all(use_cases, options.org));
  return use_cases.database.read(scope, [&](ports::Tx& tx) -> Result<Done> {
    const auto page = use_cases.orders.list(tx, filter, {options.limit, options.cursor});
    std::string text;
    JsonArray array;
    for (const auto& order : page.items) {
      text += line_of(order);
      array.push_back(use_cases.order_json.summary(tx, order));
    }
    if (page.items.empty()) text = "No order.\n";
    if (page.next) text += "More: --cursor " + *page.next + "\n";
    return Done{text, JsonObject{{"data", std::move(array)},
                                 {"next_cursor", page.next ? Json(*page.next) : Json(nullptr)}}};
  });
}

Result<Done> show(const OrderOptions& options, UseCases& use_cases) {
  return shown(use_cases, TRY(find(use_cases, options.id)));
}

Result<Done> ask(const AskOptions& options, UseCases& use_cases) {
  const auto connection = ConnectionId::parse(options.connection);
  if (!connection) return fail(ErrorCode::NotFound, "there is no such connection");
  const auto opportunity = TRY(orders::opportunity_in(options.opportunity));
  const auto candidate =
      TRY(use_cases.ask_candidate.look(OrgScope::every_org(), *connection, opportunity));
  return use_cases.database.write(
      OrgScope(candidate.connection.org), [&](ports::Tx& tx) -> Result<Done> {
        std::string text;
        JsonArray data;
        for (const auto& order :
             TRY(use_cases.ask_candidate.ask(tx, candidate, options.wish, kActor))) {
          text += line_of(order);
          data.push_back(use_cases.order_json.summary(tx, order));
        }
        return Done{text, JsonObject{{"data", std::move(data)}, {"next_cursor", nullptr}}};
      });
}

Result<Done> resend(const OrderOptions& options, UseCases& use_cases) {
  const auto order = TRY(find(use_cases, options.id));
  return shown(use_cases, TRY(use_cases.tend_order.resend(OrgScope(order.org), order.id, kActor)));
}

Result<Done> new_link(const OrderOptions& options, UseCases& use_cases) {
  const auto order = TRY(find(use_cases, options.id));
  const auto made = TRY(use_cases.tend_order.new_link(OrgScope(order.org), order.id, kActor));
  auto done = TRY(shown(use_cases, made.order));
  return Done{made.url + "\n",
              JsonObject{{"candidate_url", made.url}, {"order", std::move(done.json)}}};
}

Result<Done> extend(const OrderOptions& options, UseCases& use_cases) {
  const auto order = TRY(find(use_cases, options.id));
  return shown(use_cases, TRY(use_cases.tend_order.extend(OrgScope(order.org), order.id,
                                                          options.days, kActor)));
}

Result<Done> cancel(const OrderOptions& options, UseCases& use_cases) {
  const auto order = TRY(find(use_cases, options.id));
  return shown(use_cases, TRY(use_cases.tend_order.cancel(OrgScope(order.org), order.id,
                                                          options.reason, kActor)));
}

Result<Done> purge(const OrderOptions& options, UseCases& use_cases) {
  const auto order = TRY(find(use_cases, options.id));
  const OrgScope scope(order.org);
  const auto outcome = TRY(use_cases.purge_order.ask(scope, order.id, kActor));
  auto done = TRY(shown(use_cases, TRY(find(use_cases, options.id))));
  // Somebody may be reading just now: then the sweep's next round does it.
  (void)use_cases.database.forget_deleted();
  auto& json = done.json.as_object();
  json["waits_because"] = outcome.in_the_way ? Json(*outcome.in_the_way) : Json(nullptr);
  return done;
}

Result<Done> rescore(const RescoreOptions& options, UseCases& use_cases) {
  std::size_t looked_at = 0, different = 0;
  std::string text;
  JsonArray array;
  const auto take = [&](const scoring::Rescored& rescored) {
    ++looked_at;
    if (rescored.differences.empty()) return;
    ++different;
    JsonArray sentences;
    for (const auto& sentence : rescored.differences) {
      text += fmt::format("{}: {}\n", rescored.result.text(), sentence);
      sentences.push_back(Json(sentence));
    }
    array.push_back(
        JsonObject{{"result_id", rescored.result.text()}, {"differences", std::move(sentences)}});
  };
  if (options.results.empty()) TRY_VOID(use_cases.rescore.all(take));
  for (const auto& text_id : options.results) {
    const auto id = ResultId::parse(text_id);
    if (!id) return fail(ErrorCode::NotFound, "there is no such result");
    take(TRY(use_cases.rescore.one(*id)));
  }
  text += fmt::format("{} results recomputed, {} differ.\n", looked_at, different);
  if (different > 0) return fail(ErrorCode::Internal, text);
  return Done{
      text,
      JsonObject{{"recomputed", looked_at}, {"different", different}, {"data", std::move(array)}}};
}

}  // namespace

void add_order_commands(Adding adding) {
  auto* orders_command =
      adding.app.add_subcommand("orders", "Who is asked for what, and how far it is");
  orders_command->require_subcommand(1);
  auto all = std::make_shared<OrderOptions>();
  auto* list_command = orders_command->add_subcommand("list", "Newest first");
  list_command->add_option("--org", all->org, "Of one organisation");
  list_command->add_option("--state", all->state, "requested, invited, …");
  list_command->add_option("--limit", all->limit, "1 to 200")->check(CLI::Range(1, 200));
  list_command->add_option("--cursor", all->cursor, "Of the page before");
  act(adding, list_command, all, list);

  auto asked = std::make_shared<AskOptions>();
  auto* ask_command = orders_command->add_subcommand("ask", "Ask one candidate, without any rule");
  ask_command->add_option("--connection", asked->connection, "con_…")->required();
  ask_command
      ->add_option("--opportunity", asked->opportunity,
                   "Its id, or the address of the candidate's page")
      ->required();
  ask_command->add_option("--assessment", asked->wish.assessments, "Catalogue id; may repeat")
      ->required();
  ask_command->add_option("--optional", asked->wish.optional_assessments,
                          "One of them that may be declined; may repeat");
  ask_command->add_option("--language", asked->wish.language, "That the candidate is written to in")
      ->capture_default_str();
  ask_command->add_option("--due-days", asked->wish.due_days, "1 to 90, 7 if left out");
  ask_command->add_option("--remind", asked->wish.reminder_days,
                          "So many days before the due date; may repeat, at most 5");
  ask_command->add_flag("--again", asked->wish.again,
                        "Also what was asked before and is open no more");
  act(adding, ask_command, asked, ask, true);

  using Command = Result<Done> (*)(const OrderOptions&, UseCases&);
  const auto by_id = [&](const char* name, const char* help, Command what) {
    auto one = std::make_shared<OrderOptions>();
    auto* command = orders_command->add_subcommand(name, help);
    command->add_option("id", one->id, "ord_…")->required();
    act(adding, command, one, what);
    return std::pair(command, one);
  };
  by_id("show", "One of them, with its timeline", show);
  by_id("resend", "Mail the invitation again, with the same link", resend);
  by_id("new-link", "Make a new link; the old one stops working", new_link);
  const auto [extend_command, extension] = by_id("extend", "Give more time", extend);
  extend_command->add_option("--days", extension->days, "1 to 90, 7 if left out");
  const auto [cancel_command, withdrawal] = by_id("cancel", "Withdraw it", cancel);
  cancel_command->add_option("--reason", withdrawal->reason, "For the timeline");

  by_id("purge", "Delete name, address, answers and result; what has not begun is withdrawn",
        purge);

  auto results = std::make_shared<RescoreOptions>();
  auto* rescore_command =
      adding.app.add_subcommand("rescore", "Recompute stored results and report any difference");
  rescore_command->add_option("results", results->results, "res_…; all of them if left out");
  act(adding, rescore_command, results, rescore);
}

}  // namespace bascule::cli
