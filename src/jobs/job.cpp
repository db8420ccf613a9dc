#include "jobs/job.hpp"

namespace bascule::jobs {

std::string_view to_string(JobState state) {
  switch (state) {
    case JobState::Waiting:
      return "waiting";
    case JobState::Leased:
      return "leased";
    case JobState::Done:
      return "done";
    case JobState::Parked:
      return "parked";
    case JobState::Closed:
      return "closed";
  }
  return "waiting";
}

std::optional<JobState> parse_job_state(std::string_view text) {
  for (auto state :
       {JobState::Waiting, JobState::Leased, JobState::Done, JobState::Parked, JobState::Closed})
    if (to_string(state) == text) return state;
  return std::nullopt;
}

}  // namespace bascule::jobs
