#include "jobs/job_json.hpp"

namespace bascule::jobs {

JsonObject to_json(const Job& job) {
  return {{"id", job.id.text()},
          {"org_id", job.org.text()},
          {"kind", job.kind},
          {"about", job.about},
          {"state", to_string(job.state)},
          {"reason", job.reason.empty() ? Json(nullptr) : Json(job.reason)},
          {"attempts", job.attempts},
          {"crashes", job.crashes},
          {"created_at", to_rfc3339(job.created_at)},
          {"visible_at", to_rfc3339(job.visible_at)}};
}

}  // namespace bascule::jobs
