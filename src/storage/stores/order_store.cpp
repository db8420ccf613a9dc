#include "storage/stores/order_store.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "storage/stores/order_rows.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using orders::Invitation;
using orders::Order;
using orders::StoredResult;
using orders::Subject;

template <class T, class... Params>
std::optional<T> one(ports::Tx& tx, T (*read)(const SqlRow&), const std::string& text,
                     const Params&... params) {
  const auto rows = sql(tx).query(text, params...);
  if (rows.empty()) return std::nullopt;
  return read(rows.front());
}

template <class T, class... Params>
std::vector<T> many(ports::Tx& tx, T (*read)(const SqlRow&), const std::string& text,
                    const Params&... params) {
  std::vector<T> found;
  for (const SqlRow row : sql(tx).query(text, params...)) found.push_back(read(row));
  return found;
}

std::optional<ConnectionId> connection_of(const std::optional<orders::AtsRef>& ats) {
  return ats ? std::optional(ats->connection) : std::nullopt;
}
std::optional<std::string> opportunity_of(const std::optional<orders::AtsRef>& ats) {
  return ats ? std::optional(ats->opportunity_id) : std::nullopt;
}
std::optional<std::string> contact_of(const std::optional<orders::AtsRef>& ats) {
  return ats ? std::optional(ats->contact_id) : std::nullopt;
}

}  // namespace

void SqlOrderStore::insert_subject(ports::Tx& tx, const Subject& subject) {
  sql(tx).execute("INSERT INTO subjects VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                  subject.id, tx.org(), subject.name, subject.email, subject.language,
                  subject.external_id, connection_of(subject.ats), opportunity_of(subject.ats),
                  contact_of(subject.ats), subject.created_at);
}

void SqlOrderStore::save_subject(ports::Tx& tx, const Subject& subject) {
  sql(tx).execute(
      "UPDATE subjects SET name = $3, email = $4, language = $5, external_id = $6, opportunity_id "
      "= "
      "$7, contact_id = $8 WHERE id = $1 AND org_id = $2",
      subject.id, tx.org(), subject.name, subject.email, subject.language, subject.external_id,
      opportunity_of(subject.ats), contact_of(subject.ats));
}

std::optional<Subject> SqlOrderStore::find_subject(ports::Tx& tx, const SubjectId& id) {
  return one(tx, subject_of,
             select(kSubjectColumns, "subjects", "WHERE id = $1 AND (org_id = $2 OR $2 = '')"), id,
             tx.org());
}

std::optional<Subject> SqlOrderStore::find_subject_by_external_id(ports::Tx& tx,
                                                                  const std::string& external_id) {
  return one(tx, subject_of,
             select(kSubjectColumns, "subjects",
                    "WHERE org_id = $1 AND external_id IN ($2, $3) AND external_id <> ''"),
             tx.org(), external_id, pseudonyms_.of(external_id));
}

std::optional<Subject> SqlOrderStore::find_subject_by_email(ports::Tx& tx, const Personal& email) {
  return one(
      tx, subject_of,
      select(kSubjectColumns, "subjects",
             "WHERE org_id = $1 AND email = $2 AND opportunity_id IS NULL ORDER BY id LIMIT 1"),
      tx.org(), email);
}

std::optional<Subject> SqlOrderStore::find_subject_by_opportunity(
    ports::Tx& tx, const ConnectionId& connection, const std::string& opportunity_id) {
  return one(tx, subject_of,
             select(kSubjectColumns, "subjects",
                    "WHERE org_id = $1 AND connection_id = $2 AND opportunity_id IN ($3, $4)"),
             tx.org(), connection, opportunity_id, pseudonyms_.of(opportunity_id));
}

void SqlOrderStore::insert_invitation(ports::Tx& tx, const Invitation& invitation) {
  sql(tx).execute(fmt::format("INSERT INTO invitations ({}) VALUES ($1, $2, $3, $4, $5, $6, $7, "
                              "$8, $9)",
                              kInvitationColumns),
                  invitation.id, tx.org(), invitation.subject, invitation.generation,
                  invitation.mails_sent, invitation.token_hash, invitation.created_at,
                  numbers_text(invitation.reminder_days), invitation.reminded_at);
}

void SqlOrderStore::save_invitation(ports::Tx& tx, const Invitation& invitation) {
  sql(tx).execute(
      "UPDATE invitations SET generation = $3, mails_sent = $4, token_hash = $5, "
      "reminder_days = $6, reminded_at = $7 WHERE id = $1 AND org_id = $2",
      invitation.id, tx.org(), invitation.generation, invitation.mails_sent, invitation.token_hash,
      numbers_text(invitation.reminder_days), invitation.reminded_at);
}

std::optional<Invitation> SqlOrderStore::find_invitation(ports::Tx& tx, const InvitationId& id) {
  return one(
      tx, invitation_of,
      select(kInvitationColumns, "invitations", "WHERE id = $1 AND (org_id = $2 OR $2 = '')"), id,
      tx.org());
}

std::optional<Invitation> SqlOrderStore::find_invitation_by_token(ports::Tx& tx,
                                                                  const std::string& token_hash) {
  return one(tx, invitation_of, select(kInvitationColumns, "invitations", "WHERE token_hash = $1"),
             token_hash);
}

bool SqlOrderStore::insert(ports::Tx& tx, const Order& order) {
  return sql(tx).execute(
             "INSERT INTO orders (id, org_id, environment, subject_id, invitation_id, position, "
             "assessment_id, assessment_version, round, state, resume_state, reason, "
             "connection_id, "
             "opportunity_id, contact_id, rule_id, decision_id, result_id, created_at, due_at, "
             "is_optional) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
             "$14, $15, $16, $17, "
             "$18, $19, $20, $21) ON CONFLICT (org_id, subject_id, assessment_id, round) DO "
             "NOTHING",
             order.id, tx.org(), to_string(order.environment), order.subject, order.invitation,
             order.position, order.assessment.id, order.assessment.version, order.round,
             orders::to_string(order.state), orders::to_string(order.resume_state), order.reason,
             connection_of(order.ats), opportunity_of(order.ats), contact_of(order.ats), order.rule,
             order.decision, order.result, order.created_at, order.due_at,
             order.need == orders::Need::Optional) == 1;
}

void SqlOrderStore::save(ports::Tx& tx, const Order& order) {
  sql(tx).execute(
      "UPDATE orders SET state = $3, resume_state = $4, reason = $5, result_id = $6, due_at = $7 "
      "WHERE id = $1 AND org_id = $2",
      order.id, tx.org(), orders::to_string(order.state), orders::to_string(order.resume_state),
      order.reason, order.result, order.due_at);
}

void SqlOrderStore::want_purge(ports::Tx& tx, const OrderId& id, orders::PurgeWhy why) {
  sql(tx).execute(
      "UPDATE orders SET purge_why = $3 WHERE id = $1 AND org_id = $2 AND purge_why = ''", id,
      tx.org(), orders::to_string(why));
}

std::optional<Order> SqlOrderStore::find(ports::Tx& tx, const OrderId& id) {
  return one(tx, order_of,
             select(kOrderColumns, "orders", "WHERE id = $1 AND (org_id = $2 OR $2 = '')"), id,
             tx.org());
}

std::vector<Order> SqlOrderStore::orders_of(ports::Tx& tx, const InvitationId& invitation) {
  return many(
      tx, order_of,
      select(kOrderColumns, "orders", "WHERE invitation_id = $1 AND org_id = $2 ORDER BY position"),
      invitation, tx.org());
}

std::vector<Order> SqlOrderStore::orders_about(ports::Tx& tx, const ConnectionId& connection,
                                               const std::string& opportunity_id) {
  return many(
      tx, order_of,
      select(kOrderColumns, "orders",
             "WHERE org_id = $1 AND connection_id = $2 AND opportunity_id IN ($3, $4) ORDER BY id"),
      tx.org(), connection, opportunity_id, pseudonyms_.of(opportunity_id));
}

bool SqlOrderStore::has_kept(ports::Tx& tx, const ConnectionId& connection) {
  return !sql(tx)
              .query(
                  "SELECT id FROM orders WHERE org_id = $1 AND connection_id = $2 AND "
                  "purged_at IS NULL AND purge_why = '' LIMIT 1",
                  tx.org(), connection)
              .empty();
}

std::vector<Order> SqlOrderStore::orders_of_subject(ports::Tx& tx, const SubjectId& subject) {
  return many(tx, order_of,
              select(kOrderColumns, "orders", "WHERE org_id = $1 AND subject_id = $2 ORDER BY id"),
              tx.org(), subject);
}

void SqlOrderStore::add_to_timeline(ports::Tx& tx, const OrderId& order,
                                    const orders::TimelineEntry& entry) {
  sql(tx).execute(
      "INSERT INTO timeline SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7 FROM "
      "timeline "
      "WHERE order_id = $1",
      order, tx.org(), entry.at, entry.actor, entry.kind, entry.text, entry.evidence);
}

std::vector<orders::TimelineEntry> SqlOrderStore::timeline(ports::Tx& tx, const OrderId& order) {
  std::vector<orders::TimelineEntry> entries;
  for (const SqlRow row : sql(tx).query("SELECT at, actor, kind, text, evidence FROM timeline "
                                        "WHERE order_id = $1 AND (org_id = $2 OR $2 = '') "
                                        "ORDER BY position",
                                        order, tx.org()))
    entries.push_back({row.get<Instant>(0), row.get<std::string>(1), row.get<std::string>(2),
                       row.get<std::string>(3), row.get<std::string>(4)});
  return entries;
}

void SqlOrderStore::insert_result(ports::Tx& tx, const StoredResult& result) {
  sql(tx).execute("INSERT INTO results VALUES ($1, $2, $3, $4, $5, $6, $7)", result.id, tx.org(),
                  result.order, result.sitting, to_string(result.environment), result.envelope,
                  result.created_at);
}

std::optional<StoredResult> SqlOrderStore::find_result(ports::Tx& tx, const ResultId& id) {
  return one(tx, result_of,
             select(kResultColumns, "results", "WHERE id = $1 AND (org_id = $2 OR $2 = '')"), id,
             tx.org());
}

std::vector<StoredResult> SqlOrderStore::results_after(ports::Tx& tx, const std::string& after,
                                                       std::size_t limit) {
  return many(tx, result_of,
              select(kResultColumns, "results",
                     "WHERE id > $1 AND (org_id = $2 OR $2 = '') AND envelope <> '' ORDER BY id "
                     "LIMIT $3"),
              after, tx.org(), limit);
}

}  // namespace bascule::storage
