#include "storage/stores/effect_store.hpp"

#include "effects/effect_json.hpp"
#include "storage/stores/order_rows.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using effects::Effect;
using effects::EffectState;

constexpr std::string_view kColumns =
    "id, org_id, kind, key, group_id, connection_id, payload, letter_sealed, state, remote_id, "
    "sends, absent_reads, "
    "reason, created_at, sent_at, settled_at";

crypto::SealedPlace place_of(const OrgId& org, const EffectId& id) {
  return {org, "effects", "letter", id.text()};
}

}  // namespace

bool SqlEffectStore::plan(ports::Tx& tx, const Effect& effect) {
  auto& db = sql(tx);
  std::string payload;
  std::optional<Bytes> letter;
  if (const auto* writing = std::get_if<ats::Writing>(&effect.payload))
    payload = effects::writing_text(*writing);
  else
    letter = vault_.seal(tx, Secret(effects::letter_text(std::get<ports::Letter>(effect.payload))),
                         place_of(tx.org(), effect.id));
  return db.execute(
             "INSERT INTO effects VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
             "$14, $15, $16) "
             "ON CONFLICT (org_id, key) DO NOTHING",
             effect.id, tx.org(), effect.kind, effect.key, effect.group, effect.connection, payload,
             letter, effects::to_string(effect.state), effect.remote_id, effect.sends,
             effect.absent_reads, effect.reason, effect.created_at, effect.sent_at,
             effect.settled_at) == 1;
}

std::optional<Effect> SqlEffectStore::find(ports::Tx& tx, const EffectId& id) {
  static const auto text =
      select(kColumns, "effects", "WHERE id = $1 AND (org_id = $2 OR $2 = '')");
  const auto rows = sql(tx).query(text, id, tx.org());
  if (rows.empty()) return std::nullopt;
  return effect_of(tx, rows.front());
}

void SqlEffectStore::save(ports::Tx& tx, const Effect& effect) {
  // A letter that is done is forgotten: its link and address are needed no more.
  const bool forget = effect.state == EffectState::Done || effect.state == EffectState::Dropped;
  sql(tx).execute(
      "UPDATE effects SET state = $3, remote_id = $4, sends = $5, absent_reads = $6, reason = $7, "
      "sent_at = $8, "
      "settled_at = $9, letter_sealed = CASE WHEN $10 = 1 THEN NULL ELSE letter_sealed END "
      "WHERE id = $1 AND (org_id = $2 OR $2 = '')",
      effect.id, tx.org(), effects::to_string(effect.state), effect.remote_id, effect.sends,
      effect.absent_reads, effect.reason, effect.sent_at, effect.settled_at, forget);
}

void SqlEffectStore::replace_writing(ports::Tx& tx, const Effect& effect) {
  sql(tx).execute(
      "UPDATE effects SET kind = $3, payload = $4 WHERE id = $1 AND (org_id = $2 OR $2 = '')",
      effect.id, tx.org(), effect.kind,
      effects::writing_text(std::get<ats::Writing>(effect.payload)));
}

std::vector<Effect> SqlEffectStore::of_group(ports::Tx& tx, const std::string& group) {
  static const auto text =
      select(kColumns, "effects", "WHERE org_id = $1 AND group_id = $2 ORDER BY id");
  std::vector<Effect> found;
  for (const SqlRow row : sql(tx).query(text, tx.org(), group)) found.push_back(effect_of(tx, row));
  return found;
}

Effect SqlEffectStore::effect_of(ports::Tx& tx, const SqlRow& row) {
  Effect effect;
  effect.id = row.get<EffectId>(0);
  effect.org = row.get<OrgId>(1);
  effect.kind = row.get<std::string>(2);
  effect.key = row.get<std::string>(3);
  effect.group = row.get<std::string>(4);
  effect.connection = row.get<ConnectionId>(5);
  effect.state = word_of(effects::parse_effect_state(row.text(8)), row.text(8));
  if (!row.text(6).empty()) {
    auto writing = effects::writing_from_text(row.text(6));
    if (!writing) refuse_stored("an effect");
    effect.payload = std::move(*writing);
  } else if (row.is_null(7)) {
    effect.payload = ports::Letter{};
  } else {
    const auto opened = vault_.open(tx, row.get<Bytes>(7), place_of(effect.org, effect.id));
    if (!opened) throw SqlError(opened.error());
    auto letter = effects::letter_from_text(opened->reveal());
    if (!letter) refuse_stored("a letter");
    effect.payload = std::move(*letter);
  }
  effect.remote_id = row.get<std::string>(9);
  effect.sends = row.get<int>(10);
  effect.absent_reads = row.get<int>(11);
  effect.reason = row.get<std::string>(12);
  effect.created_at = row.get<Instant>(13);
  effect.sent_at = row.get<std::optional<Instant>>(14);
  effect.settled_at = row.get<std::optional<Instant>>(15);
  return effect;
}

}  // namespace bascule::storage
