#include "orders/remind.hpp"

#include <algorithm>

namespace bascule::orders {
namespace {

// The letter arrived, and the candidate may still answer.
bool may_be_reminded(const Order& order) {
  return order.state == OrderState::Invited || order.state == OrderState::Opened ||
         order.state == OrderState::Started;
}

}  // namespace

std::optional<Instant> next_reminder(const std::vector<int>& days, Instant due_at, Instant after) {
  std::optional<Instant> next;
  for (const int before : days) {
    const Instant at = due_at - std::chrono::days{before};
    if (at > after && (!next || at < *next)) next = at;
  }
  return next;
}

Result<void> Remind::run(const jobs::Job& job) {
  const auto id = TRY(InvitationId::parse(job.about));
  return database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<void> {
    const auto invitation = kept_.orders.find_invitation(tx, id);
    if (!invitation) return {};
    TRY_VOID(remind(tx, *invitation));
    placing_.plan_reminder(tx, id);
    return {};
  });
}

Result<void> Remind::remind(ports::Tx& tx, Invitation invitation) {
  const Instant now = clock_.now();
  auto open = kept_.orders.orders_of(tx, invitation.id);
  std::erase_if(open, [](const Order& order) { return !may_be_reminded(order); });
  if (open.empty()) return {};
  const Instant due_at = std::ranges::min_element(open, {}, &Order::due_at)->due_at;
  const Instant last = std::max(invitation.created_at, invitation.reminded_at.value_or(Instant{}));
  const auto came = next_reminder(invitation.reminder_days, due_at, last);
  if (!came || *came > now || now >= due_at) return {};
  invitation.reminded_at = now;
  kept_.orders.save_invitation(tx, invitation);
  // One that is still on its way reminds well enough.
  for (const auto& effect : kept_.effects.of_group(tx, invitation.id.text()))
    if (effect.kind == effects::kCandidateLetter && !effects::is_settled(effect.state)) return {};
  TRY_VOID(placing_.plan_letter(tx, invitation, LetterFacts::Kind::Reminder));
  for (const auto& order : open)
    kept_.orders.add_to_timeline(
        tx, order.id,
        {now, "system", "reminded", "A reminder was written, as the due date comes near.", ""});
  return {};
}

}  // namespace bascule::orders
