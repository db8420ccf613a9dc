#pragma once

#include <functional>
#include <string>
#include <variant>

#include "base/result.hpp"
#include "effects/effect.hpp"
#include "ports/database.hpp"

namespace bascule::effects {

// Nobody wants this any more, and why.
struct NotWanted {
  std::string why;
};

// Asked right before a planned letter leaves: as it should go out now, with the same Message-ID.
// What it says was true when it was planned; since then an order may have been withdrawn, a link
// replaced or a due date moved.
using FreshLetter =
    std::function<Result<std::variant<ports::Letter, NotWanted>>(ports::Tx&, const Effect&)>;

}  // namespace bascule::effects
