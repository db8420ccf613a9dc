#include "sittings/decline.hpp"

#include <algorithm>

namespace bascule::sittings {

Result<orders::Order> Decline::find(ports::Tx& tx, const Secret& cookie,
                                    const std::string& assessment) {
  const Place place = TRY(find_place(desk_, tx, cookie));
  auto all = desk_.orders.orders_of(tx, place.seat.invitation);
  const auto found = std::ranges::find(
      all, assessment, [](const orders::Order& order) { return order.assessment.id; });
  if (found == all.end() || orders::is_purged(*found))
    return fail(ErrorCode::NotFound, "this invitation does not ask for it");
  if (place.view == SeatView::Elsewhere) return seat_elsewhere();
  return std::move(*found);
}

Result<void> Decline::decline(const Secret& cookie, const std::string& assessment) {
  const OrgScope scope = TRY(scope_of_seat(desk_, cookie));
  return desk_.database.write(scope, [&](ports::Tx& tx) -> Result<void> {
    auto order = TRY(find(tx, cookie, assessment));
    if (order.need == orders::Need::Required) return required();
    const bool is_declined = candidate_state(order) == CandidateState::Declined;
    if (!is_declined && orders::has_ended_for_candidate(order)) return ended(order);
    TRY_VOID(decline_order_.decline(tx, std::move(order)));
    return {};
  });
}

Result<void> Decline::take_up(const Secret& cookie, const std::string& assessment) {
  const OrgScope scope = TRY(scope_of_seat(desk_, cookie));
  return desk_.database.write(scope, [&](ports::Tx& tx) -> Result<void> {
    auto order = TRY(find(tx, cookie, assessment));
    const bool is_declined = candidate_state(order) == CandidateState::Declined;
    if (is_declined && desk_.clock.now() >= orders::ends_at(order)) return ended(order);
    if (!is_declined && orders::has_ended_for_candidate(order)) return ended(order);
    TRY_VOID(decline_order_.take_up(tx, std::move(order)));
    return {};
  });
}

}  // namespace bascule::sittings
