#include "orders/withdraw_held.hpp"

#include "orders/was_told.hpp"

namespace bascule::orders {

Result<WithdrawHeld::Withdrawn> WithdrawHeld::run(const OrgScope& scope, const std::string& after,
                                                  const std::string& reason,
                                                  const orgs::Actor& by) {
  std::vector<OrderId> held;
  std::vector<std::string> letters;
  Withdrawn step;
  TRY_VOID(database_.read(scope, [&](ports::Tx& tx) -> Result<void> {
    if (!gates_.find(tx).hold)
      return fail(ErrorCode::Conflict, "letters are not held; hold them first");
    OrderFilter filter;
    filter.states = {OrderState::Requested};
    const auto page = kept_.orders.list(tx, filter, {kStep, after});
    for (const auto& order : page.items)
      for (const auto& letter : letters_waiting(tx, kept_, order.invitation)) {
        if (held.empty() || held.back() != order.id) held.push_back(order.id);
        letters.push_back(letter.text());
      }
    step.next = page.next;
    return {};
  }));
  for (const auto& id : held) {
    const auto withdrawn = tend_order_.cancel(scope, id, reason, by.id);
    // Somebody was quicker, or it went on: it is no longer what is to be withdrawn.
    if (!withdrawn && withdrawn.error().code != ErrorCode::Conflict &&
        withdrawn.error().code != ErrorCode::NotFound)
      return Failure(withdrawn.error());
    step.count += withdrawn.has_value();
  }
  // Nobody wants their letters now, whatever holds the others: their jobs run and find that out.
  TRY_VOID(database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    (void)kept_.jobs.leave_lane(tx, effects::kCandidateLetters, letters);
    return {};
  }));
  return step;
}

}  // namespace bascule::orders
