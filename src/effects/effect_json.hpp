#pragma once

#include <string>
#include <string_view>

#include "ats/writing.hpp"
#include "base/result.hpp"
#include "ports/mailer.hpp"

namespace bascule::effects {

// How a payload is kept: JSON with a "what" that tells the kind.
[[nodiscard]] std::string writing_text(const ats::Writing& writing);
[[nodiscard]] Result<ats::Writing> writing_from_text(std::string_view text);
[[nodiscard]] std::string letter_text(const ports::Letter& letter);  // Sealed before it is kept.
[[nodiscard]] Result<ports::Letter> letter_from_text(std::string_view text);

}  // namespace bascule::effects
