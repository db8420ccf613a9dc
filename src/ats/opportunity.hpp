#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/secret.hpp"
#include "base/time.hpp"

namespace bascule::ats {

// A step of the hiring pipeline. The id stays when a stage is renamed; it may be a word.
struct Stage {
  std::string id;
  std::string text;
};

// A job that people apply to.
struct Posting {
  std::string id;
  std::string text;
  std::vector<std::string> tags;
  std::string team, department, location;
  std::string owner_id;
};

// Somebody who works in the ATS.
struct User {
  std::string id;
  std::string name;
  std::string email;
  bool is_active = true;
};

// One entry of a stage in the past.
struct StageChange {
  std::string to_stage_id;
  Instant at{};
};

enum class Confidentiality { NonConfidential, Confidential };

// One candidacy of one person as the ATS tells it now: the only thing decisions are made on.
// Everything in it came from outside.
struct Opportunity {
  std::string id;
  std::string contact_id;
  Personal name;
  std::vector<Personal> emails;  // May be empty; the first is used.
  std::string stage_id;
  std::string stage_text;  // Empty when the ATS did not say.
  // When it entered the current stage: the newest stage change, else when it was made.
  Instant stage_entered_at{};
  std::vector<StageChange> stage_changes{};  // Oldest first; where the provider tells them.
  Instant created_at{};
  std::optional<Instant> archived_at;
  std::string archive_reason_id;
  std::vector<std::string> tags;  // Own ones and those inherited from the posting (case-sensitive).
  std::string origin;
  std::string owner_id;
  std::string application_id;  // Empty: a lead, who has applied for nothing.
  std::optional<Posting> posting;
  Confidentiality confidentiality = Confidentiality::NonConfidential;
  bool is_anonymized = false;
  bool may_be_contacted = true;  // Data protection: contact.allowed, and not expired.
  bool may_be_stored = true;     // Data protection: store.allowed, and not expired.
  std::string profile_url;
};

// What is left of an opportunity that was deleted.
struct Deletion {
  std::string opportunity_id;
  Instant at{};
};

}  // namespace bascule::ats
