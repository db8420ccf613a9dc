#include "orders/withdraw_held.hpp"

#include "orders/was_told.hpp"

namespace bascule::orders {

Result<WithdrawHeld::Withdrawn> WithdrawHeld::run(const OrgScope& scope, const std::string& after,
                                                  const std::string& reason,
                                                  const orgs::Actor& by) {
  std::vector<OrderId> seen;
  Withdrawn step;
  TRY_VOID(database_.read(scope, [&](ports::Tx& tx) -> Result<void> {
    if (!gates_.find(tx).hold)
      return fail(ErrorCode::Conflict, "letters are not held; hold them first");
    OrderFilter filter;
    filter.states = {OrderState::Requested};
    const auto page = kept_.orders.list(tx, filter, {kStep, after});
    for (const auto& order : page.items) seen.push_back(order.id);
    step.next = page.next;
    return {};
  }));
  for (const auto& id : seen) step.count += TRY(withdraw(scope, id, reason, by)) ? 1 : 0;
  return step;
}

// False, and nothing done, when somebody let the letters go meanwhile, or this one may have left.
Result<bool> WithdrawHeld::withdraw(const OrgScope& scope, const OrderId& id,
                                    const std::string& reason, const orgs::Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<bool> {
    const auto order = kept_.orders.find(tx, id);
    if (!gates_.find(tx).hold || !order || order->state != OrderState::Requested ||
        !is_letter_waiting(tx, kept_, order->invitation))
      return false;
    return tend_order_.cancel_in(tx, *order, reason, by.id).has_value();
  });
}

}  // namespace bascule::orders
