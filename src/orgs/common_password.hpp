#pragma once

#include <string_view>

namespace bascule::orgs {

// Whether a password of 15 characters or more is still one of the first that a guesser tries:
// a well-known phrase, a short piece repeated, a walk over the keyboard or the alphabet, or common
// words with a few characters around them. Case, spaces and punctuation do not help. Pure.
// (NIST SP 800-63B-4 section 3.1.1.2: compare with commonly used, expected and compromised ones.)
[[nodiscard]] bool is_common_password(std::string_view password);

}  // namespace bascule::orgs
