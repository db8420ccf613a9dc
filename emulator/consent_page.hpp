#pragma once

#include <string>
#include <string_view>

#include "emulator/authorization.hpp"

namespace bascule::emulator {

// The page that asks a Super Admin: who is signed in, what is wanted, Accept and Deny. A plain form
// without script, posted to its own address; its fields are `user` and `decision`.
[[nodiscard]] http::Response consent_page(const World& world, const Authorization& asked);

// A page that only tells why not. `back` is an address on this host, or empty.
[[nodiscard]] http::Response refusal_page(int status, std::string_view title, std::string_view why,
                                          std::string_view back = {});

}  // namespace bascule::emulator
