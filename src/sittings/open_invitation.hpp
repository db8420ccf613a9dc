#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sittings/desk.hpp"

namespace bascule::sittings {

// The start page, in data.
struct OpenedInvitation {
  Secret cookie;  // For this browser: the one it had, or a new one.
  CandidateState state = CandidateState::Opened;
  SeatView seat = SeatView::Free;
  std::string org_name;     // As it shows itself.
  std::string org_contact;  // Mail address, or empty.
  orgs::Branding branding = {};
  int retention_days = 0;  // How long the organisation keeps what is answered.
  std::string first_name;  // Or empty.
  Instant due_at{};
  const assessments::Assessment* assessment = nullptr;
  orders::Need need = orders::Need::Required;
  std::string language;  // Best for this person, among the assessment's.
  std::vector<Asked> remaining;
  std::vector<Asked> declined;  // Those that can still be taken up.
  std::optional<int> answered;  // Once started.
};

// POST /open: ties this browser to an invitation. Starts no clock and takes no seat; the first
// unfinished order becomes the browser's current one.
class OpenInvitation {
 public:
  explicit OpenInvitation(Desk desk) : desk_(desk) {}

  // With a token: NotFound, the same for unknown, replaced, expired and cancelled ones, unless the
  // browser's cookie belongs to that very invitation. Without: Unauthenticated for an unknown
  // cookie. `wanted_language`: picked on the page, or empty; `spoken`: what the browser prefers,
  // best first.
  [[nodiscard]] Result<OpenedInvitation> open(const std::optional<Secret>& token,
                                              const std::optional<Secret>& cookie,
                                              const std::string& wanted_language,
                                              const std::vector<std::string>& spoken = {});

 private:
  struct Wish {
    const std::string& picked;
    const std::vector<std::string>& spoken;
  };
  [[nodiscard]] Result<OpenedInvitation> view(ports::Tx& tx, Seat seat, bool was_known,
                                              const Secret& cookie, const Wish& wish);
  // In which language the last started one of these was taken; empty: none was.
  [[nodiscard]] std::string taken_before(ports::Tx& tx, const std::vector<orders::Order>& all);
  Desk desk_;
};

}  // namespace bascule::sittings
