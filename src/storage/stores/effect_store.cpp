#include "storage/stores/effect_store.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "effects/effect_json.hpp"
#include "storage/stores/order_rows.hpp"
#include "storage/stores/time_walk.hpp"
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

// Without what it writes.
Effect bare_of(const SqlRow& row) {
  Effect effect;
  effect.id = row.get<EffectId>(0);
  effect.org = row.get<OrgId>(1);
  effect.kind = row.get<std::string>(2);
  effect.key = row.get<std::string>(3);
  effect.group = row.get<std::string>(4);
  effect.connection = row.get<ConnectionId>(5);
  effect.payload = ports::Letter{};
  effect.state = word_of(effects::parse_effect_state(row.text(8)), row.text(8));
  effect.remote_id = row.get<std::string>(9);
  effect.sends = row.get<int>(10);
  effect.absent_reads = row.get<int>(11);
  effect.reason = row.get<std::string>(12);
  effect.created_at = row.get<Instant>(13);
  effect.sent_at = row.get<std::optional<Instant>>(14);
  effect.settled_at = row.get<std::optional<Instant>>(15);
  return effect;
}

// As `kColumns`, with nothing where it says what is written.
constexpr std::string_view kBareColumns =
    "e.id, e.org_id, e.kind, e.key, e.group_id, e.connection_id, '', NULL, e.state, e.remote_id, "
    "e.sends, e.absent_reads, e.reason, e.created_at, e.sent_at, e.settled_at";

// Those that went wrong, or were given up, have an index of their own.
bool is_rare(const effects::EffectFilter& filter) {
  return filter.state == EffectState::Unknown || filter.state == EffectState::Parked ||
         filter.state == EffectState::Dropped;
}

std::string walk_of(const effects::EffectFilter& filter) {
  return fmt::format(
      "SELECT id, created_at FROM effects WHERE org_id = $1 {}AND created_at >= $2 AND created_at "
      "<= $3 AND (created_at < $3 OR id < $4) ORDER BY created_at DESC, id DESC LIMIT $5",
      is_rare(filter) ? "AND state IN ('unknown', 'parked', 'dropped') " : "");
}

Stretch<Effect> stretch_of(ports::Tx& tx, const OrgId& org, const effects::EffectFilter& filter,
                           const TimeSpan& span, std::size_t limit) {
  const auto walk = walk_of(filter);
  const bool passes_all = filter.connection_id.empty() && filter.kind.empty() && !filter.state;
  const auto most = passes_all ? limit + 1 : effects::EffectStore::kLookedThroughMax;
  const auto state = filter.state ? effects::to_string(*filter.state) : std::string_view();
  const auto beginning = filter.kind.ends_with(':') ? filter.kind : std::string();
  Stretch<Effect> stretch;
  for (const SqlRow row : sql(tx).query(
           fmt::format("SELECT {} FROM ({}) AS w JOIN effects e ON e.id = w.id WHERE e.org_id = $1 "
                       "AND (e.connection_id = $6 OR $6 = '') AND (e.state = $7 OR $7 = '') AND "
                       "(e.kind = $8 OR $8 = '' OR ($9 <> '' AND substr(e.kind, 1, length($9)) = "
                       "$9)) ORDER BY w.created_at DESC, w.id DESC LIMIT $10",
                       kBareColumns, walk),
           org, span.from, span.start.at, span.start.id, most, filter.connection_id, state,
           filter.kind, beginning, limit + 1)) {
    auto effect = bare_of(row);
    stretch.items.emplace_back(TimePlace{effect.created_at, effect.id.text()}, std::move(effect));
  }
  if (stretch.items.size() > limit || passes_all) return stretch;
  for (const SqlRow row :
       sql(tx).query(fmt::format("SELECT w.id, w.created_at FROM ({}) AS w ORDER BY w.created_at "
                                 "DESC, w.id DESC LIMIT 1 OFFSET $6",
                                 walk),
                     org, span.from, span.start.at, span.start.id, most, most - 1))
    stretch.broken_off = TimePlace{row.get<Instant>(1), row.get<std::string>(0)};
  return stretch;
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

Page<Effect> SqlEffectStore::list(ports::Tx& tx, const effects::EffectFilter& filter,
                                  const PageRequest& page) {
  const auto limit = std::min(page.limit, PageRequest::kLimitMax);
  const auto span = span_of(page, filter.from, filter.until);
  if (!span) return {};
  std::vector<Stretch<Effect>> stretches;
  for (const auto& org : orgs_of(tx))
    stretches.push_back(stretch_of(tx, org, filter, *span, limit));
  return page_of(std::move(stretches), limit);
}

Effect SqlEffectStore::effect_of(ports::Tx& tx, const SqlRow& row) {
  Effect effect = bare_of(row);
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
  return effect;
}

}  // namespace bascule::storage
