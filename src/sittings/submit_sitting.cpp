#include "sittings/submit_sitting.hpp"

namespace bascule::sittings {

Result<Submitted> SubmitSitting::submit(const Secret& cookie, const std::string& sitting_id) {
  const OrgScope scope = TRY(scope_of_seat(desk_, cookie));
  return desk_.database.write(scope, [&](ports::Tx& tx) -> Result<Submitted> {
    Place place = TRY(find_place(desk_, tx, cookie));
    auto sitting = desk_.sittings.find_by_order(tx, place.order.id);
    if (!sitting)
      return orders::has_ended_for_candidate(place.order) ? ended(place.order) : not_started();
    if (!sitting_id.empty() && sitting->id.text() != sitting_id)
      return fail(ErrorCode::Conflict, "this browser is at another sitting now", "/sitting_id");
    if (sitting->state == SittingState::Submitted)
      return Submitted{CandidateState::Submitted, sitting->language, place.remaining};
    if (orders::has_ended_for_candidate(place.order)) return ended(place.order);
    if (place.view != SeatView::Here) return seat_elsewhere();
    TRY_VOID(orders::take(place.order, orders::Step::Submit));
    sitting->state = SittingState::Submitted;
    sitting->submitted_at = desk_.clock.now();
    desk_.sittings.save(tx, *sitting);
    desk_.orders.save(tx, place.order);
    desk_.orders.add_to_timeline(
        tx, place.order.id,
        {desk_.clock.now(), "candidate", "submitted", "The answers were handed in.", ""});
    desk_.jobs.enqueue(tx, ports::new_id<JobId>(desk_.clock, desk_.random),
                       {.kind = kScoreJob,
                        .about = sitting->id.text(),
                        .lane = "",
                        .visible_at = desk_.clock.now()},
                       desk_.clock.now());
    return Submitted{CandidateState::Submitted, sitting->language, place.remaining};
  });
}

}  // namespace bascule::sittings
