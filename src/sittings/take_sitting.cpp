#include "sittings/take_sitting.hpp"

#include "base/text.hpp"

namespace bascule::sittings {

Result<SittingView> TakeSitting::start(const Secret& cookie, const std::string& language) {
  const OrgScope scope = TRY(scope_of_seat(desk_, cookie));
  return desk_.database.write(scope, [&](ports::Tx& tx) -> Result<SittingView> {
    Place place = TRY(find_place(desk_, tx, cookie));
    if (orders::has_ended_for_candidate(place.order)) return ended(place.order);
    if (place.view == SeatView::Elsewhere) return seat_elsewhere();
    auto sitting = desk_.sittings.find_by_order(tx, place.order.id);
    if (!sitting) {
      if (!place.assessment->language(language))
        return fail(ErrorCode::InvalidInput, "it cannot be taken in this language", "/language");
      Sitting fresh;
      fresh.id = ports::new_id<SittingId>(desk_.clock, desk_.random);
      fresh.org = tx.org();
      fresh.order = place.order.id;
      fresh.assessment = place.order.assessment;
      fresh.language = language;
      fresh.started_at = desk_.clock.now();
      TRY_VOID(orders::take(place.order, orders::Step::Start));
      desk_.orders.save(tx, place.order);
      check(desk_.sittings.insert(tx, fresh), "an order without a sitting can be given one");
      desk_.orders.add_to_timeline(tx, place.order.id,
                                   {.at = fresh.started_at,
                                    .actor = "candidate",
                                    .kind = "started",
                                    .text = "The candidate started.",
                                    .evidence = R"({"language":)" + json_quoted(language) + "}"});
      sitting = std::move(fresh);
    }
    if (place.view == SeatView::Free) desk_.sittings.activate_seat(tx, place.seat);
    place.view = SeatView::Here;
    return view(tx, place, *sitting);
  });
}

Result<SittingView> TakeSitting::read(const Secret& cookie) {
  const OrgScope scope = TRY(scope_of_seat(desk_, cookie));
  return desk_.database.read(scope, [&](ports::Tx& tx) -> Result<SittingView> {
    const Place place = TRY(find_place(desk_, tx, cookie));
    const auto sitting = desk_.sittings.find_by_order(tx, place.order.id);
    if (!sitting)
      return orders::has_ended_for_candidate(place.order) ? ended(place.order) : not_started();
    return view(tx, place, *sitting);
  });
}

Result<SittingView> TakeSitting::take_over(const Secret& cookie) {
  const OrgScope scope = TRY(scope_of_seat(desk_, cookie));
  return desk_.database.write(scope, [&](ports::Tx& tx) -> Result<SittingView> {
    Place place = TRY(find_place(desk_, tx, cookie));
    if (orders::has_ended_for_candidate(place.order)) return ended(place.order);
    const auto sitting = desk_.sittings.find_by_order(tx, place.order.id);
    if (!sitting) return not_started();
    if (place.view != SeatView::Here) {
      desk_.sittings.activate_seat(tx, place.seat);
      place.view = SeatView::Here;
      desk_.orders.add_to_timeline(tx, place.order.id,
                                   {desk_.clock.now(), "candidate", "taken_over",
                                    "The candidate went on in another browser.", ""});
    }
    return view(tx, place, *sitting);
  });
}

SittingView TakeSitting::view(ports::Tx& tx, const Place& place, const Sitting& sitting) {
  SittingView view;
  view.id = sitting.id;
  view.state = candidate_state(place.order);
  view.seat = place.view;
  view.assessment = place.assessment;
  view.need = place.order.need;
  view.language = sitting.language;
  view.deadline = sitting.deadline;
  view.remaining = place.remaining;
  auto answers = desk_.sittings.answers(tx, sitting.id);
  view.answered = static_cast<int>(answers.size());
  if (view.shows_items()) view.answers = std::move(answers);
  return view;
}

}  // namespace bascule::sittings
