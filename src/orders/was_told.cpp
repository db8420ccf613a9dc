#include "orders/was_told.hpp"

#include <algorithm>
#include <array>

namespace bascule::orders {
namespace {

// Lines of a timeline after which the person may know.
constexpr std::array<std::string_view, 4> kTold{"invited", "opened", "started", "new_link"};

std::vector<effects::Effect> letters_of(ports::Tx& tx, const Kept& kept,
                                        const InvitationId& invitation) {
  auto letters = kept.effects.of_group(tx, invitation.text());
  std::erase_if(letters, [](const effects::Effect& effect) {
    return effect.kind != effects::kCandidateLetter;
  });
  return letters;
}

}  // namespace

bool was_told(ports::Tx& tx, const Kept& kept, const Order& order) {
  if (order.state != OrderState::Cancelled || is_purged(order)) return true;
  const auto letters = letters_of(tx, kept, order.invitation);
  const bool has_left =
      std::ranges::any_of(letters, [](const effects::Effect& letter) { return letter.sends > 0; });
  if (letters.empty() || has_left) return true;
  return std::ranges::any_of(kept.orders.timeline(tx, order.id), [](const TimelineEntry& entry) {
    return std::ranges::find(kTold, entry.kind) != kTold.end();
  });
}

std::vector<EffectId> letters_waiting(ports::Tx& tx, const Kept& kept,
                                      const InvitationId& invitation) {
  std::vector<EffectId> waiting;
  for (const auto& letter : letters_of(tx, kept, invitation)) {
    if (letter.sends > 0) return {};
    if (letter.state == effects::EffectState::Planned) waiting.push_back(letter.id);
  }
  return waiting;
}

}  // namespace bascule::orders
