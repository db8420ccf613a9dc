#pragma once

#include <memory>
#include <set>

#include "base/guarded.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"

namespace bascule::api {

// Requests that wait for a provider hold one of the server's few handler threads for as long as it
// takes, and whose provider it is, the customer says. So one of each organisation at a time, and
// few together: a slow one keeps nobody else from their orders. Any thread.
class UpstreamTurns {
 public:
  static constexpr std::size_t kAtOnceMax = 4;

  // Whoever holds it has the turn.
  using Turn = std::shared_ptr<const OrgId>;

  // Unavailable when the organisation has one under way already, or too many others have.
  [[nodiscard]] Result<Turn> take(const OrgId& org) {
    const bool is_taken = under_way_.with(
        [&](std::set<OrgId>& orgs) { return orgs.size() < kAtOnceMax && orgs.insert(org).second; });
    if (!is_taken)
      return fail(Error{ErrorCode::Unavailable,
                        "another request of this kind is still waiting for its answer; try again "
                        "in a moment",
                        {},
                        std::chrono::seconds{5}});
    return Turn(new OrgId(org), [this](const OrgId* held) {
      under_way_.with([&](std::set<OrgId>& orgs) { orgs.erase(*held); });
      delete held;
    });
  }

 private:
  Guarded<std::set<OrgId>> under_way_;
};

}  // namespace bascule::api
