#include "retention/standing.hpp"

namespace bascule::retention {

std::optional<std::string_view> in_the_way(const orders::Order& order, const Standing& standing) {
  using enum orders::OrderState;
  // Whatever else is wrong with it: somebody may be answering until it expires.
  if (orders::true_state(order) == Started) return "the candidate has started and may finish";
  if (order.state != NeedsAttention && order.state != Delivered && order.state != Expired &&
      order.state != Cancelled && order.state != Declined)
    return "it has not ended";
  if (standing.is_leased) return "work on it is under way";
  if (!standing.is_settled) return "something of it is still being sent or looked for";
  return std::nullopt;
}

bool is_over(const Standing& standing, int days, Instant now) {
  return standing.last_at + std::chrono::days{days} <= now;
}

}  // namespace bascule::retention
