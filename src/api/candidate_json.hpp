#pragma once

#include "base/json.hpp"
#include "sittings/open_invitation.hpp"
#include "sittings/submit_sitting.hpp"
#include "sittings/take_sitting.hpp"

namespace bascule::api {

// What a candidate's page is told. Nothing that scores an item is in reach of these functions: they
// see `PresentedItem`s only.
[[nodiscard]] JsonObject to_json(const sittings::OpenedInvitation& opened);
[[nodiscard]] Result<JsonObject> to_json(const sittings::SittingView& view);
[[nodiscard]] JsonObject to_json(const sittings::Submitted& submitted);

}  // namespace bascule::api
