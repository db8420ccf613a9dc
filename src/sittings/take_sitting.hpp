#pragma once

#include <string>
#include <vector>

#include "sittings/desk.hpp"

namespace bascule::sittings {

// A sitting as its browser shows it.
struct SittingView {
  SittingId id;
  CandidateState state = CandidateState::Started;
  SeatView seat = SeatView::Here;
  const assessments::Assessment* assessment = nullptr;
  orders::Need need = orders::Need::Required;
  std::string language;
  std::optional<Instant> deadline;
  std::vector<Answer>
      answers;  // Saved ones. Empty, like the items to show, unless the seat is here.
  int answered = 0;
  std::vector<Asked> remaining;
  [[nodiscard]] bool shows_items() const {
    return seat == SeatView::Here && state == CandidateState::Started;
  }
};

// Starting, reading and taking over a sitting. Errors: Unauthenticated (no such browser), Conflict
// of the kinds seat_elsewhere, not_started, ended.
class TakeSitting {
 public:
  explicit TakeSitting(Desk desk) : desk_(desk) {}

  // POST /start. Takes the seat; repeated by the browser that has it: the running sitting, in the
  // language of the first start.
  [[nodiscard]] Result<SittingView> start(const Secret& cookie, const std::string& language);
  // GET /sitting.
  [[nodiscard]] Result<SittingView> read(const Secret& cookie);
  // POST /takeover. Explicit and on the timeline; the other browser is out, what it saved is kept.
  [[nodiscard]] Result<SittingView> take_over(const Secret& cookie);

 private:
  [[nodiscard]] SittingView view(ports::Tx& tx, const Place& place, const Sitting& sitting);
  Desk desk_;
};

}  // namespace bascule::sittings
