#include "orders/asking_of.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bascule::orders {
namespace {

constexpr std::size_t kNameBytesMax = 500;  // Of a person; longer ones are cut, not refused.

Personal cleaned(const Personal& text) {
  return Personal(cut(one_line(text.reveal()), kNameBytesMax));
}

}  // namespace

Result<Asking> asking_of(ports::Tx& tx, const Kept& kept, const assessments::Catalogue& catalogue,
                         const connections::Connection& connection,
                         const ats::Opportunity& opportunity,
                         const std::vector<std::string>& assessments) {
  Asking asking;
  if (auto known = kept.orders.find_subject_by_opportunity(tx, connection.id, opportunity.id))
    asking.subject = std::move(*known);
  asking.subject.name = cleaned(opportunity.name);
  asking.subject.email = cleaned(opportunity.emails.front());
  asking.subject.ats = AtsRef{connection.id, opportunity.id, opportunity.contact_id};
  for (const auto& id : assessments) {
    const auto* assessment = catalogue.newest(id);
    if (!assessment)
      return fail(ErrorCode::InvalidInput,
                  "this version does not have the assessment " + cut(one_line(id), 80),
                  "/assessments");
    asking.assessments.push_back(assessment->ref());
  }
  // What was withdrawn before anybody heard of it keeps its round.
  for (const auto& earlier : kept.orders.orders_about(tx, connection.id, opportunity.id))
    if (std::ranges::find(assessments, earlier.assessment.id) != assessments.end())
      asking.round = std::max(asking.round, earlier.round + 1);
  asking.environment = connection.environment;
  return asking;
}

}  // namespace bascule::orders
