#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "deliveries/replay.hpp"
#include "effects/effect_store.hpp"
#include "jobs/job_store.hpp"
#include "orders/order_store.hpp"
#include "rules/rule_store.hpp"
#include "webhooks/inbox.hpp"

namespace bascule::deliveries {

// What came of a delivery that was decided. Nothing: no rule had to decide about it.
enum class CameOf { Invited, Watched, NotInvited, Nothing };
[[nodiscard]] std::string_view to_string(CameOf came);

// What became of a delivery, in one sentence.
[[nodiscard]] std::string verdict_of(const webhooks::InboxEvent& event, webhooks::Fate fate,
                                     CameOf came);
// What became of something that was to go out, in one sentence.
[[nodiscard]] std::string_view verdict_of(const effects::Effect& effect);

// What came in and what went out, as every door shows it, read in the caller's transaction.
class DeliveryJson {
 public:
  DeliveryJson(jobs::JobStore& jobs, rules::RuleStore& rules, orders::OrderStore& orders)
      : jobs_(jobs), rules_(rules), orders_(orders) {}

  [[nodiscard]] JsonObject line(ports::Tx& tx, const webhooks::InboxEvent& event) const;
  [[nodiscard]] JsonObject line(ports::Tx& tx, const effects::Effect& effect) const;
  // With the work on it, and what else only one of them shows.
  [[nodiscard]] JsonObject full(ports::Tx& tx, const webhooks::InboxEvent& event) const;
  [[nodiscard]] JsonObject full(ports::Tx& tx, const effects::Effect& effect) const;

 private:
  [[nodiscard]] JsonArray orders_of(ports::Tx& tx, const effects::Effect& effect) const;

  jobs::JobStore& jobs_;
  rules::RuleStore& rules_;
  orders::OrderStore& orders_;
};

[[nodiscard]] JsonObject to_json(const Replay::View& view);
[[nodiscard]] JsonObject to_json(const ReplayLine& line);

}  // namespace bascule::deliveries
