#pragma once

#include <optional>
#include <string_view>

#include "orders/order.hpp"

namespace bascule::retention {

// What the rows beside an order say about whether its data can go.
struct Standing {
  Instant last_at{};        // Of the newest line of its timeline: nothing has happened since.
  bool is_leased = false;   // A worker is at it, or at something of it, right now.
  bool is_settled = false;  // Every effect of it is settled and watched no more for late copies.
};

// Why the data of this order must not be deleted now, for a person; nothing when it may (cases D13,
// E18). Pure.
[[nodiscard]] std::optional<std::string_view> in_the_way(const orders::Order& order,
                                                         const Standing& standing);

// Whether `days` have passed since nothing happened to it any more.
[[nodiscard]] bool is_over(const Standing& standing, int days, Instant now);

}  // namespace bascule::retention
