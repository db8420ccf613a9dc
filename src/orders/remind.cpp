#include "orders/remind.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "connections/provider_of.hpp"
#include "orders/letter_conditions.hpp"
#include "orders/letter_report.hpp"

namespace bascule::orders {
namespace {

// The letter arrived, it is required, and the candidate may still answer: nobody is urged to what
// they may decline. Who is to be forgotten is not written to, even if they may finish what they
// have begun.
bool may_be_reminded(const Order& order) {
  const bool is_open = order.state == OrderState::Invited || order.state == OrderState::Opened ||
                       order.state == OrderState::Started;
  return is_open && order.need == Need::Required && !order.purge;
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
  const OrgScope scope(job.org);
  const auto id = TRY(InvitationId::parse(job.about));
  struct Looked {
    bool is_due = false;
    std::optional<AtsRef> ats;
  };
  const auto looked = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Looked> {
    const auto invitation = kept_.orders.find_invitation(tx, id);
    const auto open = invitation ? due_now(tx, *invitation) : std::vector<Order>{};
    return open.empty() ? Looked{} : Looked{.is_due = true, .ats = open.front().ats};
  }));
  const std::string found = looked.ats ? TRY(what_is_in_the_way(scope, *looked.ats)) : "";
  return database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    const auto invitation = kept_.orders.find_invitation(tx, id);
    if (!invitation) return {};
    if (looked.is_due)  // What has come due since then is looked at first, in a job of its own.
      TRY_VOID(
          remind(tx, *invitation, found.empty() ? what_came_of_letters(tx, *invitation) : found));
    placing_.plan_reminder(tx, id);
    return {};
  });
}

// Weeks may have gone since the rule has looked: who was turned down meanwhile, has objected or is
// gone is not told that an answer is waited for.
Result<std::string> Remind::what_is_in_the_way(const OrgScope& scope, const AtsRef& ats) const {
  const auto connection =
      TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<connections::Connection> {
        auto found = kept_.connections.find(tx, ats.connection);
        if (!found) return fail(ErrorCode::NotFound, "the connection of this order is gone");
        return std::move(*found);
      }));
  if (connection.state == connections::ConnectionState::Disconnected)
    return "the account is disconnected, and nobody knows whether they still apply";
  auto* provider = TRY(connections::provider_of(connection, find_provider_));
  const auto opportunity =
      provider->read_opportunity(connections::account_of(connection), ats.opportunity_id);
  if (!opportunity && opportunity.error().code == ErrorCode::NotFound)
    return fmt::format("the opportunity is gone from {}", provider->title());
  // As Lever answers about a candidacy that became confidential, where the key may not see those.
  const bool is_hidden = !opportunity && (opportunity.error().code == ErrorCode::Forbidden ||
                                          opportunity.error().code == ErrorCode::InvalidInput);
  if (is_hidden)
    return fmt::format("{} does not let this connection see the opportunity", provider->title());
  if (!opportunity) return Failure(opportunity.error());
  for (const auto& condition : letter_conditions(*opportunity))
    if (!condition.holds) return condition.detail.empty() ? condition.name : condition.detail;
  return std::string();
}

// The next letter would go the way of the last one.
std::string Remind::what_came_of_letters(ports::Tx& tx, const Invitation& invitation) {
  const auto newest = letter_name(invitation.id, invitation.mails_sent);
  for (const auto& order : kept_.orders.orders_of(tx, invitation.id)) {
    const auto timeline = kept_.orders.timeline(tx, order.id);
    if (was_unwanted(timeline)) return "the recipient marked a letter as unwanted";
    if (came_back(timeline, newest)) return "the last letter came back";
  }
  return {};
}

// What is still open of this invitation, if a reminder of it has come due; else nothing.
std::vector<Order> Remind::due_now(ports::Tx& tx, const Invitation& invitation) {
  const Instant now = clock_.now();
  auto open = kept_.orders.orders_of(tx, invitation.id);
  std::erase_if(open, [](const Order& order) { return !may_be_reminded(order); });
  if (open.empty()) return {};
  const Instant due_at = std::ranges::min_element(open, {}, &Order::due_at)->due_at;
  const Instant last = std::max(invitation.created_at, invitation.reminded_at.value_or(Instant{}));
  const auto came = next_reminder(invitation.reminder_days, due_at, last);
  if (!came || *came > now || now >= due_at) return {};
  return open;
}

Result<void> Remind::remind(ports::Tx& tx, Invitation invitation, const std::string& in_the_way) {
  const auto open = due_now(tx, invitation);
  if (open.empty()) return {};
  const Instant now = clock_.now();
  invitation.reminded_at = now;
  kept_.orders.save_invitation(tx, invitation);
  const auto note = [&](const char* kind, const std::string& text) {
    for (const auto& order : open)
      kept_.orders.add_to_timeline(tx, order.id, {now, "system", kind, text, ""});
  };
  if (!in_the_way.empty()) {
    note("not_reminded", fmt::format("No reminder was written: {}.", in_the_way));
    return {};
  }
  // One that is still on its way reminds well enough.
  for (const auto& effect : kept_.effects.of_group(tx, invitation.id.text()))
    if (effect.kind == effects::kCandidateLetter && !effects::is_settled(effect.state)) return {};
  TRY_VOID(placing_.plan_letter(tx, invitation, LetterKind::Reminder));
  note("reminded", "A reminder was written, as the due date comes near.");
  return {};
}

}  // namespace bascule::orders
