#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "orders/order_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "retention/retention_store.hpp"

namespace bascule::retention {

// Waits between two steps, so that others get their turn at the database. False: the program wants
// to stop, and no other step is made.
using Pause = std::function<bool(std::chrono::milliseconds)>;

// Deletes what one order knows about a person: because its days are over, or because it was asked
// for (the opportunity is gone or anonymised, or an operator wants it). Never during a sitting nor
// while something is still to be sent; what was asked for is then done later, by the sweep.
class PurgeOrder {
 public:
  PurgeOrder(ports::Database& database, orders::OrderStore& orders, RetentionStore& store,
             Pause pause, const ports::Clock& clock);

  // What was done, or what stands in the way (neither: nothing was to be done).
  struct Outcome {
    Rows rows;
    std::optional<std::string> in_the_way;
  };
  // If `days` have passed since it ended. What is kept about its opportunity has an age of its own.
  [[nodiscard]] Result<Outcome> if_over(const OrgScope& scope, const OrderId& id, int days);
  // If it was asked for. With all that is kept about its opportunity, if it is the last order
  // there.
  [[nodiscard]] Result<Outcome> if_asked(const OrgScope& scope, const OrderId& id);
  // Asks for it, and does it if nothing stands in the way. What has not begun is withdrawn first.
  // NotFound. Once more: the same.
  [[nodiscard]] Result<Outcome> ask(const OrgScope& scope, const OrderId& id,
                                    const std::string& actor);

 private:
  [[nodiscard]] Result<Rows> purge_opportunity(const OrgScope& scope, const orders::Order& order);
  [[nodiscard]] Rows purge(ports::Tx& tx, const orders::Order& order, orders::PurgeWhy why,
                           int days);
  // Withdraws what nobody has begun.
  void withdraw(ports::Tx& tx, orders::Order& order, const std::string& actor);

  ports::Database& database_;
  orders::OrderStore& orders_;
  RetentionStore& store_;
  Pause pause_;
  const ports::Clock& clock_;
};

// Rows that one transaction deletes at most, and the rest after it: a step takes a few milliseconds
// of the writer, and others get more than it does.
inline constexpr std::size_t kStepRows = 100;
[[nodiscard]] std::chrono::milliseconds rest_after(std::chrono::milliseconds step);

}  // namespace bascule::retention
