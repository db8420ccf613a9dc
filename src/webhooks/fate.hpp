#pragma once

#include <optional>
#include <string_view>

#include "jobs/job.hpp"

namespace bascule::webhooks {

// What became of a delivery. Waiting: not looked at yet. Decided: the rules were asked, or somebody
// was found to be gone. Parked: it could not be looked at, and a person has to see to it. Closed: a
// person said that it need not be. Ignored: nothing follows from what it tells.
enum class Fate { Waiting, Decided, Parked, Closed, Ignored };
[[nodiscard]] std::string_view to_string(Fate fate);
[[nodiscard]] std::optional<Fate> parse_fate(std::string_view text);

// By the job that decides it, which is empty for what nothing follows from. Finished jobs are
// forgotten after some days: what has none any more was decided, or closed.
[[nodiscard]] Fate fate_of(const JobId& id, const std::optional<jobs::Job>& job);

}  // namespace bascule::webhooks
