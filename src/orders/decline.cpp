#include "orders/decline.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "orders/place.hpp"
#include "orders/plan_tags.hpp"
#include "orders/status_tags.hpp"
#include "orders/was_told.hpp"

namespace bascule::orders {
namespace {

constexpr const char* kReason = "The candidate would rather not take it. It was optional.";

bool is_handed_in(const Order& order) {
  const auto state = true_state(order);
  return state == OrderState::Submitted || state == OrderState::Scored ||
         state == OrderState::Delivered;
}

}  // namespace

WaitingTags waiting_tags(const std::vector<Order>& orders) {
  const bool is_open = !std::ranges::all_of(orders, has_ended_for_candidate);
  const bool is_begun = std::ranges::any_of(orders, is_handed_in);
  return {is_open && !is_begun,
          std::ranges::find(orders, OrderState::Declined, true_state) != orders.end()};
}

Result<Order> DeclineOrder::decline(ports::Tx& tx, Order order) {
  if (true_state(order) == OrderState::Declined) return order;
  const auto before = kept_.orders.orders_of(tx, order.invitation);
  TRY_VOID(take(order, Step::Decline, kReason));
  kept_.orders.save(tx, order);
  note(tx, order, "declined", "The candidate declined this one.");
  free_letters(tx, kept_, order.invitation);
  follow_with_tags(tx, order, before);
  return order;
}

Result<Order> DeclineOrder::take_up(ports::Tx& tx, Order order) {
  if (true_state(order) != OrderState::Declined && !has_ended_for_candidate(order)) return order;
  if (order.purge || clock_.now() >= ends_at(order))
    return fail(ErrorCode::Conflict, "the time for this is over");
  const auto before = kept_.orders.orders_of(tx, order.invitation);
  TRY_VOID(take(order, Step::TakeUp));
  (void)take(order, Step::Open);  // Whoever does this has the page open.
  kept_.orders.save(tx, order);
  note(tx, order, "taken_up", "The candidate takes it after all.");
  // The job of its due date may have come by while there was nothing to expire.
  enqueue(
      kept_, tx, clock_, random_,
      {.kind = kExpireOrder, .about = order.id.text(), .lane = "", .visible_at = ends_at(order)});
  follow_with_tags(tx, order, before);
  return order;
}

void DeclineOrder::note(ports::Tx& tx, const Order& order, const std::string& kind,
                        const std::string& text) {
  kept_.orders.add_to_timeline(tx, order.id, {clock_.now(), "candidate", kind, text, ""});
}

// One writing per tag, so that each can be overtaken by itself.
void DeclineOrder::follow_with_tags(ports::Tx& tx, const Order& order,
                                    const std::vector<Order>& before) {
  const auto connection =
      order.ats ? kept_.connections.find(tx, order.ats->connection) : std::nullopt;
  if (!connection || connection->write_back.tag_prefix.empty()) return;
  const auto was = waiting_tags(before);
  const auto is = waiting_tags(kept_.orders.orders_of(tx, order.invitation));
  const auto plan = [&](Status status, const char* kind, bool was_there, bool is_there) {
    if (was_there == is_there) return;
    const auto tag = status_tag(*connection, status);
    const auto earlier = kept_.effects.of_group(tx, order.invitation.text()).size();
    plan_tags(tx, kept_, order, kind, fmt::format("{}:{}:{}", order.id.text(), kind, earlier),
              is_there ? ats::Tags{{tag}, {}} : ats::Tags{{}, {tag}}, clock_, random_);
  };
  plan(Status::Declined, "tags:declined", was.declined, is.declined);
  plan(Status::Invited, "tags:invited", was.invited, is.invited);
}

}  // namespace bascule::orders
