#pragma once

#include "jobs/job.hpp"
#include "orders/kept.hpp"
#include "orders/order.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// Job `effects_settled`: looks at the ledger rows of one group and moves its orders along.
//   an invitation's: letter accepted → invited; letter refused → needs attention
//   an order's: result on the profile → delivered; refused → needs attention
// Harmless to run at any time, any number of times.
class EffectsSettled {
 public:
  static constexpr const char* kKind = "effects_settled";

  EffectsSettled(ports::Database& database, Kept kept, const ports::Clock& clock);
  [[nodiscard]] Result<void> run(const jobs::Job& job);

 private:
  void settle_invitation(ports::Tx& tx, const InvitationId& id);
  void settle_order(ports::Tx& tx, const OrderId& id);
  void say_what_is_waited_for(ports::Tx& tx, Order& order,
                              const std::vector<effects::Effect>& effects);
  void step(ports::Tx& tx, Order& order, Step step, const std::string& text,
            const std::string& reason, const std::string& evidence);
  void go_on_after_return(ports::Tx& tx, Order& order);

  ports::Database& database_;
  Kept kept_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orders
