#include "storage/stores/letter_gate_store.hpp"

#include "storage/stores/words.hpp"

namespace bascule::storage {

using orders::LetterGate;

LetterGate SqlLetterGateStore::find(ports::Tx& tx) {
  LetterGate gate;
  gate.org = tx.org();
  const auto rows = sql(tx).query(
      "SELECT per_hour_max, counted_from, held_since, held_by, held_why FROM letter_gates "
      "WHERE org_id = $1",
      tx.org());
  if (rows.empty()) return gate;
  const SqlRow row = rows.front();
  gate.per_hour_max = row.get<std::optional<int>>(0);
  gate.counted_from = row.get<Instant>(1);
  if (const auto since = row.get<std::optional<Instant>>(2))
    gate.hold = LetterGate::Hold{*since, row.get<std::string>(3), row.get<std::string>(4)};
  return gate;
}

void SqlLetterGateStore::save(ports::Tx& tx, const LetterGate& gate) {
  must_be_own(tx, gate.org);
  const auto hold = gate.hold.value_or(LetterGate::Hold{});
  sql(tx).execute(
      "INSERT INTO letter_gates (org_id, per_hour_max, counted_from, held_since, held_by, "
      "held_why) "
      "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (org_id) DO UPDATE SET per_hour_max = $2, "
      "counted_from = $3, held_since = $4, held_by = $5, held_why = $6",
      gate.org, gate.per_hour_max, gate.counted_from,
      gate.hold ? std::optional(hold.since) : std::nullopt, hold.by, hold.why);
}

SqlLetterGateStore::Sent SqlLetterGateStore::sent(ports::Tx& tx, Instant from, std::size_t most) {
  const auto rows = sql(tx).query(
      "SELECT count(*), min(sent_at), max(sent_at) FROM (SELECT sent_at FROM effects WHERE org_id "
      "= $1 AND kind = 'mail' AND sent_at IS NOT NULL AND sent_at >= $2 AND sends > 0 ORDER BY "
      "sent_at DESC "
      "LIMIT $3) AS newest",
      tx.org(), from, most);
  const SqlRow row = rows.front();
  return {row.get<std::size_t>(0), row.get<std::optional<Instant>>(1).value_or(Instant{}),
          row.get<std::optional<Instant>>(2).value_or(Instant{})};
}

HeldLetters held_letters(ports::Tx& tx) {
  HeldLetters held;
  for (const SqlRow row :
       sql(tx).query("SELECT org_id, held_why FROM letter_gates WHERE held_since IS NOT NULL AND "
                     "(org_id = $1 OR $1 = '')",
                     tx.org())) {
    const auto why = row.get<std::string>(1);
    held[row.get<std::string>(0)] =
        why.empty() ? "Letters to candidates are held." : "Letters to candidates are held: " + why;
  }
  return held;
}

}  // namespace bascule::storage
