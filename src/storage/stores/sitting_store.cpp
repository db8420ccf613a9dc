#include "storage/stores/sitting_store.hpp"

#include "storage/stores/order_rows.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using sittings::Answer;
using sittings::Seat;
using sittings::Sitting;
using sittings::SittingState;

constexpr std::string_view kSittingColumns =
    "id, org_id, order_id, assessment_id, assessment_version, language, state, started_at, "
    "deadline, submitted_at";
constexpr std::string_view kSeatColumns =
    "token_hash, org_id, invitation_id, order_id, is_active, created_at";

std::string_view to_word(SittingState state) {
  return state == SittingState::Open ? "open" : "submitted";
}

std::optional<Sitting> sitting_of(const SqlRows& rows) {
  if (rows.empty()) return std::nullopt;
  const SqlRow row = rows.front();
  Sitting sitting;
  sitting.id = row.get<SittingId>(0);
  sitting.org = row.get<OrgId>(1);
  sitting.order = row.get<OrderId>(2);
  sitting.assessment = {row.get<std::string>(3), row.get<std::string>(4)};
  sitting.language = row.get<std::string>(5);
  sitting.state = row.text(6) == "open" ? SittingState::Open : SittingState::Submitted;
  sitting.started_at = row.get<Instant>(7);
  sitting.deadline = row.get<std::optional<Instant>>(8);
  sitting.submitted_at = row.get<std::optional<Instant>>(9);
  return sitting;
}

std::optional<Seat> seat_of(const SqlRows& rows) {
  if (rows.empty()) return std::nullopt;
  const SqlRow row = rows.front();
  Seat seat;
  seat.token_hash = row.get<std::string>(0);
  seat.org = row.get<OrgId>(1);
  seat.invitation = row.get<InvitationId>(2);
  seat.order = row.get<OrderId>(3);
  seat.is_active = row.get<bool>(4);
  seat.created_at = row.get<Instant>(5);
  return seat;
}

Answer answer_of(const SqlRow& row) {
  return {row.get<std::string>(0), row.get<std::int64_t>(1), row.get<std::int64_t>(2),
          row.get<Instant>(3)};
}

}  // namespace

bool SqlSittingStore::insert(ports::Tx& tx, const Sitting& sitting) {
  return sql(tx).execute(
             "INSERT INTO sittings VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT "
             "(order_id) DO NOTHING",
             sitting.id, tx.org(), sitting.order, sitting.assessment.id, sitting.assessment.version,
             sitting.language, to_word(sitting.state), sitting.started_at, sitting.deadline,
             sitting.submitted_at) == 1;
}

void SqlSittingStore::save(ports::Tx& tx, const Sitting& sitting) {
  sql(tx).execute(
      "UPDATE sittings SET state = $3, deadline = $4, submitted_at = $5 WHERE id = $1 AND org_id = "
      "$2",
      sitting.id, tx.org(), to_word(sitting.state), sitting.deadline, sitting.submitted_at);
}

std::optional<Sitting> SqlSittingStore::find(ports::Tx& tx, const SittingId& id) {
  static const auto text =
      select(kSittingColumns, "sittings", "WHERE id = $1 AND (org_id = $2 OR $2 = '')");
  return sitting_of(sql(tx).query(text, id, tx.org()));
}

std::optional<Sitting> SqlSittingStore::find_by_order(ports::Tx& tx, const OrderId& order) {
  static const auto text =
      select(kSittingColumns, "sittings", "WHERE order_id = $1 AND (org_id = $2 OR $2 = '')");
  return sitting_of(sql(tx).query(text, order, tx.org()));
}

void SqlSittingStore::put_answer(ports::Tx& tx, const SittingId& sitting, const Answer& answer) {
  sql(tx).execute(
      "INSERT INTO answers (sitting_id, item_id, org_id, value, version, saved_at) VALUES ($1, $2, "
      "$3, $4, $5, $6) "
      "ON CONFLICT (sitting_id, item_id) DO UPDATE SET value = $4, version = $5, saved_at = $6 "
      "WHERE answers.org_id = excluded.org_id",
      sitting, answer.item_id, tx.org(), answer.value, answer.version, answer.saved_at);
}

std::optional<Answer> SqlSittingStore::find_answer(ports::Tx& tx, const SittingId& sitting,
                                                   const std::string& item_id) {
  const auto rows = sql(tx).query(
      "SELECT item_id, value, version, saved_at FROM answers WHERE sitting_id = $1 AND item_id = "
      "$2 AND org_id = $3",
      sitting, item_id, tx.org());
  if (rows.empty()) return std::nullopt;
  return answer_of(rows.front());
}

std::vector<Answer> SqlSittingStore::answers(ports::Tx& tx, const SittingId& sitting) {
  std::vector<Answer> answers;
  for (const SqlRow row : sql(tx).query("SELECT item_id, value, version, saved_at FROM answers "
                                        "WHERE sitting_id = $1 AND (org_id = $2 OR $2 = '') "
                                        "ORDER BY item_id",
                                        sitting, tx.org()))
    answers.push_back(answer_of(row));
  return answers;
}

void SqlSittingStore::insert_seat(ports::Tx& tx, const Seat& seat) {
  sql(tx).execute("INSERT INTO seats VALUES ($1, $2, $3, $4, $5, $6)", seat.token_hash, tx.org(),
                  seat.invitation, seat.order, seat.is_active, seat.created_at);
}

std::optional<Seat> SqlSittingStore::find_seat(ports::Tx& tx, const std::string& token_hash) {
  static const auto text =
      select(kSeatColumns, "seats", "WHERE token_hash = $1 AND (org_id = $2 OR $2 = '')");
  return seat_of(sql(tx).query(text, token_hash, tx.org()));
}

std::optional<Seat> SqlSittingStore::active_seat(ports::Tx& tx, const InvitationId& invitation) {
  static const auto text =
      select(kSeatColumns, "seats", "WHERE invitation_id = $1 AND org_id = $2 AND is_active = 1");
  return seat_of(sql(tx).query(text, invitation, tx.org()));
}

void SqlSittingStore::save_seat(ports::Tx& tx, const Seat& seat) {
  sql(tx).execute("UPDATE seats SET order_id = $3 WHERE token_hash = $1 AND org_id = $2",
                  seat.token_hash, tx.org(), seat.order);
}

void SqlSittingStore::activate_seat(ports::Tx& tx, const Seat& seat) {
  auto& db = sql(tx);
  db.execute(
      "UPDATE seats SET is_active = 0 WHERE invitation_id = $1 AND org_id = $2 AND is_active = 1",
      seat.invitation, tx.org());
  db.execute("UPDATE seats SET is_active = 1 WHERE token_hash = $1 AND org_id = $2",
             seat.token_hash, tx.org());
}

void SqlSittingStore::delete_seats(ports::Tx& tx, const InvitationId& invitation) {
  sql(tx).execute("DELETE FROM seats WHERE invitation_id = $1 AND org_id = $2", invitation,
                  tx.org());
}

}  // namespace bascule::storage
