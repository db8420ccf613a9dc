#pragma once

#include <string>

#include "orders/kept.hpp"
#include "orders/letter_gate_store.hpp"
#include "orders/tend_order.hpp"
#include "orgs/actor.hpp"

namespace bascule::orders {

// Withdraws the orders whose letters are held: those who were moved by mistake hear nothing, and
// whoever enters the stage again later is asked then. In steps, so that a long list holds nobody
// up.
class WithdrawHeld {
 public:
  static constexpr std::size_t kStep = 100;

  WithdrawHeld(ports::Database& database, Kept kept, LetterGateStore& gates, TendOrder& tend_order)
      : database_(database), kept_(kept), gates_(gates), tend_order_(tend_order) {}

  struct Withdrawn {
    std::size_t count = 0;
    std::optional<std::string> next{};  // Where the next step begins; none: that was the last.
  };
  // One step, newest orders first; `after` is empty or what the step before said. Conflict while
  // letters are not held: who is sent to meanwhile cannot be told from who is not.
  [[nodiscard]] Result<Withdrawn> run(const OrgScope& scope, const std::string& after,
                                      const std::string& reason, const orgs::Actor& by);

 private:
  [[nodiscard]] Result<bool> withdraw(const OrgScope& scope, const OrderId& id,
                                      const std::string& reason, const orgs::Actor& by);

  ports::Database& database_;
  Kept kept_;
  LetterGateStore& gates_;
  TendOrder& tend_order_;
};

}  // namespace bascule::orders
