#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "orders/order.hpp"

namespace bascule::sittings {

enum class SittingState { Open, Submitted };

// The taking of one order's assessment. Time and order are the server's word.
struct Sitting {
  SittingId id;
  OrgId org;
  OrderId order;
  orders::AssessmentRef assessment;
  std::string language;
  SittingState state = SittingState::Open;
  Instant started_at{};
  std::optional<Instant> deadline;  // Only a timed assessment has one.
  std::optional<Instant> submitted_at;
};

// One saved answer. `version` counts the saves of this item: a stale one is a conflict, not a loss.
struct Answer {
  std::string item_id;
  std::int64_t value = 0;
  std::int64_t version = 0;
  Instant saved_at{};
};

// One browser that opened an invitation. One is active at a time; taking over is explicit.
struct Seat {
  std::string token_hash;  // SHA-256 of its cookie, lower-case hex.
  OrgId org;
  InvitationId invitation;
  OrderId order;  // The one this browser is at, until it opens again.
  bool is_active = false;
  Instant created_at{};
};

}  // namespace bascule::sittings
