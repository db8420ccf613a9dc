#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "connections/connection.hpp"
#include "jobs/job_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::connections {

// The job that MendHooks handles: `about` is the connection's id.
inline constexpr const char* kMendHooksJob = "mend_hooks";

// Whether we still owe the provider this hook.
[[nodiscard]] inline bool is_still_to_be_made(const Hook& hook) {
  return hook.made_by == MadeBy::Us && hook.state == HookState::Expecting &&
         hook.signing_token.empty();
}

// Puts the job into the caller's transaction if any of the hooks is still to be made.
inline void owe_mending(ports::Tx& tx, jobs::JobStore& jobs, const Connection& connection,
                        const std::vector<Hook>& hooks, const ports::Clock& clock,
                        ports::Random& random) {
  if (std::ranges::none_of(hooks, is_still_to_be_made)) return;
  jobs.enqueue(tx, ports::new_id<JobId>(clock, random),
               {.kind = kMendHooksJob,
                .about = connection.id.text(),
                .lane = connection.id.text(),
                .visible_at = clock.now()},
               clock.now());
}

}  // namespace bascule::connections
