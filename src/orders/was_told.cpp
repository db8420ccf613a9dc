#include "orders/was_told.hpp"

#include <algorithm>
#include <array>

#include "effects/doubts.hpp"

namespace bascule::orders {
namespace {

using effects::Effect;
using effects::EffectState;

// Lines of a timeline after which the person may know.
constexpr std::array<std::string_view, 4> kTold{"invited", "opened", "started", "new_link"};

std::vector<Effect> letters_of(ports::Tx& tx, const Kept& kept, const InvitationId& invitation) {
  auto letters = kept.effects.of_group(tx, invitation.text());
  std::erase_if(letters,
                [](const Effect& effect) { return effect.kind != effects::kCandidateLetter; });
  return letters;
}

// Or may have: in a restored copy nobody knows what became of it.
bool has_left(const Effect& letter) {
  return letter.sends > 0 || letter.state == EffectState::Sending ||
         letter.state == EffectState::Unknown || letter.reason == effects::kHeldLetter;
}

}  // namespace

bool was_told(ports::Tx& tx, const Kept& kept, const Order& order) {
  const bool is_over = order.state == OrderState::Cancelled || order.state == OrderState::Expired;
  if (!is_over || is_purged(order)) return true;
  const auto letters = letters_of(tx, kept, order.invitation);
  if (letters.empty() || std::ranges::any_of(letters, has_left)) return true;
  // One link is for all orders of an invitation.
  for (const auto& one : kept.orders.orders_of(tx, order.invitation))
    for (const auto& entry : kept.orders.timeline(tx, one.id))
      if (std::ranges::find(kTold, entry.kind) != kTold.end()) return true;
  return false;
}

bool is_letter_waiting(ports::Tx& tx, const Kept& kept, const InvitationId& invitation) {
  const auto letters = letters_of(tx, kept, invitation);
  return std::ranges::none_of(letters, has_left) &&
         std::ranges::any_of(
             letters, [](const Effect& letter) { return letter.state == EffectState::Planned; });
}

void free_letters(ports::Tx& tx, Kept& kept, const InvitationId& invitation) {
  for (const auto& order : kept.orders.orders_of(tx, invitation))
    if (!has_ended_for_candidate(order)) return;
  std::vector<std::string> waiting;
  for (const auto& letter : letters_of(tx, kept, invitation))
    if (!effects::is_settled(letter.state)) waiting.push_back(letter.id.text());
  (void)kept.jobs.leave_lane(tx, effects::kCandidateLetters, waiting);
}

}  // namespace bascule::orders
