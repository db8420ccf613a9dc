#include "orders/plan_tags.hpp"

#include <algorithm>
#include <array>

#include "orders/place.hpp"

namespace bascule::orders {

void plan_tags(ports::Tx& tx, Kept& kept, const Order& order, const std::string& kind,
               const std::string& key, ats::Tags tags, const ports::Clock& clock,
               ports::Random& random) {
  Instant at = clock.now();
  for (const auto& earlier : kept.effects.of_group(tx, order.invitation.text()))
    at = std::max(at, earlier.created_at + std::chrono::milliseconds{1});
  std::array<std::byte, 10> bytes{};
  random.fill(bytes);
  effects::Effect effect;
  effect.id = EffectId::make(at, bytes);
  effect.org = order.org;
  effect.kind = kind;
  effect.key = key;
  effect.group = order.invitation.text();
  effect.connection = order.ats->connection;
  effect.payload = ats::Writing{order.ats->opportunity_id, order.id.text(), std::move(tags)};
  effect.created_at = at;
  if (kept.effects.plan(tx, effect))
    enqueue(kept, tx, clock, random,
            {.kind = kPerformEffect,
             .about = effect.id.text(),
             .lane = effect.connection.text(),
             .visible_at = clock.now()});
}

}  // namespace bascule::orders
