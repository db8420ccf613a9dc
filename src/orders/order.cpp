#include "orders/order.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace bascule::orders {
namespace {

constexpr std::array<std::string_view, 11> kStateWords{
    "requested", "invited", "opened",    "started",  "submitted",      "scored",
    "delivered", "expired", "cancelled", "declined", "needs_attention"};
constexpr std::array<std::string_view, 13> kStepWords{
    "invite", "open",    "start",   "submit",         "score",  "deliver", "expire",
    "cancel", "decline", "take_up", "need_attention", "resume", "extend"};

bool is_before_submission(OrderState state) {
  return state == OrderState::Requested || state == OrderState::Invited ||
         state == OrderState::Opened || state == OrderState::Started;
}

std::optional<OrderState> if_in(OrderState state, std::initializer_list<OrderState> from,
                                OrderState to) {
  for (const auto allowed : from)
    if (state == allowed) return to;
  return std::nullopt;
}

}  // namespace

std::string_view to_string(OrderState state) {
  return kStateWords.at(static_cast<std::size_t>(state));
}
std::string_view to_string(Step step) { return kStepWords.at(static_cast<std::size_t>(step)); }

std::optional<OrderState> parse_order_state(std::string_view text) {
  for (const auto state : kOrderStates)
    if (to_string(state) == text) return state;
  return std::nullopt;
}

OrderState true_state(const Order& order) {
  return order.state == OrderState::NeedsAttention ? order.resume_state : order.state;
}

std::optional<OrderState> next_state(const Order& order, Step step) {
  using enum OrderState;
  if (is_purged(order)) return std::nullopt;
  const OrderState state = true_state(order);
  switch (step) {
    case Step::Invite:
      return if_in(state, {Requested}, Invited);
    case Step::Open:
      return if_in(state, {Requested, Invited}, Opened);
    case Step::Start:
      return if_in(state, {Requested, Invited, Opened}, Started);
    case Step::Submit:
      return if_in(state, {Started}, Submitted);
    case Step::Score:
      return if_in(state, {Submitted}, Scored);
    case Step::Deliver:
      return if_in(state, {Scored}, Delivered);
    case Step::Expire:
      return is_before_submission(state) ? std::optional(Expired) : std::nullopt;
    case Step::Cancel:
      return is_before_submission(state) ? std::optional(Cancelled) : std::nullopt;
    case Step::Decline:
      return order.need == Need::Optional && is_before_submission(state) ? std::optional(Declined)
                                                                         : std::nullopt;
    case Step::TakeUp:
      return state == Declined ? std::optional(order.resume_state) : std::nullopt;
    case Step::NeedAttention:
      return order.state == NeedsAttention || state == Cancelled || state == Declined
                 ? std::nullopt
                 : std::optional(NeedsAttention);
    case Step::Resume:
      return order.state == NeedsAttention ? std::optional(order.resume_state) : std::nullopt;
    case Step::Extend:
      if (state == Expired) return order.resume_state;
      return is_before_submission(state) ? std::optional(order.state) : std::nullopt;
  }
  return std::nullopt;
}

Result<void> take(Order& order, Step step, std::string reason) {
  const auto next = next_state(order, step);
  if (is_purged(order))
    return fail(ErrorCode::Conflict, "the data of this order is deleted; place a new one");
  if (!next)
    return fail(ErrorCode::Conflict, fmt::format("an order that is {} cannot {}",
                                                 to_string(order.state), to_string(step)));
  // An order that stays in need of attention (its due date was moved) still resumes where it was.
  if (*next == OrderState::NeedsAttention && order.state != OrderState::NeedsAttention)
    order.resume_state = order.state;
  if (*next == OrderState::Expired || *next == OrderState::Declined)
    order.resume_state = true_state(order);
  order.state = *next;
  order.reason = std::move(reason);
  return {};
}

bool is_purged(const Order& order) { return order.purge && order.purge->at; }

bool has_ended_for_candidate(const Order& order) {
  using enum OrderState;
  const OrderState state = true_state(order);
  return is_purged(order) || state == Submitted || state == Scored || state == Delivered ||
         state == Expired || state == Cancelled || state == Declined;
}

Instant ends_at(const Order& order) {
  const OrderState state = true_state(order);
  const bool is_started =
      state == OrderState::Started ||
      (state == OrderState::Declined && order.resume_state == OrderState::Started);
  return is_started ? order.due_at + kFinishGrace : order.due_at;
}

bool is_outstanding(const Order& order) {
  return order.need == Need::Required && !has_ended_for_candidate(order);
}

bool is_complete(const std::vector<Order>& orders) {
  using enum OrderState;
  return std::ranges::all_of(orders, [](const Order& order) {
    const OrderState state = true_state(order);
    return has_ended_for_candidate(order) && (order.need == Need::Optional || state != Expired);
  });
}

}  // namespace bascule::orders
