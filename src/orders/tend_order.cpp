#include "orders/tend_order.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "orders/was_told.hpp"

namespace bascule::orders {
namespace {

constexpr int kExtendDaysMax = 90;
constexpr std::size_t kReasonBytesMax = 500;

}  // namespace

TendOrder::TendOrder(ports::Database& database, Kept kept, Placing& placing,
                     const InvitationLinks& links, const ports::Clock& clock, ports::Random& random)
    : database_(database),
      kept_(kept),
      placing_(placing),
      links_(links),
      clock_(clock),
      random_(random) {}

Result<Order> TendOrder::find(ports::Tx& tx, const OrderId& id) {
  auto order = kept_.orders.find(tx, id);
  if (!order) return fail(ErrorCode::NotFound, "there is no such order");
  return std::move(*order);
}

void TendOrder::note(ports::Tx& tx, const Order& order, const std::string& actor,
                     const std::string& kind, const std::string& text) {
  kept_.orders.add_to_timeline(tx, order.id, {clock_.now(), actor, kind, text, ""});
}

Result<Order> TendOrder::resend(const OrgScope& scope, const OrderId& id,
                                const std::string& actor) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Order> {
    const Order order = TRY(find(tx, id));
    if (has_ended_for_candidate(order))
      return fail(ErrorCode::Conflict,
                  fmt::format("an order that is {} has nothing to send", to_string(order.state)));
    auto invitation = kept_.orders.find_invitation(tx, order.invitation);
    if (!invitation) return fail(ErrorCode::NotFound, "the invitation of this order is gone");
    for (const auto& effect : kept_.effects.of_group(tx, order.invitation.text()))
      if (effect.kind == effects::kCandidateLetter && !effects::is_settled(effect.state))
        return fail(ErrorCode::Conflict, "the letter before is still on its way");
    TRY_VOID(placing_.plan_letter(tx, *invitation, LetterKind::Again));
    note(tx, order, actor, "resent", "The invitation goes out again with the same link.");
    return find(tx, id);
  });
}

Result<TendOrder::NewLink> TendOrder::new_link(const OrgScope& scope, const OrderId& id,
                                               const std::string& actor) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<NewLink> {
    const Order order = TRY(find(tx, id));
    if (has_ended_for_candidate(order))
      return fail(ErrorCode::Conflict,
                  fmt::format("an order that is {} needs no link", to_string(order.state)));
    auto invitation = kept_.orders.find_invitation(tx, order.invitation);
    if (!invitation) return fail(ErrorCode::NotFound, "the invitation of this order is gone");
    invitation->generation += 1;
    invitation->token_hash = InvitationLinks::hash_of(links_.token(*invitation).reveal());
    kept_.orders.save_invitation(tx, *invitation);
    if (end_seats_) end_seats_(tx, invitation->id);
    note(tx, order, actor, "new_link", "A new link was made; the old one no longer works.");
    auto changed = TRY(find(tx, id));
    return NewLink{std::move(changed), links_.url(*invitation)};
  });
}

Result<Order> TendOrder::extend(const OrgScope& scope, const OrderId& id, int days,
                                const std::string& actor) {
  if (days < 1 || days > kExtendDaysMax)
    return fail(ErrorCode::InvalidInput, fmt::format("days are 1 to {}", kExtendDaysMax), "/days");
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Order> {
    Order order = TRY(find(tx, id));
    TRY_VOID(
        take(order, Step::Extend, order.state == OrderState::NeedsAttention ? order.reason : ""));
    order.due_at = std::max(clock_.now(), order.due_at) + std::chrono::days{days};
    kept_.orders.save(tx, order);
    enqueue(
        kept_, tx, clock_, random_,
        {.kind = kExpireOrder, .about = order.id.text(), .lane = "", .visible_at = order.due_at});
    placing_.plan_reminder(tx, order.invitation);
    note(tx, order, actor, "extended", "The due date moved to " + to_rfc3339(order.due_at) + ".");
    return order;
  });
}

Result<Order> TendOrder::cancel(const OrgScope& scope, const OrderId& id, const std::string& reason,
                                const std::string& actor) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Order> {
    return cancel_in(tx, TRY(find(tx, id)), reason, actor);
  });
}

Result<Order> TendOrder::cancel_in(ports::Tx& tx, Order order, const std::string& reason,
                                   const std::string& actor) {
  if (order.state == OrderState::Cancelled) return order;
  const auto why = cut(one_line(reason), kReasonBytesMax);
  TRY_VOID(take(order, Step::Cancel, why.empty() ? "Cancelled." : why));
  kept_.orders.save(tx, order);
  note(tx, order, actor, "cancelled", order.reason);
  free_letters(tx, kept_, order.invitation);
  return order;
}

}  // namespace bascule::orders
