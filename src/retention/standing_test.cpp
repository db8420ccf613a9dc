#include "retention/standing.hpp"

#include <gtest/gtest.h>

namespace bascule::retention {
namespace {

using orders::Order;
using orders::OrderState;

const Standing kQuiet{.last_at = from_millis(0), .is_leased = false, .is_settled = true};

Order in(OrderState state, OrderState resume_state = OrderState::Requested) {
  Order order;
  order.state = state;
  order.resume_state = resume_state;
  return order;
}

TEST(Standing, OnlyAnOrderThatHasEndedCanGo) {
  using enum OrderState;
  for (const auto state : {Requested, Invited, Opened, Started, Submitted, Scored})
    EXPECT_TRUE(in_the_way(in(state), kQuiet)) << to_string(state);
  for (const auto state : {Delivered, Expired, Cancelled, Declined, NeedsAttention})
    EXPECT_FALSE(in_the_way(in(state), kQuiet)) << to_string(state);
}

TEST(Standing, D13_WhoMayBeAnsweringIsLeftAloneWhateverElseIsWrongWithTheOrder) {
  const auto stuck = in(OrderState::NeedsAttention, OrderState::Started);
  EXPECT_EQ(in_the_way(stuck, kQuiet), "the candidate has started and may finish");
}

TEST(Standing, E18_NothingGoesUnderAWorkersHands) {
  auto standing = kQuiet;
  standing.is_leased = true;
  EXPECT_EQ(in_the_way(in(OrderState::Delivered), standing), "work on it is under way");
  standing = kQuiet;
  standing.is_settled = false;
  EXPECT_EQ(in_the_way(in(OrderState::Delivered), standing),
            "something of it is still being sent or looked for");
}

TEST(Standing, TheDaysBeginWithTheLastThingThatHappened) {
  const Instant end = from_millis(0) + std::chrono::days{90};
  EXPECT_FALSE(is_over(kQuiet, 90, end - 1ms));
  EXPECT_TRUE(is_over(kQuiet, 90, end));
}

}  // namespace
}  // namespace bascule::retention
