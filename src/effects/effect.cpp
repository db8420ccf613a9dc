#include "effects/effect.hpp"

#include <array>

namespace bascule::effects {
namespace {

constexpr std::array<std::string_view, 6> kWords{"planned", "sending", "unknown",
                                                 "done",    "parked",  "dropped"};

}  // namespace

std::string_view to_string(EffectState state) { return kWords.at(static_cast<std::size_t>(state)); }

std::optional<EffectState> parse_effect_state(std::string_view text) {
  for (std::size_t i = 0; i < kWords.size(); ++i)
    if (kWords[i] == text) return static_cast<EffectState>(i);
  return std::nullopt;
}

}  // namespace bascule::effects
