#include "orders/place_order.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "orgs/org.hpp"
#include "rules/rule.hpp"

namespace bascule::orders {
namespace {

constexpr std::size_t kNameBytesMax = 200;
constexpr std::size_t kExternalIdBytesMax = 200;

}  // namespace

PlaceOrder::PlaceOrder(Kept kept, Placing& placing, const assessments::Catalogue& catalogue,
                       const ports::Clock& clock)
    : kept_(kept), placing_(placing), catalogue_(catalogue), clock_(clock) {}

Result<Order> PlaceOrder::place(ports::Tx& tx, const PlaceOrderRequest& request,
                                const std::string& actor) {
  const auto* assessment = catalogue_.newest(request.assessment);
  if (!assessment)
    return fail(ErrorCode::InvalidInput, "there is no such assessment", "/assessment");
  auto email = orgs::checked_email(request.email.reveal());
  if (!email) return fail(ErrorCode::InvalidInput, email.error().message, "/subject/email");
  if (request.name.reveal().size() > kNameBytesMax ||
      one_line(request.name.reveal()) != request.name.reveal())
    return fail(ErrorCode::InvalidInput, "a name is one line of at most 200 bytes",
                "/subject/name");
  if (request.external_id.size() > kExternalIdBytesMax ||
      one_line(request.external_id) != request.external_id)
    return fail(ErrorCode::InvalidInput, "an external id is one line of at most 200 bytes",
                "/subject/external_id");
  if (request.due_days < 1 || request.due_days > rules::kDueDaysMax)
    return fail(ErrorCode::InvalidInput, fmt::format("due days are 1 to {}", rules::kDueDaysMax),
                "/due_days");

  Asking asking;
  auto known = request.external_id.empty()
                   ? std::nullopt
                   : kept_.orders.find_subject_by_external_id(tx, request.external_id);
  if (!known) {
    known = kept_.orders.find_subject_by_email(tx, *email);
    // Two external ids are two people, even at one address.
    if (known && !known->external_id.empty() && !request.external_id.empty()) known.reset();
  }
  if (known) {
    asking.subject = std::move(*known);
    for (const auto& earlier : kept_.orders.orders_of_subject(tx, asking.subject.id)) {
      if (earlier.assessment.id != request.assessment) continue;
      if (!has_ended_for_candidate(earlier))
        return fail(ErrorCode::Conflict,
                    "this person has an open order for this assessment: " + earlier.id.text());
      asking.round = std::max(asking.round, earlier.round + 1);
    }
  }
  asking.subject.name = request.name;
  asking.subject.email = *email;
  asking.subject.language = request.language;
  if (!request.external_id.empty()) asking.subject.external_id = request.external_id;
  asking.assessments = {assessment->ref()};
  if (request.need == Need::Optional) asking.optional_assessments = {assessment->id()};
  asking.environment = request.environment;
  asking.due_at = clock_.now() + std::chrono::days{request.due_days};
  asking.actor = actor;
  asking.why = "Ordered through the API.";
  auto placed = TRY(placing_.place(tx, std::move(asking)));
  if (placed.orders.empty())
    return fail(ErrorCode::Conflict, "this person was asked for this assessment before",
                "/subject/external_id");
  return std::move(placed.orders.front());
}

}  // namespace bascule::orders
