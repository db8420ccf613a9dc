#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessments/assessment.hpp"
#include "base/environment.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "orders/purge.hpp"
#include "orders/subject.hpp"

namespace bascule::orders {

// requested → invited → opened → started → submitted → scored → delivered; the side doors are in
// `next_state`. docs/jobs.md holds the same picture; a test keeps the two equal.
enum class OrderState {
  Requested,
  Invited,
  Opened,
  Started,
  Submitted,
  Scored,
  Delivered,
  Expired,
  Cancelled,
  Declined,
  NeedsAttention,
};
[[nodiscard]] std::string_view to_string(OrderState state);
[[nodiscard]] std::optional<OrderState> parse_order_state(std::string_view text);
inline constexpr OrderState kOrderStates[] = {
    OrderState::Requested, OrderState::Invited,  OrderState::Opened,        OrderState::Started,
    OrderState::Submitted, OrderState::Scored,   OrderState::Delivered,     OrderState::Expired,
    OrderState::Cancelled, OrderState::Declined, OrderState::NeedsAttention};

// What can happen to an order.
enum class Step {
  Invite,         // the letter was accepted by the mail server
  Open,           // the link was opened
  Start,          // the candidate pressed Start
  Submit,         // the answers were handed in
  Score,          // a result was stored
  Deliver,        // every effect is settled
  Expire,         // the due date passed
  Cancel,         // somebody withdrew it
  Decline,        // the candidate would rather not; only what is optional
  TakeUp,         // the candidate takes it after all: back to where it was
  NeedAttention,  // something only a person can mend
  Resume,         // a person mended it: back to where it was
  Extend,         // a later due date; revives an expired order
};
[[nodiscard]] std::string_view to_string(Step step);

using assessments::AssessmentRef;

// Required: outstanding until it is handed in. Optional: the candidate may decline it, and nobody
// misses it.
enum class Need { Required, Optional };

// One subject asked to take one assessment: the central state machine.
struct Order {
  OrderId id;
  OrgId org;
  Environment environment = Environment::Production;
  SubjectId subject;
  InvitationId invitation;
  int position = 0;  // Within the invitation, from 0.
  AssessmentRef assessment;
  Need need = Need::Required;
  int round = 1;  // A re-take is the next round.
  OrderState state = OrderState::Requested;
  // Where it was before NeedsAttention, Expired or Declined.
  OrderState resume_state = OrderState::Requested;
  std::string reason;  // Why it needs attention, was cancelled or dropped, for a person.
  std::optional<AtsRef> ats;
  RuleId rule;  // Empty: made by a person or a script.
  DecisionId decision;
  std::optional<ResultId> result;
  Instant created_at{};
  Instant due_at{};
  std::optional<Purge> purge;  // Asked for, or done.
};

// A started sitting may finish this long after the due date.
inline constexpr std::chrono::hours kFinishGrace{24};

// The state after `step`, or nothing when it is not legal. Pure; the only place that knows.
[[nodiscard]] std::optional<OrderState> next_state(const Order& order, Step step);

// Takes the step: sets state, resume_state and reason. Conflict when it is not legal, in words.
[[nodiscard]] Result<void> take(Order& order, Step step, std::string reason = {});

// Where the order really is: one that needs attention is still where it stopped.
[[nodiscard]] OrderState true_state(const Order& order);

// Its names, answers and result are deleted; it takes no step any more.
[[nodiscard]] bool is_purged(const Order& order);

// Nothing more can come from the candidate, unless they take up what they declined.
[[nodiscard]] bool has_ended_for_candidate(const Order& order);

// When it ends for the candidate: at its due date, or so much later once it was started. What was
// declined may be taken up until then.
[[nodiscard]] Instant ends_at(const Order& order);

// Somebody waits for it: required, and not handed in, expired or withdrawn.
[[nodiscard]] bool is_outstanding(const Order& order);

// Of all orders of one invitation: every required one is handed in and nothing optional is open.
// What was withdrawn does not count. A required one that expired leaves it incomplete for good.
[[nodiscard]] bool is_complete(const std::vector<Order>& orders);

// One line of an order's history: when, who, what, and the evidence (small JSON of ids and codes).
struct TimelineEntry {
  Instant at{};
  std::string actor;     // "candidate", "system", "lever", "member:mem_…", "api", "operator"
  std::string kind;      // "invited", "opened", …
  std::string text;      // One sentence for a recruiter.
  std::string evidence;  // JSON object as text, or empty.
};

// One mail, one link, 1–n orders.
struct Invitation {
  InvitationId id;
  OrgId org;
  SubjectId subject;
  int generation = 1;      // "New link" makes the next; older links are dead.
  int mails_sent = 0;      // Numbers the letters, so that each is one effect.
  std::string token_hash;  // SHA-256 of the link's token, lower-case hex; unique.
  Instant created_at{};
  std::vector<int> reminder_days;      // Before the due date, descending.
  std::optional<Instant> reminded_at;  // When last a reminder was written.
};

}  // namespace bascule::orders
