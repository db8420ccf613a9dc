#pragma once

#include <functional>
#include <string>
#include <variant>

#include "base/org_scope.hpp"
#include "base/result.hpp"
#include "effects/effect.hpp"
#include "effects/fresh_letter.hpp"

namespace bascule::effects {

// The bytes of a file that was planned by its name alone, asked for right before it leaves: so the
// ledger holds nothing of whom it is about. Outside of any transaction.
using FreshFile =
    std::function<Result<std::variant<std::string, NotWanted>>(const OrgScope&, const Effect&)>;

}  // namespace bascule::effects
