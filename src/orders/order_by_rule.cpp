#include "orders/order_by_rule.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "orders/asking_of.hpp"

namespace bascule::orders {

Result<void> OrderByRule::run(ports::Tx& tx, const connections::Connection& connection,
                              const ats::Opportunity& opportunity,
                              const rules::Decision& decision) {
  auto asking =
      TRY(asking_of(tx, kept_, catalogue_, connection, opportunity, decision.assessments));
  asking.due_at = clock_.now() + std::chrono::days{decision.due_days};
  if (const auto rule = kept_.rules.find(tx, decision.rule)) {
    asking.reminder_days = rule->reminder_days;
    asking.subject.language = rule->language;
  }
  asking.optional_assessments = decision.optional_assessments;
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
