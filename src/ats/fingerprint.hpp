#pragma once

#include <string>

#include "ats/provider.hpp"

namespace bascule::ats {

// Which credential an account is called with, without the credential: what an error is about
// (`Error::refused_key`). Of a grant it is the grant, however often its tokens are renewed.
[[nodiscard]] std::string fingerprint_of(const Account& account);

}  // namespace bascule::ats
