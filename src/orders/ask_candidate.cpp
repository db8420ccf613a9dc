#include "orders/ask_candidate.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "connections/provider_of.hpp"
#include "orders/asking_of.hpp"
#include "orders/history_of.hpp"
#include "orders/letter_conditions.hpp"
#include "orders/offered_languages.hpp"

namespace bascule::orders {
namespace {

Failure not_possible(const rules::Condition& condition) {
  return fail(ErrorCode::Conflict,
              condition.detail.empty()
                  ? fmt::format("nothing can be sent to this candidate; this does not hold: {}",
                                condition.name)
                  : fmt::format("nothing can be sent to this candidate: {}", condition.detail));
}

// The same limits as a rule has.
Result<CandidateWish> checked(const CandidateWish& wish) {
  rules::Rule rule;
  rule.trigger = rules::Trigger::ApplicationCreated;
  rule.assessments = wish.assessments;
  rule.optional_assessments = wish.optional_assessments;
  rule.language = wish.language;
  rule.due_days = wish.due_days;
  rule.reminder_days = wish.reminder_days;
  rule = TRY(rules::checked(std::move(rule)));
  return CandidateWish{rule.assessments, rule.optional_assessments, rule.language,
                       rule.due_days,    rule.reminder_days,        wish.again};
}

}  // namespace

Result<AskCandidate::Candidate> AskCandidate::look(const OrgScope& scope, const ConnectionId& id,
                                                   const std::string& opportunity) const {
  const auto connection = TRY(
      database_.read(scope, [&](ports::Tx& tx) -> Result<std::optional<connections::Connection>> {
        return kept_.connections.find(tx, id);
      }));
  if (!connection) return fail(ErrorCode::NotFound, "there is no such connection");
  auto* provider = TRY(connections::provider_of(*connection, find_provider_));
  auto read = provider->read_opportunity(connections::account_of(*connection), opportunity);
  if (!read && read.error().code == ErrorCode::NotFound)
    return fail(ErrorCode::InvalidInput,
                fmt::format("{} has no such opportunity", provider->title()), "/opportunity");
  Candidate candidate{*connection, TRY(std::move(read)), {}, {}};
  candidate.conditions = letter_conditions(candidate.opportunity);
  using Asked = std::map<std::string, rules::History::Asked>;
  const OrgScope own(connection->org);  // The operator's scope would find nothing.
  candidate.asked = TRY(database_.read(own, [&](ports::Tx& tx) -> Result<Asked> {
    return asked_before(tx, kept_, candidate.opportunity.id);
  }));
  return candidate;
}

Result<void> AskCandidate::may_be_asked(ports::Tx& tx, const Candidate& candidate,
                                        const CandidateWish& wish) const {
  const auto broken = std::ranges::find(candidate.conditions, false, &rules::Condition::holds);
  if (broken != candidate.conditions.end()) return not_possible(*broken);
  const auto asked = asked_before(tx, kept_, candidate.opportunity.id);
  for (const auto& assessment : wish.assessments) {
    const auto before = asked.find(assessment);
    if (before == asked.end()) continue;
    if (before->second.is_open)
      return fail(ErrorCode::Conflict,
                  fmt::format("{} was asked of this candidate and is still open", assessment));
    if (!wish.again)
      return fail(ErrorCode::Conflict,
                  fmt::format("{} was asked of this candidate before; say that it is asked again",
                              assessment));
  }
  return {};
}

Result<std::vector<Order>> AskCandidate::ask(ports::Tx& tx, const Candidate& candidate,
                                             const CandidateWish& wished,
                                             const std::string& actor) {
  const auto wish = TRY(checked(wished));
  const auto connection = kept_.connections.find(tx, candidate.connection.id);
  if (!connection || connection->state != connections::ConnectionState::On)
    return fail(ErrorCode::Conflict, "this connection is not on; see to it first");
  TRY_VOID(may_be_asked(tx, candidate, wish));
  auto asking =
      TRY(asking_of(tx, kept_, catalogue_, *connection, candidate.opportunity, wish.assessments));
  TRY_VOID(check_offered(catalogue_, wish.assessments, wish.language));
  asking.due_at = clock_.now() + std::chrono::days{wish.due_days};
  asking.reminder_days = wish.reminder_days;
  asking.optional_assessments = wish.optional_assessments;
  asking.subject.language = wish.language;
  asking.actor = actor;
  asking.why = asking.round > 1 ? "Asked again by hand." : "Asked by hand.";
  auto placed = TRY(placing_.place(tx, std::move(asking)));
  if (placed.orders.empty())
    return fail(ErrorCode::Conflict, "all of this was asked of the candidate before");
  return std::move(placed.orders);
}

}  // namespace bascule::orders
