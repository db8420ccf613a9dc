#pragma once

#include "sittings/open_invitation.hpp"

namespace bascule::sittings {

// What the first page would be told for somebody made up, asked for the catalogue's first
// assessment, due in a week. To look at. Pure.
[[nodiscard]] OpenedInvitation sample_invitation(const orgs::Org& org,
                                                 const assessments::Catalogue& catalogue,
                                                 Instant now);

}  // namespace bascule::sittings
