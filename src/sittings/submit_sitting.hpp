#pragma once

#include <string>
#include <vector>

#include "sittings/desk.hpp"

namespace bascule::sittings {

struct Submitted {
  CandidateState state = CandidateState::Submitted;
  std::string language;  // Of the sitting.
  std::vector<Asked> remaining;
};

// POST /submit: final. Repeated, from this tab or another: the same answer, one result.
class SubmitSitting {
 public:
  static constexpr const char* kScoreJob = "score_sitting";

  explicit SubmitSitting(Desk desk) : desk_(desk) {}

  // `sitting_id` may be empty; otherwise it must be the browser's current one (Conflict).
  [[nodiscard]] Result<Submitted> submit(const Secret& cookie, const std::string& sitting_id);

 private:
  Desk desk_;
};

}  // namespace bascule::sittings
