#include "effects/next_move.hpp"

#include <array>

#include <gtest/gtest.h>

namespace bascule::effects {
namespace {

using Names = std::vector<std::string>;

// Planned in this millisecond.
Effect tags(int at, Names add, Names remove, EffectState state = EffectState::Planned) {
  Effect effect;
  effect.id = EffectId::make(from_millis(at), std::array<std::byte, 10>{});
  effect.state = state;
  effect.payload = ats::Writing{"opp-1", "inv_1", ats::Tags{std::move(add), std::move(remove)}};
  return effect;
}

TEST(Turn, ATagThatALaterOneTakesAwayIsOvertaken) {
  const auto on = tags(1, {"declined"}, {}), off = tags(2, {}, {"declined"});
  EXPECT_EQ(turn_of(on, {on, off}), Turn::Overtaken);
  EXPECT_EQ(turn_of(off, {on, off}), Turn::Now);
}

TEST(Turn, ATagThatIsPutOnAgainOvertakesItsRemoval) {
  const auto off = tags(2, {}, {"declined"}), again = tags(3, {"declined"}, {});
  EXPECT_EQ(turn_of(off, {off, again}), Turn::Overtaken);
  EXPECT_EQ(turn_of(again, {off, again}), Turn::Now);
}

TEST(Turn, WhatMayStillBeOnItsWayIsWaitedForInBothDirections) {
  const auto on = tags(1, {"declined"}, {}, EffectState::Unknown);
  const auto off = tags(2, {}, {"declined"}, EffectState::Sending);
  const auto again = tags(3, {"declined"}, {});
  EXPECT_EQ(turn_of(off, {on, off}), Turn::AfterAnother);
  EXPECT_EQ(turn_of(again, {off, again}), Turn::AfterAnother);
}

TEST(Turn, TagsThatHaveNothingToDoWithOneAnotherDoNotWait) {
  const auto invited = tags(1, {"invited"}, {}, EffectState::Unknown);
  const auto declined = tags(2, {"declined"}, {});
  EXPECT_EQ(turn_of(declined, {invited, declined}), Turn::Now);
}

TEST(Sweeping, TakesAwayNothingThatWasPutOnAgain) {
  const auto off = tags(2, {}, {"declined", "invited"}, EffectState::Done);
  const auto again = tags(3, {"declined"}, {});
  EXPECT_EQ(gone_for_good(off, {off, again}), Names{"invited"});
}

TEST(Sweeping, WhatWasPutOnBeforeOrNeverIsGone) {
  const auto on = tags(1, {"declined"}, {}, EffectState::Done);
  const auto off = tags(2, {}, {"declined"}, EffectState::Done);
  const auto dropped = tags(3, {"declined"}, {}, EffectState::Dropped);
  EXPECT_EQ(gone_for_good(off, {on, off, dropped}), Names{"declined"});
}

}  // namespace
}  // namespace bascule::effects
