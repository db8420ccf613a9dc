#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

#include "ats/event.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"

namespace bascule::lever {

// What one delivery may be. Lever's are under 1 KB; the limits leave room for fields to come
// (cases A17, A18).
inline constexpr JsonLimits kDeliveryLimits{
    .bytes_max = 256 * 1024, .depth_max = 32, .keys_max = 2'000, .number_chars_max = 40};

// Lever repeats a refused delivery for hours and lets a person run again any of the past two weeks
// (Lever developer documentation, "Webhooks"); what is older has no business here (case A11).
inline constexpr auto kDeliveryAgeMax = std::chrono::hours(24 * 14);
inline constexpr auto kClockSkewMax = std::chrono::minutes(5);

// Lever's tokens have 48 characters; ours is what an index may hold.
inline constexpr std::size_t kDeliveryTokenCharsMax = 128;

// Reads one delivery: {id?, event, triggeredAt, token, signature, data}. Everything that counts is
// in the body; headers are never looked at. Pure, microseconds, any thread.
//
// Without a token (the hook was saved at Lever, its token not yet copied): Unsigned, for anything
// that is shaped like a delivery (case A26). Failures: InvalidInput for what is no delivery,
// Unauthenticated for a wrong or missing signature or an unlikely time, of the kind
// ats::kForeignSignature only where all is there and of now. No message repeats anything of the
// body.
[[nodiscard]] Result<ats::ReadEvent> read_event(std::string_view body, const Secret* signing_token,
                                                Instant now);

}  // namespace bascule::lever
