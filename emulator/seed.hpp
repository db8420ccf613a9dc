#pragma once

#include <string_view>

#include "emulator/world.hpp"

namespace bascule::emulator {

// What an account begins with.
//   default  all five access roles and a deactivated user, ten stages, postings of every state (one
//            confidential, tags on some), two filled-in templates beside "No Feedback", and a
//            candidate for each case that integrations stumble over
//   empty    the same set-up without candidates
// The people and companies are invented. Ids are fixed, so that scripts can name them.
enum class Seed { Default, Empty };

[[nodiscard]] std::optional<Seed> parse_seed(std::string_view name);

// Clears the account first; credentials, switches and faults stay. Emits no event.
void plant(World& world, Seed seed);

}  // namespace bascule::emulator
