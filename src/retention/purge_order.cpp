#include "retention/purge_order.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/log.hpp"

namespace bascule::retention {
namespace {

using orders::Order;
using orders::PurgeWhy;

Failure no_such_order() { return fail(ErrorCode::NotFound, "there is no such order"); }

std::string evidence_of(const Order& order, const orders::Purge& purge, Instant ended_at) {
  auto text =
      fmt::format(R"({{"rule":"{}","ended_at":"{}","state":"{}")", orders::to_string(purge.why),
                  to_rfc3339(ended_at), orders::to_string(order.state));
  if (purge.why == PurgeWhy::Retention) text += fmt::format(R"(,"days":{})", purge.days);
  return text + "}";
}

template <class I>
std::vector<I> part_of(const std::vector<I>& ids, std::size_t from) {
  const auto end = std::min(ids.size(), from + kStepRows);
  return {ids.begin() + static_cast<std::ptrdiff_t>(from),
          ids.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace

std::chrono::milliseconds rest_after(std::chrono::milliseconds step) {
  return std::chrono::milliseconds{5} + 2 * step;
}

PurgeOrder::PurgeOrder(ports::Database& database, orders::OrderStore& orders, RetentionStore& store,
                       Pause pause, const ports::Clock& clock)
    : database_(database),
      orders_(orders),
      store_(store),
      pause_(std::move(pause)),
      clock_(clock) {}

Result<PurgeOrder::Outcome> PurgeOrder::if_over(const OrgScope& scope, const OrderId& id,
                                                int days) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Outcome> {
    const auto order = orders_.find(tx, id);
    if (!order || is_purged(*order)) return Outcome{};
    const auto standing = store_.standing(tx, *order, clock_.now());
    if (!is_over(standing, days, clock_.now())) return Outcome{};
    if (const auto why = in_the_way(*order, standing)) return Outcome{{}, std::string(*why)};
    return Outcome{purge(tx, *order, PurgeWhy::Retention, days), std::nullopt};
  });
}

Result<PurgeOrder::Outcome> PurgeOrder::if_asked(const OrgScope& scope, const OrderId& id) {
  struct Hint {
    std::optional<Order> order;
    std::optional<std::string> in_the_way;
  };
  const auto hint = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Hint> {
    Hint found{orders_.find(tx, id), std::nullopt};
    if (!found.order || is_purged(*found.order) || !found.order->purge) return Hint{};
    const auto standing = store_.standing(tx, *found.order, clock_.now());
    if (const auto why = in_the_way(*found.order, standing)) found.in_the_way = std::string(*why);
    return found;
  }));
  if (!hint.order) return Outcome{};
  if (hint.in_the_way) return Outcome{{}, hint.in_the_way};
  // First what is found by ids that the order's row will not have any more.
  Rows rows;
  if (hint.order->ats) rows += TRY(purge_opportunity(scope, *hint.order));
  auto outcome = TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<Outcome> {
    const auto order = orders_.find(tx, id);
    if (!order || is_purged(*order) || !order->purge) return Outcome{};
    const auto standing = store_.standing(tx, *order, clock_.now());
    if (const auto why = in_the_way(*order, standing)) return Outcome{{}, std::string(*why)};
    return Outcome{purge(tx, *order, order->purge->why, 0), std::nullopt};
  }));
  outcome.rows += rows;
  return outcome;
}

Result<PurgeOrder::Outcome> PurgeOrder::ask(const OrgScope& scope, const OrderId& id,
                                            const std::string& actor) {
  TRY_VOID(database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    auto order = orders_.find(tx, id);
    if (!order) return no_such_order();
    if (is_purged(*order) || order->purge) return {};
    withdraw(tx, *order, actor);
    orders_.want_purge(tx, id, PurgeWhy::Asked);
    const auto why = in_the_way(*order, store_.standing(tx, *order, clock_.now()));
    orders_.add_to_timeline(
        tx, id,
        {clock_.now(), actor, "purge_asked",
         why ? fmt::format("Its data is to be deleted. That waits, because {}; then it is done "
                           "without being asked for again.",
                           *why)
             : "Its data is to be deleted.",
         ""});
    log_info("purge_asked", {{"order", id.text()}, {"by", actor}});
    return {};
  }));
  return if_asked(scope, id);
}

void PurgeOrder::withdraw(ports::Tx& tx, Order& order, const std::string& actor) {
  if (true_state(order) == orders::OrderState::Started) return;
  if (!take(order, orders::Step::Cancel, "Withdrawn, because its data is to be deleted.")) return;
  orders_.save(tx, order);
  orders_.add_to_timeline(tx, order.id, {clock_.now(), actor, "cancelled", order.reason, ""});
}

Result<Rows> PurgeOrder::purge_opportunity(const OrgScope& scope, const Order& order) {
  struct Found {
    std::vector<EventId> events;
    std::vector<DecisionId> decisions;
  };
  const auto found = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Found> {
    if (store_.has_other_orders(tx, order)) return Found{};
    return Found{store_.events_about(tx, order), store_.decisions_about(tx, order)};
  }));
  Rows rows;
  const auto steps = std::max(found.events.size(), found.decisions.size());
  for (std::size_t from = 0; from < steps; from += kStepRows) {
    const auto began = clock_.monotonic();
    rows += TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<Rows> {
      Rows step;
      const auto now = clock_.now();
      if (from < found.events.size())
        step[Kind::Events] = store_.purge_events(tx, part_of(found.events, from), now);
      if (from < found.decisions.size())
        step[Kind::Decisions] = store_.purge_decisions(tx, part_of(found.decisions, from), now);
      return step;
    }));
    if (!pause_(rest_after(clock_.monotonic() - began)))
      return fail(ErrorCode::Unavailable, "the program is stopping");
  }
  return rows;
}

Rows PurgeOrder::purge(ports::Tx& tx, const Order& order, PurgeWhy why, int days) {
  const orders::Purge done{why, days, clock_.now()};
  const auto ended_at = store_.standing(tx, order, clock_.now()).last_at;
  auto rows = store_.purge_order(tx, order, done);
  orders_.add_to_timeline(tx, order.id,
                          {*done.at, "system", "purged", orders::sentence_of(done),
                           evidence_of(order, done, ended_at)});
  return rows;
}

}  // namespace bascule::retention
