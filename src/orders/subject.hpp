#pragma once

#include <optional>
#include <string>

#include "base/ids.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"

namespace bascule::orders {

// Where a subject lives in an ATS.
struct AtsRef {
  ConnectionId connection;
  std::string opportunity_id;
  std::string contact_id;
};

// A person we ask something of: a candidate of an ATS, or somebody named by a script. Later kinds
// of work need neither a mail address nor a score.
struct Subject {
  SubjectId id;
  OrgId org;
  Personal name;
  Personal email;               // May be empty; then nothing can be mailed.
  std::string language = "en";  // BCP 47; what we write to them in.
  std::string external_id;  // The caller's own name for them; unique per organisation unless empty.
  std::optional<AtsRef> ats;
  Instant created_at{};
};

}  // namespace bascule::orders
