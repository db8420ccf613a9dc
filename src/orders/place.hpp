#pragma once

#include <string>
#include <variant>
#include <vector>

#include "assessments/catalogue.hpp"
#include "effects/fresh_letter.hpp"
#include "orders/invitation_links.hpp"
#include "orders/kept.hpp"
#include "orders/letter.hpp"
#include "orders/order.hpp"

namespace bascule::orders {

// What is to be asked of whom, after all decisions.
struct Asking {
  Subject subject;                                     // An empty id: a new one.
  std::vector<AssessmentRef> assessments;              // In order; known to the catalogue.
  std::vector<std::string> optional_assessments = {};  // By id, those of them that may be declined.
  Environment environment = Environment::Production;
  int round = 1;  // A later one asks again.
  Instant due_at{};
  std::vector<int> reminder_days = {};  // Before the due date, descending.
  RuleId rule;                          // Empty: a person or a script asks.
  DecisionId decision;
  std::string actor;  // For the timeline: "lever", "api"
  std::string why;    // One sentence for the timeline.
};

struct Placed {
  Invitation invitation;
  std::vector<Order> orders;  // Empty: all were asked before; nothing was kept.
};

// Makes the invitation, its orders, their expiry jobs, the letter's effect and the status tag, all
// in the caller's transaction. Shared by deciding and by placing by hand.
class Placing {
 public:
  Placing(Kept kept, const assessments::Catalogue& catalogue, const InvitationLinks& links,
          const ports::Clock& clock, ports::Random& random);

  [[nodiscard]] Result<Placed> place(ports::Tx& tx, Asking asking);

  // Plans the invitation's next letter as one effect. Without a mail address the orders need
  // attention instead.
  [[nodiscard]] Result<void> plan_letter(ports::Tx& tx, Invitation& invitation, LetterKind kind);

  // Owes the job of the next reminder, as long as something of the invitation is open.
  void plan_reminder(ports::Tx& tx, const InvitationId& invitation);

  // A planned letter of an invitation as it should go out now: with the link, the due date and the
  // assessments of now. effects::FreshLetter.
  [[nodiscard]] Result<std::variant<ports::Letter, effects::NotWanted>> fresh_letter(
      ports::Tx& tx, const effects::Effect& effect);

 private:
  // What is still open of the invitation, in the organisation's words. Nothing asked: nothing is
  // open.
  [[nodiscard]] Result<LetterFacts> facts_of(ports::Tx& tx, const Invitation& invitation,
                                             const WhichLetter& which);
  void plan_invited_tag(ports::Tx& tx, const Order& order);

  Kept kept_;
  const assessments::Catalogue& catalogue_;
  const InvitationLinks& links_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

// Words that jobs go by.
inline constexpr const char* kPerformEffect = "perform_effect";
inline constexpr const char* kExpireOrder = "expire_order";
inline constexpr const char* kRemind = "remind";

}  // namespace bascule::orders
