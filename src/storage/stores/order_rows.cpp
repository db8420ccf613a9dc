#include "storage/stores/order_rows.hpp"

#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

std::optional<orders::AtsRef> ats_of(const SqlRow& row, std::size_t first) {
  if (row.is_null(first)) return std::nullopt;
  return orders::AtsRef{row.get<ConnectionId>(first), row.get<std::string>(first + 1),
                        row.get<std::string>(first + 2)};
}

}  // namespace

std::string select(std::string_view columns, std::string_view table, std::string_view rest) {
  std::string text = "SELECT ";
  return text.append(columns).append(" FROM ").append(table).append(" ").append(rest);
}

orders::Subject subject_of(const SqlRow& row) {
  orders::Subject subject;
  subject.id = row.get<SubjectId>(0);
  subject.org = row.get<OrgId>(1);
  subject.name = row.get<Personal>(2);
  subject.email = row.get<Personal>(3);
  subject.language = row.get<std::string>(4);
  subject.external_id = row.get<std::string>(5);
  subject.ats = ats_of(row, 6);
  subject.created_at = row.get<Instant>(9);
  return subject;
}

orders::Invitation invitation_of(const SqlRow& row) {
  orders::Invitation invitation;
  invitation.id = row.get<InvitationId>(0);
  invitation.org = row.get<OrgId>(1);
  invitation.subject = row.get<SubjectId>(2);
  invitation.generation = row.get<int>(3);
  invitation.mails_sent = row.get<int>(4);
  invitation.token_hash = row.get<std::string>(5);
  invitation.created_at = row.get<Instant>(6);
  invitation.reminder_days = numbers_of(row.text(7));
  invitation.reminded_at = row.get<std::optional<Instant>>(8);
  return invitation;
}

orders::Order order_of(const SqlRow& row) {
  orders::Order order;
  order.id = row.get<OrderId>(0);
  order.org = row.get<OrgId>(1);
  order.environment = word_of(parse_environment(row.text(2)), row.text(2));
  order.subject = row.get<SubjectId>(3);
  order.invitation = row.get<InvitationId>(4);
  order.position = row.get<int>(5);
  order.assessment = {row.get<std::string>(6), row.get<std::string>(7)};
  order.round = row.get<int>(8);
  order.state = word_of(orders::parse_order_state(row.text(9)), row.text(9));
  order.resume_state = word_of(orders::parse_order_state(row.text(10)), row.text(10));
  order.reason = row.get<std::string>(11);
  order.ats = ats_of(row, 12);
  order.rule = row.get<RuleId>(15);
  order.decision = row.get<DecisionId>(16);
  order.result = row.get<std::optional<ResultId>>(17);
  order.created_at = row.get<Instant>(18);
  order.due_at = row.get<Instant>(19);
  if (!row.text(20).empty())
    order.purge = orders::Purge{word_of(orders::parse_purge_why(row.text(20)), row.text(20)),
                                row.get<int>(21), row.get<std::optional<Instant>>(22)};
  order.need = row.get<bool>(23) ? orders::Need::Optional : orders::Need::Required;
  return order;
}

orders::StoredResult result_of(const SqlRow& row) {
  orders::StoredResult result;
  result.id = row.get<ResultId>(0);
  result.org = row.get<OrgId>(1);
  result.order = row.get<OrderId>(2);
  result.sitting = row.get<SittingId>(3);
  result.environment = word_of(parse_environment(row.text(4)), row.text(4));
  result.envelope = row.get<std::string>(5);
  result.created_at = row.get<Instant>(6);
  return result;
}

}  // namespace bascule::storage
