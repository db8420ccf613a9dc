#include "orders/order_by_rule.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::orders {
namespace {

constexpr std::size_t kNameBytesMax = 500;  // Of a person; longer ones are cut, not refused.

Personal cleaned(const Personal& text) {
  return Personal(cut(one_line(text.reveal()), kNameBytesMax));
}

}  // namespace

Result<void> OrderByRule::run(ports::Tx& tx, const connections::Connection& connection,
                              const ats::Opportunity& opportunity,
                              const rules::Decision& decision) {
  Asking asking;
  if (auto known = kept_.orders.find_subject_by_opportunity(tx, connection.id, opportunity.id))
    asking.subject = std::move(*known);
  asking.subject.name = cleaned(opportunity.name);
  asking.subject.email = cleaned(opportunity.emails.front());
  asking.subject.ats = AtsRef{connection.id, opportunity.id, opportunity.contact_id};
  for (const auto& id : decision.assessments) {
    const auto* assessment = catalogue_.newest(id);
    if (!assessment)
      return fail(ErrorCode::InvalidInput,
                  "the rule names an assessment this version does not have: " + id);
    asking.assessments.push_back(assessment->ref());
  }
  // What was withdrawn before anybody heard of it keeps its round.
  for (const auto& earlier : kept_.orders.orders_about(tx, connection.id, opportunity.id))
    if (std::ranges::find(decision.assessments, earlier.assessment.id) !=
        decision.assessments.end())
      asking.round = std::max(asking.round, earlier.round + 1);
  asking.environment = connection.environment;
  asking.due_at = clock_.now() + std::chrono::days{decision.due_days};
  asking.rule = decision.rule;
  asking.decision = decision.id;
  asking.actor = connection.provider;
  const auto stage = opportunity.stage_text.empty() ? opportunity.stage_id : opportunity.stage_text;
  asking.why =
      fmt::format("{}: the candidate is in “{}”.",
                  decision.event.empty() ? "A rule was applied to who is in a stage already"
                                         : "A rule asked for this",
                  cut(one_line(stage), 200));
  TRY_VOID(placing_.place(tx, std::move(asking)));
  return {};
}

}  // namespace bascule::orders
