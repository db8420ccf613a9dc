#include "sittings/save_answer.hpp"

#include <limits>

namespace bascule::sittings {
namespace {

// Whether the assessment takes this value for this item at all.
Result<void> check_answer(const assessments::Assessment& assessment, const std::string& item_id,
                          std::int64_t value) {
  if (!std::in_range<int>(value))
    return fail(ErrorCode::InvalidInput, "not one of this item's options", "/value");
  return assessment.check_answer({item_id, static_cast<int>(value)});
}

}  // namespace

Result<SaveOutcome> SaveAnswer::save(const Secret& cookie, const std::string& item_id,
                                     std::int64_t value, std::int64_t version) {
  const OrgScope scope = TRY(scope_of_seat(desk_, cookie));
  return desk_.database.write(scope, [&](ports::Tx& tx) -> Result<SaveOutcome> {
    const Place place = TRY(find_place(desk_, tx, cookie));
    if (orders::has_ended_for_candidate(place.order)) return ended(place.order);
    const auto sitting = desk_.sittings.find_by_order(tx, place.order.id);
    if (!sitting) return not_started();
    if (place.view != SeatView::Here) return seat_elsewhere();
    TRY_VOID(check_answer(*place.assessment, item_id, value));
    const auto stored = desk_.sittings.find_answer(tx, sitting->id, item_id);
    const std::int64_t stored_version = stored ? stored->version : 0;
    if (stored && version != stored_version)
      return stored->value == value ? SaveOutcome(*stored) : SaveOutcome(StaleAnswer{*stored});
    const Answer answer{item_id, value, stored_version + 1, desk_.clock.now()};
    desk_.sittings.put_answer(tx, sitting->id, answer);
    return SaveOutcome(answer);
  });
}

}  // namespace bascule::sittings
