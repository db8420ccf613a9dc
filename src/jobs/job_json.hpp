#pragma once

#include "base/json.hpp"
#include "jobs/job.hpp"

namespace bascule::jobs {

[[nodiscard]] JsonObject to_json(const Job& job);

}  // namespace bascule::jobs
